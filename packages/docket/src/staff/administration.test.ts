import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Docket } from '../open.ts';
import { withDocket } from '../test-docket.ts';
import { changeMember, createMember, type NewMember, readMemberAccount } from './administration.ts';
import type { Member } from './member.ts';
import { findMember, listMembers, listOffices } from './members.ts';
import { changeOffice, createOffice } from './offices.ts';
import { listWeights, setWeight, weightsOn } from './weights.ts';

const administrator: Member = {
  member: 'admin-1',
  name: 'Kim Moss',
  role: 'administrator',
  office: null,
  languages: ['en'],
  clearances: [],
  minutesPerDay: null,
  active: true,
  synthetic: false,
};

const officer: NewMember = {
  member: 'officer-1',
  name: 'Ana Ruiz',
  role: 'officer',
  office: 'baltimore',
  languages: ['spa', 'en'],
  clearances: [],
  minutesPerDay: 360,
  subject: 'oidc|1',
};

const opened = (docket: Docket) =>
  createOffice(docket, administrator, { office: 'baltimore', name: 'Baltimore', courts: ['BAL'] }, fresh());

/** A key that was not used before. */
const fresh = () => ({ idempotencyKey: crypto.randomUUID() });

async function acts(docket: Docket): Promise<readonly { action: string; details: unknown }[]> {
  const found = await docket.pool.query('select action, details from staff.audit where member = $1 order by seq', [
    administrator.member,
  ]);
  return found.rows;
}

describe('an administrator', () => {
  it('adds an office and an officer; both are on record, languages by their ISO 639 code', () =>
    withDocket(async ({ docket }) => {
      await opened(docket);
      const added = await createMember(docket, administrator, officer, fresh());
      assert.deepEqual(added.languages, ['en', 'es']);
      assert.deepEqual(await findMember(docket, 'officer-1'), added);
      assert.deepEqual(
        (await acts(docket)).map(({ action }) => action),
        ['add-office', 'add-member'],
      );
    }));

  it('changes a capacity: before and after are in the audit, the rest stays', () =>
    withDocket(async ({ docket }) => {
      await opened(docket);
      await createMember(docket, administrator, officer, fresh());
      const changed = await changeMember(
        docket,
        administrator,
        'officer-1',
        { minutesPerDay: 240, name: undefined },
        fresh(),
      );
      assert.equal(changed.minutesPerDay, 240);
      assert.equal(changed.name, 'Ana Ruiz');
      assert.deepEqual((await acts(docket)).at(-1), {
        action: 'change-member',
        details: { member: 'officer-1', minutesPerDay: { from: '360', to: '240' } },
      });
    }));

  it('deactivates who leaves: the sign-ins end, the member stays on record', () =>
    withDocket(async ({ docket }) => {
      await opened(docket);
      await createMember(docket, administrator, officer, fresh());
      await docket.pool.query(
        `insert into staff.session values ('\\x01', 'officer-1', 'csrf', '2026-11-24T08:00:00Z', '2026-11-24T08:00:00Z', null)`,
      );
      await changeMember(docket, administrator, 'officer-1', { active: false }, fresh());
      const sessions = await docket.pool.query('select ended_at from staff.session');
      assert.deepEqual(sessions.rows, [{ ended_at: '2026-11-24T15:00:00.000Z' }]);
      assert.deepEqual(await listMembers(docket, { active: true }), []);
      assert.equal((await listMembers(docket)).length, 1);
    }));

  it('closes an office from a day on', () =>
    withDocket(async ({ docket }) => {
      await opened(docket);
      await changeOffice(docket, administrator, 'baltimore', { closedOn: '2027-01-01' }, fresh());
      assert.deepEqual(await listOffices(docket), [
        { office: 'baltimore', name: 'Baltimore', courts: ['BAL'], closedOn: '2027-01-01' },
      ]);
    }));

  it('is told what is wrong, and nothing is written', () =>
    withDocket(async ({ docket }) => {
      await opened(docket);
      await createMember(docket, administrator, officer, fresh());
      const before = await acts(docket);
      const refusals: readonly (readonly [Partial<NewMember>, RegExp])[] = [
        [{}, /is a member "officer-1" already/],
        [{ member: 'officer-2' }, /signs in with this subject already/],
        [{ member: 'Officer 2' }, /small letters/],
        [{ member: 'officer-2', subject: null, languages: ['Spanish'] }, /"Spanish" is no language of ISO 639/],
        [{ member: 'officer-2', subject: null, office: 'newark' }, /no office "newark"/],
        [{ member: 'officer-2', subject: null, office: null }, /role officer needs an office/],
        [{ member: 'officer-2', subject: null, minutesPerDay: 1500 }, /whole number from 0 to 1440/],
      ];
      for (const [part, sentence] of refusals) {
        await assert.rejects(createMember(docket, administrator, { ...officer, ...part }, fresh()), sentence);
      }
      await assert.rejects(changeMember(docket, administrator, 'officer-9', { active: false }, fresh()), {
        code: 'not-found',
      });
      await assert.rejects(
        createOffice(docket, administrator, { office: 'x', name: 'X', courts: ['QQQ'] }, fresh()),
        /no court/,
      );
      assert.deepEqual(await acts(docket), before);
    }));

  it('keeps the own role: two are needed to have none', () =>
    withDocket(async ({ docket }) => {
      await createMember(docket, administrator, { ...officer, ...administrator, subject: null }, fresh());
      await assert.rejects(changeMember(docket, administrator, 'admin-1', { active: false }, fresh()), /own role/);
      await assert.rejects(changeMember(docket, administrator, 'admin-1', { role: 'auditor' }, fresh()), /own role/);
    }));
});

