import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseEvent } from '../event.ts';
import { answerOn, event, order } from '../testing/cases.ts';

const removal = order('2025-03-03');
const filed = event('nta.filed', '2019-02-12');

function stageOn(asOf: string, ...events: readonly CaseEvent[]): string {
  return answerOn(asOf, events).stage;
}

const stage = (...events: readonly CaseEvent[]) => stageOn('2026-11-24', ...events);

test('an order: final, not yet final, contradicted by another, or perhaps taken away', () => {
  assert.equal(stage(filed, removal), 'order-final');
  assert.equal(stageOn('2025-03-10', filed, removal), 'order-not-final');
  assert.equal(stage(filed, removal, order('2026-05-04', {}, 'second')), 'order-unclear');
  assert.equal(stage(filed, removal, event('proceeding.terminated', '2026-05-01')), 'order-unclear');
});

test('a death is where the case stands, whatever else is on record', () => {
  assert.equal(stage(filed, removal, event('death.recorded', '2026-02-02')), 'deceased');
  assert.equal(stageOn('2026-02-01', filed, removal, event('death.recorded', '2026-02-02')), 'order-final');
});

test('departed, until the case surely goes on after it', () => {
  const left = event('departure.verified', '2025-06-02');
  assert.equal(stage(filed, removal, left), 'departed');
  // On the day itself the record does not say that the filing or the order came later.
  for (const [on, after] of [
    ['2025-06-01', 'departed'],
    ['2025-06-02', 'departed'],
    ['2025-06-03', 'pending'],
  ] as const) {
    assert.equal(stage(left, event('nta.filed', on)), after, on);
  }
  assert.equal(stage(event('departure.verified', '2025-03-02'), removal), 'order-final');
  assert.equal(stage(event('departure.verified', '2025-03-03'), removal), 'departed');
});

test('came back and the old order was reinstated: departed no longer; left again, departed', () => {
  const old = order('2015-01-05');
  const left = event('departure.verified', '2016-02-01');
  const again = order('2025-09-15', { authority: 'reinstatement', priorOrderOn: '2015-01-05' }, 'again');
  assert.equal(stage(old, left, again), 'order-final');
  assert.equal(stage(old, left, again, event('departure.verified', '2025-10-01', {}, 'twice')), 'departed');
});

test('withholding-only proceedings are pending until they are decided, and then the order beneath is not on record', () => {
  const leg = event('proceeding.opened', '2026-03-02', { caseType: 'WHO' });
  assert.equal(stage(leg), 'pending');
  const decisions = [
    event('proceeding.completed', '2026-05-01', { how: 'withdrawn' }),
    event('proceeding.completed', '2026-05-01'),
    event('application.decided', '2026-05-01', { relief: 'withholding', decision: 'denied' }),
    order('2026-05-01', { order: 'relief' }),
  ];
  for (const decided of decisions) {
    assert.equal(stageOn('2026-04-30', leg, decided), 'pending');
    assert.equal(stage(leg, decided), 'order-unclear', decided.kind);
  }
  const unreadable = event('record.quarantined', '2026-05-01', { table: 'proceeding' });
  assert.equal(stage(filed, unreadable), 'order-unclear');
});

test('with no order, the last that happened to the case; what was filed came before what ended or closed it', () => {
  assert.equal(stage(), 'not-commenced');
  assert.equal(stage(filed), 'pending');
  assert.equal(stage(filed, event('proceeding.terminated', '2019-02-12')), 'terminated');
  const closed = event('proceeding.administratively-closed', { earliest: '2019-02-01', latest: '2019-02-28' });
  assert.equal(stage(closed, filed), 'administratively-closed');
  assert.equal(stage(closed, filed, event('proceeding.recalendared', '2019-03-04')), 'pending');
});

test('what the Board did with the order: sent back it is pending, terminated it is terminated, unless more came later', () => {
  const appeal = event('appeal.filed', '2025-03-20', { what: 'case', by: 'respondent' });
  const decided = (decision: string) =>
    event('appeal.decided', '2026-01-05', { appeal: 'appeal.filed', what: 'case', decision });
  const terminated = event('proceeding.terminated', '2026-05-01');
  assert.equal(stage(filed, removal, appeal, decided('remanded')), 'pending');
  assert.equal(stage(filed, removal, appeal, decided('terminated')), 'terminated');
  assert.equal(stage(filed, removal, appeal, decided('remanded'), terminated), 'terminated');
  const recalendared = (on: string) => event('proceeding.recalendared', on);
  // A case is put back on the calendar to be decided.
  assert.equal(stage(filed, removal, appeal, decided('terminated'), recalendared('2026-01-05')), 'terminated');
  assert.equal(stage(filed, removal, appeal, decided('terminated'), recalendared('2026-01-06')), 'pending');
});

test('a case reopened is pending, whatever word of a decision of the Board the row carries', () => {
  assert.equal(stage(removal, event('proceeding.reopened', '2026-01-05', { decision: 'terminated' })), 'pending');
});
