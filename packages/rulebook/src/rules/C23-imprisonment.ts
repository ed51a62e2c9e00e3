/** C23: imprisonment for a sentence, and other custody that may be one. */
import type { Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { readSpan, surelyBefore } from '../fold/dated.ts';
import { applyHolds } from './hold-in-force.ts';
import { always, type Rule } from './rule.ts';

export const imprisonment: Rule = {
  id: 'C23',
  name: 'Imprisonment',
  citations: [{ cite: 'INA 241(a)(4)', confidence: 'S' }],
  period: always,
  notEncoded: [
    'A last day that was foreseen for the imprisonment ends the bar and is no release: after it the answer is a review until one is on record.',
    'The exceptions of 241(a)(4)(B), for nonviolent offences, on a determination in federal custody or at the written request of a State: no event records one, so the hold bars until it is released.',
    'Parole, supervised release, probation, or possible arrest are no reason to defer removal (241(a)(4)(A)), and none is given here.',
    'A conviction that names no holder says nothing of where the person is; the coverage of the agency does.',
  ],
  checkedOn: '2026-11-24',
  reads: ['hold.placed', 'hold.released', 'custody.held-elsewhere', 'conviction.recorded', 'custody.booked-in'],
  sentence: {
    en: 'A person who is serving a sentence of imprisonment is not removed before release, with exceptions; custody elsewhere that may be for a sentence needs a person to look.',
    es: 'Quien cumple una pena de prisión no es expulsado antes de quedar en libertad, con excepciones; una custodia en otro lugar que pueda deberse a una pena debe revisarla una persona.',
  },
  apply(matter) {
    const inForce = applyHolds(matter, 'C23', (kind) => kind === 'imprisonment');
    if (inForce.length > 0) return;
    const { answer, facts } = matter;
    for (const hold of facts.of('hold.placed')) {
      // A last day that was foreseen is no release, and only release ends it (241(a)(4)(A)).
      // One of a kind that nobody can read may be for imprisonment; while its term runs it bars by C24.
      if (!mayBeImprisonment(hold) || isInTerm(matter, hold) || isOver(matter, hold)) continue;
      answer.review('C23', 'The last day of a hold for imprisonment has passed, and no release is on record.', hold);
    }
    for (const held of facts.of('custody.held-elsewhere')) {
      if (!isOver(matter, held)) answer.review('C23', 'Another authority may hold the person.', held);
    }
    for (const conviction of facts.of('conviction.recorded')) {
      // A holder in words that cannot be read is one all the same.
      const { holder } = conviction.event.body;
      if (holder === undefined || holder === null || isOver(matter, heldOn(conviction))) continue;
      answer.review(
        'C23',
        'A conviction on record names who holds the person, who may be serving a sentence.',
        conviction,
      );
    }
  },
};

/** Holds that are for something else. */
const otherHolds: ReadonlySet<string> = new Set([
  'witness',
  'departure-control',
  'material-witness',
  'unaccompanied-child',
  'court-order',
  'other',
]);

function mayBeImprisonment({ event }: Dated): boolean {
  return !otherHolds.has(text(event.body, 'hold') ?? '');
}

function isInTerm({ clock }: Matter, { event }: Dated): boolean {
  const until = readSpan(event.body.until);
  return until === undefined || !clock.past(until.latest);
}

/** A conviction on the day for which it says who holds the person, where it says so. */
function heldOn({ event, earliest, latest }: Dated): Dated {
  const asOf = readSpan(event.body.holderAsOf);
  return asOf === undefined ? { event, earliest, latest } : { event, ...asOf };
}

/** Whether the custody surely ended: by release from imprisonment, or because the agency itself took the person into custody. */
function isOver({ facts, clock }: Matter, at: Dated): boolean {
  const ends = (end: Dated): boolean => surelyBefore(at, end) && clock.reached(end.latest);
  const isRelease = (end: Dated): boolean => text(end.event.body, 'hold') === 'imprisonment' && ends(end);
  return facts.of('hold.released').some(isRelease) || facts.of('custody.booked-in').some(ends);
}
