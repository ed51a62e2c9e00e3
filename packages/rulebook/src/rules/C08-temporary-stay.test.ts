import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateRecord } from '../evaluate/index.ts';
import type { CaseEvent } from '../event.ts';
import { parameters } from '../parameters/index.ts';
import { currentRulebook, rulebookWith } from '../rulebook.ts';
import { barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2025-03-03');
const petition = (body = {}, on = '2025-04-01', id = 'petition') => event('review.petitioned', on, body, id);
const ninth = petition({ circuit: '9', stayMotion: true });
const denied = (on: string, body = {}, id = 'denied') => event('stay.denied', on, { from: 'circuit', ...body }, id);

function answer(events: readonly CaseEvent[], about = {}, asOf = '2026-11-24', rulebook = currentRulebook) {
  return evaluateRecord({ case: { id: 'synthetic', ...about }, events: [removal, ...events], asOf }, rulebook);
}

test('from the day of the first motion in the Ninth Circuit, and not without a motion', () => {
  assert.deepEqual(barsOf(answer([ninth], {}, '2025-04-01')), ['C1', 'C8']);
  assert.deepEqual(barsOf(answer([ninth], {}, '2025-03-31')), ['C1']);
  assert.deepEqual(barsOf(answer([ninth])), ['C8']);
  for (const stayMotion of [false, undefined]) {
    const without = answer([petition({ circuit: '9', stayMotion })]);
    assert.deepEqual([barsOf(without), reviewsOf(without)], [[], ['C7']]);
  }
  assert.deepEqual(barsOf(answer([petition({ circuit: '9', stayMotion: 'emergency' })])), ['C8']);
});

test('elsewhere it is a review', () => {
  for (const circuit of ['1', '2', '3', '4', '5', '6', '7', '8', '10', '11', 'dc']) {
    const other = answer([petition({ circuit, stayMotion: true })]);
    assert.deepEqual([barsOf(other), other.onRecord], [[], 'review'], circuit);
    assert.ok(reviewsOf(other).includes('C7'));
    assert.equal(reviewsOf(other).includes('C8'), circuit === '3', circuit);
  }
});

test('the circuit: the petition, else the case, else the court of the case; unknown is a review', () => {
  const asks = petition({ stayMotion: true });
  assert.deepEqual(barsOf(answer([asks], { circuit: '9' })), ['C8']);
  assert.deepEqual(barsOf(answer([asks], { court: 'SFR' })), ['C8']);
  assert.deepEqual(barsOf(answer([asks], { court: 'MIA' })), []);
  assert.deepEqual(barsOf(answer([asks], { circuit: '9', court: 'MIA' })), ['C8']);
  assert.deepEqual(barsOf(answer([petition({ circuit: '5', stayMotion: true })], { court: 'SFR' })), []);
  assert.deepEqual(barsOf(answer([petition({ circuit: '5', stayMotion: true })], { circuit: '9' })), []);
  assert.deepEqual(barsOf(answer([ninth], { circuit: '5' })), ['C8']);
  for (const about of [{}, { court: 'XYZ' }]) {
    const unknown = answer([asks], about);
    assert.deepEqual([barsOf(unknown), reviewsOf(unknown)], [[], ['C7', 'C8']]);
  }
});

test('a denial, a lifting or the mandate is the further order; a decision alone is none', () => {
  assert.deepEqual(barsOf(answer([ninth, denied('2026-11-24')])), []);
  assert.deepEqual(barsOf(answer([ninth, denied('2026-11-25')])), ['C8']);
  assert.deepEqual(barsOf(answer([ninth, event('stay.lifted', '2026-11-02', { from: 'circuit' })])), []);
  assert.deepEqual(barsOf(answer([ninth, event('stay.lifted', '2026-11-02', { from: 'judge' })])), ['C8']);
  const decided = event('review.decided', '2026-10-01', { decision: 'denied' });
  assert.deepEqual(barsOf(answer([ninth, decided])), ['C8']);
  assert.equal(answer([ninth, decided, event('mandate.issued', '2026-11-20')]).onRecord, 'unbarred');
});

test('a motion after the petition counts; a second one after a denial has no such effect', () => {
  const quiet = petition({ circuit: '9', stayMotion: false });
  const asked = (on: string, id: string) => event('stay.requested', on, { from: 'circuit' }, id);
  assert.deepEqual(barsOf(answer([quiet, asked('2026-05-01', 'first')])), ['C8']);
  const again = answer([quiet, asked('2026-05-01', 'first'), denied('2026-06-01'), asked('2026-07-01', 'second')]);
  assert.deepEqual([barsOf(again), reviewsOf(again)], [[], ['C7']]);
  // In another petition it is a first one again.
  const other = petition({ circuit: '9', stayMotion: true }, '2026-08-03', 'other');
  assert.deepEqual(barsOf(answer([quiet, asked('2026-05-01', 'first'), denied('2026-06-01'), other])), ['C8']);
});

test('one denial does not answer the motions of two petitions', () => {
  const second = petition({ circuit: '9', stayMotion: true }, '2026-05-01', 'second');
  assert.deepEqual(barsOf(answer([ninth, second, denied('2026-06-01')])), ['C8']);
  assert.deepEqual(barsOf(answer([ninth, second, denied('2026-06-01'), denied('2026-06-02', {}, 'd2')])), []);
  const named = answer([ninth, second, denied('2026-06-01', { request: 'second' })]);
  assert.deepEqual(named.bars[0]?.because, ['petition']);
});

test('a motion told twice on one day, with the petition and by itself, is one', () => {
  const asked = event('stay.requested', '2025-04-01', { from: 'circuit' });
  assert.deepEqual(barsOf(answer([ninth, asked])), ['C8']);
  const after = answer([ninth, asked, denied('2026-06-01')]);
  assert.deepEqual([barsOf(after), reviewsOf(after)], [[], ['C7']]);
});

test('the grant of a stay leaves it barred; lifted, both end', () => {
  const granted = event('stay.granted', '2026-05-01', { from: 'circuit' });
  assert.deepEqual(barsOf(answer([ninth, granted])), ['C7', 'C8']);
  assert.deepEqual(barsOf(answer([ninth, granted, event('stay.lifted', '2026-11-02', { from: 'circuit' })])), []);
});

test('the practice is data: under another value a motion in the Fifth Circuit would bar', () => {
  const values = parameters.map((one) =>
    one.name === 'circuit-stay-practice' && one.key === '5' ? { ...one, value: 'temporary-stay' } : one,
  );
  const asks = petition({ circuit: '5', stayMotion: true });
  assert.deepEqual(barsOf(answer([asks], {}, '2026-11-24', rulebookWith('what if', values))), ['C8']);
});

test('of two motions, a lifting that names a stay is the further order on neither', () => {
  const second = petition({ circuit: '9', stayMotion: true }, '2026-05-01', 'second');
  const granted = event('stay.granted', '2026-06-01', { from: 'circuit', request: 'second' }, 'granted');
  const lifted = event('stay.lifted', '2026-07-01', { from: 'circuit', stay: 'granted' });
  const events = [ninth, second, granted, lifted, denied('2026-08-03', { request: 'second' })];
  assert.deepEqual(answer(events).bars[0]?.because, ['petition']);
});

test('a mandate is for the petition that was decided, and leaves the motion in the other', () => {
  const second = petition({ circuit: '9', stayMotion: false }, '2026-05-01', 'second');
  const decided = event('review.decided', '2026-09-01', { petition: 'second', decision: 'denied' });
  const events = [ninth, second, decided, event('mandate.issued', '2026-10-26')];
  assert.deepEqual([barsOf(answer(events)), reviewsOf(answer(events))], [['C8'], ['C7']]);
});

test('a circuit of which the practice is not known is no bar, and the petition a review', () => {
  const unknown = answer([petition({ circuit: 'fed', stayMotion: true })]);
  assert.deepEqual([barsOf(unknown), reviewsOf(unknown)], [[], ['C7']]);
});

test('a request to the court of appeals counts beside one to the agency', () => {
  const quiet = petition({ circuit: '9', stayMotion: false });
  const asked = (from: string) => event('stay.requested', '2026-05-01', { from }, from);
  assert.deepEqual(barsOf(answer([quiet, asked('agency'), asked('circuit')])), ['C8']);
});

test('each further order is on one motion, in the order of their days: a lifting before a denial', () => {
  const second = petition({ circuit: '9', stayMotion: true }, '2026-07-01', 'second');
  const events = [ninth, second, event('stay.lifted', '2026-06-01', { from: 'circuit' }), denied('2026-08-03')];
  assert.deepEqual(barsOf(answer(events)), []);
});

test('of one motion alone a lifting that names the stay is the further order', () => {
  const granted = event('stay.granted', '2026-06-01', { from: 'circuit' }, 'granted');
  const lifted = event('stay.lifted', '2026-07-01', { from: 'circuit', stay: 'granted' });
  assert.deepEqual(barsOf(answer([ninth, granted, lifted])), []);
});

test('two petitions of one day: the mandate on one leaves the motion in the other', () => {
  const second = petition({ circuit: '9', stayMotion: true }, '2025-04-01', 'second');
  const decided = event('review.decided', '2026-09-01', { petition: 'second', decision: 'denied' });
  const mandate = event('mandate.issued', '2026-10-26', { petition: 'second' });
  assert.deepEqual(
    answer([ninth, second, decided, mandate]).bars.map(({ because }) => because),
    [['petition']],
  );
});
