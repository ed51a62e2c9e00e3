import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { compareReleases, type Docket, listReleases, type QuarantinedRow, quarantinedRows } from '@opendocket/docket';
import { docketState, withDocket } from '../testing/docket-state.ts';
import { fewCases, type SmallRelease, tableText, writeSmallRelease } from '../testing/small-release.ts';
import { type Mapping, ourMapping } from './case-work.ts';
import { type ImportOptions, importRelease } from './import-release.ts';
import { withdrawRelease } from './withdraw.ts';

const october = { recordedAt: '2026-11-02T15:00:00.000Z', by: 'records', name: '2026-10', through: '2026-10-31' };
const november = { recordedAt: '2026-12-02T15:00:00.000Z', by: 'records', name: '2026-11', through: '2026-11-30' };

let folder: string;
let count = 0;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'opendocket-small-'));
});
after(() => rmSync(folder, { recursive: true }));

/** Writes a release and returns its folder. */
function release(tables: SmallRelease): string {
  count += 1;
  return writeSmallRelease(join(folder, `release-${count}`), tables);
}

/** The few cases with the row of an id changed, or taken away where `change` is null. */
function withRow(table: string, id: string, change: { readonly [column: string]: string } | null): SmallRelease {
  const rows = (fewCases[table] ?? []).flatMap((row) => {
    if (!Object.values(row).includes(id)) return [row];
    return change === null ? [] : [{ ...row, ...change }];
  });
  return { ...fewCases, [table]: rows };
}

async function kinds(docket: Docket, caseId: string): Promise<string[]> {
  const found = await docket.pool.query<{ kind: string }>(
    'select kind from docket.event where case_id = $1 order by seq',
    [caseId],
  );
  return found.rows.map((row) => row.kind);
}

async function stages(docket: Docket): Promise<{ [caseId: string]: string }> {
  const found = await docket.pool.query<{ case_id: string; stage: string }>(
    'select case_id, stage from docket.posture order by case_id',
  );
  return Object.fromEntries(found.rows.map((row) => [row.case_id, row.stage]));
}

async function quarantined(docket: Docket): Promise<QuarantinedRow[]> {
  const rows: QuarantinedRow[] = [];
  for await (const row of quarantinedRows(docket)) rows.push(row);
  return rows;
}

describe('importing a release', () => {
  it('gives every case its events and its posture, and accounts for every row', () =>
    withDocket(async (docket) => {
      const done = await importRelease(docket, { path: release(fewCases), ...october });
      assert.equal(done.status, 'imported');
      assert.equal(done.cases, 3);
      assert.deepEqual(await stages(docket), { 101: 'pending', 102: 'order-not-final', 103: 'pending' });
      assert.ok((await kinds(docket, '102')).includes('appeal.filed'));
      for (const table of done.tables) {
        assert.equal(table.read, table.imported + table.repaired + table.quarantined + table.ignored, table.table);
        assert.equal(table.read, table.expected, table.table);
      }
      const coverage = await docket.pool.query('select source, through from docket.coverage');
      assert.deepEqual(coverage.rows, [{ source: 'court', through: '2026-10-31' }]);
    }));

  it('a second time changes nothing', () =>
    withDocket(async (docket) => {
      const path = release(fewCases);
      await importRelease(docket, { path, ...october });
      const state = await docketState(docket);
      const again = await importRelease(docket, { path, ...october, recordedAt: '2026-11-20T15:00:00.000Z' });
      assert.equal(again.status, 'unchanged');
      assert.deepEqual(await docketState(docket), state);
    }));

  it('ends in the same state on another docket, hash for hash, whatever the order of rows and columns', () =>
    withDocket(async (one) => {
      const path = release(fewCases);
      await importRelease(one, { path, ...october });
      await withDocket(async (other) => {
        await importRelease(other, { path: release({ ...fewCases }), ...october, batchSize: 1 });
        assert.deepEqual(await docketState(other), await docketState(one));
      });
    }));

  it('keeps a row that cannot be read with its raw line, and puts its case under review', () =>
    withDocket(async (docket) => {
      const path = release(fewCases);
      const file = join(path, 'B_TblProceeding.csv');
      writeFileSync(file, readFileSync(file, 'utf8').replace('2024-02-05 00:00:00.000', '10/1993'));
      const done = await importRelease(docket, { path, ...october });
      const proceedings = done.tables.find((table) => table.table === 'B_TblProceeding');
      assert.equal(proceedings?.quarantined, 1);
      const [row, ...more] = await quarantined(docket);
      assert.deepEqual(more, []);
      assert.equal(row?.case, '101');
      assert.equal(row?.reason, 'cell-of-wrong-type');
      assert.ok(row?.raw.includes('10/1993'));
      const posture = await docket.pool.query<{ reviews: string[] }>(
        'select reviews from docket.posture where case_id = 101',
      );
      assert.ok(posture.rows[0]?.reviews.includes('R2'));
    }));

  it('counts rows of no case, and keeps them too', () =>
    withDocket(async (docket) => {
      const loose = { ...fewCases, tblAppeal: [{ idnAppeal: '77', idncase: '999', strAppealType: 'Case Appeal' }] };
      const done = await importRelease(docket, { path: release(loose), ...october });
      assert.equal(done.tables.find((table) => table.table === 'tblAppeal')?.quarantined, 1);
      const [row] = await quarantined(docket);
      assert.equal(row?.case, null);
      assert.equal(row?.reason, 'no-such-case');
    }));
});

