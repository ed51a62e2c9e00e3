import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { consultCase } from '../read-case.ts';
import { type TestDocket, withDocket } from '../test-docket.ts';
import { auditOfCase, readingsOfPerson, searchAudit } from './audit-search.ts';
import { readCaseFor } from './read-case-for.ts';
import { AccessRefused } from './refused.ts';
import { ada, ines, owen, prepare, rosa } from './test-staff.ts';

const purpose = 'review before action';
const refusedAs = (code: string) => (error: unknown) => error instanceof AccessRefused && error.code === code;

/** Readings on four days, one of them refused and one from the command line. */
async function prepareReadings(test: TestDocket): Promise<void> {
  await prepare(test);
  test.setClock('2026-11-20T15:00:00.000Z');
  await readCaseFor(test.docket, ines, '572');
  test.setClock('2026-11-21T15:00:00.000Z');
  await readCaseFor(test.docket, rosa, '572', { purpose });
  test.setClock('2026-11-22T15:00:00.000Z');
  await assert.rejects(readCaseFor(test.docket, ada, '572'));
  await consultCase(test.docket, '572', { actor: 'operator', purpose: 'a call from the court' });
  test.setClock('2026-11-23T15:00:00.000Z');
  await readCaseFor(test.docket, ines, '572');
  test.setClock('2026-11-24T15:00:00.000Z');
}

describe('an auditor’s search', () => {
  it('finds who read and did what, newest first, and never the content', () =>
    withDocket(async (test) => {
      await prepareReadings(test);
      const { items, next } = await searchAudit(test.docket, ada);
      assert.deepEqual(
        items.map(({ at, actor, action, caseId }) => `${at.slice(0, 10)} ${actor} ${action} ${caseId}`),
        [
          '2026-11-23 staff:officer-12 read 572',
          '2026-11-22 staff:auditor-1 refused 572',
          '2026-11-21 staff:reviewer-1 read 572',
          '2026-11-20 staff:officer-12 read 572',
        ],
      );
      assert.equal(next, null);
      assert.deepEqual([items[0]?.docketNumber, items[0]?.hidden], ['OD-5724', ['protected']]);
      assert.equal(items[2]?.purpose, purpose);
      assert.doesNotMatch(JSON.stringify(items), /asylum|order|barred|u-bona/);
    }));

  it('is itself on record, and found by the next', () =>
    withDocket(async (test) => {
      await prepareReadings(test);
      await searchAudit(test.docket, ada, { actor: 'staff:officer-12' });
      const { items } = await searchAudit(test.docket, ada, { actor: 'staff:auditor-1', from: '2026-11-24T00:00:00Z' });
      assert.deepEqual(
        items.map(({ action, caseId, details }) => [action, caseId, details]),
        [['searched-audit', null, { actor: 'staff:officer-12' }]],
      );
    }));

  it('by member, case and time, page by page, loses nothing and repeats nothing', () =>
    withDocket(async (test) => {
      await prepareReadings(test);
      const of = async (search: Parameters<typeof searchAudit>[2]) =>
        (await searchAudit(test.docket, ada, search)).items;
      assert.equal((await of({ actor: 'staff:officer-12' })).length, 2);
      assert.equal((await of({ actor: 'staff:officer-13' })).length, 0);
      const between = { from: '2026-11-21T15:00:00Z', to: '2026-11-23T15:00:00Z', caseId: '572' };
      assert.deepEqual(
        (await of(between)).map(({ actor }) => actor).sort(),
        ['operator', 'staff:auditor-1', 'staff:reviewer-1'],
        'the first instant is inside, the last is not; of one case also what came from outside the application',
      );
      const whole = (await of({ caseId: '572' })).map(({ seq }) => seq);
      const paged: number[] = [];
      let cursor: string | undefined;
      do {
        const page = await searchAudit(test.docket, ada, { caseId: '572', limit: 2, cursor });
        paged.push(...page.items.map(({ seq }) => seq));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      assert.deepEqual(paged, whole);
      assert.ok(whole.length > 4);
      await assert.rejects(of({ cursor: 'nonsense' }), /no cursor of the audit/);
      await assert.rejects(of({ limit: 0 }), /1 to 200/);
      await assert.rejects(of({ from: 'yesterday' }), /no instant/);
    }));

  it('over members and cases together goes on where the page before ended', () =>
    withDocket(async (test) => {
      await prepareReadings(test);
      for (let search = 0; search < 3; search += 1) await searchAudit(test.docket, ada);
      const paged: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await searchAudit(test.docket, ada, { to: '2026-11-24T15:00:00.001Z', limit: 1, cursor });
        paged.push(...page.items.map(({ caseId, seq, actor }) => `${caseId} ${seq} ${actor}`));
        cursor = page.next ?? undefined;
        // The searches themselves are written as they go: of this instant, after the first page nothing new sorts in before.
      } while (cursor !== undefined && paged.length < 50);
      assert.equal(new Set(paged).size, paged.length);
      assert.equal(paged.filter((entry) => entry.startsWith('572')).length, 4);
    }));

  it('is for auditors alone', () =>
    withDocket(async (test) => {
      await prepareReadings(test);
      for (const member of [ines, rosa, { ...ada, active: false }]) {
        await assert.rejects(searchAudit(test.docket, member), refusedAs('access-refused'));
      }
    }));
});

describe('who read this file', () => {
  it('is shown to an auditor and to who may read the case', () =>
    withDocket(async (test) => {
      await prepareReadings(test);
      for (const [member, request] of [
        [ada, {}],
        [ines, {}],
        [owen, { purpose }],
      ] as const) {
        const readers = await readingsOfPerson(test.docket, member, '572', request);
        assert.deepEqual(
          readers.map(({ actor, readings }) => [actor, readings]),
          [
            ['staff:officer-12', 2],
            ['operator', 1],
            ['staff:reviewer-1', 1],
          ],
        );
        assert.deepEqual(
          [readers[0]?.firstAt, readers[0]?.lastAt],
          ['2026-11-20T15:00:00.000Z', '2026-11-23T15:00:00.000Z'],
        );
        const { items } = await auditOfCase(test.docket, member, '572', request);
        assert.deepEqual([items[0]?.actor, items.at(-1)?.action], ['staff:officer-12', 'import']);
      }
    }));

  it('is not shown without a purpose elsewhere, nor of a juvenile to who is not cleared', () =>
    withDocket(async (test) => {
      await prepareReadings(test);
      await assert.rejects(auditOfCase(test.docket, owen, '572'), refusedAs('purpose-needed'));
      await assert.rejects(readingsOfPerson(test.docket, ines, '573'), /has no case 573/);
      await assert.rejects(auditOfCase(test.docket, ada, '999'), /has no case 999/);
    }));
});
