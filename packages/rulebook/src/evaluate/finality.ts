/** Whether an order of removal stands and is final: B1 with the exceptions that name it, for the newest order that stands. */
import type { OrderFact } from '../fold/facts.ts';
import { concludeFinality, reviewOpenDate, reviewUnknownOrder } from '../rules/B01-finality.ts';
import { afterDeparture } from '../rules/B05-voluntary-departure.ts';
import { concludeExpedited } from '../rules/B10-expedited-removal.ts';
import { concludeReinstatement } from '../rules/B12-reinstatement.ts';
import { concludeAdministrative } from '../rules/B13-administrative-removal.ts';
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
  const { clock } = matter;
  const { order } = standing;
  switch (order.authority) {
    case 'expedited':
      return whenMade(matter, order, concludeExpedited(order));
    case 'administrative':
      return whenMade(matter, order, concludeAdministrative(order));
    case 'reinstatement':
      return whenMade(matter, order, concludeReinstatement(matter, order));
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
        return { ...ofUnknownKind(matter, order), because: concluded.because };
      }
      return order.authority === 'stipulated' && concluded.rule === 'B1' ? { ...concluded, rule: 'B14' } : concluded;
    }
  }
}

/** It may end the case, or not be an order of removal at all. */
function ofUnknownKind(matter: Matter, order: OrderFact): Conclusion {
  reviewUnknownOrder(matter, order);
  return { status: 'unknown', rule: null, because: [order] };
}

/** An order that an officer made is final when it is made, which is not sure while its date is a span that is not over. */
function whenMade(matter: Matter, order: OrderFact, conclusion: Conclusion): Conclusion {
  if (matter.clock.reached(order.latest)) return order.kind === 'unknown' ? ofUnknownKind(matter, order) : conclusion;
  reviewOpenDate(matter, order);
  return { status: 'unknown', rule: null, because: [order] };
}