describe('the next release', () => {
  it('voids and replaces what changed, marks what vanished, adds what is new', () =>
    withDocket(async (docket) => {
      await importRelease(docket, { path: release(fewCases), ...october });
      const before = await docketState(docket);
      const changed = withRow('tblAppeal', '9', { datBIADecision: '2026-11-10 00:00:00.000', strBIADecision: 'DIS' });
      const tables = {
        ...changed,
        B_TblProceeding: (changed.B_TblProceeding ?? []).filter((row) => row.IDNPROCEEDING !== '4'),
      };
      const done = await importRelease(docket, { path: release(tables), ...november, acceptCounts: true });
      assert.deepEqual(done.changed, { tblAppeal: 1 });
      assert.deepEqual(done.vanished, { B_TblProceeding: 1 });
      assert.deepEqual(done.added, {});
      assert.ok((await kinds(docket, '103')).includes('record.withdrawn-by-source'));
      assert.notDeepEqual(await docketState(docket), before);
      const compared = await compareReleases(docket, '2026-10', '2026-11');
      const proceedings = compared.tables.find((table) => table.table === 'B_TblProceeding');
      assert.deepEqual(proceedings, {
        table: 'B_TblProceeding',
        unchanged: 3,
        changed: 0,
        vanished: 1,
        added: 0,
        samples: [{ caseId: '103', row: '4', change: 'vanished' }],
      });
      const back = await compareReleases(docket, '2026-11', '2026-10');
      assert.equal(back.tables.find((table) => table.table === 'B_TblProceeding')?.added, 1);
    }));

  it('with a new column and another order of columns changes nothing', () =>
    withDocket(async (docket) => {
      await importRelease(docket, { path: release(fewCases), ...october });
      const before = await docketState(docket);
      const path = release(fewCases);
      const file = join(path, 'B_TblProceeding.csv');
      const lines = readFileSync(file, 'utf8').split('\r\n').slice(0, -1);
      const moved = lines.map((line, at) => {
        const cells = line.split('\t');
        return [at === 0 ? 'NEW_COLUMN' : 'new', ...cells.slice(1), cells[0]].join('\t');
      });
      writeFileSync(file, moved.map((line) => `${line}\n`).join(''));
      const done = await importRelease(docket, { path, ...november });
      assert.deepEqual([done.changed, done.vanished, done.added, done.events], [{}, {}, {}, 0]);
      assert.equal((await docketState(docket))['docket.event'], before['docket.event']);
    }));

  it('from which 1 % of a table has vanished is refused, and nothing changes, unless that is accepted', () =>
    withDocket(async (docket) => {
      await importRelease(docket, { path: release(fewCases), ...october });
      const events = (await docketState(docket))['docket.event'];
      const path = release({ ...fewCases, tblAppeal: [] });
      await assert.rejects(
        importRelease(docket, { path, ...november }),
        /vanished.*1 of 1 rows of tblAppeal.*--accept-counts/,
      );
      assert.equal((await docketState(docket))['docket.event'], events);
      const done = await importRelease(docket, { path, ...november, acceptCounts: true });
      assert.deepEqual(done.vanished, { tblAppeal: 1 });
    }));

  it('that brings a row back takes the mark away again', () =>
    withDocket(async (docket) => {
      await importRelease(docket, { path: release(fewCases), ...october });
      const before = await stages(docket);
      await importRelease(docket, { path: release({ ...fewCases, tblAppeal: [] }), ...november, acceptCounts: true });
      await importRelease(docket, {
        path: release(fewCases),
        ...november,
        name: '2026-12',
        recordedAt: '2027-01-02T15:00:00.000Z',
      });
      assert.deepEqual(await stages(docket), before);
    }));

  it('can be withdrawn: what stood before stands again', () =>
    withDocket(async (docket) => {
      await importRelease(docket, { path: release(fewCases), ...october });
      const before = await stages(docket);
      const tables = withRow('tblAppeal', '9', { datBIADecision: '2026-11-10 00:00:00.000', strBIADecision: 'DIS' });
      const path = release(tables);
      await importRelease(docket, { path, ...november, acceptCounts: true });
      const after = await stages(docket);
      assert.notDeepEqual(after, before);
      await assert.rejects(
        withdrawRelease(docket, '2026-10', { recordedAt: '2026-12-03T15:00:00.000Z', by: 'records' }),
        /followed by 2026-11/,
      );
      await withdrawRelease(docket, '2026-11', { recordedAt: '2026-12-03T15:00:00.000Z', by: 'records' });
      assert.deepEqual(await stages(docket), before);
      assert.deepEqual(
        (await listReleases(docket)).map(({ release: name, status }) => [name, status]),
        [
          ['2026-10', 'complete'],
          ['2026-11', 'withdrawn'],
        ],
      );
      await importRelease(docket, { path, ...november, recordedAt: '2026-12-04T15:00:00.000Z', acceptCounts: true });
      assert.deepEqual(await stages(docket), after);
    }));

  it('of a docket withdrawn to nothing leaves nothing that stands', () =>
    withDocket(async (docket) => {
      await importRelease(docket, { path: release(fewCases), ...october });
      await withdrawRelease(docket, '2026-10', { recordedAt: '2026-11-03T15:00:00.000Z', by: 'records' });
      assert.deepEqual(new Set(Object.values(await stages(docket))), new Set(['not-commenced']));
      assert.deepEqual((await docket.pool.query('select * from docket.coverage')).rows, []);
    }));
});

