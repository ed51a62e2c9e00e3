/** Whether an order of removal stands and is final: B1 with the exceptions that name it, for the newest order that stands. */
import { concludeFinality, reviewOpenDate } from '../rules/B01-finality.ts';
import { afterDeparture } from '../rules/B05-voluntary-departure.ts';
import { concludeOutsideCourt } from '../rules/B10-B12-B13-outside-court.ts';
import { afterWithdrawal } from '../rules/B18-appeal-withdrawn.ts';
import type { Conclusion, Matter, StandingOrder } from './matter.ts';
import { noOrder } from './matter.ts';

/** Concludes on finality with four values: final, not final, unknown, conflict; or that no order stands. */
export function concludeOnFinality(matter: Matter): Conclusion {
  const { standing } = matter;
  if (standing === undefined) {
    return matter.mayHideOrder ? { status: 'unknown', rule: null, because: [] } : noOrder;
  }
  const { order, doubt } = standing;
  if (matter.ordersInConflict.length > 0) return { status: 'conflict', rule: null, because: [order] };
  if (doubt !== undefined) return { status: 'unknown', rule: 'B16', because: [order, doubt] };
  return concludeOn(matter, standing);
}

function concludeOn(matter: Matter, standing: StandingOrder): Conclusion {
  const { clock, answer } = matter;
  const { order } = standing;
  switch (order.authority) {
    case 'expedited':
    case 'administrative':
    case 'reinstatement':
      return concludeOutsideCourt(matter, order);
    case 'judge':
    case 'board':
    case 'stipulated':
    case 'unknown': {
      const below = concludeFinality(matter, standing);
      const withdrawn = afterWithdrawal(standing, below, (day) => clock.past(day));
      const concluded = afterDeparture(matter, standing, withdrawn);
      if (concluded.status !== 'final') return concluded;
      if (!clock.reached(order.latest)) {
        reviewOpenDate(matter, order);
        return { ...concluded, status: 'unknown', rule: null };
      }
      if (order.authority === 'unknown' || order.kind === 'unknown') {
        answer.review('B1', 'What kind of order it is, or who made it, is not on record.', order);
        return { ...concluded, status: 'unknown', rule: null };
      }
      return order.authority === 'stipulated' && concluded.rule === 'B1' ? { ...concluded, rule: 'B14' } : concluded;
    }
  }
}
