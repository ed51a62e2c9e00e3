import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { identityRole, listReleases } from '@opendocket/docket';
import { docketState } from '../testing/docket-state.ts';
import { assertSound, first, holders, later, names, plus, quarantined, withCases } from '../testing/staff-docket.ts';
import { fewStaff, type StaffFiles } from '../testing/staff-files.ts';
import { importStaff } from './import-staff.ts';

describe('importing staff files', () => {
  it('writes offices, members, assignments, identities and events, and accounts for every row', () =>
    withCases(async (docket, files) => {
      const done = await importStaff(docket, { path: files(), ...first });
      assert.deepEqual([done.system, done.status, done.cases, done.events], ['staff-files', 'imported', 3, 4]);
      assert.deepEqual(
        done.tables.map(({ table, read, imported, expected }) => [table, read, imported, expected]),
        [
          ['offices', 2, 2, 2],
          ['staff', 3, 3, 3],
          ['assignments', 3, 3, 3],
          ['identities', 2, 2, 2],
          ['supervision', 4, 4, 4],
        ],
      );
      assert.deepEqual(await holders(docket), {
        101: 'officer-1 of baltimore',
        102: 'officer-1 of baltimore',
        103: '- of new-york',
      });
      assert.deepEqual(await names(docket), { 101: 'Synthetic Cedar Basalt', 102: 'Synthetic Fir Agate' });
      const members = await docket.pool.query(
        'select member, synthetic, minutes_per_day from staff.member order by member',
      );
      assert.deepEqual(members.rows[0], { member: 'officer-1', synthetic: true, minutes_per_day: 420 });
      assert.deepEqual(members.rows[1], { member: 'officer-2', synthetic: false, minutes_per_day: null });
      await assertSound(docket);
    }));

  it('links a dispute to the event of the row that it is about', () =>
    withCases(async (docket, files) => {
      await importStaff(docket, { path: files(), ...first });
      const found = await docket.pool.query<{ event: string; missed: string }>(
        `select d.body ->> 'event' as event, 'e' || m.seq as missed from docket.event d join docket.event m using (case_id)
          where d.kind = 'record.disputed' and m.kind = 'checkin.missed'`,
      );
      assert.equal(found.rows.length, 1);
      assert.equal(found.rows[0]?.event, found.rows[0]?.missed);
    }));

  it('enters each assignment in the audit of its case, and never who the person is', () =>
    withCases(async (docket, files) => {
      await importStaff(docket, { path: files(), ...first });
      const found = await docket.pool.query<{ action: string; details: unknown }>(
        `select action, details from docket.audit where case_id = 101 order by seq`,
      );
      const actions = found.rows.map(({ action }) => action);
      assert.deepEqual(actions, ['import', 'import', 'assignment-assigned', 'identify']);
      assert.ok(!JSON.stringify(found.rows).includes('Basalt'));
      await assert.rejects(docket.pool.query('select * from identity.person'), /permission denied/);
    }));

  it('a second time changes nothing', () =>
    withCases(async (docket, files) => {
      const path = files();
      await importStaff(docket, { path, ...first });
      const state = await docketState(docket);
      const again = await importStaff(docket, { path, ...first, recordedAt: later.recordedAt });
      assert.equal(again.status, 'unchanged');
      assert.deepEqual(await docketState(docket), state);
    }));

  it('is listed with the releases, with its accounts', () =>
    withCases(async (docket, files) => {
      await importStaff(docket, { path: files(), ...first });
      assert.deepEqual(
        (await listReleases(docket)).map(({ system, release: name, rows }) => [system, name, rows]).at(-1),
        ['staff-files', 'staff-10', 14],
      );
    }));
});

