/** Duties of small cases, for the tests of single kinds. */
import { type Duty, type DutyKind, dutiesOf } from '../duties/index.ts';
import type { CaseEvent } from '../event.ts';
import { knownAndStanding } from '../fold/known.ts';
import { answerOn } from './cases.ts';

/** What is owed on a day, in the order of its days. */
export function dutiesOn(asOf: string, events: readonly CaseEvent[]): readonly Duty[] {
  const standing = knownAndStanding(events, undefined).events;
  return dutiesOf({ case: { id: 'synthetic' }, events: standing, posture: answerOn(asOf, events), asOf }).duties;
}

/** The duties of one kind as `what day`. */
export function owed(kind: DutyKind, asOf: string, ...events: readonly CaseEvent[]): readonly string[] {
  return dutiesOn(asOf, events)
    .filter(({ duty }) => duty === kind)
    .map(({ what, dueOn }) => `${what} ${dueOn}`);
}

/** An event that withdraws another. */
export function corrects(voids: string, on = '2026-11-20'): CaseEvent {
  return { id: `corrects ${voids}`, kind: 'record.corrected', on, body: { reason: 'recorded in error' }, voids };
}
