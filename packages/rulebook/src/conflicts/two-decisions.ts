/** Two decisions of the case stand side by side: of one day with different contents, or one decision under two days. */
import type { Matter } from '../evaluate/matter.ts';
import type { OrderFact } from '../fold/facts.ts';
import { isSameDay } from './same-day.ts';

const settledBy = "The court's own orders: which of the two was entered, on what day, and what it says.";

export function findTwoDecisions({ ordersInConflict, answer }: Matter): void {
  for (const [older, newer] of ordersInConflict) {
    if (!isSameDay(older, newer)) {
      answer.conflict(
        'two-days-of-decision',
        'Two decisions stand, of different days, with nothing on record that took the first away.',
        settledBy,
        older,
        newer,
      );
    } else if (!saysTheSame(older, newer)) {
      answer.conflict(
        'two-contents-of-decision',
        'Two decisions of one day say different things.',
        settledBy,
        older,
        newer,
      );
    }
  }
}

/** Two sources that tell the same decision do not contradict one another. */
function saysTheSame(one: OrderFact, other: OrderFact): boolean {
  return (
    one.kind === other.kind &&
    one.authority === other.authority &&
    one.inAbsentia === other.inAbsentia &&
    one.appeal === other.appeal &&
    String(one.countries) === String(other.countries)
  );
}