/** Each way in which a row can be wrong: the table, the row, why it is refused, and a part of the sentence. */
const broken: readonly (readonly [table: string, row: StaffFiles[string][number], reason: string, sentence: RegExp])[] =
  [
    [
      'offices',
      { office: 'Boston!', name: 'x' },
      'bad-cell',
      /column office holds "Boston!"; it must be an id of small/,
    ],
    ['offices', { office: 'baltimore', name: 'Another' }, 'duplicate-id', /Line 1 has the same id "baltimore"/],
    ['staff', { member: 'm-1', name: 'x', role: 'captain' }, 'bad-cell', /must be one of officer, supervisor/],
    [
      'staff',
      { member: 'm-1', name: 'x', role: 'officer', office: 'boston' },
      'unknown-office',
      /office "boston" is neither/,
    ],
    ['staff', { member: 'm-1', role: 'officer' }, 'missing-cell', /column name is blank/],
    ['staff', { member: 'm-1', name: 'x', role: 'officer', minutes_per_day: '9999' }, 'bad-cell', /minutes of a day/],
    ['staff', { member: 'm-1', name: 'x', role: 'officer', clearances: 'secret' }, 'bad-cell', /some of asylum/],
    ['assignments', { case: '999', officer: 'officer-1' }, 'unknown-case', /docket has no case 999/],
    ['assignments', { case: '101x', officer: 'officer-1' }, 'bad-cell', /a court's case number/],
    ['assignments', { case: '103', officer: 'nobody' }, 'unknown-officer', /"nobody" is no active member/],
    ['assignments', { case: '103' }, 'nobody-named', /Neither an officer nor an office/],
    [
      'identities',
      { case: '103', birth_date: '1990-02-30' },
      'bad-cell',
      /birth_date holds what it may not; it must be a day/,
    ],
    ['identities', { case: '103', a_number: '12345678' }, 'bad-cell', /a_number holds what it may not/],
    ['identities', '103,Synthetic Elm Opal', 'too-few-cells', /2 cells, and the header has 8 columns/],
    ['identities', '103,"Synthetic Elm,,,,,,', 'not-csv', /quotation marks do not fit/],
    [
      'supervision',
      { row: 's9', case: '103', kind: 'checkin.missed', on: '2026-02-30' },
      'bad-cell',
      /column on holds "2026-02-30"/,
    ],
    [
      'supervision',
      { row: 's9', case: '103', kind: 'checkin.lost', on: '2026-02-20' },
      'unknown-kind',
      /is no kind of row/,
    ],
    [
      'supervision',
      { row: 's9', case: '103', kind: 'checkin.scheduled', on: '2026-02-20' },
      'no-such-event',
      /dueOn is missing/,
    ],
    [
      'supervision',
      { row: 's9', case: '103', kind: 'checkin.missed', on: '2026-02-20', mode: 'app' },
      'stray-cell',
      /nothing in the column mode/,
    ],
    [
      'supervision',
      { row: 's1', case: '101', kind: 'checkin.missed', on: '2026-02-20' },
      'duplicate-id',
      /Line 1 has the same id/,
    ],
    [
      'supervision',
      { row: 's9', case: '103', kind: 'record.disputed', on: '2026-02-20', about: 's2' },
      'unknown-row',
      /no readable row of the same case/,
    ],
  ];

describe('a row that is wrong', () => {
  it('is refused with a sentence, kept with its raw line, and keeps nothing else out', () =>
    withCases(async (docket, files) => {
      const wanted = [...broken];
      const added = Map.groupBy(wanted, ([table]) => table);
      const tables = Object.fromEntries(
        Object.entries(fewStaff).map(([table, rows]) => [
          table,
          [...rows, ...(added.get(table) ?? []).map(([, row]) => row)],
        ]),
      );
      const done = await importStaff(docket, { path: files(tables), ...first });
      const rows = await quarantined(docket);
      assert.equal(rows.length, wanted.length);
      for (const { table, read, imported, repaired, quarantined: refused, ignored } of done.tables) {
        assert.equal(read, imported + repaired + refused + ignored, table);
        assert.equal(imported, fewStaff[table]?.length, table);
      }
      for (const [table, row, reason, sentence] of wanted) {
        const found = rows.filter((one) => one.table === table && sentence.test(one.detail ?? ''));
        assert.equal(found.length, 1, `${table} ${reason} ${sentence}: ${JSON.stringify(rows)}`);
        assert.equal(found[0]?.reason, reason);
        if (table === 'identities') assert.ok(!JSON.stringify(found).includes('Elm'));
        else if (typeof row !== 'string') assert.ok(found[0]?.raw.includes(Object.values(row)[0] ?? '?'));
      }
      await assertSound(docket);
    }));

  it('of supervision puts its case under review', () =>
    withCases(async (docket, files) => {
      const tables = plus('supervision', { row: 's9', case: '103', kind: 'checkin.lost', on: '2026-02-20' });
      await importStaff(docket, { path: files(tables), ...first });
      const found = await docket.pool.query<{ reviews: string[] }>(
        'select reviews from docket.posture where case_id = 103',
      );
      assert.ok(found.rows[0]?.reviews.includes('R2'));
    }));

  it('that gives a case to a second officer leaves it with nobody, and both rows are refused', () =>
    withCases(async (docket, files) => {
      const path = files(plus('assignments', { case: '101', officer: 'officer-2' }));
      await importStaff(docket, { path, ...first });
      assert.deepEqual(
        (await quarantined(docket)).map(({ reason, line, case: of }) => [reason, line, of]),
        [
          ['two-officers', 1, '101'],
          ['two-officers', 4, '101'],
        ],
      );
      assert.equal((await holders(docket))['101'], undefined);
    }));

  it('that is not UTF-8 is refused, and the raw line of an identity is kept where only the role of identity reads', () =>
    withCases(async (docket, files) => {
      const path = files(plus('identities', '103,Synthetic S\u00e4ge Opal,,,,,,'));
      const file = join(path, 'identities.csv');
      writeFileSync(file, Buffer.from(readFileSync(file, 'utf8'), 'latin1'));
      await importStaff(docket, { path, ...first });
      const [row, ...more] = await quarantined(docket);
      assert.deepEqual(
        [row?.reason, row?.case, row?.detail, more],
        ['not-utf8', '103', 'Its bytes are not UTF-8.', []],
      );
      assert.equal(row?.raw, 'kept apart, in identity.refused_row');
      const client = await docket.pool.connect();
      await client.query(`begin; set local role ${identityRole}`);
      const kept = await client.query('select raw from identity.refused_row');
      await client.query('rollback');
      client.release();
      assert.deepEqual(kept.rows, [{ raw: '103,Synthetic S\u00e4ge Opal,,,,,,' }]);
    }));

  it('that only has blanks around its cells is repaired, and the same row again is ignored', () =>
    withCases(async (docket, files) => {
      const path = files({ ...fewStaff, assignments: [' 101 ,officer-1,,,', '102,officer-1,,,', '102,officer-1,,,'] });
      const done = await importStaff(docket, { path, ...first });
      const { imported, repaired, ignored, quarantined: refused } = done.tables[2] ?? {};
      assert.deepEqual([imported, repaired, ignored, refused], [1, 1, 1, 0]);
      await assertSound(docket);
    }));

  it('that names languages by other codes names the same languages as the cases do', () =>
    withCases(async (docket, files) => {
      const [officer, ...others] = fewStaff.staff ?? [];
      assert.ok(typeof officer === 'object');
      const staff = [{ ...officer, languages: 'tl;es;en;spa' }, ...others];
      await importStaff(docket, { path: files({ ...fewStaff, staff }), ...first });
      const found = await docket.pool.query(`select languages from staff.member where member = 'officer-1'`);
      assert.deepEqual(found.rows, [{ languages: ['en', 'es', 'fil'] }]);
      await assertSound(docket);
    }));

  it('that lacks altogether is told by Count.txt, and a missing file or column is a refusal', () =>
    withCases(async (docket, files) => {
      const path = files();
      writeFileSync(join(path, 'Count.txt'), 'assignments\t4\n');
      await assert.rejects(
        importStaff(docket, { path, ...first }),
        /assignments.csv has 3 rows where Count.txt says 4.*Nothing was changed/,
      );
      rmSync(join(path, 'supervision.csv'));
      await assert.rejects(importStaff(docket, { path, ...first }), /supervision.csv is missing. Nothing was changed/);
      const other = files();
      writeFileSync(join(other, 'staff.csv'), 'member,name,rank\n');
      await assert.rejects(
        importStaff(docket, { path: other, ...first }),
        /column role is missing; there is no column "rank"/,
      );
      assert.equal((await docket.pool.query('select from staff.member')).rowCount, 0);
    }));
});
