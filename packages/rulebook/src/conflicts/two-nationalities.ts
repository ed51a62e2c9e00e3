/** A person of two nationalities, each told as the only one. */
import type { Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';

export function findTwoNationalities({ facts, answer }: Matter): void {
  if (facts.arrivals.length < 2) return;
  const told = facts.arrivals.filter(({ event }) => isTold(text(event.body, 'nationality')));
  const [first] = told;
  const other = told.find(({ event }) => event.body.nationality !== first?.event.body.nationality);
  if (first === undefined || other === undefined) return;
  answer.conflict(
    'two-nationalities',
    'The record gives the person two nationalities.',
    "The person's own document of nationality, or the charging document as the court found it.",
    first,
    other,
  );
}

function isTold(nationality: string | undefined): boolean {
  return nationality !== undefined && nationality !== 'unknown';
}
