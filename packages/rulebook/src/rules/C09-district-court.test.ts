import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2024-03-04');
const habeas = (on: string, body = {}, id = 'habeas') => event('habeas.filed', on, body, id);
const closed = (on: string, body = {}, id = 'closed') => event('habeas.closed', on, body, id);
const on = (day: string, ...events: ReturnType<typeof event>[]) => answerOn(day, [removal, ...events]);

test('a petition is a review until it is closed', () => {
  const events = [habeas('2026-10-01', { district: 'cacd' }), closed('2026-11-20')];
  assert.deepEqual(reviewsOf(on('2026-11-19', ...events)), ['C9']);
  assert.equal(on('2026-11-20', ...events).onRecord, 'unbarred');
});

test('one closing ends one of two petitions, the one that it names if it names one', () => {
  const two = [habeas('2026-10-01', {}, 'h1'), habeas('2026-10-02', {}, 'h2')];
  assert.deepEqual(reviewsOf(on('2026-11-24', ...two, closed('2026-11-02'))), ['C9']);
  const named = on('2026-11-24', ...two, closed('2026-11-02', { petition: 'h2' }));
  assert.deepEqual(named.reviews[0]?.because, ['h1']);
  assert.equal(on('2026-11-24', ...two, closed('2026-11-02'), closed('2026-11-03', {}, 'c2')).onRecord, 'unbarred');
  assert.deepEqual(reviewsOf(on('2026-11-24', ...two, closed('2026-11-02', { petition: 'h9' }))), ['C9', 'R4']);
});

test('Maryland: from the notice through the second business day, the whole of it', () => {
  // Noticed on Fri 11-20: Mon 11-23 and Tue 11-24.
  const noticed = habeas('2026-11-20', { district: 'mdd', noticedOn: '2026-11-20' });
  assert.equal(on('2026-11-20', noticed).bars[0]?.until, '2026-11-24');
  assert.deepEqual(barsOf(on('2026-11-24', noticed)), ['C9']);
  const after = on('2026-11-25', noticed);
  assert.deepEqual([barsOf(after), reviewsOf(after)], [[], ['C9']]);
  // Noticed on Wed 11-25: Thanksgiving is none, so Fri 11-27 and Mon 11-30.
  const holiday = habeas('2026-11-25', { district: 'mdd', noticedOn: '2026-11-25' });
  assert.equal(on('2026-11-25', holiday).bars[0]?.until, '2026-11-30');
  // On 2024-02-28, a leap year, there was no such order.
  assert.deepEqual(barsOf(on('2024-03-05', habeas('2024-02-28', { district: 'mdd', noticedOn: '2024-02-28' }))), [
    'C1',
  ]);
});

test('Maryland: the notice counts where it came later, and without one on record the bar has no end', () => {
  const late = habeas('2026-11-13', { district: 'mdd', noticedOn: '2026-11-19' });
  assert.equal(on('2026-11-19', late).bars[0]?.until, '2026-11-23');
  const none = habeas('2026-06-01', { district: 'mdd' });
  assert.deepEqual(on('2026-11-24', none).bars[0]?.until, null);
  assert.equal(on('2026-11-24', none, closed('2026-07-01')).onRecord, 'unbarred');
});

test('Maryland: the first order ran from the filing, from 2025-05-20 to 2025-05-27', () => {
  const filed = (day: string) => habeas(day, { district: 'mdd' });
  // Tue 05-20: Wed 05-21 and Thu 05-22. Fri 05-23: Memorial Day is none, so Tue 05-27 and Wed 05-28.
  assert.equal(on('2025-05-20', filed('2025-05-20')).bars[0]?.until, '2025-05-22');
  assert.equal(on('2025-05-23', filed('2025-05-23')).bars[0]?.until, '2025-05-28');
  assert.deepEqual(barsOf(on('2025-05-19', filed('2025-05-19'))), []);
  assert.equal(on('2025-05-28', filed('2025-05-28')).bars[0]?.until, null);
});

test('a petition that was closed before the last day: the standing order goes on to it', () => {
  const noticed = habeas('2026-11-20', { district: 'mdd', noticedOn: '2026-11-20' });
  assert.deepEqual(barsOf(on('2026-11-24', noticed, closed('2026-11-23'))), ['C9']);
});

test('another district, or none told, has no standing order', () => {
  for (const district of ['cacd', undefined]) {
    assert.deepEqual(barsOf(on('2026-11-24', habeas('2026-11-23', { district, noticedOn: '2026-11-23' }))), []);
  }
});

test('a restraining order bars through its last day, until 16:00 or not; an hour with no day has no end', () => {
  const stay = (body: Record<string, string>) => event('stay.granted', '2026-11-02', { from: 'district', ...body });
  const dated = stay({ until: '2026-11-16', untilTime: '16:00' });
  assert.deepEqual(barsOf(on('2026-11-16', dated)), ['C9']);
  assert.deepEqual(barsOf(on('2026-11-17', dated)), []);
  assert.deepEqual(barsOf(on('2027-11-17', stay({ untilTime: '16:00' }))), ['C9']);
  const asked = event('stay.requested', '2026-11-02', { from: 'district' });
  assert.deepEqual(reviewsOf(on('2026-11-24', asked)), ['C9']);
});

test('a hold by order of a court bars until its last day or its release, and another release leaves it', () => {
  const hold = event('hold.placed', '2026-10-01', { hold: 'court-order', until: '2026-11-20' });
  assert.deepEqual(barsOf(on('2026-11-20', hold)), ['C9']);
  assert.deepEqual(barsOf(on('2026-11-21', hold)), []);
  const released = (kind: string) => event('hold.released', '2026-11-02', { hold: kind });
  assert.deepEqual(barsOf(on('2026-11-10', hold, released('witness'))), ['C9']);
  assert.equal(on('2026-11-10', hold, released('court-order')).onRecord, 'unbarred');
});

test('what a petition holds that is no date or no district is never silent', () => {
  const odd = habeas('2026-11-20', { district: 'mdd', noticedOn: 'soon' });
  assert.deepEqual(barsOf(on('2026-11-24', odd)), ['C9']);
  assert.deepEqual(barsOf(on('2026-11-24', habeas('some day', { district: 'mdd', noticedOn: '2026-11-23' }))), ['C9']);
});

test('Maryland: a day on which the offices are closed by order alone is not counted, and all countries are barred', () => {
  const noticed = habeas('2025-12-23', { district: 'mdd', noticedOn: '2025-12-23' });
  // 24 and 26 December 2025 were closed by order, 25 December by law: Mon 12-29 and Tue 12-30.
  assert.deepEqual(
    on('2025-12-23', noticed).bars.map(({ rule, countries, until }) => [rule, countries, until]),
    [['C9', 'all', '2025-12-30']],
  );
});

test('Maryland: a petition whose day cannot be read bars until it is closed, all countries', () => {
  const undated = habeas('some day', { district: 'mdd', noticedOn: '2026-11-02' });
  const open = on('2026-11-24', undated).bars.filter(({ rule }) => rule === 'C9');
  assert.deepEqual(
    open.map(({ countries, until }) => [countries, until]),
    [['all', null]],
  );
  const over = on('2026-11-24', undated, closed('2026-11-20', { petition: 'habeas' }));
  assert.ok(!barsOf(over).includes('C9'));
});
