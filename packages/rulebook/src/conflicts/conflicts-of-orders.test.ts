import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseEvent } from '../event.ts';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

function found(...events: readonly CaseEvent[]): readonly string[] {
  return answerOn('2026-11-24', events).conflicts.map(({ what }) => what);
}

const removal = order('2025-03-03');

test('a plain case has no contradiction', () => {
  assert.deepEqual(
    found(
      event('nta.served', '2024-01-08'),
      event('nta.filed', '2024-01-10'),
      event('case.described', '2024-01-10', { caseType: 'rmv', nationality: 'HN' }),
      event('proceeding.opened', '2024-01-10', { caseType: 'rmv' }),
      event('application.filed', '2024-05-06', { relief: 'asylum' }),
      event('application.decided', '2025-03-03', { relief: 'asylum', decision: 'denied' }),
      order('2025-03-03', { caseType: 'rmv' }),
      event('order.served', '2025-03-03'),
      event('appeal.filed', '2025-03-20', { what: 'case', by: 'respondent' }, 'a1'),
      event('appeal.decided', '2026-01-12', { appeal: 'a1', decision: 'dismissed' }),
    ),
    [],
  );
});

test('a contradiction is a review, says what would settle it, and names both sides', () => {
  const answer = answerOn('2026-11-24', [removal, event('order.served', '2025-03-01')]);
  assert.deepEqual(answer.conflicts, [
    {
      what: 'served-before-entered',
      why: 'An order was served before it was entered.',
      settledBy: "The court's own order, with its certificate of service.",
      because: ['order.served', 'order'],
    },
  ]);
  assert.deepEqual([reviewsOf(answer), answer.onRecord], [['R4'], 'review']);
});

test('what a source says of itself that does not agree', () => {
  assert.deepEqual(found(removal, event('record.conflicted', '2025-03-03', { what: 'two-case-types' })), [
    'source-contradicts-itself',
  ]);
});

test('two decisions of one day, or of two days with nothing in between', () => {
  assert.deepEqual(found(removal, order('2025-03-03', { order: 'deportation' }, 'other')), [
    'two-contents-of-decision',
  ]);
  assert.deepEqual(found(removal, order('2025-03-05', {}, 'other')), ['two-days-of-decision']);
  assert.deepEqual(found(removal, order('2025-03-03', {}, 'same-order-from-another-source')), []);
  assert.deepEqual(found(removal, event('proceeding.reopened', '2025-06-02'), order('2026-03-05', {}, 'other')), []);
  assert.deepEqual(found(removal, order('2026-03-05', { authority: 'board' }, 'of-the-board')), []);
});

test('relief and removal on one day; withholding and voluntary departure go with an order', () => {
  assert.deepEqual(found(removal, order('2025-03-03', { order: 'relief' }, 'relief')), [
    'two-contents-of-decision',
    'relief-and-removal',
  ]);
  const granted = (relief: string, on = '2025-03-03') =>
    event('application.decided', on, { relief, decision: 'granted' });
  assert.deepEqual(found(removal, granted('asylum')), ['relief-and-removal']);
  assert.deepEqual(found(removal, granted('asylum', '2025-03-04')), []);
  assert.deepEqual(found(removal, granted('withholding')), []);
  assert.deepEqual(found(order('2025-03-03', { order: 'voluntary-departure' }), granted('voluntary-departure')), []);
});

test('removal to a country protected from before, unless the protection ended or was granted with the order', () => {
  const grant = (on: string, countries: string[], id = 'grant') =>
    event('protection.granted', on, { protection: 'withholding', countries }, id);
  assert.deepEqual(found(grant('2019-10-10', ['HN']), removal), ['removal-to-protected-country']);
  assert.deepEqual(found(grant('2019-10-10', ['GT']), removal), []);
  assert.deepEqual(found(grant('2025-03-03', ['HN']), removal), []);
  assert.deepEqual(found(grant('2019-10-10', ['HN']), removal, grant('2025-03-03', ['HN'], 'again')), []);
  const ended = event('protection.terminated', '2024-02-01', { protection: 'withholding', countries: ['HN'] });
  assert.deepEqual(found(grant('2019-10-10', ['HN']), ended, removal), []);
});

