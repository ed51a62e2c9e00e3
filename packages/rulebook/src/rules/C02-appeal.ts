/** C2: an appeal of the case to the Board, or a certification, stays the order. */
import type { AppealTaken, AppealWindow, Matter, StandingOrder } from '../evaluate/matter.ts';
import { surelyBefore } from '../fold/dated.ts';
import type { AppealEnd, AppealFact, Facts, OrderFact } from '../fold/facts.ts';
import { orderAt } from './B02-waiver.ts';
import { lastDay } from './B03-appeal-time.ts';
import { isOfProtectionDenied } from './B15-withholding-only.ts';
import { always, type Rule } from './rule.ts';

export const appealPending: Rule = {
  id: 'C2',
  name: 'Appeal or certification pending before the Board',
  citations: [
    { cite: '8 CFR 1003.6(a)', confidence: 'V' },
    { cite: 'BIA Practice Manual 6.2(b)–(c)', confidence: 'V' },
    { cite: 'Morales-Morales, 28 I&N Dec. 714 (a late appeal, equitable tolling)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'Whether a late appeal is excused: it is a review until it is rejected or decided.',
    'The Board declining a case that was certified, which ends the stay: no event says so, and a certification is pending until the Board decides.',
    'What a decision of the Board means that is none of dismissed, sustained, remanded, terminated or withdrawn.',
  ],
  checkedOn: '2026-11-24',
  reads: ['appeal.filed', 'appeal.decided', 'appeal.rejected', 'appeal.withdrawn', 'case.certified'],
  sentence: {
    en: 'An appeal of the case to the Board that was filed in time bars removal to any country until the Board decides. Appeals of bond, of a motion, and interlocutory appeals do not.',
    es: 'Una apelación del caso presentada a tiempo ante la Junta impide la expulsión a cualquier país hasta que la Junta decida. Las apelaciones de fianza, de una moción y las interlocutorias no la impiden.',
  },
  apply(matter) {
    for (const standing of matter.orders) {
      for (const taken of standing.appeals) {
        if (!isOfProtectionDenied(matter, taken.appeal)) applyOne(matter, standing, taken);
      }
    }
    if (matter.standing === undefined) return;
    // An appeal of a decision that no longer stands, or of none on record, that nothing ever ended.
    for (const appeal of matter.facts.appeals) {
      if ((appeal.what !== 'case' && appeal.what !== 'unknown') || isOfProtectionDenied(matter, appeal)) continue;
      if (matter.orders.some(({ appeals }) => appeals.some((taken) => taken.appeal === appeal))) continue;
      if (!appeal.ends.some((end) => matter.clock.reached(end.latest))) {
        matter.answer.review(
          'C2',
          'An appeal of an earlier decision, or of none on record, has no end on record.',
          appeal,
        );
      }
    }
  },
};

function applyOne({ answer }: Matter, { order }: StandingOrder, { appeal, timely, state }: AppealTaken): void {
  if (state === 'open') {
    if (timely) answer.bar('C2', 'all', undefined, order, appeal);
    else
      answer.review(
        'C2',
        'An appeal was filed after the time to appeal, and has not been rejected or decided.',
        order,
        appeal,
      );
  } else if (state === 'unclear') {
    answer.review('C2', 'The record does not say plainly how the appeal ended.', order, appeal, ...appeal.ends);
  }
}

/** The appeals of the case that were taken from an order, with what became of them by the day asked. */
export function appealsFrom(
  matter: Matter,
  order: OrderFact,
  window: AppealWindow | undefined,
): readonly AppealTaken[] {
  if (matter.facts.appeals.length === 0) return noAppeals;
  const taken: AppealTaken[] = [];
  for (const appeal of appealsOf(matter.facts, order)) {
    taken.push(settle(matter, appeal, isTimely(matter, appeal, order, window), window));
  }
  return taken.map((one) => endedByAnother(curedBy(matter, one, taken, window), taken));
}

/** B4: an appeal filed anew while an appeal that was rejected can still be cured is as timely as that one (1003.8(a)(3)). */
function curedBy(
  matter: Matter,
  one: AppealTaken,
  all: readonly AppealTaken[],
  window: AppealWindow | undefined,
): AppealTaken {
  if (one.timely) return one;
  const isCure = all.some(({ timely, end }) => {
    if (!timely || end === undefined || end.how !== 'rejected' || end.late) return false;
    return one.appeal.latest >= end.earliest && one.appeal.earliest <= lastDayToCure(matter, end, window);
  });
  return isCure ? { ...one, timely: true } : one;
}

const noAppeals: readonly AppealTaken[] = [];
/** With more orders than this the appeals of each are kept: a case may hold thousands of both. */
const fewOrders = 8;
const byOrder = new WeakMap<Facts, ReadonlyMap<OrderFact, readonly AppealFact[]>>();

function appealsOf(facts: Facts, order: OrderFact): readonly AppealFact[] {
  if (facts.orders.length <= fewOrders) {
    return facts.appeals.filter((appeal) => isOfTheCase(appeal) && orderAt(facts, appeal) === order);
  }
  let grouped = byOrder.get(facts);
  if (grouped === undefined) {
    const groups = new Map<OrderFact, AppealFact[]>();
    for (const appeal of facts.appeals) {
      const from = isOfTheCase(appeal) ? orderAt(facts, appeal) : undefined;
      if (from === undefined) continue;
      const others = groups.get(from);
      if (others === undefined) groups.set(from, [appeal]);
      else others.push(appeal);
    }
    grouped = groups;
    byOrder.set(facts, grouped);
  }
  return grouped.get(order) ?? [];
}

function isOfTheCase({ what }: AppealFact): boolean {
  return what === 'case' || what === 'unknown';
}

function isTimely(matter: Matter, appeal: AppealFact, order: OrderFact, window: AppealWindow | undefined): boolean {
  if (appeal.isCertification) return true;
  if (window !== undefined) return appeal.earliest <= window.barLast;
  // No appeal lies from an order in absentia (A6), but one that was filed has to be disposed of by the Board.
  if (order.inAbsentia !== true) return false;
  return appeal.earliest <= lastDay(order.latest, matter.answer.parameter('appeal-days', order.latest), 'later');
}

function settle(matter: Matter, appeal: AppealFact, timely: boolean, window: AppealWindow | undefined): AppealTaken {
  const { clock } = matter;
  const [first] = appeal.ends;
  const isUnclear = appeal.ends.some((other) => other.how !== first?.how);
  let end: AppealEnd | undefined;
  for (const next of appeal.ends) {
    if (clock.reached(next.latest) && (end === undefined || next.latest >= end.latest)) end = next;
  }
  if (end === undefined) return { appeal, timely, state: 'open', end };
  return { appeal, timely, state: isUnclear ? 'unclear' : stateOf(matter, end, window), end };
}

function stateOf(matter: Matter, end: AppealEnd, window: AppealWindow | undefined): AppealTaken['state'] {
  switch (end.how) {
    case 'dismissed':
    case 'withdrawn':
      return end.how;
    case 'remanded':
    case 'terminated':
      return 'returned';
    case 'rejected':
      return end.late || matter.clock.past(lastDayToCure(matter, end, window)) ? 'rejected' : 'curing';
    case 'sustained':
    case 'other':
      return 'unclear';
  }
}

/**
 * B4: the last day on which a rejected appeal can be cured, on the later reading: the days to cure stop the time to appeal, so
 * what was left of it when the appeal was rejected runs after them. Only a rejection as late has no cure.
 */
function lastDayToCure({ answer }: Matter, end: AppealEnd, window: AppealWindow | undefined): number {
  if (end.cureBy !== undefined) return lastDay(end.cureBy.latest, 0, 'later');
  const left = window === undefined ? 0 : Math.max(0, window.barLast - end.earliest);
  const days = answer.parameter('fee-cure-days', end.latest);
  return lastDay(end.latest, days + (Number.isFinite(left) ? left : 0), 'later');
}

/** A certified case is decided when the Board decides the case, by whichever appeal its decision names. */
function endedByAnother(one: AppealTaken, all: readonly AppealTaken[]): AppealTaken {
  if (!one.appeal.isCertification || one.state !== 'open') return one;
  for (const other of all) {
    if (other.end === undefined || other.end.event.kind !== 'appeal.decided') continue;
    if (surelyBefore(one.appeal, other.end)) return { ...one, state: other.state, end: other.end };
  }
  return one;
}
