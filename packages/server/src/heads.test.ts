/** Done by six roles, signed and kept elsewhere, then altered by the owner of the database: an auditor is told. */
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { auditHash, genesis, hashOfRow, type Json, readEventRows, roles, sourceOfRow } from '@opendocket/docket';
import { makeWorkerUtils, runOnce } from 'graphile-worker';
import pg from 'pg';
import { readConfiguration } from './configuration.ts';
import type { HeadKeeping } from './head-keeping.ts';
import { tasksOf } from './jobs.ts';
import { type TestServer, withServer } from './testing.ts';
import { addCases } from './testing-cases.ts';

const retention = { doneDays: 90, failedDays: 365 };

const newKey = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    secret: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    open: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
};

async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'opendocket-heads-'));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What an auditor is told of a check against a head. */
interface Told {
  readonly sinceHead: string;
  readonly signature: string;
  readonly problems: readonly string[];
}

/** Something that each role does. */
async function actAsAll({ as, docket }: TestServer): Promise<void> {
  await addCases(docket);
  const asks: Readonly<Record<string, string>> = {
    officer: '/cases/572',
    supervisor: '/work?officer=officer',
    'legal-reviewer': '/cases/580',
    'records-steward': '/intake/quarantine',
    auditor: '/cases/572/readers',
    administrator: '/administration/members',
  };
  for (const role of roles) {
    const browser = await as(role);
    const answered = await browser.get(`/api/v1${asks[role]}`, { 'x-purpose': 'a yearly review' });
    assert.equal(answered.statusCode, 200, answered.body);
  }
}

/** Runs the scheduled check once. */
async function check({ docket, connectionString }: TestServer, heads: HeadKeeping): Promise<void> {
  const utils = await makeWorkerUtils({ connectionString });
  await utils.migrate();
  await utils.addJob('verify', {}, { maxAttempts: 1 });
  await utils.release();
  await runOnce({
    connectionString,
    taskList: { verify: async (...given) => tasksOf(docket, retention, heads).verify?.(...given) },
    noHandleSignals: true,
  });
}

/** What somebody does who owns the database, with the chains worked out again where that hides it. */
const alterations: readonly (readonly [what: string, alter: (owner: pg.Client) => Promise<unknown>, says: RegExp])[] = [
  [
    'an event',
    (owner) => owner.query(`update docket.event set recorded_by = 'somebody else' where case_id = 572 and seq = 2`),
    /Case 572: event 2 does not fit its hash/,
  ],
  [
    'an audit row',
    (owner) => owner.query(`update docket.audit set purpose = 'another' where case_id = 580 and seq = 2`),
    /Case 580: audit entry 2 does not fit its hash/,
  ],
  [
    'a staff audit row',
    (owner) => owner.query(`update staff.audit set action = 'signed-out' where member = 'administrator' and seq = 1`),
    /Staff member administrator: act 1 does not fit its hash/,
  ],
  ['a tail that is cut off so that the rest fits', cutTail, /it now has \d+ audit entries where the head has \d+/],
  [
    'a whole chain of audit entries, worked out again',
    rechainAudit,
    /not the same records \(what differs: audit entries\)/,
  ],
  ['a whole chain of events, worked out again', rechainEvents, /not the same records \(what differs: events\)/],
  ['a case that is gone', removeCase, /it now has 2 cases where the head has 3/],
];

async function cutTail(owner: pg.Client): Promise<void> {
  await owner.query(
    'delete from docket.audit where case_id = 572 and seq = (select audit_seq from docket.case_file where case_id = 572)',
  );
  await owner.query(
    `update docket.case_file f set audit_seq = a.seq, audit_head = a.hash
       from (select seq, hash from docket.audit where case_id = 572 order by seq desc limit 1) a where f.case_id = 572`,
  );
}

async function rechainAudit(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{
    seq: number;
    at: Date;
    actor: string;
    action: string;
    purpose: string | null;
    details: Json;
  }>('select seq, at, actor, action, purpose, details from docket.audit where case_id = 572 order by seq');
  let head = genesis;
  for (const row of rows) {
    const actor = row.actor === 'staff:officer' ? 'staff:officer-9' : row.actor;
    head = auditHash(head, { ...row, actor, at: row.at.toISOString(), caseId: '572' });
    await owner.query('update docket.audit set actor = $2, hash = $3 where case_id = 572 and seq = $1', [
      row.seq,
      actor,
      head,
    ]);
  }
  await owner.query('update docket.case_file set audit_head = $1 where case_id = 572', [head]);
}

const asRow = { at: (value: unknown) => (value instanceof Date ? value.toISOString() : String(value)) };

async function rechainEvents(owner: pg.Client, server?: TestServer): Promise<void> {
  const rows = await readEventRows(server?.docket.pool ?? owner, '572');
  let head = genesis;
  for (const row of rows) {
    const changed = { ...row, recorded_by: 'somebody else', recorded_at: asRow.at(row.recorded_at) };
    head = hashOfRow('572', head, changed, sourceOfRow(changed, new Map()));
    await owner.query('update docket.event set recorded_by = $2, hash = $3 where case_id = 572 and seq = $1', [
      row.seq,
      changed.recorded_by,
      head,
    ]);
  }
  await owner.query('update docket.case_file set event_head = $1 where case_id = 572', [head]);
}

