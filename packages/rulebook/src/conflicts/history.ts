/** The part of a case's history that no rule reads, and that two entries of it can contradict one another in. */
import type { Matter } from '../evaluate/matter.ts';
import { type Dated, dated } from '../fold/dated.ts';

const none: readonly Dated[] = [];

/** The events of a kind that have come by the day asked, oldest first, whether a rule reads the kind or none does. */
export function eventsOf({ facts, clock }: Matter, kind: string): readonly Dated[] {
  const collected = facts.of(kind);
  if (collected.length > 0) return collected;
  let found: Dated[] | undefined;
  for (const event of facts.kept) {
    if (event.kind !== kind) continue;
    const at = dated(event);
    if (!clock.reached(at.earliest)) continue;
    if (found === undefined) found = [at];
    else found.push(at);
  }
  return found === undefined ? none : found.sort(inOrder);
}

function inOrder(one: Dated, other: Dated): number {
  if (one.earliest !== other.earliest) return one.earliest < other.earliest ? -1 : 1;
  if (one.latest !== other.latest) return one.latest < other.latest ? -1 : 1;
  return one.event.id < other.event.id ? -1 : 1;
}

/** Whether two things surely happened on one day. */
export function isSameDay(one: Dated, other: Dated): boolean {
  return one.earliest === one.latest && other.earliest === other.latest && one.earliest === other.earliest;
}
