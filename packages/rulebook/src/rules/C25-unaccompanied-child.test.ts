import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseEvent } from '../event.ts';
import { answerOn, barsOf, deadline, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2025-03-03');
// Ten days after entry, so that nothing but C25 speaks of it.
const expedited = order('2026-09-15', { authority: 'expedited', appeal: 'unknown' });
const nationality = (code: string): CaseEvent =>
  event('case.described', '2026-09-05', { nationality: code, entryOn: '2026-09-05' });
const code = (juvenile: string, on = '2024-01-10', id = 'code'): CaseEvent =>
  event('juvenile.recorded', on, { juvenile }, id);

test('a hold bars, and the child goes to HHS within 72 hours, weekends and holidays counted', () => {
  const hold = event('hold.placed', '2026-11-20', { hold: 'unaccompanied-child' });
  const answer = answerOn('2026-11-24', [removal, hold]);
  assert.deepEqual([barsOf(answer), deadline(answer, 'transfer-to-hhs')], [['C25'], '2026-11-23']);
});

test('beside an order of the court: a child, or one of whom nobody knows, is a review; what is over is silent', () => {
  const rows = [
    ['unaccompanied', ['C25']],
    ['unaccompanied-asylum', ['C25']],
    ['juvenile', ['C25']],
    ['unknown', ['C25']],
    ['never-heard-of', ['C25']],
    ['released-or-18', []],
    ['accompanied', []],
    ['not-applicable', []],
  ] as const;
  for (const [juvenile, reviews] of rows) {
    const answer = answerOn('2026-11-24', [removal, code(juvenile)]);
    assert.deepEqual([barsOf(answer), reviewsOf(answer)], [[], reviews], juvenile);
  }
});

test('a later code speaks in the place of an earlier one; on one day neither does', () => {
  const released = code('released-or-18', '2025-02-03', 'later');
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, code('unaccompanied'), released])), []);
  const again = code('unaccompanied', '2025-06-02', 'again');
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, released, again])), ['C25']);
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, code('unaccompanied', '2025-02-03'), released])), [
    'C25',
  ]);
});

test('expedited removal of a child alone: barred unless the country is Mexico or Canada', () => {
  const told = (events: readonly CaseEvent[]) => {
    const answer = answerOn('2026-11-24', [expedited, code('unaccompanied'), ...events]);
    return [barsOf(answer), reviewsOf(answer).includes('C25')];
  };
  assert.deepEqual(told([nationality('HN')]), [['C25'], true]);
  assert.deepEqual(told([nationality('MX')]), [[], true]);
  assert.deepEqual(told([nationality('CA')]), [[], true]);
  assert.deepEqual(told([nationality('unknown')]), [['C25'], true]);
  assert.deepEqual(told([]), [['C25'], true]);
  assert.deepEqual(told([nationality('MX'), { ...nationality('HN'), id: 'other' }]), [['C25'], true]);
});

test('released or 18, and an order that no court made: to whom the child was released is not told, so a review', () => {
  for (const authority of ['expedited', 'reinstatement', 'administrative']) {
    const outside = order('2026-09-15', { authority, appeal: 'unknown', priorOrderOn: '2019-03-04' });
    const answer = answerOn('2026-11-24', [outside, code('released-or-18')]);
    assert.ok(reviewsOf(answer).includes('C25'), authority);
  }
});

test('where there is no order, there is nothing to ask about', () => {
  const pending = answerOn('2026-11-24', [event('nta.filed', '2026-01-05'), code('unaccompanied')]);
  assert.deepEqual([pending.onRecord, reviewsOf(pending)], ['no-order', []]);
});

test('a later code that still says child takes nothing away from the earlier one', () => {
  const child = code('juvenile', '2025-02-03', 'later');
  assert.deepEqual(barsOf(answerOn('2026-11-24', [expedited, code('unaccompanied'), child])), ['C25']);
});

test('the transfer is owed by the agency', () => {
  const hold = event('hold.placed', '2026-11-20', { hold: 'unaccompanied-child' });
  const { deadlines } = answerOn('2026-11-24', [removal, hold]);
  assert.deepEqual(
    deadlines.filter(({ what }) => what === 'transfer-to-hhs'),
    [{ rule: 'C25', what: 'transfer-to-hhs', for: 'agency', on: '2026-11-23' }],
  );
});

test('an order that may be there and is not on record: a child is a review; where there is surely none, nothing is', () => {
  const hidden = event('proceeding.opened', '2026-01-05', { because: 'initial', caseType: 'who' });
  assert.ok(reviewsOf(answerOn('2026-11-24', [hidden, code('unaccompanied')])).includes('C25'));
  const filed = event('nta.filed', '2019-02-12');
  assert.ok(!reviewsOf(answerOn('2026-11-24', [filed, code('unaccompanied')])).includes('C25'));
});

test('beside an order of an officer: a child alone is barred from expedited removal to every country, others are a review', () => {
  const told = (by: CaseEvent, juvenile: string) => {
    const answer = answerOn('2026-11-24', [by, nationality('HN'), code(juvenile)]);
    const bars = answer.bars.filter(({ rule }) => rule === 'C25');
    return [bars.map(({ countries }) => countries), reviewsOf(answer).includes('C25')];
  };
  assert.deepEqual(told(expedited, 'unaccompanied'), [['all'], true]);
  assert.deepEqual(told(expedited, 'unaccompanied-asylum'), [['all'], true]);
  assert.deepEqual(told(expedited, 'juvenile'), [[], true]);
  const administrative = order('2026-09-15', { authority: 'administrative', appeal: 'unknown' });
  assert.deepEqual(told(administrative, 'unaccompanied'), [[], true]);
  assert.deepEqual(told(expedited, 'released-or-18'), [[], true]);
  // With a parent or guardian there, the person is no unaccompanied child.
  assert.deepEqual(told(expedited, 'accompanied'), [[], false]);
  assert.deepEqual(told(expedited, 'not-applicable'), [[], false]);
});

test('a nationality that is told as none is no nationality, and takes nothing from the one that is told', () => {
  const described = [
    event('case.described', '2026-09-05', { nationality: 'MX', entryOn: '2026-09-05' }, 'mexico'),
    event('case.described', '2026-09-06', { nationality: null }, 'empty'),
  ];
  assert.deepEqual(barsOf(answerOn('2026-11-24', [expedited, code('unaccompanied'), ...described])), []);
});
