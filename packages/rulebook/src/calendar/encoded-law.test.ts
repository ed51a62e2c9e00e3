import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

describe('an event of a day for which there is no law', () => {
  it('is a review, whether it is too early or too late, and counts as what it is', () => {
    for (const on of ['1952-12-23', '0001-01-01', '2200-01-01', '9999-12-31']) {
      const appeal = event('appeal.filed', on, { by: 'respondent', what: 'case' });
      assert.ok(reviewsOf(answerOn('2026-11-24', [order('2025-03-03'), appeal])).includes('R1'), on);
    }
    const old = answerOn('2026-11-24', [order('1952-12-23')]);
    assert.deepEqual([old.onRecord, reviewsOf(old).includes('R1')], ['review', true]);
  });

  it('is none on the first and the last day for which there is, and where a span says "on or before"', () => {
    const outside = 'The date of this event lies outside the law that this rulebook encodes.';
    for (const on of ['1952-12-24', '2199-12-31', { earliest: '1900-01-01', latest: '1990-05-07' }]) {
      const { reviews } = answerOn('2026-11-24', [order('2025-03-03'), event('counsel.entered', on)]);
      assert.equal(
        reviews.some(({ why }) => why === outside),
        false,
      );
    }
  });
});