describe('a command that is given again', () => {
  const again = { idempotencyKey: 'the same' };

  it('is done once, and answered as it was then, whatever became of it since', () =>
    withDocket(async ({ docket }) => {
      const office = { office: 'baltimore', name: 'Baltimore', courts: ['BAL'] };
      const opened = await createOffice(docket, administrator, office, again);
      await changeOffice(docket, administrator, 'baltimore', { name: 'Baltimore I' }, fresh());
      assert.deepEqual(await createOffice(docket, administrator, office, again), opened);
      assert.equal((await listOffices(docket))[0]?.name, 'Baltimore I');
      assert.equal((await acts(docket)).length, 2);
    }));

  it('is told from another under the same key, which is refused, and from the same of another administrator', () =>
    withDocket(async ({ docket }) => {
      await opened(docket);
      await createMember(docket, administrator, officer, again);
      const change = (minutesPerDay: number) =>
        changeMember(docket, administrator, 'officer-1', { minutesPerDay }, { idempotencyKey: 'change' });
      await assert.rejects(createMember(docket, administrator, { ...officer, name: 'Ana R.' }, again), {
        code: 'key-reused',
      });
      await change(300);
      assert.equal((await change(300)).minutesPerDay, 300);
      await assert.rejects(change(200), { code: 'key-reused' });
      const weight = { duty: 'check-in', fromOn: '2026-11-25', minutes: 5 };
      const set = () => setWeight(docket, administrator, weight, { today: '2026-11-24', idempotencyKey: 'weight' });
      assert.deepEqual(await set(), await set());
      const other = { ...administrator, member: 'admin-2' };
      await assert.rejects(createMember(docket, other, officer, again), { code: 'conflict' });
    }));

  it('is judged anew where it was refused', () =>
    withDocket(async ({ docket }) => {
      await assert.rejects(createMember(docket, administrator, officer, again), /no office "baltimore"/);
      await opened(docket);
      assert.equal((await createMember(docket, administrator, officer, again)).member, 'officer-1');
    }));
});

describe('a change that was made from what is no longer so', () => {
  it('is refused with what is so by now; what nobody else changed can be changed', () =>
    withDocket(async ({ docket }) => {
      await opened(docket);
      await createMember(docket, administrator, officer, fresh());
      const other = { ...administrator, member: 'admin-2' };
      await changeMember(
        docket,
        other,
        'officer-1',
        { minutesPerDay: 300 },
        { ...fresh(), was: { minutesPerDay: 360 } },
      );
      const change = (wanted: object, was: object) =>
        changeMember(docket, administrator, 'officer-1', wanted, { ...fresh(), was });
      await assert.rejects(change({ minutesPerDay: 240 }, { minutesPerDay: 360 }), {
        code: 'conflict',
        message: /the member "officer-1" since it was read: minutesPerDay is 300, not 360/,
      });
      assert.equal((await change({ name: 'Ana R.' }, { name: 'Ana Ruiz' })).minutesPerDay, 300);
      await assert.rejects(
        changeOffice(docket, administrator, 'baltimore', { courts: [] }, { ...fresh(), was: { courts: ['HYA'] } }),
        { code: 'conflict', message: /courts is \["BAL"\], not \["HYA"\]/ },
      );
    }));
});

