/** An appeal of the case that was filed before any decision that it could be of. */
import type { Matter } from '../evaluate/matter.ts';
import { type Dated, surelyBefore } from '../fold/dated.ts';
import type { AppealFact, Facts } from '../fold/facts.ts';

export function findAppealBeforeDecision({ facts, answer }: Matter): void {
  if (facts.orders.length === 0) return;
  for (const appeal of facts.appeals) {
    if (appeal.what !== 'case' || appeal.isCertification || mayBeOfADecision(facts, appeal)) continue;
    const order = facts.orders.find((later) => surelyBefore(appeal, later));
    if (order === undefined) continue;
    answer.conflict(
      'appeal-before-decision',
      'An appeal was filed before the decision that it is of.',
      "The court's own order, and the Board's receipt of the appeal.",
      appeal,
      order,
    );
  }
}

/** Whether anything on record that can be appealed does not surely come after the appeal. */
function mayBeOfADecision(facts: Facts, appeal: AppealFact): boolean {
  const comesLater = (decision: Dated): boolean => surelyBefore(appeal, decision);
  return !(
    facts.orders.every(comesLater) &&
    facts.marks.every((mark) => mark.stage === 'pending' || comesLater(mark)) &&
    facts.legDecisions.every(comesLater) &&
    facts.applicationDecisions.every(comesLater) &&
    facts.rulings.every(comesLater)
  );
}
