/** What certain findings always bring with them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { finalOrder, someCase, someDay } from '../generate-cases.ts';
import { answer } from './answers.ts';
import { type Property, property } from './property.ts';

const forums = ['agency', 'judge', 'board', 'circuit', 'district', 'supreme-court', 'mars'] as const;

export const findings: readonly Property[] = [
  property('a stay more never takes a bar away', fc.tuple(someCase, fc.constantFrom(...forums)), ([made, from]) => {
    const before = answer(made);
    const stay = { id: 'stay', kind: 'stay.granted', on: '2026-05-02', body: { from } };
    const after = answer({ ...made, events: [...made.events, stay] });
    for (const bar of before.bars) {
      assert.ok(
        after.bars.some((other) => other.rule === bar.rule && String(other.because) === String(bar.because)),
        `${bar.rule} is gone`,
      );
    }
    if (before.onRecord === 'barred') assert.equal(after.onRecord, 'barred');
    return before.bars.length > 0;
  }),
  property(
    'protection from a country that nobody tells bars every country',
    fc.tuple(someDay, fc.constantFrom(undefined, [], ['unknown'], ['hn?'], 'nowhere')),
    ([asOf, countries]) => {
      const body = { protection: 'withholding', countries };
      const grant = { id: 'grant', kind: 'protection.granted', on: '2026-05-02', body };
      const { onRecord } = answer({ case: { id: 'synthetic' }, events: [...finalOrder, grant], asOf });
      assert.equal(onRecord, 'barred');
      return true;
    },
    0.1,
  ),
  property('a doubt about finality always comes with a reason', someCase, (made) => {
    const { finality, reviews, onRecord } = answer(made);
    if (finality.status !== 'unknown' && finality.status !== 'conflict') return false;
    assert.notDeepEqual(reviews, []);
    assert.ok(onRecord === 'review' || onRecord === 'barred');
    return true;
  }),
  property('a contradiction is a review, and says what would settle it', someCase, (made) => {
    const { conflicts, reviews, onRecord } = answer(made);
    for (const { why, settledBy, because } of conflicts) {
      assert.ok(settledBy.endsWith('.') && because.length > 0);
      assert.ok(reviews.some((review) => review.rule === 'R4' && review.why === why));
    }
    if (conflicts.length > 0) assert.notEqual(onRecord, 'unbarred');
    return conflicts.length > 0;
  }),
];
