import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Docket, verify } from '@opendocket/docket';
import { assertSound, first, later, second, withCases } from '../testing/staff-docket.ts';
import { fewStaff, type StaffFiles } from '../testing/staff-files.ts';
import { importStaff } from './import-staff.ts';
import { withdrawStaff } from './withdraw-staff.ts';

interface Act {
  readonly member: string;
  readonly action: string;
  readonly details: { readonly [field: string]: unknown };
}

/** What was done after the first `skip` acts. */
async function acts(docket: Docket, skip = 0): Promise<readonly Act[]> {
  const found = await docket.pool.query<Act>('select member, action, details from staff.audit order by member, seq');
  return found.rows.slice(skip);
}

/** The second files: officer-1 is gone, and officer-2 has minutes. */
const next: StaffFiles = {
  ...fewStaff,
  staff: [
    {
      member: 'officer-2',
      name: 'Synthetic Lute',
      role: 'officer',
      office: 'new-york',
      languages: 'en',
      minutes_per_day: '300',
    },
    ...(fewStaff.staff ?? []).slice(2),
  ],
  assignments: [{ case: '103', office: 'new-york' }],
};

describe('what an import changes of offices and members', () => {
  it('is in the audit of who ran it: the run, and each office and member before and after', () =>
    withCases(async (docket, files) => {
      await importStaff(docket, { path: files(), ...first });
      const brought = await acts(docket);
      assert.deepEqual(
        brought.map(({ member, action }) => `${member} ${action}`),
        [...Array(2).fill('command:records import-office'), ...Array(3).fill('command:records import-member')],
      );
      const { run, ...office } = brought[0]?.details ?? {};
      assert.equal(typeof run, 'number');
      assert.deepEqual(office, {
        release: 'staff-10',
        isNew: true,
        office: 'baltimore',
        name: { from: 'null', to: '"Synthetic Office Alder"' },
        courts: { from: 'null', to: '["BAL","HYA"]' },
        closedOn: { from: 'null', to: 'null' },
      });
      await importStaff(docket, { path: files(next), ...second });
      assert.deepEqual(
        (await acts(docket, 5)).map(({ details: { run: _, ...details } }) => details),
        [
          { release: 'staff-11', isNew: false, member: 'officer-2', minutesPerDay: { from: 'null', to: '300' } },
          { release: 'staff-11', isNew: false, member: 'officer-1', active: { from: 'true', to: 'false' } },
        ],
      );
      await assertSound(docket);
    }));

  it('is there for a withdrawal too', () =>
    withCases(async (docket, files) => {
      await importStaff(docket, { path: files(), ...first });
      await importStaff(docket, { path: files(next), ...second });
      await withdrawStaff(docket, 'staff-11', later);
      assert.deepEqual(
        (await acts(docket, 7)).map(({ action, details }) => [
          action,
          details.member,
          details.active,
          details.minutesPerDay,
        ]),
        [
          ['withdraw-member', 'officer-1', { from: 'false', to: 'true' }, undefined],
          ['withdraw-member', 'officer-2', undefined, { from: '300', to: 'null' }],
        ],
      );
      await assertSound(docket);
    }));

  it('says nothing where nothing is another, and is held by the chain', () =>
    withCases(async (docket, files) => {
      const path = files();
      await importStaff(docket, { path, ...first });
      await importStaff(docket, { path: files(), ...second });
      assert.equal((await acts(docket)).length, 5);
      assert.equal((await verify(docket)).staffAudits, 5);
    }));

  it('is there only with the change itself', () =>
    withCases(async (docket, files) => {
      const broken = {
        ...docket,
        clock: () => {
          throw new Error('cut short');
        },
      };
      await assert.rejects(importStaff(broken, { path: files(), ...first }));
      assert.equal((await docket.pool.query('select from staff.member')).rowCount, 0);
      assert.deepEqual(await acts(docket), []);
    }));
});