test('an appeal of the case before any decision; of an earlier decision, of bond or of a motion it is none', () => {
  const appeal = (on: string, what = 'case') => event('appeal.filed', on, { what }, 'a1');
  assert.deepEqual(found(appeal('2025-03-02'), removal), ['appeal-before-decision']);
  assert.deepEqual(found(appeal('2025-03-03'), removal), []);
  assert.deepEqual(found(appeal('2025-03-02', 'bond'), removal), []);
  assert.deepEqual(found(event('proceeding.terminated', '2024-02-01'), appeal('2024-02-20'), removal), []);
  assert.deepEqual(found(appeal('2025-03-02')), []);
});

test('an appeal or a motion decided before it was filed', () => {
  const decided = event('appeal.decided', '2025-03-10', { appeal: 'a1', decision: 'dismissed' });
  assert.deepEqual(found(removal, event('appeal.filed', '2025-03-20', { what: 'case' }, 'a1'), decided), [
    'decided-before-filed',
  ]);
  const ruled = event('motion.decided', '2025-06-01', { motion: 'm1', decision: 'denied' });
  const motion = (on: string) => event('motion.filed', on, { motion: 'reopen', forum: 'judge' }, 'm1');
  assert.deepEqual(found(removal, motion('2025-06-02'), ruled), ['decided-before-filed']);
  assert.deepEqual(found(removal, motion('2025-06-01'), ruled), []);
});

test('one appeal or motion with two outcomes; a rejection that was cured is none', () => {
  const appeal = event('appeal.filed', '2025-03-20', { what: 'case' }, 'a1');
  const decided = (on: string, decision: string, id: string) =>
    event('appeal.decided', on, { appeal: 'a1', decision }, id);
  const dismissed = decided('2026-01-12', 'dismissed', 'd1');
  assert.deepEqual(found(removal, appeal, dismissed, decided('2026-01-12', 'remanded', 'd2')), [
    'two-outcomes-of-appeal',
  ]);
  assert.deepEqual(found(removal, appeal, dismissed, decided('2026-01-13', 'dismissed', 'd2')), [
    'two-outcomes-of-appeal',
  ]);
  assert.deepEqual(found(removal, appeal, dismissed, decided('2026-01-12', 'dismissed', 'd2')), []);
  const spanned = { ...decided('2026-01-12', 'dismissed', 'd2'), on: { earliest: '2026-01-01', latest: '2026-01-31' } };
  assert.deepEqual(found(removal, appeal, dismissed, spanned), []);
  const rejected = event('appeal.rejected', '2025-04-01', { appeal: 'a1', reason: 'fee' });
  assert.deepEqual(found(removal, appeal, rejected, dismissed), []);
  const motion = event('motion.filed', '2025-06-02', { motion: 'reconsider', forum: 'judge' }, 'm1');
  const ruled = (decision: string) => event('motion.decided', '2025-07-01', { motion: 'm1', decision }, decision);
  assert.ok(found(removal, motion, ruled('granted'), ruled('denied')).includes('two-outcomes-of-motion'));
  assert.deepEqual(found(removal, motion, ruled('denied')), []);
});

test('days that cannot stand in their order', () => {
  assert.deepEqual(found(event('nta.filed', '2024-01-08'), event('nta.served', '2024-01-10')), ['filed-before-served']);
  assert.deepEqual(found(event('nta.filed', '2024-01-10'), event('nta.served', '2024-01-10')), []);
  const span = { earliest: '2024-01-05', latest: '2024-01-20' };
  assert.deepEqual(found(event('nta.filed', '2024-01-10'), event('nta.served', span)), []);
  const departure = (departBy: string) => order('2026-11-02', { order: 'voluntary-departure', departBy });
  assert.deepEqual(found(departure('2026-10-30')), ['departure-before-grant']);
  assert.deepEqual(found(departure('2026-11-02')), []);
});