describe('what stays behind a member who leaves', () => {
  it('is counted for the administrator, and for nobody else', () =>
    withDocket(async ({ docket }) => {
      await opened(docket);
      await createMember(docket, administrator, officer, fresh());
      await docket.pool.query(
        `insert into docket.caseload (case_id, officer, office, proposed) values (572, 'officer-1', 'baltimore', null), (573, null, 'baltimore', 'officer-1')`,
      );
      const { subject, cases, proposals } = await readMemberAccount(docket, administrator, 'officer-1');
      assert.deepEqual([subject, cases, proposals], ['oidc|1', 1, 1]);
      await assert.rejects(readMemberAccount(docket, administrator, 'officer-9'), { code: 'not-found' });
      const supervisor = { ...administrator, role: 'supervisor' as const };
      await assert.rejects(readMemberAccount(docket, supervisor, 'officer-1'), { code: 'access-refused' });
    }));
});

describe('nobody else', () => {
  it('changes members, offices or weights', () =>
    withDocket(async ({ docket }) => {
      for (const by of [
        { ...administrator, role: 'supervisor' as const },
        { ...administrator, active: false },
      ]) {
        const tries = [
          () => createMember(docket, by, officer, fresh()),
          () => changeMember(docket, by, 'officer-1', {}, fresh()),
          () => createOffice(docket, by, { office: 'newark', name: 'Newark', courts: [] }, fresh()),
          () => changeOffice(docket, by, 'newark', {}, fresh()),
          () =>
            setWeight(
              docket,
              by,
              { duty: 'court-deadline', fromOn: '2027-01-01', minutes: 5 },
              { today: '2026-11-24', ...fresh() },
            ),
        ];
        for (const attempt of tries) await assert.rejects(async () => attempt(), { code: 'access-refused' });
      }
    }));
});

describe('the weight of a duty', () => {
  it('holds from its day until a later row; what was set is not edited', () =>
    withDocket(async ({ docket, tamper }) => {
      const set = (fromOn: string, minutes: number) =>
        setWeight(
          docket,
          administrator,
          { duty: 'court-deadline', fromOn, minutes },
          { today: '2026-11-24', ...fresh() },
        );
      await set('2026-01-01', 30);
      await set('2027-01-01', 25);
      const on = async (day: string) => (await weightsOn(docket.pool, day)).get('court-deadline');
      assert.equal(await on('2025-12-31'), undefined);
      assert.equal(await on('2026-12-31'), 30);
      assert.equal(await on('2027-01-01'), 25);
      await assert.rejects(set('2027-01-01', 20), { code: 'conflict' });
      await assert.rejects(set('2026-12-01', 20), { code: 'conflict' });
      assert.equal((await listWeights(docket)).length, 2);
      await assert.rejects(
        setWeight(
          docket,
          administrator,
          { duty: 'coffee', fromOn: '2027-02-01', minutes: 5 },
          { today: '2026-11-24', ...fresh() },
        ),
        /there is no duty "coffee"; the duties are custody-review/,
      );
      await assert.rejects(docket.pool.query('update staff.weight set minutes = 1'), { code: '42501' });
      await assert.rejects(tamper('set session_replication_role = origin; delete from staff.weight'), /append only/);
    }));

  it('does not begin on a day that is past, once there is one', () =>
    withDocket(async ({ docket }) => {
      const set = (fromOn: string) =>
        setWeight(docket, administrator, { duty: 'check-in', fromOn, minutes: 5 }, { today: '2026-11-24', ...fresh() });
      await set('2026-01-01');
      await assert.rejects(set('2026-11-23'), /is past/);
      await set('2026-11-24');
    }));
});
