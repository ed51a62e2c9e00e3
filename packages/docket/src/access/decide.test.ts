import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Compartment, compartments, type Member, type Role } from '../staff/member.ts';
import { type CaseAccess, type CaseAccessFacts, decideCaseAccess } from './decide.ts';

/** The case is of officer-12 in the office of Baltimore. */
const ordinary: CaseAccessFacts = { officer: 'officer-12', office: 'baltimore', isJuvenile: false };

function staff(role: Role, change: Partial<Member> = {}): Member {
  return {
    member: `${role}-1`,
    name: 'A made-up name',
    role,
    office: 'seattle',
    languages: [],
    clearances: [],
    minutesPerDay: null,
    active: true,
    synthetic: true,
    ...change,
  };
}

function allowed(member: Member, facts = ordinary): CaseAccess {
  const access = decideCaseAccess(member, facts);
  assert.ok(access.isAllowed, JSON.stringify(access));
  return access;
}

const assigned = staff('officer', { member: 'officer-12', office: 'baltimore' });
const theirSupervisor = staff('supervisor', { office: 'baltimore' });
const another = staff('officer', { office: 'baltimore' });

describe('who sees what of a case', () => {
  it('the officer who has it, and the supervisor of its office: all but what only a cleared unit sees, for no purpose', () => {
    for (const member of [assigned, theirSupervisor]) {
      const { purposeNeeded, identity, whole, mayRecord } = allowed(member);
      assert.deepEqual(
        { purposeNeeded, identity, whole, mayRecord },
        { purposeNeeded: false, identity: true, whole: ['asylum'], mayRecord: true },
      );
    }
    assert.deepEqual([allowed(assigned).isOwn, allowed(theirSupervisor).isOwn], [true, false]);
  });

  it('other officers, of the same office too, and other supervisors: with a purpose, no identity, nothing protected', () => {
    for (const member of [another, staff('supervisor'), staff('officer')]) {
      const { purposeNeeded, identity, whole, mayRecord } = allowed(member);
      assert.deepEqual(
        { purposeNeeded, identity, whole, mayRecord },
        { purposeNeeded: true, identity: false, whole: [], mayRecord: false },
      );
    }
  });

  it('a case that nobody has is nobody’s own, also for a member of no office', () => {
    const nobodys = { officer: null, office: null, isJuvenile: false };
    for (const member of [assigned, theirSupervisor, staff('supervisor', { office: null })]) {
      const access = allowed(member, nobodys);
      assert.deepEqual([access.purposeNeeded, access.identity, access.whole], [true, false, []]);
    }
  });

  it('an officer who was made a supervisor elsewhere keeps nothing of the old load', () => {
    const moved = staff('supervisor', { member: 'officer-12' });
    assert.equal(allowed(moved).purposeNeeded, true);
  });

  it('a clearance opens its own compartment and no other', () => {
    for (const compartment of compartments) {
      const cleared = allowed(staff('officer', { clearances: [compartment] }));
      assert.deepEqual(cleared.whole, [compartment]);
      assert.equal(cleared.identity, false);
    }
    assert.deepEqual(allowed({ ...assigned, clearances: ['witness'] }).whole, ['asylum', 'witness']);
  });

  it('a juvenile’s case is not there for who is not cleared, the officer who has it included', () => {
    const juveniles = { ...ordinary, isJuvenile: true };
    const others: readonly Compartment[] = ['asylum', 'protected-1367', 'witness', 'sealed'];
    for (const member of [assigned, theirSupervisor, another, { ...assigned, clearances: others }]) {
      assert.deepEqual(decideCaseAccess(member, juveniles), { isAllowed: false, because: 'not-found' });
    }
    const cleared = allowed({ ...assigned, clearances: ['juvenile'] }, juveniles);
    assert.deepEqual(cleared.whole, ['asylum', 'juvenile']);
  });

  it('a legal reviewer: all, for a purpose', () => {
    for (const facts of [ordinary, { ...ordinary, isJuvenile: true }]) {
      const access = allowed(staff('legal-reviewer'), facts);
      assert.deepEqual([access.purposeNeeded, access.identity, access.whole], [true, true, compartments]);
    }
  });

  it('auditors, records stewards and administrators: never the content, whatever they are cleared for or were given', () => {
    for (const role of ['auditor', 'records-steward', 'administrator'] as const) {
      const member = staff(role, { member: 'officer-12', office: 'baltimore', clearances: compartments });
      assert.deepEqual(decideCaseAccess(member, ordinary), { isAllowed: false, because: 'role' });
    }
  });

  it('who no longer works here: nothing', () => {
    for (const member of [assigned, theirSupervisor, staff('legal-reviewer')]) {
      assert.deepEqual(decideCaseAccess({ ...member, active: false }, ordinary), {
        isAllowed: false,
        because: 'inactive',
      });
    }
  });
});
