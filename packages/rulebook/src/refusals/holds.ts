/**
 * C9, C23 to C25: a hold is released by its owner, and by nobody else. Two holds of one kind can stand side by side; an
 * e-mail about one of them has released the other before now. The owner is who the hold names, else who recorded it.
 */
import type { CaseEvent } from '../event.ts';
import { text } from '../fold/body.ts';
import { found, type Ground, nothing, type RefusalFamily } from './refusal.ts';

const citations: Ground['citations'] = [
  { cite: '8 CFR 215.2–215.3', confidence: 'K-h' },
  { cite: '18 USC 3144', confidence: 'K-h' },
  { cite: 'INA 241(c)(2)(A)(ii)', confidence: 'S' },
];

const notTheOwner: Ground = {
  name: 'hold-released-by-another',
  rule: 'C24',
  refused: 'a release of a hold by another than its owner',
  instead:
    'Have its owner release it, or name the owner whose written release you hold (owner). If it should never have been placed, withdraw the entry with a record.corrected that says why.',
  citations,
};

const noSuchHold: Ground = {
  name: 'hold-not-on-record',
  rule: 'C24',
  refused: 'a release of a hold that is not on record, was placed later, or was released already',
  instead:
    'Check the case and the kind of hold; record the hold first, with its owner, in the same command if need be.',
  citations,
};

export const holds: RefusalFamily = {
  grounds: [notTheOwner, noSuchHold],
  kinds: ['hold.released'],
  examine({ at, record, by }) {
    const hold = text(at.event.body, 'hold');
    const placed = record.of('hold.placed').filter(({ event }) => text(event.body, 'hold') === hold);
    if (placed.length === 0) return found(noSuchHold, 'no hold of this kind stands on record');
    const earlier = placed.filter((one) => one.earliest <= at.latest);
    if (earlier.length === 0) return found(noSuchHold, 'every hold of this kind on record was placed on a later day');
    const releaser = ownerOf(at.event, by);
    if (releaser === undefined) return found(notTheOwner, 'nobody is named who releases it');
    const owners = earlier.map(({ event }) => ownerOf(event, undefined));
    const own = owners.filter((owner) => owner === releaser).length;
    if (own > 0) {
      // Each release ends one hold: one more than the owner has would end another's.
      const done = record
        .of('hold.released')
        .filter(({ event }) => text(event.body, 'hold') === hold && ownerOf(event, undefined) === releaser).length;
      return done < own ? nothing : found(noSuchHold, 'every hold of this kind of its owner was released already');
    }
    const known = [...new Set(owners)].filter((owner) => owner !== undefined);
    return found(
      notTheOwner,
      known.length === 0
        ? 'the record does not say whose hold it is'
        : `the hold is that of ${known.map((owner) => JSON.stringify(owner)).join(' or ')}, and ${JSON.stringify(releaser)} releases it`,
    );
  },
};

/** Names are compared as people write them: blanks and capitals aside. */
function ownerOf({ body, by }: CaseEvent, command: string | undefined): string | undefined {
  const owner = text(body, 'owner') ?? by ?? command;
  const plain = owner?.trim().replace(/\s+/g, ' ').toLowerCase();
  return plain === '' ? undefined : plain;
}
