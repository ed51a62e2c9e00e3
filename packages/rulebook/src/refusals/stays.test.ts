import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event } from '../testing/cases.ts';
import { grounds, propose } from '../testing/propose.ts';

const stay = (from: string, on = '2026-10-05') => event('stay.granted', on, { from }, `stay-${from}`);
const lifted = (from: string, on = '2026-11-20') => event('stay.lifted', on, { from }, 'lifted');
const lifts = (from: string, of: string) => grounds([lifted(from)], { events: [stay(of)] });

test('each forum lifts its own stays', () => {
  for (const forum of ['agency', 'judge', 'board', 'circuit', 'district', 'supreme-court']) {
    assert.deepEqual(lifts(forum, forum), []);
  }
});

test('the agency lifts no stay of a court or the Board, nor a judge one of a court above', () => {
  for (const forum of ['judge', 'board', 'circuit', 'district', 'supreme-court']) {
    assert.deepEqual(lifts('agency', forum), ['stay-lifted-by-another-forum'], forum);
  }
  assert.deepEqual(lifts('judge', 'board'), ['stay-lifted-by-another-forum']);
  assert.deepEqual(lifts('board', 'circuit'), ['stay-lifted-by-another-forum']);
  assert.deepEqual(lifts('district', 'judge'), ['stay-lifted-by-another-forum']);
  const [refusal] = propose([lifted('agency')], { events: [stay('district')] });
  assert.equal(refusal?.rule, 'C6');
  assert.match(refusal?.sentence ?? '', /agency lifts it, and the stays on record are from district\./);
});

test('a court above lifts stays of those below it', () => {
  for (const [above, under] of [
    ['board', 'judge'],
    ['circuit', 'district'],
    ['circuit', 'board'],
    ['supreme-court', 'circuit'],
    ['supreme-court', 'district'],
  ] as const) {
    assert.deepEqual(lifts(above, under), []);
  }
});

test('there is no lifting of a stay that is not on record, or of a later day', () => {
  assert.deepEqual(grounds([lifted('judge')]), ['stay-lifted-by-another-forum']);
  assert.deepEqual(grounds([lifted('judge', '2026-10-04')], { events: [stay('judge')] }), [
    'stay-lifted-by-another-forum',
  ]);
  assert.deepEqual(grounds([lifted('judge', '2026-10-05')], { events: [stay('judge')] }), []);
});
