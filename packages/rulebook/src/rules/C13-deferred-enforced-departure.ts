/** C13: deferred enforced departure, which a president gives to people from a country. */
import type { Matter } from '../evaluate/matter.ts';
import { countryCode } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { deferralName } from '../parameters/deferred-enforced-departure.ts';
import { entryToday } from './registry-today.ts';
import { always, type Rule } from './rule.ts';
import { countryOfStatus, grantsOf, isRenewedForCountry, statusOf, termOf } from './status-in-effect.ts';

export const deferredEnforcedDeparture: Rule = {
  id: 'C13',
  name: 'Deferred enforced departure',
  citations: [
    { cite: 'Memorandum of 2025-01-15, Hong Kong, through 2027-02-05 (90 FR 6749)', confidence: 'V' },
    { cite: 'Memorandum of 2024-06-28, Liberia, through 2026-06-30 (89 FR 55017)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'Who is covered and who is excepted (presence since a day, return, convictions): a person must look.',
    'Residents of Hong Kong of another nationality, who are covered whatever their country of birth, and people of no nationality who last lived in Liberia, are seen only where the status is on record.',
  ],
  uncertainties: ['Liberia: neither an extension beyond 2026-06-30 nor an end was found, so it is a review.'],
  checkedOn: '2026-11-24',
  reads: ['status.granted', 'status.terminated', 'case.described'],
  sentence: {
    en: 'Deferred enforced departure bars removal while it lasts. Nobody has to apply for it, so nationals of a country that has it need a person to look.',
    es: 'La salida forzosa diferida impide la expulsión mientras dure. No hay que solicitarla, así que los nacionales de un país que la tiene deben ser revisados por una persona.',
  },
  apply(matter) {
    const grants = grantsOf(matter, 'ded');
    for (const grant of grants) applyGrant(matter, grant, isRenewedForCountry(matter, grants, grant));
    reviewNationals(matter);
  },
};

function applyGrant(matter: Matter, grant: Dated, isRenewed: boolean): void {
  const { answer, clock } = matter;
  const own = termOf(grant);
  const isOwnOver = own !== undefined && clock.past(own);
  const country = countryOfStatus(matter, grant);
  const entry = country === undefined ? undefined : entryToday(matter, deferralName, country.code);
  if (entry !== undefined && entry.value === 'in-effect' && !entry.isOver) {
    answer.bar('C13', 'all', Math.max(entry.last, own ?? entry.last), grant);
    return;
  }
  // The table's term is over, or it has none for the country. A grant that says more than the table is taken at its word.
  const isLater = entry === undefined || grant.latest > (entry.value === 'in-effect' ? entry.last : entry.from - 1);
  if (own === undefined ? isLater : !isOwnOver) {
    answer.bar('C13', 'all', own, grant);
  } else if (!isRenewed) {
    answer.review(
      'C13',
      'The term of deferred enforced departure has passed, and neither an extension nor an end was confirmed.',
      grant,
    );
  }
}

/** Someone of the country may be covered with nothing on record. Only an order makes that matter. */
function reviewNationals(matter: Matter): void {
  const { standing, facts, answer } = matter;
  if (standing === undefined || !nationalitiesOf(matter).some((nationality) => isDeferred(matter, nationality))) return;
  const isTold = (kind: string): boolean => facts.of(kind).some((at) => statusOf(at) === 'ded');
  if (isTold('status.granted') || isTold('status.terminated')) return;
  answer.review(
    'C13',
    "Nationals of the person's country may be covered by deferred enforced departure, for which nobody has to apply.",
    standing.order,
  );
}

function isDeferred(matter: Matter, nationality: string): boolean {
  return entryToday(matter, deferralName, nationality)?.value === 'in-effect';
}

/** Every nationality that the case gives the person: two are a contradiction (R4), and the person may be of either. */
function nationalitiesOf({ case: about, facts }: Matter): readonly string[] {
  return [about.nationality, ...facts.arrivals.map(({ event }) => event.body.nationality)].map(countryCode);
}
