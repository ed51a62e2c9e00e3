import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2025-03-03');
const asked = (on: string, id: string, from = 'agency') => event('stay.requested', on, { from }, id);
const denied = (on: string, body = {}, id = 'denied') => event('stay.denied', on, { from: 'agency', ...body }, id);
const stay = (on: string, body = {}, id = 'stay') => event('stay.granted', on, { from: 'agency', ...body }, id);
const lifted = (on: string, body = {}, id = 'lifted') => event('stay.lifted', on, { from: 'agency', ...body }, id);
const on = (day: string, ...events: ReturnType<typeof event>[]) => answerOn(day, [removal, ...events]);

test('one denial answers one of two requests: the first, or the one that it names', () => {
  const two = [asked('2026-10-01', 'r1'), asked('2026-10-05', 'r2')];
  const after = on('2026-11-24', ...two, denied('2026-10-20'));
  assert.deepEqual(
    after.reviews.map(({ because }) => because),
    [['r2']],
  );
  const named = on('2026-11-24', ...two, denied('2026-10-20', { request: 'r2' }));
  assert.deepEqual(
    named.reviews.map(({ because }) => because),
    [['r1']],
  );
  assert.equal(on('2026-11-24', ...two, denied('2026-10-20'), denied('2026-10-21', {}, 'd2')).onRecord, 'unbarred');
});

test('a denial before the request, or one that names nothing on record, answers nothing', () => {
  assert.deepEqual(reviewsOf(on('2026-11-24', asked('2026-10-05', 'r1'), denied('2026-10-04'))), ['C6']);
  // Of one day, which came first is told by the source or by the name.
  assert.deepEqual(reviewsOf(on('2026-11-24', asked('2026-10-05', 'r1'), denied('2026-10-05'))), ['C6']);
  const named = denied('2026-10-05', { request: 'r1' });
  assert.equal(on('2026-11-24', asked('2026-10-05', 'r1'), named).onRecord, 'unbarred');
  assert.deepEqual(reviewsOf(on('2026-11-24', asked('2026-10-05', 'r1'), denied('2026-10-06', { request: 'r9' }))), [
    'C6',
    'R4',
  ]);
  assert.deepEqual(reviewsOf(on('2026-11-24', denied('2026-10-06', { request: 'r9' }))), ['R4']);
});

test('a denial on a day that is not known exactly answers what it surely follows, once it is surely there', () => {
  const span = { ...denied('2026-10-01'), on: { earliest: '2026-10-01', latest: '2026-10-20' } };
  assert.deepEqual(reviewsOf(on('2026-11-24', asked('2026-10-02', 'r1'), span)), ['C6']);
  assert.deepEqual(reviewsOf(on('2026-10-19', asked('2026-09-30', 'r1'), span)), ['C6']);
  assert.equal(on('2026-10-20', asked('2026-09-30', 'r1'), span).onRecord, 'unbarred');
});

test('a request from nobody knows whom is answered by none', () => {
  const unknown = event('stay.requested', '2026-10-01');
  assert.deepEqual(reviewsOf(on('2026-11-24', unknown, event('stay.denied', '2026-10-05'))), ['C28']);
});

test('a lifting ends one of two stays: the one that it names, else the first to end', () => {
  const two = [stay('2026-10-01', { until: '2027-01-15' }, 's1'), stay('2026-10-10', { until: '2027-06-01' }, 's2')];
  const one = on('2026-11-24', ...two, lifted('2026-11-02'));
  assert.deepEqual([one.bars.map(({ because }) => because), reviewsOf(one)], [[['s2']], ['R4']]);
  const named = on('2026-11-24', ...two, lifted('2026-11-02', { stay: 's2' }));
  assert.deepEqual([named.bars.map(({ because }) => because), reviewsOf(named)], [[['s1']], []]);
  assert.deepEqual(barsOf(on('2026-11-24', ...two, lifted('2026-11-02'), lifted('2026-11-03', {}, 'l2'))), []);
  assert.deepEqual(reviewsOf(on('2026-11-24', ...two, lifted('2026-11-02', { stay: 's9' }))), ['R4']);
});

test('two stays for different countries: which was lifted is not told, so both bar', () => {
  const two = [stay('2026-10-01', { countries: ['HN'] }, 's1'), stay('2026-10-10', { countries: ['GT'] }, 's2')];
  const answer = on('2026-11-24', ...two, lifted('2026-11-02'));
  assert.deepEqual([answer.bars.map(({ countries }) => countries), reviewsOf(answer)], [[['HN'], ['GT']], ['R4']]);
});

