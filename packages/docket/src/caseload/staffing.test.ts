import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type StaffingBase, staffingWhatIf } from './staffing.ts';

const base: StaffingBase = {
  on: '2026-11-24',
  cases: 100,
  tasks: [
    { month: '2026-11', duty: 'check-in', tasks: 50 },
    { month: '2026-12', duty: 'check-in', tasks: 30 },
    { month: '2027-01', duty: 'check-in', tasks: 30 },
    { month: '2027-02', duty: 'check-in', tasks: 30 },
    { month: '2027-06', duty: 'check-in', tasks: 90 },
    { month: '2026-12', duty: 'conflict', tasks: 3 },
  ],
  weights: new Map([['check-in', 10]]),
  minutesPerDay: [10, null],
};

describe('a staffing what-if', () => {
  it('sets minutes due against minutes available, month by month, and carries over what is left', () => {
    const { asIs } = staffingWhatIf(base, {});
    // From Tuesday the 24th four working days are left in November: Thanksgiving is none.
    assert.deepEqual(asIs[0], {
      month: '2026-11',
      workingDays: 4,
      cases: 100,
      minutesDue: 500,
      minutesAvailable: 40,
      minutesLeft: 460,
    });
    assert.equal(asIs[1]?.minutesLeft, 460 + 300 - 220);
    // Nothing is known of March yet, so it is as the first months; of June more is known.
    assert.equal(asIs[4]?.minutesDue, 300);
    assert.equal(asIs[7]?.minutesDue, 900);
  });

  it('adds officers from a month on, and takes other weights and an intake', () => {
    const officers = { count: 2, minutesPerDay: 30, fromMonth: '2027-01' };
    const { asIs, changed } = staffingWhatIf(base, { officers, weights: { 'check-in': 5 }, intakePerMonth: 10 });
    assert.equal(changed[1]?.minutesAvailable, asIs[1]?.minutesAvailable);
    assert.equal(changed[2]?.minutesAvailable, (asIs[2]?.workingDays ?? 0) * 70);
    assert.equal(changed[4]?.cases, 140);
    assert.equal(changed[4]?.minutesDue, 0.3 * 140 * 5);
  });

  it('with no change is the same twice', () => {
    const { asIs, changed } = staffingWhatIf(base, {});
    assert.deepEqual(changed, asIs);
  });

  it('of an office whose capacity nobody has said has none to compare with', () => {
    const { asIs } = staffingWhatIf({ ...base, minutesPerDay: [null] }, {});
    assert.deepEqual([asIs[0]?.minutesAvailable, asIs[0]?.minutesLeft], [null, null]);
  });

  it('says what it assumes, and what is in neither series', () => {
    const { assumptions, unweighed } = staffingWhatIf(base, { intakePerMonth: -5 });
    assert.deepEqual(unweighed, ['conflict']);
    const said = (code: string) => assumptions.find((one) => one.code === code);
    assert.deepEqual(said('more-cases'), {
      code: 'more-cases',
      perMonth: -5,
      sentence: 'The number of cases changes by -5 each month.',
    });
    assert.equal(said('no-capacity')?.sentence.startsWith('1 of 2 officers have no capacity'), true);
    assert.equal(said('more-officers'), undefined);
  });

  it('names the duties that are known, with their minutes, and the months that the work of a case is told from', () => {
    const { duties, assumptions } = staffingWhatIf(base, { weights: { conflict: 20 } });
    assert.deepEqual(duties, [
      { duty: 'check-in', minutes: 10 },
      { duty: 'conflict', minutes: null },
    ]);
    const rate = assumptions.find((one) => one.code === 'rate');
    assert.deepEqual(rate?.code === 'rate' && rate.months, ['2026-12', '2027-01', '2027-02']);
    assert.equal(assumptions.at(-1)?.sentence, 'Duties take other minutes: conflict 20 minutes.');
  });

  it('refuses what cannot be', () => {
    const officers = { count: -1, minutesPerDay: 30 };
    assert.throws(() => staffingWhatIf(base, { officers }), /number of officers/);
    assert.throws(() => staffingWhatIf(base, { weights: { 'check-in': 0 } }), /1 to 1440/);
    assert.throws(() => staffingWhatIf({ ...base, on: '2026-13-01' }, {}), /no day/);
  });
});
