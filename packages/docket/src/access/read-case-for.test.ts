import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DocketFailure } from '../failure.ts';
import { type TestDocket, withDocket } from '../test-docket.ts';
import { readCaseFor } from './read-case-for.ts';
import { isHidden } from './redact.ts';
import { AccessRefused } from './refused.ts';
import { ada, ines, owen, prepare, rosa } from './test-staff.ts';

async function audits({ docket }: TestDocket, caseId = '572') {
  const found = await docket.pool.query<{ actor: string; action: string; purpose: string | null; details: unknown }>(
    `select actor, action, purpose, details from docket.audit where case_id = $1 and actor like 'staff:%' order by seq`,
    [caseId],
  );
  return found.rows;
}

describe('reading a case as a member of staff', () => {
  it('on the own load: asylum whole, the bar of the U petition as a protected bar, the reading on record', () =>
    withDocket(async (test) => {
      await prepare(test);
      const read = await readCaseFor(test.docket, ines, '572', { language: 'en' });
      assert.deepEqual(
        read.events.map(({ kind }) => kind),
        ['nta.filed', 'order.entered', 'application.filed', 'protected'],
      );
      assert.equal(read.posture.execution, 'barred');
      assert.deepEqual(read.posture.bars, [{ rule: null, countries: null, until: null, because: [] }]);
      assert.ok(read.posture.reviews.some(({ rule }) => rule === 'C15'));
      assert.ok(read.sentences.some(({ text }) => text.startsWith('Protected bar: contact the unit.')));
      assert.doesNotMatch(JSON.stringify(read), /u-bona|C17|1367|2029|victim/i);
      assert.deepEqual(await audits(test), [
        {
          actor: 'staff:officer-12',
          action: 'read',
          purpose: null,
          details: { load: 'own', hidden: ['protected-1367'] },
        },
      ]);
      const load = await test.docket.pool.query('select touched_on from docket.caseload where case_id = 572');
      assert.deepEqual(load.rows, [{ touched_on: '2026-11-24' }]);
    }));

  it('of another’s load: a purpose is asked for, and neither asylum nor 1367 is shown', () =>
    withDocket(async (test) => {
      await prepare(test);
      await assert.rejects(
        readCaseFor(test.docket, owen, '572', { purpose: ' ' }),
        (error) => error instanceof AccessRefused && error.code === 'purpose-needed',
      );
      assert.deepEqual(await audits(test), [], 'nothing was shown');
      const read = await readCaseFor(test.docket, owen, '572', { purpose: 'covering for a colleague', language: 'es' });
      assert.equal(read.events.filter(isHidden).length, 2);
      assert.equal(read.posture.execution, 'barred');
      assert.doesNotMatch(JSON.stringify(read.sentences), /asilo|C15|víctima/i);
      assert.ok(
        read.sentences.some(({ text }) => text.startsWith('Impedimento protegido: comuníquese con la unidad.')),
      );
      assert.deepEqual((await audits(test))[0]?.purpose, 'covering for a colleague');
      const load = await test.docket.pool.query('select touched_on from docket.caseload where case_id = 572');
      assert.deepEqual(load.rows, [{ touched_on: null }], 'looking at it is not the officer’s work');
    }));

  it('as a legal reviewer: the whole', () =>
    withDocket(async (test) => {
      await prepare(test);
      const read = await readCaseFor(test.docket, rosa, '572', { purpose: 'review before action' });
      assert.deepEqual(
        [read.hidden, read.posture.bars.map(({ rule }) => rule)],
        [{ events: 0, bar: false, review: false }, ['C17']],
      );
    }));

  it('shows nothing where the database knows the member otherwise, and records no reading', () =>
    withDocket(async (test) => {
      await prepare(test);
      for (const change of ['active = false', `role = 'administrator'`, `member = 'officer-99'`]) {
        await test.tamper(`update staff.member set ${change} where member = 'officer-12'`);
        await assert.rejects(
          readCaseFor(test.docket, ines, '572', { purpose: 'my own case' }),
          (error) => error instanceof AccessRefused && /database does not let you/.test(error.message),
          change,
        );
        await test.tamper(`update staff.member set active = true, role = 'officer', member = 'officer-12'
          where name = 'Ines Example'`);
      }
      assert.deepEqual(await audits(test), []);
      await readCaseFor(test.docket, ines, '572');
    }));

  it('gives the connection back as the application’s, whatever happened on it', () =>
    withDocket(async (test) => {
      await prepare(test);
      await assert.rejects(readCaseFor(test.docket, { ...ines, member: 'nobody' }, '572', { purpose: 'a look' }));
      await readCaseFor(test.docket, ines, '572');
      for (let connection = 0; connection < 4; connection += 1) {
        const found = await test.docket.pool.query(
          `select current_user as "user", coalesce(current_setting('opendocket.member', true), '') as member`,
        );
        assert.deepEqual(found.rows, [{ user: 'opendocket_app', member: '' }]);
      }
    }));

  it('as an auditor is refused, and the attempt is on record', () =>
    withDocket(async (test) => {
      await prepare(test);
      await assert.rejects(
        readCaseFor(test.docket, ada, '572', { purpose: 'curious' }),
        (error) => error instanceof AccessRefused && error.code === 'access-refused',
      );
      assert.deepEqual(await audits(test), [
        { actor: 'staff:auditor-1', action: 'refused', purpose: 'curious', details: { because: 'role' } },
      ]);
    }));

  it('of a juvenile, not cleared, is told the same as of a case that is not there', () =>
    withDocket(async (test) => {
      await prepare(test);
      const sentences: string[] = [];
      for (const caseId of ['573', '999']) {
        await assert.rejects(readCaseFor(test.docket, ines, caseId, { purpose: 'my own case' }), (error) => {
          assert.ok(error instanceof DocketFailure && error.code === 'not-found');
          return sentences.push(error.message.replace(caseId, 'N')) > 0;
        });
      }
      assert.equal(sentences[0], sentences[1]);
      assert.deepEqual(await audits(test, '573'), [
        { actor: 'staff:officer-12', action: 'refused', purpose: 'my own case', details: { because: 'not-found' } },
      ]);
    }));
});
