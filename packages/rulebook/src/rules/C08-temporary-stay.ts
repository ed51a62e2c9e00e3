/** C8: courts of appeals in which the first motion for a stay stays removal by itself. */
import type { Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { surelyBefore } from '../fold/dated.ts';
import { answersTo } from './answers-to-filings.ts';
import { circuitOf, type PetitionTaken, petitionsOf, stayMotions } from './petitions-for-review.ts';
import { always, type Rule } from './rule.ts';
import { forumOf, requestsTo } from './stay-in-force.ts';

export const temporaryStay: Rule = {
  id: 'C8',
  name: 'Temporary stay on a first motion in a court of appeals',
  citations: [
    { cite: 'Ninth Circuit General Order 6.4(c)(1), and its order on stays of removal of 2019-04-01', confidence: 'V' },
    { cite: 'De Leon v. INS, 115 F.3d 643 (9th Cir. 1997)', confidence: 'V' },
    {
      cite: 'Leiva-Perez v. Holder, 640 F.3d 962 (9th Cir. 2011) (the motion causes a temporary stay)',
      confidence: 'V',
    },
  ],
  period: always,
  notEncoded: [
    'What the practice of each court of appeals is: the registry circuit-stay-practice says so, and a court that it does not name has none.',
    'A grant of the stay leaves the temporary one in place beside it: what lifts the stay, or the mandate, ends both.',
    'A second motion in the same petition has no such effect: it is a review (C7).',
  ],
  uncertainties: [
    'A panel criticised the length of these stays in November 2025; a change of the practice was not found.',
    'The practice of the other courts of appeals was not found, but for the standing order of the Third Circuit of August 2015.',
    'Whether a decision on the petition ends the temporary stay before the mandate: it is held until the mandate.',
  ],
  checkedOn: '2026-11-24',
  reads: [
    'review.petitioned',
    'review.decided',
    'mandate.issued',
    'stay.requested',
    'stay.granted',
    'stay.denied',
    'stay.lifted',
  ],
  sentence: {
    en: 'In the Ninth Circuit the first motion for a stay in a petition for review stays removal until further order; in other circuits a motion needs a person to look.',
    es: 'En el Noveno Circuito la primera moción de suspensión en una petición de revisión suspende la expulsión hasta nueva orden; en otros circuitos la moción debe revisarla una persona.',
  },
  exceptionTo: 'C7',
  apply(matter) {
    const { facts, clock } = matter;
    const filings = stayMotions(matter);
    if (filings.length === 0 && !facts.stayRequests.some(isToCircuit)) return;
    const requests = requestsTo(matter, 'circuit', filings);
    // A denial, or a lifting, is the further order; each is one for one request.
    const orders = [...facts.stayAnswers, ...facts.stayEnds]
      .filter((at) => isToCircuit(at) && at.event.kind !== 'stay.granted' && !isOfNamedStay(at, requests.length))
      .sort((one, other) => one.earliest - other.earliest);
    const { open } = answersTo(requests, orders, 'request', clock);
    const { taken } = petitionsOf(matter);
    for (const request of open) applyRequest(matter, request, requests, taken);
  },
};

function isToCircuit(at: Dated): boolean {
  return forumOf(at) === 'circuit';
}

/** Of several motions a lifting that names a stay ends that stay (C7): on which of them it was granted is not told. */
function isOfNamedStay({ event }: Dated, motions: number): boolean {
  return motions > 1 && text(event.body, 'stay') !== undefined;
}

function applyRequest(
  matter: Matter,
  request: Dated,
  requests: readonly Dated[],
  taken: readonly PetitionTaken[],
): void {
  const petition = petitionOf(request, taken);
  if (petition?.mandate !== undefined) return;
  const circuit = circuitOf(matter, petition?.filing);
  if (circuit === undefined) {
    const why = 'A stay was asked of a court of appeals that the record does not name; in some, asking stays removal.';
    matter.answer.review('C8', why, request);
    return;
  }
  const practice = matter.answer.registry('circuit-stay-practice', request.latest, circuit)?.value;
  if (practice === 'temporary-stay') {
    const isFirst = !requests.some((other) => petitionOf(other, taken) === petition && surelyBefore(other, request));
    if (isFirst) matter.answer.bar('C8', 'all', undefined, request);
  } else if (practice === 'stay-by-clerk') {
    const why = 'In this circuit the clerk stays removal on a motion that is in order; no such order is on record.';
    matter.answer.review('C8', why, request);
  }
}

/** The petition in which a stay was asked for: the request itself, or the newest that does not surely come after it. */
function petitionOf(request: Dated, taken: readonly PetitionTaken[]): PetitionTaken | undefined {
  return (
    taken.find(({ filing }) => filing === request) ??
    taken.findLast(({ filing, isPetition }) => isPetition && !surelyBefore(request, filing))
  );
}
