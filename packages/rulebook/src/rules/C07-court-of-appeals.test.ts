import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2025-03-03');
const petition = (on: string, id = 'petition') =>
  event('review.petitioned', on, { circuit: '5', stayMotion: false }, id);
const decided = (on: string, decision?: string, body = {}, id = 'decision') =>
  event('review.decided', on, { decision, ...body }, id);
const mandate = (on: string, body = {}, id = 'mandate') => event('mandate.issued', on, body, id);
const stay = (on: string, body = {}, id = 'stay') => event('stay.granted', on, { from: 'circuit', ...body }, id);
const on = (day: string, ...events: ReturnType<typeof event>[]) => answerOn(day, [removal, ...events]);

test('a petition that is pending is a review and no bar', () => {
  const answer = on('2026-11-24', petition('2025-04-10'));
  assert.deepEqual([barsOf(answer), reviewsOf(answer)], [[], ['C7']]);
});

test('denied, dismissed or withdrawn: a review until the mandate, and none from the day of it', () => {
  for (const decision of ['denied', 'dismissed', 'withdrawn']) {
    const events = [petition('2025-04-10'), decided('2026-10-01', decision), mandate('2026-11-23')];
    assert.deepEqual(reviewsOf(on('2026-11-22', ...events)), ['C7'], decision);
    assert.equal(on('2026-11-23', ...events).onRecord, 'unbarred', decision);
    assert.equal(on('2026-11-24', ...events).onRecord, 'unbarred', decision);
  }
  const transferred = on('2026-11-24', petition('2025-04-10'), decided('2026-10-01', 'transferred'));
  assert.deepEqual([transferred.finality.status, reviewsOf(transferred)], ['final', ['C7']]);
});

test('granted, sent back, or not to be read: the order may be gone, with or without a mandate', () => {
  for (const decision of ['granted', 'remanded', 'vacated', 'granted-in-part', undefined]) {
    const before = on('2026-11-24', petition('2025-04-10'), decided('2026-10-01', decision));
    assert.deepEqual([before.onRecord, before.finality.status], ['review', 'unknown'], decision);
    assert.deepEqual(reviewsOf(before), ['B16', 'C7']);
    const after = on('2026-11-24', petition('2025-04-10'), decided('2026-10-01', decision), mandate('2026-11-20'));
    assert.deepEqual([after.finality.status, reviewsOf(after)], ['unknown', ['B16']], decision);
  }
  const events = [petition('2025-04-10'), decided('2026-10-01', 'remanded')];
  assert.equal(on('2026-09-30', ...events).finality.status, 'final');
  const vacated = event('order.vacated', '2026-11-02');
  assert.equal(on('2026-11-24', ...events, vacated).onRecord, 'no-order');
});

test('a decision on a petition that is not on record is a review until its mandate', () => {
  assert.deepEqual(reviewsOf(on('2026-11-24', decided('2026-10-01', 'denied'))), ['C7']);
  assert.equal(on('2026-11-24', decided('2026-10-01', 'denied'), mandate('2026-11-20')).onRecord, 'unbarred');
});

test('one mandate ends one of two petitions; one that names its petition ends that', () => {
  const two = [petition('2025-04-10', 'p1'), petition('2026-05-04', 'p2')];
  const denied = [decided('2026-08-03', 'denied', {}, 'd1'), decided('2026-08-03', 'denied', {}, 'd2')];
  assert.deepEqual(reviewsOf(on('2026-11-24', ...two, ...denied, mandate('2026-10-01'))), ['C7']);
  const both = [mandate('2026-10-01', { petition: 'p2' }, 'm1'), mandate('2026-10-02', { petition: 'p1' }, 'm2')];
  assert.equal(on('2026-11-24', ...two, ...denied, ...both).onRecord, 'unbarred');
  const astray = on('2026-11-24', ...two, ...denied, ...both, mandate('2026-10-05', { petition: 'p9' }, 'm3'));
  assert.deepEqual(reviewsOf(astray), ['R4']);
});

