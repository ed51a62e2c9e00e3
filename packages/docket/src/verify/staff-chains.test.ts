import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StaffAction } from '../audit-actions.ts';
import { recordStaffAct } from '../staff/record-act.ts';
import { type TestDocket, withDocket } from '../test-docket.ts';
import { inTransaction } from '../transaction.ts';
import { verify } from './index.ts';

async function act({ docket }: TestDocket, member: string, action: StaffAction): Promise<void> {
  await inTransaction(docket.pool, (client) =>
    recordStaffAct(client, { at: docket.clock(), member, action, details: { found: 1 } }),
  );
}

async function sound(test: TestDocket): Promise<void> {
  for (const action of ['signed-in', 'searched-by-name', 'signed-out'] as const) await act(test, 'officer-12', action);
  await act(test, 'admin-1', 'change-member');
}

describe('verify, of what members did beside cases', () => {
  it('finds nothing where nobody touched it', () =>
    withDocket(async (test) => {
      await sound(test);
      const found = await verify(test.docket);
      assert.deepEqual([found.problems, found.staffAudits], [[], 4]);
    }));

  for (const [what, statement, says] of [
    [
      'a changed act',
      `update staff.audit set action = 'signed-in' where member = 'officer-12' and seq = 2`,
      /^Staff member officer-12: act 2 does not fit its hash/,
    ],
    [
      'changed details',
      `update staff.audit set details = '{"found": 0}' where member = 'admin-1'`,
      /^Staff member admin-1: act 1 does not fit its hash/,
    ],
    [
      'an act given to another member',
      `update staff.audit set member = 'officer-13' where member = 'admin-1'`,
      /^Staff member officer-13: act 1 does not fit its hash/,
    ],
    [
      'an act removed from the middle',
      `delete from staff.audit where member = 'officer-12' and seq = 2`,
      /^Staff member officer-12: act 2 is missing/,
    ],
    [
      'the last act removed',
      `delete from staff.audit where member = 'officer-12' and seq = 3`,
      /^Staff member officer-12: its file counts 3 as its last act, and the last one stored is 2/,
    ],
    [
      'the end of a chain removed',
      `delete from staff.audit_head where member = 'officer-12'`,
      /^Staff member officer-12: the end of the chain of acts is not kept/,
    ],
  ] as const) {
    it(`finds ${what}`, () =>
      withDocket(async (test) => {
        await sound(test);
        await test.tamper(statement);
        const found = await verify(test.docket);
        assert.equal(found.head, null);
        assert.ok(
          found.problems.some((sentence) => says.test(sentence)),
          found.problems.join('\n'),
        );
      }));
  }

  it('against a head kept elsewhere finds a chain that was removed whole, and not what was added since', () =>
    withDocket(async (test) => {
      await sound(test);
      test.setClock('2026-11-24T17:00:00.000Z');
      const { head } = await verify(test.docket);
      assert.ok(head !== null);
      assert.equal(head.staffAudits, 4);
      await act(test, 'officer-12', 'signed-in');
      assert.deepEqual((await verify(test.docket, { compareWith: head })).problems, []);
      await test.tamper(`delete from staff.audit where member = 'admin-1'`);
      await test.tamper(`delete from staff.audit_head where member = 'admin-1'`);
      assert.equal((await verify(test.docket)).ok, true);
      const { problems } = await verify(test.docket, { compareWith: head });
      assert.match(problems.join(), /it now has 3 acts of staff where the head has 4/);
    }));

  it('still compares with a head from before these chains were in it', () =>
    withDocket(async (test) => {
      await sound(test);
      test.setClock('2026-11-24T17:00:00.000Z');
      const { head } = await verify(test.docket);
      assert.ok(head !== null);
      const { staffAudits: _, ...older } = head;
      // With no case in the docket the digest of an older head is that of nothing.
      const digest = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
      assert.deepEqual((await verify(test.docket, { compareWith: { ...older, digest } })).problems, []);
    }));
});
