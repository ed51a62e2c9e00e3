/** A case that is of two types: removal, deportation, exclusion, withholding only … */
import type { Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';

export function findTwoCaseTypes({ facts, answer }: Matter): void {
  let first: Dated | undefined;
  for (const list of [facts.arrivals, facts.doubtfulTurns, facts.orders]) {
    for (const at of list) {
      const type = typeOf(at);
      if (type === undefined) continue;
      if (first === undefined) {
        first = at;
        continue;
      }
      if (type === typeOf(first)) continue;
      answer.conflict(
        'two-case-types',
        'The case is recorded under two types of case.',
        "The charging document, and the court's own record of the proceeding.",
        first,
        at,
      );
      return;
    }
  }
}

function typeOf({ event }: Dated): string | undefined {
  const type = text(event.body, 'caseType');
  return type === 'unknown' ? undefined : type?.toLowerCase();
}
