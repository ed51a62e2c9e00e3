import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  assertSound,
  eventKinds,
  first,
  holders,
  later,
  names,
  plus,
  quarantined,
  second,
  withCases,
} from '../testing/staff-docket.ts';
import { fewStaff, type StaffFiles } from '../testing/staff-files.ts';
import { importStaff } from './import-staff.ts';
import { withdrawStaff } from './withdraw-staff.ts';

describe('the next files', () => {
  const next: StaffFiles = {
    ...fewStaff,
    staff: (fewStaff.staff ?? []).slice(1),
    assignments: [
      { case: '102', officer: 'officer-2' },
      { case: '103', office: 'new-york' },
    ],
    supervision: [
      ...(fewStaff.supervision ?? []).slice(0, 1),
      { row: 's2', case: '101', kind: 'checkin.excused', on: '2026-09-01' },
      ...(fewStaff.supervision ?? []).slice(3),
    ],
  };

  it('are a comparison: changed rows follow, what vanished is reported, released and set inactive', () =>
    withCases(async (docket, files) => {
      await importStaff(docket, { path: files(), ...first });
      const done = await importStaff(docket, { path: files(next), ...second });
      assert.deepEqual(done.changed, { assignments: 1, supervision: 1 });
      assert.deepEqual(done.vanished, { staff: 1, assignments: 1, supervision: 1 });
      assert.deepEqual(await holders(docket), {
        101: '- of baltimore',
        102: 'officer-2 of new-york',
        103: '- of new-york',
      });
      const members = await docket.pool.query('select member from staff.member where not active');
      assert.deepEqual(members.rows, [{ member: 'officer-1' }]);
      const kinds = await eventKinds(docket, '101');
      for (const kind of ['record.corrected', 'checkin.excused', 'record.withdrawn-by-source'])
        assert.ok(kinds.includes(kind), kind);
      await assertSound(docket);
    }));

  it('do not undo what a person did since: an unchanged row changes nothing', () =>
    withCases(async (docket, files) => {
      await importStaff(docket, { path: files(), ...first });
      await docket.pool.query(
        `insert into docket.assignment (case_id, seq, action, officer, office, at, by) values (101, 2, 'assigned', 'officer-2', 'new-york', '2026-11-20', 'staff:supervisor-1')`,
      );
      await docket.pool.query(
        `update docket.caseload set officer = 'officer-2', office = 'new-york' where case_id = 101`,
      );
      const supervised = plus('supervision', { row: 's8', case: '101', kind: 'notice.returned', on: '2026-11-05' });
      await importStaff(docket, { path: files(supervised), ...second });
      assert.equal((await holders(docket))['101'], 'officer-2 of new-york');
      const gone = { ...supervised, assignments: (fewStaff.assignments ?? []).slice(1) };
      await importStaff(docket, { path: files(gone), ...second, ...later, name: 'staff-12' });
      assert.equal((await holders(docket))['101'], 'officer-2 of new-york');
    }));

  it('give no case to a member whom they do not name any more', () =>
    withCases(async (docket, files) => {
      await importStaff(docket, { path: files(), ...first });
      const left = { ...fewStaff, staff: (fewStaff.staff ?? []).slice(1) };
      const tables = { ...left, assignments: [{ case: '103', officer: 'officer-1' }] };
      await importStaff(docket, { path: files(tables), ...second });
      assert.deepEqual(
        (await quarantined(docket)).map(({ reason }) => reason),
        ['unknown-officer'],
      );
    }));

  it('from which much of what was there has vanished are refused, unless that is accepted', () =>
    withCases(async (docket, files) => {
      await importStaff(docket, { path: files(), ...first });
      const half = { ...fewStaff, assignments: [{ case: '101', officer: 'officer-1' }] };
      const path = files(half);
      await assert.rejects(importStaff(docket, { path, ...second, acceptCounts: false }), /2 of 3 rows of assignments/);
      assert.equal((await holders(docket))['102'], 'officer-1 of baltimore');
    }));

  it('can be taken back: what stood before stands again', () =>
    withCases(async (docket, files) => {
      await importStaff(docket, { path: files(), ...first });
      const [held, called] = [await holders(docket), await names(docket)];
      const renamed = { ...next, identities: [{ case: '101', name: 'Synthetic Yew Topaz' }] };
      await importStaff(docket, { path: files(renamed), ...second });
      assert.equal((await names(docket))['101'], 'Synthetic Yew Topaz');
      const done = await withdrawStaff(docket, 'staff-11', later);
      assert.ok(done.events > 0);
      assert.deepEqual(await holders(docket), held);
      assert.deepEqual(await names(docket), called);
      assert.equal((await docket.pool.query('select from staff.member where not active')).rowCount, 0);
      await assertSound(docket);
      await withdrawStaff(docket, 'staff-10', later);
      assert.deepEqual(Object.values(await names(docket)), [null, null]);
      assert.ok(Object.values(await holders(docket)).every((holder) => holder.startsWith('- of ')));
      assert.equal((await docket.pool.query('select from staff.member where active')).rowCount, 0);
      await assertSound(docket);
      const again = await importStaff(docket, { path: files(), ...first, recordedAt: '2026-12-05T15:00:00.000Z' });
      assert.equal(again.status, 'imported');
      assert.deepEqual(await holders(docket), held);
      assert.deepEqual(await names(docket), called);
      await assertSound(docket);
    }));
});
