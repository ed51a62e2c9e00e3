/**
 * C10: who may end withholding of removal and protection from torture, and how.
 *
 * A judge or the Board, in proceedings reopened for it (8 CFR 1208.24(f)); an asylum officer for a grant of USCIS, after an
 * interview and at least 30 days of notice (8 CFR 208.24(b)–(c)); deferral at a hearing of its own, on assurances that the
 * Attorney General has reviewed, or at the person's own request (8 CFR 1208.17(d)–(f)). Nobody else.
 */
import { text } from '../fold/body.ts';
import { endingFaults, type Procedure } from './ending.ts';
import { found, type Ground, listed, nothing, type RefusalFamily } from './refusal.ts';

const disputeTheGrant =
  'If someone says that it ended, and it did not end that way, the protection stays: record a record.disputed that names the entry of the grant.';

const protectionEnded: Ground = {
  name: 'protection-ended',
  rule: 'C10',
  refused:
    'an end of withholding or of protection from torture with no procedure, by an authority that may not end it, or without the notice that the procedure needs',
  instead: `Add procedure, authority and noticeOn as the decision states them. ${disputeTheGrant}`,
  citations: [
    { cite: '8 CFR 208.24(a)–(b)', confidence: 'V' },
    { cite: '8 CFR 208.24(c), 1208.24(f)', confidence: 'K-h' },
    { cite: '8 CFR 208.17(d)–(f), 1208.17(d)–(f)', confidence: 'K-h' },
  ],
};

const notProtected: Ground = {
  name: 'protection-not-on-record',
  rule: 'C10',
  refused: 'an end of a protection of which no grant stands on record',
  instead: 'Check the case and the protection; record the grant first, in the same command if need be.',
  citations: protectionEnded.citations,
};

const reopened: Procedure = { procedure: 'reopened', authorities: ['judge', 'board'], noticeDays: 0 };
const interview: Procedure = { procedure: 'interview', authorities: ['uscis'], noticeDays: 30 };

const withholding: readonly Procedure[] = [reopened, interview];

const deferral: readonly Procedure[] = [
  { procedure: 'hearing', authorities: ['judge', 'board'], noticeDays: 0 },
  { procedure: 'assurances', authorities: ['attorney-general'] },
  { procedure: 'own-request', authorities: ['judge', 'board'] },
];

export const protection: RefusalFamily = {
  grounds: [protectionEnded, notProtected],
  kinds: ['protection.terminated'],
  examine({ at, record }) {
    const which = text(at.event.body, 'protection');
    const grants = record.of('protection.granted').filter(({ event }) => text(event.body, 'protection') === which);
    if (grants.length === 0) return found(notProtected, 'no grant of this protection stands on record');
    if (grants.every((grant) => grant.earliest > at.latest))
      return found(notProtected, 'every grant of this protection on record is of a later day');
    const faults = endingFaults(at, which === 'cat-deferral' ? deferral : withholding);
    return faults.length > 0 ? found(protectionEnded, `it lacks ${listed(faults)}`) : nothing;
  },
};
