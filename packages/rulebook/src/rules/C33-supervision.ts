/**
 * C33: supervision after an order, and what is due under it. Nothing here holds where a person is, and a missed check-in
 * is a fact: it lifts no bar.
 */
import type { Clock } from '../clock.ts';
import type { Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { readSpan, surelyBefore } from '../fold/dated.ts';
import { hasLeft } from './C30-removal-period.ts';
import { always, type Rule } from './rule.ts';

export const supervision: Rule = {
  id: 'C33',
  name: 'Supervision',
  citations: [
    { cite: 'INA 241(a)(3)', confidence: 'S' },
    { cite: '8 CFR 241.5', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'What an order of supervision may ask (reporting, travel documents, limits of address and travel): its terms are kept as written.',
    'Monitoring devices: they are inventory with a date of review, and nothing follows from them here. An accommodation is C27.',
    'A check-in that was missed without excuse: it stays listed as due and no answer on removal follows from it.',
  ],
  checkedOn: '2026-11-24',
  reads: [
    'supervision.ordered',
    'supervision.reviewed',
    'condition.imposed',
    'condition.ended',
    'monitoring.enrolled',
    'monitoring.changed',
    'monitoring.ended',
    'checkin.scheduled',
    'checkin.completed',
    'checkin.missed',
    'checkin.excused',
  ],
  sentence: {
    en: 'After the removal period a person who is not removed is under supervision. Check-ins are due on the days set, and each condition is reviewed by the day set for it, so that it can be eased. A missed check-in never ends a protection.',
    es: 'Después del período de expulsión, quien no es expulsado queda bajo supervisión. Las presentaciones vencen en los días fijados y cada condición se revisa a más tardar en su fecha, para poder aliviarla. Faltar a una presentación nunca pone fin a una protección.',
  },
  apply(matter) {
    const { facts } = matter;
    const scheduled = facts.of('checkin.scheduled');
    const conditions = facts.of('condition.imposed');
    if ((scheduled.length === 0 && conditions.length === 0) || hasLeft(matter)) return;
    for (const checkIn of scheduled) listCheckIn(matter, checkIn);
    for (const condition of conditions) listReview(matter, condition);
  },
};

/** A check-in is done with once one was completed or excused on its day or later. */
function listCheckIn({ facts, answer }: Matter, checkIn: Dated): void {
  const due = readSpan(checkIn.event.body.dueOn);
  if (due === undefined) {
    answer.review('C33', 'A check-in is on record, and the day on which it is due cannot be read.', checkIn);
    return;
  }
  const answered = (at: Dated): boolean => at.earliest >= due.latest;
  if (facts.of('checkin.completed').some(answered) || facts.of('checkin.excused').some(answered)) return;
  answer.deadline('C33', 'check-in', 'person', due.earliest);
}

/** The review of a condition that has not ended and that no later one of the same name replaces. */
function listReview(matter: Matter, imposed: Dated): void {
  const review = readSpan(imposed.event.body.reviewOn);
  if (review === undefined || isConditionReplaced(matter, imposed)) return;
  matter.answer.deadline('C33', 'condition-review', 'agency', review.earliest);
}

/** Whether a condition surely ended, or a later one of the same name took its place. */
export function isConditionReplaced({ facts, clock }: CaseOnADay, imposed: Dated): boolean {
  const name = text(imposed.event.body, 'condition');
  const isSame = (at: Dated): boolean =>
    name !== undefined &&
    text(at.event.body, 'condition') === name &&
    surelyBefore(imposed, at) &&
    clock.reached(at.latest);
  return facts.of('condition.ended').some(isSame) || facts.of('condition.imposed').some(isSame);
}

/** What the condition of a case is read from. */
interface CaseOnADay {
  readonly facts: { of(kind: string): readonly Dated[] };
  readonly clock: Clock;
}
