import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event } from '../testing/cases.ts';
import { corrects, dutiesOn, owed } from '../testing/duties.ts';

const returned = event('notice.returned', '2026-11-10');
const mail = (asOf: string, ...more: Parameters<typeof dutiesOn>[1]) => owed('returned-mail', asOf, returned, ...more);

test('mail that came back is chased within seven days, and until something was sent or a move was told', () => {
  for (const asOf of ['2026-11-16', '2026-11-17', '2026-11-18'])
    assert.deepEqual(mail(asOf), ['returned-mail 2026-11-17'], asOf);
  assert.deepEqual(mail('2026-11-24', event('notice.sent', '2026-11-12', { what: 'hearing' })), []);
  assert.deepEqual(mail('2026-11-24', event('address.changed', '2026-11-12')), []);
  assert.deepEqual(mail('2026-11-09'), []);
});

test('what may have been sent before it came back, on its day or in a span, is no answer', () => {
  const sameDay = event('notice.sent', '2026-11-10');
  assert.equal(mail('2026-11-24', sameDay).length, 1);
  assert.equal(mail('2026-11-24', event('notice.sent', { earliest: '2026-11-01', latest: '2026-11-12' })).length, 1);
});

test('a correction: of the return ends it, of the answer brings it back', () => {
  assert.deepEqual(mail('2026-11-24', corrects('notice.returned')), []);
  const sent = event('notice.sent', '2026-11-12');
  assert.equal(mail('2026-11-24', sent, corrects('notice.sent')).length, 1);
});

test('several that came back are one search, and each new one is new evidence', () => {
  const again = event('notice.returned', '2026-11-20', {}, 'again');
  const [duty, ...others] = dutiesOn('2026-11-24', [again, returned]);
  assert.deepEqual(others, []);
  assert.deepEqual([duty?.dueOn, duty?.because], ['2026-11-17', ['notice.returned', 'again']]);
});

test('who has left is sent nothing', () => {
  assert.deepEqual(mail('2026-11-24', event('departure.verified', '2026-11-12', { how: 'voluntary' })), []);
});
