/** Marks by which a command says which duty it means, and on which evidence: they tell nothing of what is hidden. */
import { createHash } from 'node:crypto';
import type { DutyKind } from '@opendocket/rulebook';

/** A mark of the evidence of a duty: another where a new event joins it. */
export function evidenceMark(because: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(because)).digest('base64url').slice(0, 16);
}

const byLooking: ReadonlySet<string> = new Set<DutyKind | 'untouched'>([
  'returned-mail',
  'check-in',
  'quarantined-row',
  'untouched',
]);

/** Whether a duty can be finished by looking; every other is finished by the event that settles it. */
export function isFinishedByLooking(duty: string, legal: boolean): boolean {
  return !legal && byLooking.has(duty);
}
