import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event, order } from '../testing/cases.ts';
import { corrects, dutiesOn, owed } from '../testing/duties.ts';

const notices = (asOf: string, ...events: Parameters<typeof dutiesOn>[1]) => owed('notice-to-serve', asOf, ...events);
const administrative = order('2026-11-10', { authority: 'administrative' });

test("an officer's order is served within three days, and owed until it is", () => {
  for (const asOf of ['2026-11-12', '2026-11-13', '2026-11-14'])
    assert.deepEqual(notices(asOf, administrative), ['order 2026-11-13'], asOf);
  const served = event('order.served', '2026-11-14');
  assert.deepEqual(notices('2026-11-14', administrative, served), []);
  assert.deepEqual(notices('2026-11-13', administrative, served), ['order 2026-11-13']);
  assert.deepEqual(notices('2026-11-14', administrative, served, corrects('order.served')), ['order 2026-11-13']);
  assert.deepEqual(
    dutiesOn('2026-11-14', [administrative]).map(({ rule, legal }) => [rule, legal]),
    [['B13', false]],
  );
});

test("a judge's order is the court's to serve, and what a court release tells says nothing of service", () => {
  assert.deepEqual(notices('2026-11-24', order('2026-11-10')), []);
  const source = { system: 'court-release', record: 'B_TblProceeding', row: '17' };
  assert.deepEqual(notices('2026-11-24', { ...administrative, source }), []);
});

test('of an order between two days the earlier counts; vacated or withdrawn, it needs no service', () => {
  const sometime = { ...administrative, on: { earliest: '2026-11-10', latest: '2026-11-20' } };
  assert.deepEqual(notices('2026-11-24', sometime), ['order 2026-11-13']);
  assert.deepEqual(notices('2026-11-24', administrative, event('order.vacated', '2026-11-12')), []);
  assert.deepEqual(notices('2026-11-24', administrative, corrects('order')), []);
});

const scheduled = event('hearing.scheduled', '2026-11-02', { hearing: 'h1', hearingOn: '2026-12-15' });

test('a hearing ahead is noticed ten days before; on its day nothing can be noticed any more', () => {
  for (const asOf of ['2026-12-04', '2026-12-05', '2026-12-06', '2026-12-14'])
    assert.deepEqual(notices(asOf, scheduled), ['hearing 2026-12-05'], asOf);
  assert.deepEqual(notices('2026-12-15', scheduled), []);
  assert.deepEqual(notices('2026-11-24', scheduled, event('notice.sent', '2026-11-03', { what: 'hearing' })), []);
  // One from before it was scheduled was of something else.
  assert.equal(notices('2026-11-24', scheduled, event('notice.sent', '2026-10-30', { what: 'hearing' })).length, 1);
  assert.deepEqual(notices('2026-12-14', { ...scheduled, on: '2026-12-14' }), ['hearing 2026-12-14']);
});

test('called off, it needs no notice: only where the record says which hearing was', () => {
  const cancelled = (hearing: string) => event('hearing.cancelled', '2026-11-20', { hearing });
  assert.deepEqual(notices('2026-11-24', scheduled, cancelled('h1')), []);
  assert.deepEqual(notices('2026-11-24', scheduled, cancelled('hearing.scheduled')), []);
  assert.equal(notices('2026-11-24', scheduled, cancelled('h2')).length, 1);
});
