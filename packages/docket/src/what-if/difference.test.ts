import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RecordPosture } from '@opendocket/rulebook';
import { differenceOf } from './difference.ts';

const barred: RecordPosture = {
  stage: 'order-not-final',
  onRecord: 'barred',
  finality: { status: 'not-final', on: null, rule: 'B1' },
  bars: [{ rule: 'C1', countries: 'all', until: '2026-12-10', because: ['e3'] }],
  reviews: [{ rule: 'R4', why: 'Two things do not agree.', because: [] }],
  deadlines: [{ rule: 'B3', what: 'appeal-to-board', for: 'person', on: '2026-12-10' }],
  conflicts: [],
  nextChangeOn: '2026-12-11',
  rulebook: '2026.11',
  used: [0],
};

describe('the difference of two answers', () => {
  it('is none where they say the same, whatever events and values they rest on', () => {
    const other: RecordPosture = {
      ...barred,
      bars: [{ rule: 'C1', countries: 'all', until: '2026-12-10', because: ['e4'] }],
      rulebook: 'another',
      used: [5],
    };
    assert.equal(differenceOf(barred, other), undefined);
  });

  it('tells the parts, and for each rule what appears, vanishes or says something else', () => {
    const after: RecordPosture = {
      ...barred,
      stage: 'order-final',
      onRecord: 'review',
      finality: { status: 'final', on: '2026-11-21', rule: 'B1' },
      bars: [],
      reviews: [...barred.reviews, { rule: 'C3', why: 'A motion is pending.', because: [] }],
      deadlines: [{ rule: 'B3', what: 'appeal-to-board', for: 'person', on: '2026-11-20' }],
      nextChangeOn: null,
    };
    assert.deepEqual(differenceOf(barred, after), {
      parts: ['execution', 'stage', 'finality', 'bars', 'reviews', 'deadlines', 'next change'],
      rules: [
        { part: 'finality', rule: 'B1', change: 'differs' },
        { part: 'bar', rule: 'C1', change: 'vanishes' },
        { part: 'review', rule: 'C3', change: 'appears' },
        { part: 'deadline', rule: 'B3', change: 'differs' },
      ],
    });
  });

  it('is there for a conflict or a next day of change alone', () => {
    assert.deepEqual(differenceOf(barred, { ...barred, nextChangeOn: null }), { parts: ['next change'], rules: [] });
    const conflict = {
      what: 'appeal-before-decision',
      why: 'It was filed before.',
      settledBy: 'The file.',
      because: [],
    };
    assert.deepEqual(differenceOf(barred, { ...barred, conflicts: [conflict] }), { parts: ['conflicts'], rules: [] });
  });
});
