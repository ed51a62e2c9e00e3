import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withDocket } from '../test-docket.ts';
import { findMember, findMemberBySubject, listMembers, listOffices } from './members.ts';

describe('the members of staff', () => {
  it('are found by id, by the subject of their sign-in, and by office, with what access is decided on', () =>
    withDocket(async ({ docket, tamper }) => {
      await tamper(`
        insert into staff.office values ('baltimore', 'Baltimore', '{BAL}', null), ('newark', 'Newark', '{NEW,ELZ}', '2026-06-30');
        insert into staff.member values
          ('officer-2', 'oidc|2', 'Ana Ruiz', 'officer', 'baltimore', '{en,es}', '{juvenile}', 360, true, false),
          ('officer-1', null, 'Sam Okoro', 'officer', 'newark', '{en}', '{}', null, false, true),
          ('auditor-1', 'oidc|9', 'Lee Park', 'auditor', null, '{en}', '{}', null, true, false)`);
      assert.deepEqual(await findMember(docket, 'officer-2'), {
        member: 'officer-2',
        name: 'Ana Ruiz',
        role: 'officer',
        office: 'baltimore',
        languages: ['en', 'es'],
        clearances: ['juvenile'],
        minutesPerDay: 360,
        active: true,
        synthetic: false,
      });
      assert.equal((await findMemberBySubject(docket, 'oidc|9'))?.member, 'auditor-1');
      assert.equal(await findMemberBySubject(docket, 'officer-2'), undefined);
      assert.equal(await findMember(docket, 'oidc|2'), undefined);

      const named = async (selection: Parameters<typeof listMembers>[1]) =>
        (await listMembers(docket, selection)).map(({ member }) => member);
      assert.deepEqual(await named({}), ['auditor-1', 'officer-1', 'officer-2']);
      assert.deepEqual(await named({ office: 'newark' }), ['officer-1']);
      assert.deepEqual(await named({ active: true }), ['auditor-1', 'officer-2']);
      assert.deepEqual(
        (await listOffices(docket)).map(({ office, courts, closedOn }) => [office, courts, closedOn]),
        [
          ['baltimore', ['BAL'], null],
          ['newark', ['NEW', 'ELZ'], '2026-06-30'],
        ],
      );
    }));
});
