import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventBody } from '../event.ts';
import { event, order } from '../testing/cases.ts';
import { grounds, propose } from '../testing/propose.ts';

const impossible = ['order-at-impossible-hearing'];

test('an order made in court on a Sunday, a Saturday or a federal holiday is refused; the days around are not', () => {
  // Sunday, October 25, 2026; Columbus Day, October 12; Juneteenth, June 19.
  assert.deepEqual(grounds([order('2026-10-25')]), impossible);
  assert.deepEqual(grounds([order('2026-10-24')]), impossible);
  assert.deepEqual(grounds([order('2026-10-23')]), []);
  assert.deepEqual(grounds([order('2026-10-26')]), []);
  assert.deepEqual(grounds([order('2026-10-12')]), impossible);
  assert.deepEqual(grounds([order('2026-06-19')]), impossible);
  assert.deepEqual(grounds([order('2024-02-29')]), []);
  const [refusal] = propose([order('2026-10-25')]);
  assert.equal(refusal?.rule, 'A3');
  assert.match(
    refusal?.sentence ?? '',
    /^The order of removal of 2026-10-25 is not recorded: it was made in court on 2026-10-25, a Sunday\./,
  );
  assert.match(propose([order('2026-10-12')])[0]?.sentence ?? '', /a federal holiday/);
});

test('a day that only an executive order closed is no holiday by which to refuse', () => {
  assert.deepEqual(grounds([order('2025-12-24')]), []);
});

test('a span is impossible only when each of its days is', () => {
  assert.deepEqual(grounds([order({ earliest: '2026-10-24', latest: '2026-10-25' })]), impossible);
  assert.deepEqual(grounds([order({ earliest: '2026-10-24', latest: '2026-10-26' })]), []);
});

test('a written decision may carry any day and hour; one in absentia may not', () => {
  assert.deepEqual(grounds([{ ...order('2026-10-25', { form: 'written' }), at: '23:30-04:00' }]), []);
  assert.deepEqual(grounds([order('2026-10-25', { form: 'written', inAbsentia: true })]), impossible);
});

test('orders that no judge makes at a hearing are not judged by one', () => {
  for (const authority of ['board', 'expedited', 'administrative', 'reinstatement', 'stipulated']) {
    assert.deepEqual(grounds([{ ...order('2026-10-25', { authority }), at: '00:00-04:00' }]), []);
  }
});

test('midnight, and hours at which no court sits, in the time of the court', () => {
  const at = (time: string, court?: string) =>
    grounds([{ ...order('2026-10-23'), at: time }], {
      case: { id: '1', ...(court === undefined ? undefined : { court }) },
    });
  for (const time of ['00:00', '00:00-04:00', '05:59-04:00', '20:01 America/New_York', '2026-10-23T23:30:00-07:00']) {
    assert.deepEqual(at(time), impossible, time);
  }
  for (const time of ['06:00-04:00', '09:52-04:00', '09:52 America/New_York', '20:00', '13:30'])
    assert.deepEqual(at(time), [], time);
  // 13:30 in UTC is 09:30 in Baltimore (summer time) and 03:30 in Honolulu; at a court that is not known it says nothing.
  assert.deepEqual(at('13:30Z', 'BAL'), []);
  assert.deepEqual(at('13:30Z', 'HON'), impossible);
  assert.deepEqual(at('00:00Z'), []);
  // 17:00 and 17:01 on the coast of the Pacific, in summer, are 20:00 and 20:01 in Baltimore.
  assert.deepEqual(at('17:00-07:00', 'BAL'), []);
  assert.deepEqual(at('17:01-07:00', 'BAL'), impossible);
  // Midnight in Baltimore, said in UTC.
  assert.deepEqual(at('04:00Z', 'BAL'), impossible);
});

const hearing = (hearingOn: string, more: EventBody = {}) =>
  event('hearing.scheduled', '2026-01-05', { hearingOn, time: '09:00', ...more }, 'set');
const atHearing = (on: string) => order(on, { hearing: 'set', form: 'written' });

test('the hearing that an order names is held to the same', () => {
  assert.deepEqual(grounds([atHearing('2026-10-23')], { events: [hearing('2026-10-23')] }), []);
  assert.deepEqual(grounds([atHearing('2026-10-26')], { events: [hearing('2026-10-25')] }), impossible);
  assert.deepEqual(
    grounds([atHearing('2026-10-23')], { events: [hearing('2026-10-23', { time: '00:00' })] }),
    impossible,
  );
  assert.deepEqual(grounds([atHearing('2026-10-23')], { events: [hearing('2026-10-26')] }), impossible);
  assert.deepEqual(grounds([atHearing('2026-10-23')]), ['order-names-no-hearing']);
  const named = hearing('2026-10-23', { hearing: 'h7' });
  assert.deepEqual(grounds([order('2026-10-23', { hearing: 'h7' })], { events: [named] }), []);
});

test('a hearing that was cancelled by then was not held', () => {
  const cancelled = (on: string) => event('hearing.cancelled', on, { hearing: 'set' });
  const events = [hearing('2026-10-23')];
  assert.deepEqual(grounds([atHearing('2026-10-23')], { events: [...events, cancelled('2026-10-22')] }), impossible);
  assert.deepEqual(grounds([atHearing('2026-10-23')], { events: [...events, cancelled('2026-10-23')] }), impossible);
  assert.deepEqual(grounds([atHearing('2026-10-23')], { events: [...events, cancelled('2026-10-26')] }), []);
});

test('an order that does say so is recorded as disputed', () => {
  const disputed = event('record.disputed', '2026-11-24', { event: 'order', reason: 'no court sat that Sunday' });
  assert.deepEqual(grounds([order('2026-10-25'), disputed]), []);
});