describe('a new version of our mapping', () => {
  it('voids and replaces what it maps differently, leaves the rest, and says so', () =>
    withDocket(async (docket) => {
      const path = release(fewCases);
      await importRelease(docket, { path, ...october });
      const before = await kinds(docket, '102');
      const newer: Mapping = {
        version: ourMapping.version + 1,
        map: (source, context) =>
          ourMapping
            .map(source, context)
            .map((event) =>
              event.kind === 'appeal.filed' ? { ...event, body: { ...event.body, by: 'both' } } : event,
            ),
      };
      const done = await importRelease(docket, {
        path,
        ...october,
        recordedAt: '2026-11-20T15:00:00.000Z',
        mapping: newer,
      });
      assert.equal(done.status, 'imported');
      assert.equal(done.remapped, 3);
      assert.equal(done.mapping, ourMapping.version + 1);
      assert.deepEqual([done.changed, done.vanished, done.added], [{}, {}, {}]);
      assert.deepEqual((await kinds(docket, '102')).slice(before.length), ['record.corrected', 'appeal.filed']);
      assert.equal(done.events, 2);
      const again = await importRelease(docket, { path, ...october, mapping: newer });
      assert.equal(again.status, 'unchanged');
    }));
});

describe('bad input', () => {
  const refused = (path: string, sentence: RegExp, options: Partial<ImportOptions> = {}): Promise<void> =>
    withDocket(async (docket) => {
      await assert.rejects(importRelease(docket, { path, ...october, ...options }), (error: Error) => {
        assert.equal(error.name, 'ImportRefusal');
        assert.match(error.message, sentence);
        return true;
      });
      const events = await docket.pool.query('select 1 from docket.event limit 1');
      assert.equal(events.rows.length, 0);
    });

  it('no such folder', () => refused(join(folder, 'nowhere'), /no folder or ZIP at .*nowhere/));

  it('a folder that is no release', () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty, { recursive: true });
    return refused(empty, /A_TblCase and B_TblProceeding and tblLookupCourtDecision are missing/);
  });

  it('a required table is missing, and is named', () => {
    const path = release(fewCases);
    rmSync(join(path, 'B_TblProceeding.csv'));
    return refused(path, /B_TblProceeding is missing/);
  });

  it('an empty file', () => {
    const path = release(fewCases);
    writeFileSync(join(path, 'A_TblCase.csv'), '');
    return refused(path, /A_TblCase is empty/);
  });

  it('a header with no rows, where Count.txt says there are some', () => {
    const path = release(fewCases);
    writeFileSync(join(path, 'A_TblCase.csv'), tableText('A_TblCase', []));
    return refused(path, /A_TblCase has 0 rows where Count.txt says 3/);
  });

  it('a file that was cut off', () => {
    const path = release(fewCases);
    const file = join(path, 'B_TblProceeding.csv');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.slice(0, text.length * 0.7));
    return refused(path, /B_TblProceeding has \d rows where Count.txt says 4/);
  });

  it('a header that changed', () => {
    const path = release(fewCases);
    const file = join(path, 'B_TblProceeding.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('IDNPROCEEDING', 'PROCEEDING_ID'));
    return refused(path, /header of B_TblProceeding has no column IDNPROCEEDING/);
  });

  it('a ZIP that is none', () => {
    const path = join(folder, 'broken.zip');
    writeFileSync(path, 'this is no archive');
    return refused(path, /could not be unpacked/);
  });

  it('another release under a name that is taken', () =>
    withDocket(async (docket) => {
      await importRelease(docket, { path: release(fewCases), ...october });
      const other = release(withRow('A_TblCase', '101', { NAT: '' }));
      await assert.rejects(
        importRelease(docket, { path: other, ...october }),
        /is in the docket already, and its files were others/,
      );
    }));

  it('interrupted, and run again, ends as if nothing had happened', () =>
    withDocket(async (undisturbed) => {
      const path = release(fewCases);
      await importRelease(undisturbed, { path, ...october });
      await withDocket(async (docket) => {
        const stop = new AbortController();
        const options: ImportOptions = {
          path,
          ...october,
          batchSize: 1,
          signal: stop.signal,
          onProgress: ({ phase, cases }) => {
            if (phase === 'writing' && cases === 1) stop.abort();
          },
        };
        await assert.rejects(importRelease(docket, options), /was interrupted.*run the same command again/);
        await assert.rejects(
          importRelease(docket, { path: release(withRow('A_TblCase', '101', { NAT: '' })), ...october, name: 'other' }),
          /import of release 2026-10 was cut short/,
        );
        const done = await importRelease(docket, { path, ...october, recordedAt: '2026-11-05T09:00:00.000Z' });
        assert.equal(done.status, 'resumed');
        assert.deepEqual(await docketState(docket), await docketState(undisturbed));
      });
    }));
});
