/** Cases of juveniles on the list of untouched cases: which they are is found through an index, and must be found all the same. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Member } from '../staff/member.ts';
import { feed, type SmallEvent, type TestDocket, withDocket } from '../test-docket.ts';
import { workList } from './index.ts';

const ines: Member = {
  member: 'officer-12',
  name: 'Ines Example',
  role: 'officer',
  office: 'baltimore',
  languages: ['es'],
  clearances: [],
  minutesPerDay: 420,
  active: true,
  synthetic: true,
};

const filed: SmallEvent = { kind: 'nta.filed', on: '2023-02-12', body: { court: 'BAL' } };
const juvenile = (on: string, said: string): SmallEvent => ({
  kind: 'juvenile.recorded',
  on,
  body: { juvenile: said },
});
const hold = (kind: 'hold.placed' | 'hold.released', on: string, which = 'unaccompanied-child'): SmallEvent => ({
  kind,
  on,
  body: { hold: which },
});

/** By case: its story, and whether the person is a juvenile by it. */
const stories: Readonly<Record<number, readonly [isJuvenile: boolean, ...story: SmallEvent[]]>> = {
  1: [false, filed],
  2: [true, filed, juvenile('2026-10-01', 'accompanied')],
  3: [false, filed, juvenile('2026-10-01', 'accompanied'), juvenile('2026-11-01', 'released-or-18')],
  4: [true, filed, hold('hold.placed', '2026-10-01')],
  5: [false, filed, hold('hold.placed', '2026-10-01'), hold('hold.released', '2026-10-09')],
  6: [false, filed, hold('hold.placed', '2026-10-01', 'witness')],
  7: [true, filed, juvenile('2026-10-01', 'released-or-18'), hold('hold.placed', '2026-10-02')],
  8: [
    false,
    filed,
    juvenile('2026-10-01', 'accompanied'),
    { kind: 'record.corrected', on: '2026-10-02', body: { reason: 'another person' }, voids: 2 },
  ],
};

async function prepare({ docket, tamper }: TestDocket): Promise<void> {
  await tamper(`insert into staff.office (office, name, courts) values ('baltimore', 'Baltimore', '{BAL}')`);
  await tamper(
    `insert into docket.caseload (case_id, officer, office, touched_on)
     select id, 'officer-12', 'baltimore', '2026-08-01' from unnest($1::bigint[]) id`,
    [Object.keys(stories)],
  );
  const cases = Object.fromEntries(Object.entries(stories).map(([id, [, ...story]]) => [id, story]));
  await feed(docket, { recordedAt: '2026-11-24T12:00:00.000Z', cases });
}

describe('cases that nobody has looked at for 90 days', () => {
  it('are listed without those of juveniles, whose record may be over, withdrawn or of another hold', () =>
    withDocket(async (test) => {
      await prepare(test);
      const list = await workList(test.docket, ines, { duty: 'untouched' });
      const others = Object.entries(stories).filter(([, [isJuvenile]]) => !isJuvenile);
      assert.deepEqual(
        list.items.map(({ caseId }) => caseId),
        others.map(([caseId]) => caseId),
      );
      // The count names no case, and is of all.
      assert.equal(list.untouched.days90, Object.keys(stories).length);
    }, '2026-11-24T12:00:00.000Z'));

  it('are all there for who is cleared for juveniles', () =>
    withDocket(async (test) => {
      await prepare(test);
      const list = await workList(test.docket, { ...ines, clearances: ['juvenile'] }, { duty: 'untouched' });
      assert.equal(list.items.length, Object.keys(stories).length);
      assert.equal(list.untouched.days90, Object.keys(stories).length);
    }, '2026-11-24T12:00:00.000Z'));
});
