import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event, order } from '../testing/cases.ts';
import { corrects, dutiesOn, owed } from '../testing/duties.ts';

const removal = order('2026-01-15');
const disputed = event('record.disputed', '2026-11-09', { event: 'order', reason: 'not my case' });

test('a dispute is replied to within ten business days, and stays owed: Veterans Day does not count', () => {
  for (const asOf of ['2026-11-23', '2026-11-24', '2026-11-25'])
    assert.deepEqual(owed('dispute-reply', asOf, removal, disputed), ['dispute-reply 2026-11-24'], asOf);
});

test('a correction that voids the dispute is the reply; one of the disputed entry alone is not', () => {
  assert.deepEqual(owed('dispute-reply', '2026-11-24', removal, disputed, corrects('record.disputed')), []);
  assert.deepEqual(owed('dispute-reply', '2026-11-24', removal, disputed, corrects('order')), [
    'dispute-reply 2026-11-24',
  ]);
  const restored = corrects('corrects record.disputed');
  assert.equal(owed('dispute-reply', '2026-11-24', removal, disputed, corrects('record.disputed'), restored).length, 1);
});

test('it is owed to who has left, too, and rests on the dispute', () => {
  const left = event('departure.verified', '2026-11-12', { how: 'voluntary' });
  const [duty] = dutiesOn('2026-11-24', [removal, disputed, left]).filter((one) => one.duty === 'dispute-reply');
  assert.deepEqual(
    [duty?.id, duty?.legal, duty?.because, duty?.settledBy],
    ['dispute-reply/record.disputed', false, ['record.disputed'], ['record.corrected']],
  );
});

test('disputed between two days: the earlier counts, and it is no fact before', () => {
  const sometime = event('record.disputed', { earliest: '2026-11-09', latest: '2026-11-20' }, { event: 'order' });
  assert.deepEqual(owed('dispute-reply', '2026-11-24', removal, sometime), ['dispute-reply 2026-11-24']);
  assert.deepEqual(owed('dispute-reply', '2026-11-08', removal, sometime), []);
});
