/**
 * R4: what ends something comes no earlier than what began it. Only where every beginning on record is surely later: a record
 * that has no beginning at all is a gap, and no contradiction.
 */
import { text } from '../fold/body.ts';
import { found, type Ground, nothing, type RefusalFamily } from './refusal.ts';

interface Pair {
  readonly end: string;
  readonly start: string;
  /** A field in which both must agree. */
  readonly same?: string;
  /** How a sentence calls the beginning. */
  readonly words: string;
}

const pairs: readonly Pair[] = [
  { end: 'application.decided', start: 'application.filed', same: 'relief', words: 'filing of the application' },
  { end: 'status.denied', start: 'status.applied', same: 'status', words: 'application for the status' },
  { end: 'stay.denied', start: 'stay.requested', same: 'from', words: 'request for a stay' },
  { end: 'fear.decided', start: 'fear.claimed', words: 'claim of fear' },
  { end: 'citizenship.resolved', start: 'citizenship.claimed', words: 'claim of citizenship' },
  { end: 'review.decided', start: 'review.petitioned', words: 'petition for review' },
  { end: 'mandate.issued', start: 'review.petitioned', words: 'petition for review' },
  { end: 'habeas.closed', start: 'habeas.filed', words: 'petition for habeas corpus' },
  { end: 'supervision.revoked', start: 'supervision.ordered', words: 'order of supervision' },
  { end: 'criminal-charge.closed', start: 'criminal-charge.recorded', words: 'criminal charge' },
];

const citations: Ground['citations'] = [{ cite: 'OpenDocket design, principle 1: fail closed', confidence: 'V' }];

const beforeBeginning: Ground = {
  name: 'end-before-beginning',
  rule: 'R4',
  refused:
    'an end that is dated before its beginning: a decision before the application or the claim, a closing before the petition, a revocation before the supervision',
  instead: 'Check both days, and correct the one that is wrong; if an earlier beginning is missing, record it first.',
  citations,
};

const releaseBeforeBooking: Ground = {
  name: 'release-before-booking',
  rule: 'R4',
  refused: 'a release from custody that is dated before the booking',
  instead: 'Check both days, and correct the one that is wrong; if an earlier booking is missing, record it first.',
  citations,
};

export const orderOfDays: RefusalFamily = {
  grounds: [beforeBeginning, releaseBeforeBooking],
  kinds: [...pairs.map(({ end }) => end), 'custody.released'],
  examine({ at, record }) {
    const isRelease = at.event.kind === 'custody.released';
    const pair = isRelease
      ? { start: 'custody.booked-in', same: undefined, words: 'booking' }
      : pairs.find(({ end }) => end === at.event.kind);
    if (pair === undefined) return nothing;
    const { start, same, words } = pair;
    const begun = record
      .of(start)
      .filter(({ event }) => same === undefined || text(event.body, same) === text(at.event.body, same));
    if (begun.length === 0 || begun.some((one) => one.earliest <= at.latest)) return nothing;
    return found(isRelease ? releaseBeforeBooking : beforeBeginning, `every ${words} on record is of a later day`);
  },
};