async function removeCase(owner: pg.Client): Promise<void> {
  for (const table of ['event', 'audit', 'posture', 'task', 'command', 'case_file']) {
    await owner.query(`delete from docket.${table} where case_id = 580`);
  }
}

for (const [what, alter, says] of alterations) {
  test(`Against a signed head kept elsewhere an auditor is told of ${what}`, () =>
    withFolder(async (folder) => {
      const key = newKey();
      const heads: HeadKeeping = { signing: { keyPem: key.secret, folder }, publicKeys: [key.open] };
      await withServer(
        async (server) => {
          await actAsAll(server);
          server.setClock('2026-11-24T15:05:00.000Z');
          await check(server, heads);
          const kept: unknown = JSON.parse(readFileSync(join(folder, 'head-2026-11-24.json'), 'utf8'));
          const ask = async (): Promise<Told> => {
            // A check that takes longer is asked for again.
            for (;;) {
              const browser = await server.as('auditor');
              const answered = (await browser.post('/api/v1/audit/check', { head: kept })).json();
              if (answered.state === 'ready') return answered;
            }
          };
          const before = await ask();
          assert.deepEqual([before.sinceHead, before.signature, before.problems], ['unaltered', 'fits', []]);

          const owner = new pg.Client({ connectionString: server.connectionString });
          await owner.connect();
          await owner.query('set session_replication_role = replica');
          await (alter === rechainEvents ? rechainEvents(owner, server) : alter(owner));
          await owner.end();
          server.setClock('2026-11-24T15:15:00.000Z');
          const after = await ask();
          assert.equal(after.sinceHead, 'altered');
          assert.match(after.problems.join('\n'), says);
        },
        { configuration: { heads } },
      );
    }));
}

test('Of a day the first head is kept, and no other is written over it; one that another key signed proves nothing', () =>
  withFolder(async (folder) => {
    const [key, other] = [newKey(), newKey()];
    const heads: HeadKeeping = { signing: { keyPem: key.secret, folder }, publicKeys: [key.open] };
    await withServer(
      async (server) => {
        await addCases(server.docket);
        server.setClock('2026-11-24T15:05:00.000Z');
        await check(server, heads);
        const file = join(folder, 'head-2026-11-24.json');
        const first = readFileSync(file, 'utf8');
        assert.equal(statSync(file).mode & 0o222, 0);
        server.setClock('2026-11-24T18:00:00.000Z');
        await check(server, heads);
        assert.equal(readFileSync(file, 'utf8'), first);
        server.setClock('2026-11-25T08:00:00.000Z');
        await check(server, { ...heads, signing: { keyPem: other.secret, folder } });
        const forged: unknown = JSON.parse(readFileSync(join(folder, 'head-2026-11-25.json'), 'utf8'));
        const { sinceHead, signature, ok } = (
          await (await server.as('auditor')).post('/api/v1/audit/check', { head: forged })
        ).json();
        assert.deepEqual([ok, sinceHead, signature], [true, 'not-proved', 'other-key']);
        const jobs = (await (await server.as('administrator')).get('/api/v1/jobs')).json();
        assert.deepEqual(
          jobs.items.map(({ result }: { result: { kept: string; isNew: boolean } }) => [result.kept, result.isNew]),
          [
            ['head-2026-11-25.json', true],
            ['head-2026-11-24.json', false],
            ['head-2026-11-24.json', true],
          ],
        );
      },
      { configuration: { heads } },
    );
  }));

test('Keys and folder are looked at when the server starts, and what is wrong is said', () =>
  withFolder(async (folder) => {
    const key = newKey();
    const secret = join(folder, 'key.pem');
    const open = join(folder, 'public.pem');
    writeFileSync(secret, key.secret, { mode: 0o600 });
    writeFileSync(open, `${newKey().open}${newKey().open}`);
    const read = (environment: Record<string, string>) => readConfiguration(environment, { demo: true }).heads;
    const whole = read({
      OPENDOCKET_HEAD_KEY: secret,
      OPENDOCKET_HEAD_FOLDER: folder,
      OPENDOCKET_HEAD_PUBLIC_KEYS: open,
    });
    assert.equal(whole.signing?.folder, folder);
    assert.equal(whole.publicKeys.length, 3);
    assert.deepEqual(read({}), { signing: undefined, publicKeys: [] });
    assert.throws(() => read({ OPENDOCKET_HEAD_KEY: secret }), /needed together/);
    assert.throws(
      () => read({ OPENDOCKET_HEAD_KEY: open, OPENDOCKET_HEAD_FOLDER: folder }),
      /OPENDOCKET_HEAD_KEY is no file of/,
    );
    assert.throws(
      () => read({ OPENDOCKET_HEAD_KEY: secret, OPENDOCKET_HEAD_FOLDER: secret }),
      /OPENDOCKET_HEAD_FOLDER is no folder/,
    );
    assert.throws(() => read({ OPENDOCKET_HEAD_PUBLIC_KEYS: secret }), /OPENDOCKET_HEAD_PUBLIC_KEYS is no file of/);
  }));
