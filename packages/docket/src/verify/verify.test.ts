import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, it } from 'node:test';
import type { Docket } from '../open.ts';
import { recordReading } from '../read-case.ts';
import { feed, type SmallFeed, withDocket } from '../test-docket.ts';
import { checkSignature, type Head, parseHead, signHead, verify } from './index.ts';

const filed = { kind: 'nta.filed', on: '2023-02-12', body: { court: 'BAL' } };
const heard = { kind: 'hearing.scheduled', on: '2024-05-02', body: { hearingOn: '2025-03-03' } };
const ordered = {
  kind: 'order.entered',
  on: '2025-03-03',
  body: { order: 'removal', authority: 'judge', appeal: 'reserved', inAbsentia: false, countries: ['HN'] },
};

const small: SmallFeed = {
  cases: { '101': [filed, heard, ordered], '102': [filed, heard], '2000000000000': [filed] },
  tables: ['A_TblCase', 'B_TblProceeding'],
  ledgers: {
    '101': {
      digest: Buffer.alloc(8),
      tables: [0, 1, 1, 90],
      rowIds: ['101', '1', '2', '9'],
      hashes: ['5', '6', '7', '8'],
      outcomes: [0, 0, 2, 0],
    },
    '102': { digest: Buffer.alloc(8), tables: [0, 1], rowIds: ['102', '3'], hashes: ['15', '16'], outcomes: [1, 3] },
  },
};

/** The accounts of the small feed: two refused rows, one of them of no case. */
async function account(docket: Docket): Promise<void> {
  await docket.pool.query(`
    insert into intake.table_account values (1, 'A_TblCase', 2, 1, 1, 0, 0, 2), (1, 'B_TblProceeding', 4, 1, 0, 2, 1, 4),
      (1, 'tblLookupNationality', 250, 250, 0, 0, 0, 250);
    insert into intake.quarantine (case_id, run_id, table_name, line, reason, raw) values
      (101, 1, 'B_TblProceeding', 17, 'no-way', 'raw'), (0, 1, 'B_TblProceeding', 18, 'no-case', 'raw'),
      (0, 1, 'tblLookupNationality', 3, 'no-way', 'raw')`);
}

async function sound(docket: Docket): Promise<void> {
  await feed(docket, small);
  await account(docket);
  await recordReading(docket, '101', { actor: 'officer', purpose: 'to prepare a reply' });
}

/** Two hours after the clock of the tests stands. */
const noon = '2026-11-24T17:00:00.000Z';

