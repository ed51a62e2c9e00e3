/** Removal ordered to a country from which the person was protected before, with no word of the protection. */
import type { Matter } from '../evaluate/matter.ts';
import { countries, text } from '../fold/body.ts';
import { type Dated, surelyBefore } from '../fold/dated.ts';
import type { Facts, OrderFact } from '../fold/facts.ts';

export function findRemovalToProtectedCountry({ facts, answer, orders }: Matter): void {
  if (facts.protections.length === 0) return;
  for (const { order } of orders) {
    for (const grant of facts.protections) {
      const named = countries(grant.event.body, 'countries').filter((country) => order.countries.includes(country));
      if (named.length === 0 || named.includes('unknown') || !comesBefore(grant, order)) continue;
      if (facts.protectionEnds.some((end) => mayEnd(end, grant, order)) || isGrantedAgain(facts, order, named))
        continue;
      answer.conflict(
        'removal-to-protected-country',
        'Removal was ordered to a country from which the person had been protected, with no word of the protection.',
        'The order that ended the protection by its procedure, or the order of removal corrected.',
        grant,
        order,
      );
    }
  }
}

/** A grant of the same day goes with the order: removal is ordered to a country, and withheld as to it. */
function comesBefore(grant: Dated, order: OrderFact): boolean {
  return grant.latest < order.earliest;
}

function mayEnd(end: Dated, grant: Dated, order: OrderFact): boolean {
  return (
    text(end.event.body, 'protection') === text(grant.event.body, 'protection') &&
    !surelyBefore(end, grant) &&
    !surelyBefore(order, end)
  );
}

function isGrantedAgain(facts: Facts, order: OrderFact, named: readonly string[]): boolean {
  return facts.protections.some(
    (other) =>
      other.latest >= order.earliest &&
      countries(other.event.body, 'countries').some((country) => named.includes(country)),
  );
}
