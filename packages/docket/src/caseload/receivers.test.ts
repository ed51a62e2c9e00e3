import assert from 'node:assert/strict';
import { it } from 'node:test';
import { withDocket } from '../test-docket.ts';
import { listReceivers } from './receivers.ts';
import { openSmallOffice } from './small-office.ts';

it('officers who take cases are told to supervisors: the own office first, nobody who left, no office that closed', () =>
  withDocket(async (test) => {
    const { docket, tamper } = test;
    const { supervisor, otherSupervisor, ana } = await openSmallOffice(test);
    const ids = async (by = supervisor) => (await listReceivers(docket, by)).map(({ officer }) => officer);
    assert.deepEqual(await ids(), ['officer-ana', 'officer-bo', 'officer-cruz']);
    assert.deepEqual(await ids(otherSupervisor), ['officer-cruz', 'officer-ana', 'officer-bo']);
    assert.deepEqual((await listReceivers(docket, otherSupervisor))[0], {
      officer: 'officer-cruz',
      name: 'Cruz Mora',
      office: 'newark',
      officeName: 'Newark',
      languages: ['en', 'es'],
      minutesPerDay: null,
    });
    await tamper(`update staff.member set active = false where member = 'officer-bo'`);
    await tamper(`update staff.office set closed_on = '2020-01-01' where office = 'newark'`);
    assert.deepEqual(await ids(), ['officer-ana']);
    for (const by of [ana, { ...supervisor, active: false }, { ...supervisor, office: null }]) {
      await assert.rejects(listReceivers(docket, by), { code: 'access-refused' });
    }
  }));
