/**
 * C12, C13, C16 to C22, C29: how a status ends. Each status has its own authority and its own notice; until it is ended in
 * that way it stays in effect, and the record must not say otherwise.
 */
import type { Citation } from '../citation.ts';
import { text } from '../fold/body.ts';
import { endingFaults, type Procedure } from './ending.ts';
import { found, type Ground, listed, nothing, type RefusalFamily } from './refusal.ts';

interface StatusEnd {
  readonly statuses: readonly string[];
  readonly rule: string;
  /** How a sentence calls it. */
  readonly words: string;
  readonly procedures: readonly Procedure[];
  readonly citations: readonly Citation[];
}

const noticeByUscis: readonly Procedure[] = [{ procedure: 'notice', authorities: ['uscis'], noticeDays: 0 }];

const table: readonly StatusEnd[] = [
  {
    statuses: ['tps'],
    rule: 'C12',
    words:
      'temporary protected status other than by a written withdrawal that was served, or by the end of the designation',
    procedures: [
      { procedure: 'notice', authorities: ['uscis', 'judge', 'board'], noticeDays: 0 },
      { procedure: 'designation-ended', authorities: ['secretary'], noticeDays: 60 },
    ],
    citations: [
      { cite: '8 CFR 244.14(a)–(b), 244.19', confidence: 'V' },
      { cite: 'INA 244(b)(3)(B), (c)(3)', confidence: 'K-h' },
    ],
  },
  {
    statuses: ['ded'],
    rule: 'C13',
    words: 'deferred enforced departure other than by the President',
    procedures: [{ procedure: 'memorandum', authorities: ['president'] }],
    citations: [{ cite: 'presidential memoranda', confidence: 'K-h' }],
  },
  {
    statuses: ['asylee'],
    rule: 'C16',
    words:
      'asylum other than by an asylum officer after notice and an interview, or by a judge or the Board in a reopened case',
    procedures: [
      { procedure: 'interview', authorities: ['uscis'], noticeDays: 30 },
      { procedure: 'reopened', authorities: ['judge', 'board'], noticeDays: 0 },
    ],
    citations: [
      { cite: 'INA 208(c)(2)–(3)', confidence: 'S' },
      { cite: '8 CFR 208.24(a)', confidence: 'V' },
      { cite: '8 CFR 208.24(c), 1208.24(f)', confidence: 'K-h' },
    ],
  },
  {
    statuses: ['refugee'],
    rule: 'C16',
    words: 'refugee status without 30 days of notice',
    procedures: [{ procedure: 'notice', authorities: ['uscis'], noticeDays: 30 }],
    citations: [{ cite: '8 CFR 207.9', confidence: 'K-m' }],
  },
  {
    statuses: ['lpr'],
    rule: 'C16',
    words: 'permanent residence other than by a judge or the Board: by rescission, or by an order that became final',
    procedures: [
      { procedure: 'hearing', authorities: ['judge', 'board'], noticeDays: 0 },
      { procedure: 'own-request', authorities: ['uscis'] },
    ],
    citations: [
      { cite: 'INA 246(a)', confidence: 'K-h' },
      { cite: '8 CFR 1001.1(p), 1246', confidence: 'K-h' },
    ],
  },
  {
    statuses: ['citizen'],
    rule: 'C16',
    words: 'citizenship other than by the judgment of a federal court',
    procedures: [{ procedure: 'judgment', authorities: ['district', 'circuit', 'supreme-court'] }],
    citations: [{ cite: 'INA 340(a)', confidence: 'K-h' }],
  },
  {
    statuses: ['u-bona-fide'],
    rule: 'C17',
    words: 'deferred action on a bona fide U petition without notice',
    procedures: noticeByUscis,
    citations: [{ cite: 'INA 237(d); 8 CFR 214.14', confidence: 'K-m' }],
  },
  {
    statuses: ['t-bona-fide'],
    rule: 'C18',
    words: 'deferred action on a bona fide T application without notice',
    procedures: noticeByUscis,
    citations: [{ cite: 'INA 237(d); 8 CFR 214.204', confidence: 'K-m' }],
  },
  {
    statuses: ['vawa-deferred-action'],
    rule: 'C19',
    words: 'deferred action on a VAWA petition without notice',
    procedures: noticeByUscis,
    citations: [{ cite: 'INA 204(a)', confidence: 'K-m' }],
  },
  {
    statuses: ['sij-deferred-action'],
    rule: 'C20',
    words: 'deferred action of a special immigrant juvenile without notice',
    procedures: noticeByUscis,
    citations: [{ cite: 'A.C.R. v. Noem (E.D.N.Y., November 19, 2025)', confidence: 'V' }],
  },
  {
    statuses: ['daca'],
    rule: 'C21',
    words: 'deferred action for childhood arrivals without a notice of the intent to end it',
    procedures: noticeByUscis,
    citations: [{ cite: '8 CFR 236.23(d)', confidence: 'K-m' }],
  },
  {
    statuses: ['parole'],
    rule: 'C22',
    words: 'parole without written notice',
    procedures: [{ procedure: 'notice', authorities: ['uscis', 'agency', 'secretary'], noticeDays: 0 }],
    citations: [{ cite: '8 CFR 212.5(e)', confidence: 'K-h' }],
  },
  {
    statuses: ['deferred-action'],
    rule: 'C29',
    words: 'deferred action without notice',
    procedures: [{ procedure: 'notice', authorities: ['uscis', 'agency'], noticeDays: 0 }],
    citations: [{ cite: '8 CFR 236.21, by analogy', confidence: 'K-m' }],
  },
];

const instead =
  'Add procedure, authority and noticeOn as the decision states them. If someone says that it ended, and it did not end that way, the status stays: record a record.disputed that names the entry of the grant.';

interface StatusGround extends StatusEnd {
  readonly ground: Ground;
}

const grounds: readonly StatusGround[] = table.map((end) => ({
  ...end,
  ground: {
    name: `status-ended-${end.statuses[0]}`,
    rule: end.rule,
    refused: `an end of ${end.words}`,
    instead,
    citations: end.citations,
  },
}));

const notGranted: Ground = {
  name: 'status-not-on-record',
  rule: 'R4',
  refused: 'an end of a status of which no grant stands on record',
  instead: 'Check the case and the status; record the grant first, in the same command if need be.',
  citations: [{ cite: 'OpenDocket design, principle 1: fail closed', confidence: 'V' }],
};

export const statuses: RefusalFamily = {
  grounds: [...grounds.map(({ ground }) => ground), notGranted],
  kinds: ['status.terminated'],
  examine({ at, record }) {
    const status = text(at.event.body, 'status');
    const grants = record.of('status.granted').filter(({ event }) => text(event.body, 'status') === status);
    if (grants.length === 0) return found(notGranted, 'no grant of this status stands on record');
    if (grants.every((grant) => grant.earliest > at.latest))
      return found(notGranted, 'every grant of this status on record is of a later day');
    // A status that is none of the table's was granted by somebody: it ends as other deferred action does.
    const end =
      grounds.find(({ statuses: named }) => named.includes(status ?? '')) ?? grounds.find(({ rule }) => rule === 'C29');
    if (end === undefined) return nothing;
    const faults = endingFaults(at, end.procedures);
    return faults.length > 0 ? found(end.ground, `it lacks ${listed(faults)}`) : nothing;
  },
};