/** What was done to the docket from outside, and the sentence that says so. */
const tamperings: readonly { readonly what: string; readonly statement: string; readonly says: RegExp }[] = [
  {
    what: 'the body of an event changed',
    statement: `update docket.event set body = '{"court": "ATL"}' where case_id = 102 and seq = 1`,
    says: /^Case 102: event 1 does not fit its hash/,
  },
  {
    what: 'the day of an event changed',
    statement: `update docket.event set on_earliest = '2023-02-11', on_latest = '2023-02-11' where case_id = 102 and seq = 1`,
    says: /^Case 102: event 1 does not fit its hash/,
  },
  {
    what: 'the moment of recording changed',
    statement: `update docket.event set recorded_at = recorded_at - interval '1 ms' where case_id = 102 and seq = 2`,
    says: /^Case 102: event 2 does not fit its hash/,
  },
  {
    what: 'the release of a run renamed',
    statement: `update docket.run set release = '2026-09'`,
    says: /^Case 101: event 1 does not fit its hash/,
  },
  {
    what: 'a run removed',
    statement: 'delete from docket.run',
    says: /^Case 101: event 1 cannot be checked against its hash .*run 1/,
  },
  {
    what: 'an event removed from the middle',
    statement: 'delete from docket.event where case_id = 101 and seq = 2',
    says: /^Case 101: event 2 is missing: after 1 comes 3/,
  },
  {
    what: 'the last event removed',
    statement: 'delete from docket.event where case_id = 101 and seq = 3',
    says: /^Case 101: its file counts 3 as its last event, and the last one stored is 2/,
  },
  {
    what: 'an event added by hand',
    statement: `insert into docket.event select case_id, 3, kind, on_earliest, on_latest, at, recorded_at, recorded_by, run_id, record,
                  source_row, voids, body, hash from docket.event where case_id = 102 and seq = 2`,
    says: /^Case 102: event 3 does not fit its hash/,
  },
  {
    what: 'the head of a file changed',
    statement: `update docket.case_file set event_head = decode(repeat('ab', 32), 'hex') where case_id = 102`,
    says: /^Case 102: the hash of its last event is not the head/,
  },
  {
    what: 'the reader in an audit entry changed',
    statement: `update docket.audit set actor = 'nobody' where case_id = 101 and seq = 2`,
    says: /^Case 101: audit entry 2 does not fit its hash/,
  },
  {
    what: 'the last audit entry removed',
    statement: 'delete from docket.audit where case_id = 101 and seq = 2',
    says: /^Case 101: its file counts 2 as its last audit entry, and the last one stored is 1/,
  },
  {
    what: 'the file of a case removed',
    statement: 'delete from docket.case_file where case_id = 102',
    says: /^Case 102: it has rows in docket.event and no file/,
  },
  {
    what: 'the file of the case with the largest number removed',
    statement: 'delete from docket.case_file where case_id = 2000000000000',
    says: /^Case 2000000000000: it has rows in docket.event and no file/,
  },
  {
    what: 'a case removed whole',
    statement: `with a as (delete from docket.case_file where case_id = 102), b as (delete from docket.event where case_id = 102),
                  c as (delete from docket.audit where case_id = 102), d as (delete from intake.ledger where case_id = 102)
                delete from docket.posture where case_id = 102`,
    says: /^Run 1: its batches brought 6 events, and the docket has 4/,
  },
  {
    what: 'a posture changed',
    statement: `update docket.posture set represented = not represented where case_id = 101`,
    says: /^Case 101: its stored posture is not what the rules make of its events on \d{4}-\d\d-\d\d \(represented\)/,
  },
  {
    what: 'a posture that knows fewer events',
    statement: 'update docket.posture set known_seq = 2 where case_id = 101',
    says: /^Case 101: its stored posture was worked out from 2 events, and the case has 3/,
  },
  {
    what: 'a posture removed',
    statement: 'delete from docket.posture where case_id = 101',
    says: /^Case 101: it has no stored posture/,
  },
  {
    what: 'an account changed',
    statement: `update intake.table_account set imported = 2, read = 3 where table_name = 'A_TblCase'`,
    says: /^Run 1 \(release 2026-10\), A_TblCase: its account says 2 rows imported, and the ledgers of the cases have 1/,
  },
  {
    what: 'an outcome changed in a ledger',
    statement: 'update intake.ledger set outcomes = array[0, 0, 0, 0] where case_id = 101',
    says: /^Run 1 \(release 2026-10\), B_TblProceeding: its account says 1 rows imported, and the ledgers of the cases have 2/,
  },
  {
    what: 'a refused row of a case removed from the quarantine',
    statement: 'delete from intake.quarantine where case_id = 101',
    says: /B_TblProceeding: 1 rows of cases were refused, and the quarantine keeps 0/,
  },
  {
    what: 'a refused row of no case removed from the quarantine',
    statement: `delete from intake.quarantine where case_id = 0 and table_name = 'B_TblProceeding'`,
    says: /B_TblProceeding: its account says 2 rows quarantined, and the ledgers of the cases have 1/,
  },
];

describe('verify', () => {
  it('finds nothing in a sound docket, whatever the size of its pages', () =>
    withDocket(async ({ docket }) => {
      await sound(docket);
      for (const pageSize of [1, 2, 3, 100]) {
        const found = await verify(docket, { pageSize });
        assert.deepEqual(found.problems, []);
        assert.deepEqual(
          [found.ok, found.cases, found.events, found.audits, found.postures, found.runs],
          [true, 3, 6, 4, 3, 1],
        );
      }
    }));

  for (const { what, statement, says } of tamperings) {
    it(`finds ${what}`, () =>
      withDocket(async ({ docket, tamper }) => {
        await sound(docket);
        await tamper(statement);
        const found = await verify(docket, { pageSize: 2 });
        assert.equal(found.ok, false);
        assert.equal(found.head, null);
        assert.ok(
          found.problems.some((sentence) => says.test(sentence)),
          `none of these says it:\n${found.problems.join('\n')}`,
        );
      }));
  }

  it('tells one changed event once, and not all that follow it', () =>
    withDocket(async ({ docket, tamper }) => {
      await sound(docket);
      await tamper(`update docket.event set recorded_by = 'x' where case_id = 101 and seq = 1`);
      const found = await verify(docket);
      assert.equal(found.problemCount, 1);
    }));

  it('does not compare a posture of another rulebook, and says so', () =>
    withDocket(async ({ docket, tamper }) => {
      await sound(docket);
      await tamper(`update docket.posture set rulebook = '2025.01', represented = not represented where case_id = 101`);
      const found = await verify(docket);
      assert.deepEqual(found.problems, []);
      assert.equal(found.postures, 2);
      assert.match(found.notes.join(), /1 stored postures are of another rulebook/);
    }));

  it('stops between two pages when it is told to', () =>
    withDocket(async ({ docket }) => {
      await sound(docket);
      const stop = new AbortController();
      const work = verify(docket, {
        pageSize: 1,
        signal: stop.signal,
        onProgress: ({ done }) => {
          if (done === 2) stop.abort(new Error('stopped by hand'));
        },
      });
      await assert.rejects(work, /stopped by hand/);
      assert.equal((await verify(docket)).ok, true);
    }));
});

