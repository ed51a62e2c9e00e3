/** C30: the ninety days in which the law has an order carried out, and after which it has the person supervised. */
import type { Day } from '../calendar/civil-day.ts';
import { decisionDay } from '../evaluate/decision-day.ts';
import type { Matter, StandingOrder } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { readSpan, surelyBefore } from '../fold/dated.ts';
import { lastDecision } from './B01-finality.ts';
import { always, type Rule } from './rule.ts';
import { forumOf } from './stay-in-force.ts';

export const removalPeriod: Rule = {
  id: 'C30',
  name: 'Removal period',
  citations: [
    { cite: 'INA 241(a)(1)(A)–(B)', confidence: 'S' },
    { cite: 'INA 241(a)(2)–(3)', confidence: 'S' },
  ],
  period: always,
  notEncoded: [
    'That the period is extended while the person does not cooperate in getting travel documents or prevents removal (241(a)(1)(C)): no event tells it.',
    'A stay by a district court in a habeas case: only stays by a court of appeals or the Supreme Court move the period.',
    'That another authority holds the person, where only a conviction says so (C23).',
  ],
  uncertainties: [
    "Whether the court's final order is its decision or its mandate: the mandate is taken where one is on record.",
    'Whether the period of a reinstated order runs from the reinstatement: it is taken so.',
    'Where the record does not say whether appeal was reserved or waived: the period is taken to run from the order, the earlier reading.',
    'Whether a last day on a weekend moves: the day itself is shown, the earlier reading.',
  ],
  checkedOn: '2026-11-24',
  reads: [
    'order.entered',
    'stay.granted',
    'review.decided',
    'mandate.issued',
    'custody.held-elsewhere',
    'custody.booked-in',
    'custody.released',
    'hold.placed',
    'hold.released',
  ],
  sentence: {
    en: "The removal period is 90 days from the latest of three: the order being final, the court's final order where a court of appeals stayed removal, and release from confinement other than under the immigration law. After it the person is under supervision; detention needs reviews of its own.",
    es: 'El período de expulsión es de 90 días desde lo último de estas tres cosas: que la orden sea definitiva, la orden final del tribunal de apelaciones si suspendió la expulsión, y la salida de una reclusión que no sea migratoria. Después la persona queda bajo supervisión; detenerla exige sus propias revisiones.',
  },
  apply(matter) {
    if (hasLeft(matter)) return;
    const start = removalPeriodStart(matter);
    if (start === undefined) return;
    const days = matter.answer.parameter('removal-period-days', start);
    matter.answer.deadline('C30', 'removal-period', 'agency', start + days);
  },
};

/** Whether the person left after the order, or died: no clock of custody runs any more. */
export function hasLeft({ facts, standing }: Matter): boolean {
  if (facts.deaths.length > 0) return true;
  return facts.departures.some((left) => standing !== undefined && !surelyBefore(left, standing.order));
}

/** The day on which the removal period begins, on its earliest reading; undefined where it has not begun. */
export function removalPeriodStart(matter: Matter): Day | undefined {
  const final = finalOrderDay(matter);
  const { standing } = matter;
  if (final === undefined || standing === undefined) return undefined;
  const court = endOfCourtStay(matter, standing);
  const confinement = endOfConfinement(matter);
  if (court === 'not-yet' || confinement === 'not-yet') return undefined;
  return Math.max(final, court, confinement);
}

const noneSuch = Number.NEGATIVE_INFINITY;

/**
 * The day on which the order became final, on its earliest reading: what the agency must do is counted from there. It
 * differs from the conclusion's day only where a day is not known exactly, or a closing of offices is in doubt.
 */
export function finalOrderDay(matter: Matter): Day | undefined {
  const { finality, standing } = matter;
  if (finality.status !== 'final' || finality.on === undefined || standing === undefined) return undefined;
  const day = earliestFinality(matter, standing, finality.on);
  return Number.isFinite(day) ? day : undefined;
}

function earliestFinality(matter: Matter, standing: StandingOrder, on: Day): Day {
  const decided = decisionDay(matter, standing);
  if (decided === undefined) return on;
  const { order, window, waiver, appeals } = standing;
  const mayDepart = order.kind === 'voluntary-departure' || appeals.some(({ end }) => end?.departBy !== undefined);
  if (mayDepart) return matter.finality.because.every((at) => at.earliest === at.latest) ? on : decided;
  // Where nobody appealed, the order is final the day after the last day to do so.
  const isByTime = window !== undefined && waiver === undefined && lastDecision(appeals) === undefined;
  if (!isByTime) return decided;
  // Where the record does not say whether appeal was reserved, it may have been waived when the order was made.
  return order.appeal === 'unknown' && order.inAbsentia !== true ? order.earliest : decided + 1;
}

/** The day of the court's final order, where a court of appeals or the Supreme Court stayed this order. */
function endOfCourtStay({ facts }: Matter, { order }: StandingOrder): Day | 'not-yet' {
  let day = noneSuch;
  for (const stay of facts.stays) {
    const forum = forumOf(stay);
    if (forum !== 'circuit' && forum !== 'supreme-court') continue;
    // On the earliest reading a stay that may lie before the order was none of it.
    if (stay.earliest < order.latest) continue;
    const end = lastAfter(facts.of('mandate.issued'), stay) ?? lastAfter(facts.of('review.decided'), stay);
    if (end === undefined) return 'not-yet';
    day = Math.max(day, end.earliest);
  }
  return day;
}

function lastAfter(events: readonly Dated[], stay: Dated): Dated | undefined {
  return events.findLast((at) => !surelyBefore(at, stay));
}

/** The day on which confinement under another law ended. Being booked in or released shows that it has. */
function endOfConfinement({ facts, clock }: Matter): Day | 'not-yet' {
  const elsewhere = facts.of('custody.held-elsewhere');
  const holds = facts.of('hold.placed');
  let day = noneSuch;
  const isOver = (from: Dated, ends: readonly Dated[]): boolean => {
    const end = ends.find((at) => !surelyBefore(at, from) && at.earliest >= from.earliest);
    if (end === undefined) return false;
    day = Math.max(day, end.earliest);
    return true;
  };
  const shown = [...facts.of('custody.booked-in'), ...facts.of('custody.released')].sort(byDay);
  for (const from of elsewhere) if (!isOver(from, shown)) return 'not-yet';
  for (const from of holds) {
    if (text(from.event.body, 'hold') !== 'imprisonment') continue;
    const until = readSpan(from.event.body.until)?.earliest;
    if (until !== undefined && until >= from.earliest && clock.past(until)) day = Math.max(day, until);
    else {
      const released = facts.of('hold.released').filter((at) => text(at.event.body, 'hold') === 'imprisonment');
      if (!isOver(from, [...released, ...shown].sort(byDay))) return 'not-yet';
    }
  }
  return day;
}

function byDay(one: Dated, other: Dated): number {
  return one.earliest - other.earliest;
}