test('a stay of a court of appeals bars until the mandate, not only until the decision', () => {
  const events = [petition('2025-04-10'), stay('2025-05-01'), decided('2026-10-01', 'denied'), mandate('2026-11-23')];
  assert.deepEqual(barsOf(on('2025-04-30', ...events)), []);
  assert.deepEqual(barsOf(on('2025-05-01', ...events)), ['C7']);
  assert.deepEqual(barsOf(on('2026-11-22', ...events)), ['C7']);
  assert.equal(on('2026-11-23', ...events).onRecord, 'unbarred');
});

test('with two petitions one mandate does not end a stay that may be for the other', () => {
  const two = [petition('2025-04-10', 'p1'), petition('2025-04-20', 'p2'), stay('2025-05-01')];
  assert.deepEqual(barsOf(on('2026-11-24', ...two, mandate('2026-10-01'))), ['C7']);
  assert.deepEqual(barsOf(on('2026-11-24', ...two, mandate('2026-10-01'), mandate('2026-10-02', {}, 'm2'))), []);
  // The first petition had its mandate before the stay: only the second can have carried it.
  const done = [petition('2020-04-10', 'p1'), mandate('2021-04-10', {}, 'm1'), petition('2025-04-10', 'p2')];
  const later = [...done, stay('2025-05-01'), mandate('2026-10-01', {}, 'm2')];
  assert.deepEqual(barsOf(on('2026-09-30', ...later)), ['C7']);
  assert.equal(on('2026-10-01', ...later).onRecord, 'unbarred');
});

test('no petition on record: a mandate after the stay ends it, but not two stays', () => {
  assert.deepEqual(barsOf(on('2026-11-24', stay('2025-05-01'), mandate('2026-10-01'))), []);
  const two = [stay('2025-05-01'), stay('2025-06-02', {}, 'stay2'), mandate('2026-10-01')];
  assert.deepEqual(barsOf(on('2026-11-24', ...two)), ['C7']);
  const sameDay = on('2026-11-24', stay('2026-10-01'), mandate('2026-10-01'));
  assert.deepEqual(barsOf(sameDay), ['C7']);
});

test('a stay of the Supreme Court outlasts the mandate; its lifting or its last day ends it', () => {
  const supreme = (body = {}) => event('stay.granted', '2025-05-01', { from: 'supreme-court', ...body });
  const events = [petition('2025-04-10'), decided('2026-08-03', 'denied'), mandate('2026-10-01')];
  assert.deepEqual(barsOf(on('2026-11-24', ...events, supreme())), ['C7']);
  const lifted = event('stay.lifted', '2026-11-20', { from: 'supreme-court' });
  assert.equal(on('2026-11-24', ...events, supreme(), lifted).onRecord, 'unbarred');
  assert.deepEqual(barsOf(on('2026-11-20', ...events, supreme({ until: '2026-11-20' }))), ['C7']);
  assert.deepEqual(barsOf(on('2026-11-21', ...events, supreme({ until: '2026-11-20' }))), []);
  const byCircuit = event('stay.lifted', '2026-11-20', { from: 'circuit' });
  assert.deepEqual(barsOf(on('2026-11-24', ...events, supreme(), byCircuit)), ['C7']);
});

test('a stay for one country bars that country alone', () => {
  const answer = answerOn('2026-11-24', [removal, stay('2026-05-01', { countries: ['HN'] })], 'GT');
  assert.equal(answer.onRecord, 'review');
  assert.equal(answerOn('2026-11-24', [removal, stay('2026-05-01', { countries: ['HN'] })], 'HN').onRecord, 'barred');
});

test('a request without an answer is a review, and an answer from another court is none', () => {
  const asked = event('stay.requested', '2026-10-01', { from: 'supreme-court' });
  assert.deepEqual(reviewsOf(on('2026-11-24', asked)), ['C7']);
  const denied = (from: string) => event('stay.denied', '2026-10-05', { from });
  assert.deepEqual(reviewsOf(on('2026-11-24', asked, denied('circuit'))), ['C7']);
  assert.equal(on('2026-11-24', asked, denied('supreme-court')).onRecord, 'unbarred');
});

test('a matter told by a source that is not reliable stays a review, and is read in full', () => {
  const matter = event('court-matter.recorded', '2026-05-01', { matter: 'federal-court', decision: 'Affirmed' });
  assert.deepEqual(reviewsOf(on('2026-11-24', matter)), ['C7']);
});