async function headOf(docket: Docket): Promise<Head> {
  const { head, problems } = await verify(docket);
  assert.deepEqual(problems, []);
  assert.ok(head !== null);
  return head;
}

describe('the head of a docket', () => {
  it('still fits after the docket has grown', () =>
    withDocket(async ({ docket, setClock }) => {
      await sound(docket);
      setClock(noon);
      const kept = await headOf(docket);
      assert.deepEqual([kept.cases, kept.events, kept.audits], [3, 6, 4]);
      // In the same millisecond, and later.
      await recordReading(docket, '101', { actor: 'officer', purpose: 'a second look' });
      setClock('2026-11-25T15:00:00.000Z');
      await recordReading(docket, '102', { actor: 'officer', purpose: 'a call' });
      // An import whose moment of recording lies before the head, and which came after it.
      await feed(docket, {
        ...small,
        runId: 2,
        release: '2026-11',
        cases: { '103': [filed], '102': [ordered] },
        ledgers: {},
      });
      const found = await verify(docket, { compareWith: kept, pageSize: 2 });
      assert.deepEqual(found.problems, []);
      assert.equal(found.head?.events, 8);
      assert.notEqual(found.head?.digest, kept.digest);
    }));

  it('shows that a case was rewritten whole, every hash and head in order', () =>
    withDocket(async ({ docket, setClock, tamper }) => {
      await sound(docket);
      setClock(noon);
      const kept = await headOf(docket);
      for (const table of ['docket.event', 'docket.audit', 'docket.posture', 'docket.case_file', 'intake.ledger']) {
        await tamper(`delete from ${table} where case_id = 102`);
      }
      await feed(docket, { ...small, runId: 2, cases: { '102': [filed, { ...heard, on: '2024-05-03' }] } });
      await tamper('update docket.event set run_id = 1');
      await tamper('delete from docket.run where run_id = 2');
      await tamper('delete from intake.run_batch where run_id = 2');
      await tamper('update intake.run_batch set events = 6');
      await tamper('update intake.ledger set run_id = 1');
      const alone = await verify(docket);
      assert.deepEqual(alone.problems, []);
      const found = await verify(docket, { compareWith: kept });
      assert.match(found.problems.join(), /not the one of which the head was taken at 2026-11-24T17:00:00.000Z/);
    }));

  it('is not given while an import is under way', () =>
    withDocket(async ({ docket }) => {
      await sound(docket);
      await docket.pool.query(`update docket.run set status = 'running'`);
      const found = await verify(docket);
      assert.equal(found.head, null);
      assert.match(found.notes.join(), /import or withdrawal is not complete \(2026-10\)/);
    }));

  it('carries a signature that fits it and nothing else', () => {
    const keys = generateKeyPairSync('ed25519');
    const pem = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const head: Head = {
      format: 'opendocket-head-1',
      takenAt: noon,
      lastRun: 1,
      cases: 3,
      events: 6,
      audits: 4,
      digest: 'ab'.repeat(32),
    };
    const signed = parseHead(JSON.parse(JSON.stringify(signHead(head, pem))));
    const publicKey = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    assert.equal(checkSignature(signed), true);
    assert.equal(checkSignature(signed, publicKey), true);
    assert.equal(checkSignature({ ...signed, events: 7 }), false);
    assert.equal(checkSignature(head), false);
    const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString();
    assert.equal(checkSignature(signed, other), false);
    assert.throws(() => signHead(head, 'no key'), /not signed: the key is no Ed25519 private key/);
    assert.throws(() => parseHead({ ...signed, digest: 'short' }), /no head of a docket \(digest/);
  });
});
