import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Posture } from '../posture.ts';
import { differences } from './judge.ts';
import type { Expected } from './scenario.ts';

const posture: Posture = {
  execution: 'barred',
  stage: 'order-final',
  finality: { status: 'final', on: '2026-11-24', rule: 'B1' },
  bars: [
    { rule: 'C6', countries: 'all', until: '2026-12-31', because: [] },
    { rule: 'C10', countries: ['HN', 'GT'], until: null, because: [] },
  ],
  reviews: [{ rule: 'C3', why: 'A motion is pending.', because: [] }],
  deadlines: [{ rule: 'D3', what: 'petition-for-review', for: 'person', on: '2026-12-23' }],
  conflicts: [],
  missing: ['uscis', 'court'],
  nextChangeOn: '2027-01-01',
  rulebook: '2026.11',
};

const met: Expected = {
  execution: 'barred',
  bars: [{ rule: 'C10', countries: ['GT', 'HN'], until: null }, { rule: 'C6' }],
  reviews: { include: ['C3'], exclude: ['C11'], none: false },
  finality: { status: 'final', on: '2026-11-24', rule: 'B1' },
  deadlines: [{ rule: 'D3', what: 'petition-for-review', for: 'person', on: '2026-12-23' }],
  missing: ['court', 'uscis'],
  nextChangeOn: '2027-01-01',
};

describe('an answer held against what is expected', () => {
  it('is as expected, in whatever order', () => assert.deepEqual(differences(posture, met), []));

  it('is not asked what the scenario leaves blank', () => {
    assert.deepEqual(differences(posture, { execution: 'barred' }), []);
  });

  const different: readonly (readonly [Partial<Expected>, string])[] = [
    [{ execution: 'review' }, 'The answer is barred, not review.'],
    [{ bars: [{ rule: 'C10' }] }, 'The bar C6 for all until 2026-12-31 is there and was not expected.'],
    [
      { bars: [{ rule: 'C6', until: '2026-12-30' }], barsInclude: true },
      'The bar C6 until 2026-12-30 is not there; there are C6 for all until 2026-12-31; C10 for GT, HN until none.',
    ],
    [
      { bars: [{ rule: 'C6', countries: ['HN'], until: null }], barsInclude: true },
      'The bar C6 for HN until none is not there; there are C6 for all until 2026-12-31; C10 for GT, HN until none.',
    ],
    [{ reviews: { include: ['C11'], exclude: [], none: false } }, 'The review C11 is not there; there are C3.'],
    [
      { reviews: { include: [], exclude: ['C3'], none: false } },
      'The review C3 is there and was not expected: A motion is pending.',
    ],
    [
      { reviews: { include: [], exclude: [], none: true } },
      'The review C3 is there and was not expected: A motion is pending.',
    ],
    [{ finality: { status: 'not-final' } }, 'Finality is final, not not-final.'],
    [{ finality: { status: 'final', on: '2026-11-23' } }, 'The day of finality is 2026-11-24, not 2026-11-23.'],
    [{ finality: { status: 'final', rule: 'B18' } }, 'The rule of finality is B1, not B18.'],
    [
      { deadlines: [{ rule: 'D3', what: 'petition-for-review', for: 'agency', on: '2026-12-23' }] },
      'The deadline D3 petition-for-review 2026-12-23 for agency is not there; there are D3 petition-for-review 2026-12-23.',
    ],
    [{ missing: [] }, 'What was not checked is court; uscis, not none.'],
    [{ nextChangeOn: null }, 'The next change is 2027-01-01, not none.'],
  ];
  for (const [changed, sentence] of different) {
    it(`or not: ${sentence}`, () => assert.deepEqual(differences(posture, { ...met, ...changed }), [sentence]));
  }

  it('may hold more bars than those that must be among them', () => {
    assert.deepEqual(differences(posture, { execution: 'barred', bars: [{ rule: 'C6' }], barsInclude: true }), []);
  });
});
