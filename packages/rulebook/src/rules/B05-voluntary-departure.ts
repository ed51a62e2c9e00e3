/** B5: voluntary departure, and the alternate order behind it. */
import type { Day } from '../calendar/civil-day.ts';
import type { Conclusion, Matter, StandingOrder } from '../evaluate/matter.ts';
import type { Dated, Span } from '../fold/dated.ts';
import { lastDecision } from './B01-finality.ts';
import { lastDay } from './B03-appeal-time.ts';
import { bondLapse, isBondInDoubt } from './B06-departure-bond.ts';
import { lastDepartureDay } from './B07-departure-last-day.ts';
import { endByFiling } from './B08-filing-ends-departure.ts';
import { always, type Rule } from './rule.ts';

export const voluntaryDeparture: Rule = {
  id: 'B5',
  name: 'Voluntary departure and its alternate order',
  citations: [
    { cite: '8 CFR 1241.1(f)', confidence: 'V' },
    { cite: 'INA 240B', confidence: 'S' },
    { cite: '8 CFR 1240.26(a), (b)(1), (i)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'The longest periods (120 days before conclusion, 60 at conclusion): the last day on record is taken as granted.',
    'An appeal that is withdrawn leaves the days that the judge gave, counted from the decision of the judge (B18).',
    'Where no last day is on record the order is never final by itself: the answer is a review.',
    'Extensions by the agency.',
  ],
  uncertainties: [
    'A dismissal that is silent on voluntary departure: for the longest period that the Board could have given, a person must look.',
  ],
  checkedOn: '2026-11-24',
  reads: ['order.entered', 'appeal.decided', 'departure.verified'],
  sentence: {
    en: 'While voluntary departure runs the alternate order is not final; it becomes final the day after the last day to leave.',
    es: 'Mientras corre la salida voluntaria, la orden alternativa no es definitiva; lo es al día siguiente del último día para salir.',
  },
  exceptionTo: 'B1',
  apply(matter) {
    for (const standing of matter.orders) {
      const granted = departureGranted(standing);
      if (granted?.by !== undefined) {
        matter.answer.deadline('B5', 'departure', 'person', lastDepartureDay(granted.by, 'earlier'));
      } else if (granted !== undefined && standing === matter.standing && matter.finality.status === 'unknown') {
        matter.answer.review(
          'B5',
          'Voluntary departure was granted and its last day is not on record.',
          standing.order,
        );
      }
      reviewSilentBoard(matter, standing);
    }
  },
};

/**
 * A dismissal says nothing of voluntary departure as often because nobody recorded it as because the Board gave none. While
 * the longest period that it could have given may still run, a person must look.
 */
function reviewSilentBoard({ answer, clock }: Matter, { order, appeals }: StandingOrder): void {
  if (order.kind !== 'voluntary-departure') return;
  const decided = lastDecision(appeals);
  if (decided?.end === undefined || decided.state !== 'dismissed' || decided.end.departBy !== undefined) return;
  const days = answer.parameter('departure-days', decided.end.latest);
  if (clock.past(lastDay(decided.end.latest, days, 'later'))) return;
  answer.review(
    'B5',
    'The Board dismissed the appeal, and the record does not say whether it gave voluntary departure anew.',
    order,
    decided.end,
  );
}

/** A grant of voluntary departure that is in play: the judge's, or after an appeal the Board's. */
export interface DepartureGranted {
  readonly by: Span | undefined;
  readonly isJudges: boolean;
  readonly granted: Dated;
}

/** The grant that counts for an order. After a dismissal it is the Board's or none; a withdrawn appeal leaves the judge's. */
export function departureGranted({ order, appeals }: StandingOrder): DepartureGranted | undefined {
  const decided = lastDecision(appeals);
  if (decided?.end !== undefined && decided.state === 'dismissed') {
    const { end } = decided;
    return end.departBy === undefined ? undefined : { by: end.departBy, isJudges: false, granted: end };
  }
  return order.kind === 'voluntary-departure' ? { by: order.departBy, isJudges: true, granted: order } : undefined;
}

/** B1's conclusion where voluntary departure was granted: final when both the decision is, and the grant has ended. */
export function afterDeparture(matter: Matter, standing: StandingOrder, below: Conclusion): Conclusion {
  const granted = departureGranted(standing);
  // Only a conclusion of finality has a day.
  if (granted === undefined || below.on === undefined) return below;
  const because = [...below.because, granted.granted];
  const end = departureEnd(matter, standing, granted);
  if (end === undefined) return { status: 'unknown', rule: 'B5', because };
  const left = departureInTime(matter, granted);
  // One who left after the grant had ended in another way may still be held to have left in time (1240.26(c)(4), (i)).
  if (left?.isSure === true && left.at.latest <= end.on) return { status: 'not-final', rule: 'B5', because };
  if (!matter.clock.reached(end.on)) {
    if (!granted.isJudges || !isBondInDoubt(matter, standing)) return { status: 'not-final', rule: 'B5', because };
    return { status: 'unknown', rule: 'B6', because };
  }
  if (left !== undefined) {
    matter.answer.review('B5', 'The person may have left in time, and the record does not say so plainly.', left.at);
    return { status: 'unknown', rule: 'B5', because };
  }
  return end.on >= below.on
    ? { status: 'final', on: end.on, rule: end.rule, because: [...because, ...end.because] }
    : below;
}

interface DepartureEnd {
  readonly on: Day;
  readonly rule: string;
  readonly because: readonly Dated[];
}

/** The earliest of what ends a grant: the last day gone by, a bond not posted (B6), a motion or a petition (B8). */
function departureEnd(matter: Matter, standing: StandingOrder, granted: DepartureGranted): DepartureEnd | undefined {
  const last = granted.by === undefined ? undefined : lastDepartureDay(granted.by, 'later');
  let end: DepartureEnd | undefined = last === undefined ? undefined : { on: last + 1, rule: 'B5', because: [] };
  // Where appeal was not waived, the grant outlives a bond that was not posted, as far as anyone knows (B6).
  const lapse = granted.isJudges && standing.waiver !== undefined ? bondLapse(matter, standing.order) : undefined;
  if (lapse !== undefined && (end === undefined || lapse < end.on)) end = { on: lapse, rule: 'B6', because: [] };
  const filing = endByFiling(matter, granted, standing.order, last);
  if (filing !== undefined && (end === undefined || filing.latest < end.on)) {
    end = { on: filing.latest, rule: 'B8', because: [filing] };
  }
  return end;
}

/** A departure in time, sure or perhaps: a grant that was kept, so that the alternate order never takes effect. */
function departureInTime(
  { facts, clock }: Matter,
  { by, granted }: DepartureGranted,
): { readonly at: Dated; readonly isSure: boolean } | undefined {
  if (by === undefined) return undefined;
  const last = lastDepartureDay(by, 'later');
  let perhaps: Dated | undefined;
  for (const at of facts.departures) {
    if (at.latest < granted.earliest || at.earliest > last) continue;
    if (at.earliest >= granted.latest && at.latest <= last && clock.reached(at.latest)) return { at, isSure: true };
    perhaps ??= at;
  }
  return perhaps === undefined ? undefined : { at: perhaps, isSure: false };
}
