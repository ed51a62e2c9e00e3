import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { feed, withDocket } from '../test-docket.ts';
import { tick } from '../tick.ts';
import { assignAtOnce } from './assign-at-once.ts';
import { deriveFamilies, findFamily, groupByLead } from './family.ts';
import { openSmallOffice } from './small-office.ts';

describe('a family', () => {
  it('is every case linked to the same lead, found from any of them', () =>
    withDocket(async (test) => {
      await openSmallOffice(test);
      for (const caseId of ['1', '2', '3']) {
        assert.deepEqual([...(await findFamily(test.docket.pool, caseId, '2026-11-24')).keys()], ['1', '2', '3']);
      }
      assert.deepEqual([...(await findFamily(test.docket.pool, '4', '2026-11-24')).keys()], ['4']);
      assert.equal((await findFamily(test.docket.pool, '99', '2026-11-24')).size, 0);
    }));

  it('loses a case on the day on which its link is severed, and one whose link was withdrawn by a correction', () =>
    withDocket(async ({ docket }) => {
      const link = (body: object = {}) => ({
        kind: 'family.linked',
        on: '2024-01-02',
        body: { role: 'rider', lead: '1', ...body },
      });
      await feed(docket, {
        cases: {
          '1': [{ kind: 'nta.served', on: '2024-01-02' }],
          '2': [link({ severedOn: '2024-05-06' })],
          '3': [link(), { kind: 'record.corrected', on: '2024-02-01', body: { reason: 'another person' }, voids: 1 }],
          '4': [link()],
        },
      });
      const members = async (on: string) => [...(await findFamily(docket.pool, '1', on)).keys()];
      assert.deepEqual(await members('2024-05-05'), ['1', '2', '4']);
      assert.deepEqual(await members('2024-05-06'), ['1', '4']);
    }));

  it('is kept with the caseload, by its lowest case, and kept right', () =>
    withDocket(async (test) => {
      const { docket, setClock } = test;
      await openSmallOffice(test);
      const kept = async () => {
        const found = await docket.pool.query('select case_id, family from docket.caseload order by case_id');
        return Object.fromEntries(found.rows.map(({ case_id, family }) => [case_id, family]));
      };
      assert.deepEqual(await kept(), { '1': '1', '2': '1', '3': '1', '4': null, '5': null, '6': null });
      assert.deepEqual(await deriveFamilies(docket, '2026-11-24'), { families: 1, changed: 0 });
      await feed(docket, {
        runId: 2,
        cases: { '4': [{ kind: 'family.linked', on: '2026-11-20', body: { role: 'rider', lead: '2' } }] },
      });
      assert.deepEqual(await deriveFamilies(docket, '2026-11-24'), { families: 1, changed: 1 });
      assert.equal((await kept())['4'], '1');
      // A link that is severed on a day ends with the tick of that day, with no new event.
      await feed(docket, {
        runId: 3,
        cases: {
          '5': [
            { kind: 'family.linked', on: '2026-11-20', body: { role: 'rider', lead: '1', severedOn: '2026-12-01' } },
          ],
        },
      });
      await tick(docket);
      assert.equal((await kept())['5'], '1');
      setClock('2026-12-02T15:00:00.000Z');
      await tick(docket);
      assert.equal((await kept())['5'], null);
    }));

  it('holds together over leads that the docket does not have', () => {
    const families = groupByLead(
      new Map([
        ['12', ['900']],
        ['7', ['900', '30']],
        ['40', ['40']],
      ]),
    );
    assert.deepEqual([...families].sort(), [
      ['12', '7'],
      ['30', '7'],
      ['7', '7'],
      ['900', '7'],
    ]);
  });
});

describe('an assignment that an import brings', () => {
  it('is written once, with the language of the case; done again it does nothing', () =>
    withDocket(async (test) => {
      const { docket } = test;
      await openSmallOffice(test);
      const assignments = [
        { caseId: '6', officer: 'officer-bo', office: 'baltimore' },
        { caseId: '5', officer: 'officer-bo', office: 'baltimore' },
        { caseId: '99', officer: null, office: 'baltimore' },
      ];
      const told = { by: 'import:staff', reason: 'staff of 2026-12', assignments };
      assert.deepEqual(await assignAtOnce(docket, told), { assigned: 1, unchanged: 1, unknown: ['99'] });
      assert.deepEqual(await assignAtOnce(docket, told), { assigned: 0, unchanged: 2, unknown: ['99'] });
      const found = await docket.pool.query('select officer, language from docket.caseload where case_id = 6');
      assert.deepEqual(found.rows, [{ officer: 'officer-bo', language: 'mam' }]);
    }));

  it('names an office and an officer that are there', () =>
    withDocket(async (test) => {
      await openSmallOffice(test);
      for (const [officer, office] of [
        ['supervisor-1', 'baltimore'],
        [null, 'atlantis'],
      ] as const) {
        const lost = assignAtOnce(test.docket, {
          by: 'import',
          reason: '',
          assignments: [{ caseId: '6', officer, office }],
        });
        await assert.rejects(lost, { code: 'bad-argument' });
      }
    }));
});
