/** Motions after an order: whether one is pending, which of them ask to rescind an order in absentia, and appeals of their denial. */
import type { Day } from '../calendar/civil-day.ts';
import type { Matter } from '../evaluate/matter.ts';
import type { Dated } from '../fold/dated.ts';
import { surelyBefore } from '../fold/dated.ts';
import type { AppealFact, MotionFact, OrderFact, Ruling } from '../fold/facts.ts';
import { lastDay } from './B03-appeal-time.ts';

/** Whether a motion can speak of an order that stands. */
export function isOfStandingOrder({ orders }: Matter, motion: MotionFact): boolean {
  return !orders.every(({ order }) => surelyBefore(motion, order));
}

/** Whether a motion that can speak of an order that stands has no plain decision by the day asked. */
export function isPending(matter: Matter, motion: MotionFact): boolean {
  if (!isOfStandingOrder(matter, motion)) return false;
  return !motion.rulings.some((ruling) => ruling.decision !== 'other' && matter.clock.reached(ruling.latest));
}

const basesOfRescission: ReadonlySet<string | undefined> = new Set([
  'exceptional-circumstances',
  'no-notice',
  'in-custody',
]);

/**
 * Whether a motion asks to rescind an order made in absentia. The law calls it a motion to reopen (INA 240(b)(5)(C)), so one
 * of that name on a ground of rescission is one too, unless the order was plainly made in the person's presence.
 */
export function isRescission(motion: MotionFact, order: OrderFact): boolean {
  if (motion.kind === 'rescind-in-absentia') return true;
  return motion.kind === 'reopen' && order.inAbsentia !== false && basesOfRescission.has(motion.basis);
}

/** The denial of a motion that an appeal may be from. */
export function deniedBefore(appeal: AppealFact, motion: MotionFact): Ruling | undefined {
  return motion.rulings.find((ruling) => ruling.decision !== 'granted' && !surelyBefore(appeal, ruling));
}

/** The last day to appeal a ruling on a motion, the later reading. */
export function lastDayToAppeal({ answer }: Matter, ruling: Dated): Day {
  return lastDay(ruling.latest, answer.parameter('appeal-days', ruling.latest), 'later');
}

/** Whether an appeal has no end by the day asked. */
export function isOpenAppeal({ clock }: Matter, appeal: AppealFact): boolean {
  return !appeal.ends.some((end) => clock.reached(end.latest));
}
