/** B16: what takes an order away. Reopening vacates it, and so does a remand by the Board. */
import type { Clock } from '../clock.ts';
import { text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { surelyBefore } from '../fold/dated.ts';
import type { AppealFact, Facts, MotionFact, OrderFact } from '../fold/facts.ts';
import { leavesOrder } from './petitions-for-review.ts';
import { always, type Rule } from './rule.ts';

export const reopenedOrRemanded: Rule = {
  id: 'B16',
  name: 'Reopened, rescinded or remanded: no order',
  citations: [
    { cite: 'Nken v. Holder, 556 U.S. 418, n.1 (2009)', confidence: 'V' },
    {
      cite: 'INA 235(b)(1)(B)(ii); 8 CFR 208.30(f), 1003.42(f) (credible fear: no expedited removal)',
      confidence: 'K-h',
    },
    { cite: '8 CFR 1235.6(a)(1)(ii)–(iii) (credible fear: removal proceedings, the order vacated)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'What a granted motion to reconsider, or a sustained appeal, leaves of the order: the answer is a review.',
    'A remand in withholding-only proceedings, which leaves the order beneath: the answer on that order is a review.',
    'A remand in an appeal of a motion: whether the case itself is open again is left to a person.',
    'What a decision of a court of appeals for the petitioner leaves of the order: a review until a new leg or an order that it is vacated.',
  ],
  checkedOn: '2026-11-24',
  reads: [
    'proceeding.reopened',
    'order.vacated',
    'motion.decided',
    'appeal.decided',
    'proceeding.opened',
    'proceeding.completed',
    'proceeding.terminated',
    'proceeding.dismissed',
    'fear.decided',
    'review.decided',
  ],
  sentence: {
    en: 'A case that was reopened or sent back has no order of removal: the earlier order is vacated.',
    es: 'Un caso reabierto o devuelto no tiene orden de expulsión: la orden anterior queda sin efecto.',
  },
};

/** Something that takes an order away, plainly or perhaps. */
export interface Turn {
  readonly at: Dated;
  readonly isPlain: boolean;
  /** The motion or appeal that was decided: it speaks only of orders that stood when it was filed. */
  readonly filing: Dated | undefined;
}

const none: readonly Turn[] = [];

/** All that may take an order away in a case. */
export function turnsOf(facts: Facts): readonly Turn[] {
  const { vacated, motions, appeals, doubtfulTurns, unreadDecisions } = facts;
  const findings = facts.of('fear.decided');
  const reviewed = facts.of('review.decided');
  const read = findings.length + reviewed.length + appeals.length;
  const others = doubtfulTurns.length + unreadDecisions.length + read;
  if (vacated.length + motions.length + others === 0) return none;
  const turns: Turn[] = [];
  for (const at of vacated) turns.push({ at, isPlain: true, filing: undefined });
  for (const motion of motions) addRulings(turns, motion);
  for (const appeal of appeals) addDecisions(turns, appeal);
  for (const at of doubtfulTurns) turns.push({ at, isPlain: false, filing: undefined });
  for (const at of unreadDecisions) turns.push({ at, isPlain: false, filing: undefined });
  for (const at of findings) {
    const screening = text(at.event.body, 'screening');
    if (text(at.event.body, 'result') !== 'positive' || (screening !== undefined && screening !== 'credible')) continue;
    turns.push({ at, isPlain: screening === 'credible', filing: undefined });
  }
  // A court of appeals that does not leave the order as it is sends the case back: what stands then is for a person to say.
  for (const at of reviewed) if (!leavesOrder(at)) turns.push({ at, isPlain: false, filing: undefined });
  return turns;
}

function addRulings(turns: Turn[], motion: MotionFact): void {
  // A stay leaves the order as it is, and so does what asks for nothing but a day, a court, counsel or a form of hearing.
  if (motion.kind === 'stay' || motion.kind === 'recalendar' || motion.kind === 'procedural') return;
  // To reopen or to rescind is to vacate; what a granted motion of another kind leaves standing, its grant does not tell.
  const vacates = motion.kind !== 'reconsider' && motion.kind !== 'other';
  const agree = motion.rulings.every((ruling) => ruling.decision === 'granted');
  for (const ruling of motion.rulings) {
    if (ruling.decision === 'granted') {
      turns.push({ at: ruling, isPlain: vacates && agree, filing: motion });
    }
  }
}

function addDecisions(turns: Turn[], appeal: AppealFact): void {
  // Appeals of bond and interlocutory appeals leave the order as it is (C2).
  if (appeal.what === 'bond' || appeal.what === 'interlocutory') return;
  const [first] = appeal.ends;
  const agree = appeal.ends.every((end) => end.how === first?.how);
  for (const end of appeal.ends) {
    switch (end.how) {
      case 'remanded':
      case 'terminated':
        turns.push({ at: end, isPlain: appeal.what === 'case' && agree, filing: appeal });
        break;
      case 'sustained':
      case 'other':
        turns.push({ at: end, isPlain: false, filing: appeal });
        break;
      default:
    }
  }
}

const outsideCourt: ReadonlySet<string> = new Set(['expedited', 'administrative', 'reinstatement', 'unknown']);

/** Whether a turn takes an order away: surely, maybe, or they fall on one day and the record does not say which came first; undefined: not. */
export function takesAway(turn: Turn, order: OrderFact, clock: Clock): 'surely' | 'maybe' | 'tie' | undefined {
  const { at, isPlain, filing } = turn;
  if (surelyBefore(at, order)) return undefined;
  const isAfter = surelyBefore(order, at);
  // Credible fear takes expedited removal away and nothing else: the case goes to the immigration court (C14).
  if (at.event.kind === 'fear.decided') {
    if (order.authority !== 'expedited') return order.authority === 'unknown' ? 'maybe' : undefined;
    if (isPlain && isAfter) return clock.reached(at.latest) ? 'surely' : 'maybe';
    return isPlain ? 'tie' : 'maybe';
  }
  // Every leg opens before its own order, on the same day at the latest: only a leg that may have opened on a later day
  // speaks against the order.
  if (at.event.kind === 'proceeding.opened') return isAfter || at.latest > order.earliest ? 'maybe' : undefined;
  if (isMadeBy(turn, order)) return undefined;
  const wasFiledBefore = filing !== undefined && surelyBefore(filing, order);
  // A court reopens its own cases: an order that an officer made stands until that order is vacated.
  const isOutsideCourt = outsideCourt.has(order.authority) && at.event.kind !== 'order.vacated';
  if (!isPlain || wasFiledBefore || isOutsideCourt) return 'maybe';
  if (!isAfter) return 'tie';
  return clock.reached(at.latest) ? 'surely' : 'maybe';
}

/** Whether the Board made its order in the very decision: it sustained the government's appeal on that day. */
function isMadeBy({ at, filing }: Turn, order: OrderFact): boolean {
  if (filing === undefined) return false;
  return (
    order.authority === 'board' &&
    text(at.event.body, 'decision') === 'sustained' &&
    text(filing.event.body, 'by') === 'dhs' &&
    surelyBefore(filing, order) &&
    at.earliest === order.latest &&
    at.latest === order.earliest
  );
}
