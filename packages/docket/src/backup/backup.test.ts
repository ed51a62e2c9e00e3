import assert from 'node:assert/strict';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { appendEvents } from '../append/index.ts';
import { openDatabase } from '../open.ts';
import { readCase } from '../read-case.ts';
import { feed, withDocket } from '../test-docket.ts';
import { withTestDatabase } from '../testing/index.ts';
import { verify } from '../verify/index.ts';
import { restoreBackup, writeBackup } from './index.ts';

const scratch = mkdtempSync(join(tmpdir(), 'opendocket-backup-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

let folders = 0;
function newFolder(): string {
  folders += 1;
  return join(scratch, `backup-${folders}`);
}

const clock = () => new Date('2026-11-24T18:00:00.000Z');
const order = {
  order: 'removal',
  authority: 'judge',
  form: 'oral',
  appeal: 'waived',
  inAbsentia: false,
  countries: ['HN'],
};

/** A backup of a small docket with two cases, one of them written to by a person. */
async function backUp(): Promise<string> {
  const folder = newFolder();
  await withDocket(async ({ docket, connectionString }) => {
    await feed(docket, {
      cases: {
        '572': [
          { kind: 'nta.filed', on: '2023-02-12', body: { court: 'BAL' } },
          { kind: 'order.entered', on: '2026-06-01', body: order },
        ],
        '573': [{ kind: 'nta.filed', on: '2024-02-12', body: { court: 'CHI' } }],
      },
    });
    const outcome = await appendEvents(docket, {
      caseId: '572',
      events: [{ kind: 'stay.granted', on: '2026-11-20', body: { from: 'judge' } }],
      by: 'officer\ttab\nline \\ backslash',
      idempotencyKey: 'one',
    });
    assert.ok(outcome.ok);
    await writeBackup(connectionString, folder, { clock });
  });
  return folder;
}

const refuses = (work: Promise<unknown>, sentence: RegExp) => assert.rejects(work, { message: sentence });

describe('a backup', () => {
  it('is restored whole: every table, chain and answer, and it can be written to again', async () => {
    const folder = await backUp();
    await withTestDatabase(async ({ connectionString }) => {
      const manifest = await restoreBackup(connectionString, folder);
      assert.equal(manifest.takenAt, '2026-11-24T18:00:00.000Z');
      const docket = await openDatabase({ connection: connectionString, clock });
      try {
        const found = await verify(docket);
        assert.deepEqual([found.problems, found.cases, found.events], [[], 2, 4]);
        const reading = await readCase(docket, '572');
        assert.ok(reading.posture.bars.some(({ rule }) => rule === 'C28'));
        assert.equal(reading.input.events.at(-1)?.by, 'officer\ttab\nline \\ backslash');
        const outcome = await appendEvents(docket, {
          caseId: '572',
          events: [{ kind: 'stay.lifted', on: '2026-11-24', body: { from: 'judge' } }],
          by: 'officer',
          idempotencyKey: 'two',
        });
        assert.ok(outcome.ok);
        await assert.rejects(docket.pool.query('delete from docket.event'), /permission denied/);
      } finally {
        await docket.close();
      }
      // What is backed up again is the same, byte for byte, but for what came since.
      const again = newFolder();
      const second = await writeBackup(connectionString, again, { clock });
      const ledger = (tables: typeof manifest.tables) => tables.find(({ table }) => table === 'docket.run')?.sha256;
      assert.equal(ledger(second.tables), ledger(manifest.tables));
    }, 'empty');
  });

  it('is for the eyes of its owner alone: identities are in it', async () => {
    const folder = await backUp();
    assert.equal(statSync(folder).mode & 0o077, 0);
    for (const file of readdirSync(folder)) assert.equal(statSync(join(folder, file)).mode & 0o077, 0, file);
  });

  it('holds what was committed when it began, whatever is written meanwhile', async () => {
    const folder = await backUp();
    const events = gunzipSync(readFileSync(join(folder, 'docket.event.copy.gz'))).toString();
    assert.equal(events.trimEnd().split('\n').length, 4);
  });

  it('overwrites nothing', async () => {
    const folder = newFolder();
    await withDocket(async ({ connectionString }) => {
      await writeBackup(connectionString, folder, { clock });
      await refuses(writeBackup(connectionString, folder, { clock }), /not empty, and a backup overwrites nothing/);
    });
  });

  it('that was stopped has no manifest, and is no backup', async () => {
    const folder = newFolder();
    const controller = new AbortController();
    await withDocket(async ({ connectionString }) => {
      await assert.rejects(
        writeBackup(connectionString, folder, {
          clock,
          signal: controller.signal,
          onProgress: ({ done }) => {
            if (done === 3) controller.abort();
          },
        }),
      );
    });
    assert.ok(!existsSync(join(folder, 'manifest.json')));
    await withTestDatabase(async ({ connectionString }) => {
      await refuses(restoreBackup(connectionString, folder), /is no whole backup/);
    }, 'empty');
  });
});

describe('a restore', () => {
  it('refuses a file that is cut off, changed, or gone, before it writes anything', async () => {
    const folder = await backUp();
    const file = join(folder, 'docket.event.copy.gz');
    const whole = readFileSync(file);
    await withTestDatabase(async ({ connectionString }) => {
      truncateSync(file, whole.length - 10);
      await refuses(restoreBackup(connectionString, folder), /docket\.event\.copy\.gz of the backup is damaged/);
      writeFileSync(file, gzipSync(gunzipSync(whole).toString().replace('stay.granted', 'stay.denied')));
      await refuses(restoreBackup(connectionString, folder), /its content is not what the manifest says/);
      rmSync(file);
      await refuses(restoreBackup(connectionString, folder), /is damaged/);
      writeFileSync(file, whole);
      await restoreBackup(connectionString, folder);
    }, 'empty');
  });

  it('refuses a place that has a docket', async () => {
    const folder = await backUp();
    await withTestDatabase(async ({ connectionString }) => {
      await refuses(restoreBackup(connectionString, folder), /There is a docket in this place already/);
    }, 'migrated');
  });

  it('refuses the backup of a newer OpenDocket, and one that was edited', async () => {
    const folder = await backUp();
    const name = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(name, 'utf8'));
    await withTestDatabase(async ({ connectionString }) => {
      const newer = [...manifest.migrations, { version: 9999, name: 'later', checksum: 'x' }];
      writeFileSync(name, JSON.stringify({ ...manifest, migrations: newer }));
      await refuses(restoreBackup(connectionString, folder), /step 9999 \(later\).*does not know/);
      writeFileSync(
        name,
        JSON.stringify({ ...manifest, tables: [{ ...manifest.tables[0], table: 'pg_catalog.pg_class' }] }),
      );
      await refuses(restoreBackup(connectionString, folder), /cannot be read/);
    }, 'empty');
  });

  it('that is stopped leaves the place as it was, and can be run again', async () => {
    const folder = await backUp();
    await withTestDatabase(async ({ connectionString }) => {
      const controller = new AbortController();
      await assert.rejects(
        restoreBackup(connectionString, folder, {
          signal: controller.signal,
          onProgress: ({ step }) => {
            if (step === 'restore docket.event') controller.abort();
          },
        }),
      );
      await restoreBackup(connectionString, folder);
    }, 'empty');
  });

  it('of a backup from before a step of the schema takes that step, too', async () => {
    const folder = await backUp();
    const name = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(name, 'utf8'));
    // As the version before would have written it: without the last step, and without the table that came with it.
    const migrations = manifest.migrations.filter(({ name: step }: { name: string }) => step !== 'pre-action-review');
    const tables = manifest.tables.filter(({ table }: { table: string }) => table !== 'docket.pre_action');
    writeFileSync(name, JSON.stringify({ ...manifest, migrations, tables }));
    await withTestDatabase(async ({ connectionString }) => {
      await restoreBackup(connectionString, folder);
      const docket = await openDatabase({ connection: connectionString, clock });
      try {
        assert.deepEqual((await docket.pool.query('select count(*)::int as reviews from docket.pre_action')).rows, [
          { reviews: 0 },
        ]);
        assert.deepEqual((await verify(docket)).problems, []);
      } finally {
        await docket.close();
      }
    }, 'empty');
  });
});