test('a stay that was over before the lifting is not the one that was lifted', () => {
  const two = [stay('2026-05-04', { until: '2026-06-01' }, 's1'), stay('2026-10-10', {}, 's2')];
  const answer = on('2026-11-24', ...two, lifted('2026-11-02'));
  assert.deepEqual([barsOf(answer), reviewsOf(answer)], [[], []]);
  const before = on('2026-11-01', ...two, lifted('2026-11-02'));
  assert.deepEqual(barsOf(before), ['C6']);
});

test('granted and lifted on one day: a review, and the bar stands unless the source tells the order', () => {
  const tie = on('2026-11-24', stay('2026-10-01'), lifted('2026-10-01'));
  assert.deepEqual([barsOf(tie), reviewsOf(tie)], [['C6'], ['R4']]);
  const told = on('2026-11-24', { ...stay('2026-10-01'), seq: 1 }, { ...lifted('2026-10-01'), seq: 2 });
  assert.equal(told.onRecord, 'unbarred');
});

test('a lifting where no stay is on record: told where it names one, and nothing where it names none', () => {
  assert.deepEqual(reviewsOf(on('2026-11-24', lifted('2026-11-02', { stay: 's9' }))), ['R4']);
  assert.equal(on('2026-11-24', lifted('2026-11-02')).onRecord, 'unbarred');
});

test('a lifting whose day is not known exactly ends a stay once it is surely there', () => {
  const span = { ...lifted('2026-11-02'), on: { earliest: '2026-11-02', latest: '2026-11-20' } };
  assert.deepEqual(barsOf(on('2026-11-19', stay('2026-10-01'), span)), ['C6']);
  assert.deepEqual(barsOf(on('2026-11-20', stay('2026-10-01'), span)), []);
});

test('of two stays the lifting ended the first to end, however they were told; one that ended that day was in force', () => {
  const two = [stay('2026-10-01', { until: '2027-06-01' }, 's1'), stay('2026-10-10', { until: '2027-01-15' }, 's2')];
  const longest = on('2026-11-24', ...two, lifted('2026-11-02'));
  assert.deepEqual([longest.bars.map(({ because }) => because), reviewsOf(longest)], [[['s1']], ['R4']]);
  const lastDay = [stay('2026-10-01', { until: '2026-11-02' }, 's1'), stay('2026-10-10', {}, 's2')];
  const after = on('2026-11-24', ...lastDay, lifted('2026-11-02'));
  assert.deepEqual([after.bars.map(({ because }) => because), reviewsOf(after)], [[['s2']], ['R4']]);
});

test('a term that ends before the stay began is none; one of a single day is', () => {
  assert.deepEqual(barsOf(on('2026-11-24', stay('2026-10-01', { until: '2026-09-30' }))), ['C6']);
  const oneDay = stay('2026-10-01', { until: '2026-10-01' });
  assert.deepEqual(barsOf(on('2026-10-01', oneDay)), ['C6']);
  assert.equal(on('2026-10-02', oneDay).onRecord, 'unbarred');
});

test('stays of two courts are each told once, and a lifting by one leaves that of the other', () => {
  const two = [
    stay('2026-10-01', { from: 'circuit' }, 'circuit'),
    stay('2026-10-10', { from: 'supreme-court' }, 'top'),
  ];
  const because = (...events: ReturnType<typeof event>[]) =>
    on('2026-11-24', ...two, ...events).bars.map((bar) => bar.because);
  assert.deepEqual(because(), [['circuit'], ['top']]);
  assert.deepEqual(because(lifted('2026-11-02', { from: 'supreme-court' })), [['circuit']]);
});

test('a request to one forum is none to another', () => {
  const answer = on('2026-11-24', asked('2026-10-01', 'office'), asked('2026-10-02', 'court', 'supreme-court'));
  assert.deepEqual(
    answer.reviews.map(({ rule, because }) => [rule, ...because]),
    [
      ['C6', 'office'],
      ['C7', 'court'],
    ],
  );
});

test('a denial that names the request answers it once it is surely there', () => {
  const span = (latest: string) => ({
    ...denied('2026-10-01', { request: 'r1' }),
    on: { earliest: '2026-10-01', latest },
  });
  assert.deepEqual(reviewsOf(on('2026-11-24', asked('2026-09-01', 'r1'), span('2026-12-31'))), ['C6']);
  assert.deepEqual(reviewsOf(on('2026-11-24', asked('2026-09-01', 'r1'), span('2026-11-24'))), []);
});
