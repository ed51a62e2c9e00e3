/** Which order of removal stands, and whether the record leaves that open (A8, B16, B17). */
import type { Dated } from '../fold/dated.ts';
import { surelyBefore } from '../fold/dated.ts';
import type { OrderFact } from '../fold/facts.ts';
import { reviewUnknownOrder } from '../rules/B01-finality.ts';
import { waiverOf } from '../rules/B02-waiver.ts';
import { windowOf } from '../rules/B03-appeal-time.ts';
import { hiddenOrder } from '../rules/B15-withholding-only.ts';
import { type Turn, takesAway, turnsOf } from '../rules/B16-reopened-or-remanded.ts';
import { isSuperseded } from '../rules/B17-relief-granted.ts';
import { appealsFrom } from '../rules/C02-appeal.ts';
import type { Matter, StandingOrder } from './matter.ts';

/** Finds the orders that stand, or may stand, and says in the answer what is in doubt about them. */
export function findStandingOrders(matter: Matter): void {
  const { facts, answer } = matter;
  const turns = turnsOf(facts);
  if (facts.orders.length > 0) findOrders(matter, turns);
  if (matter.standing === undefined) {
    matter.mayHideOrder = hiddenOrder(matter, turns);
    return;
  }
  for (const { order, doubt, isTie } of matter.orders) {
    if (doubt === undefined) continue;
    if (isTie) {
      answer.review('R4', 'The record does not say whether the order or what takes it away came first.', order, doubt);
    } else {
      answer.review(
        'B16',
        'What came after the order may have taken it away, and the record does not say so plainly.',
        order,
        doubt,
      );
    }
  }
}

function findOrders(matter: Matter, turns: readonly Turn[]): void {
  const { facts, clock } = matter;
  const standing: StandingOrder[] = [];
  const others: OrderFact[] = [];
  for (const order of facts.orders) {
    let doubt: Dated | undefined;
    let isTie = false;
    let isGone = false;
    for (const turn of turns) {
      const taken = takesAway(turn, order, clock);
      if (taken === 'surely') isGone = true;
      if ((taken === 'maybe' && doubt === undefined) || (taken === 'tie' && !isTie)) {
        doubt = turn.at;
        isTie = taken === 'tie';
      }
    }
    if (isGone) continue;
    if (!order.ofRemoval) {
      others.push(order);
      continue;
    }
    const window = windowOf(matter, order);
    standing.push({
      order,
      doubt,
      isTie,
      window,
      waiver: waiverOf(matter, order),
      appeals: appealsFrom(matter, order, window),
    });
  }
  const newest = standing.at(-1);
  if (newest === undefined) return;
  matter.orders = standing;
  matter.standing = newest;
  findConflicts(matter, newest, others);
}

/** Two orders with nothing between them that took the first away contradict one another, unless the newer is the Board's own. */
function findConflicts(matter: Matter, newest: StandingOrder, others: readonly OrderFact[]): void {
  const { order } = newest;
  for (const { order: other } of matter.orders.slice(0, -1)) {
    // The newest is judged with its finality; an older one may have rules of its own, too.
    if (other.authority === 'unknown' || other.kind === 'unknown') reviewUnknownOrder(matter, other);
  }
  const older = [
    ...matter.orders.slice(0, -1).map((standing) => standing.order),
    ...others.filter((other) => !isSuperseded(other, order, matter.facts)),
  ];
  for (const other of older) {
    const replaces = order.authority === 'board' || (order.authority === 'reinstatement' && other.ofRemoval);
    if (replaces && surelyBefore(other, order)) continue;
    matter.ordersInConflict = [...matter.ordersInConflict, [other, order]];
    matter.answer.review(
      'B1',
      'Two decisions stand side by side, and the record does not say which one holds.',
      other,
      order,
    );
  }
}
