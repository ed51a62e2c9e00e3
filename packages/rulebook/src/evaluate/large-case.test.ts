/**
 * Ten thousand events in one case: no court makes that many, and a broken feed does. The answer comes, and is the same as that
 * of the few events that matter. How long it takes, and that it grows no faster than it must, is measured in bench/.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDay } from '../calendar/civil-day.ts';
import type { CaseEvent, EventBody } from '../event.ts';
import type { RecordPosture } from '../posture.ts';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';
import { parseEvaluateInput } from '../vocabulary/parse.ts';

const count = 10_000;

/** Events of some kinds in turn, from the spring of 2019 on, several a day after 2,500 days. */
function many(...kinds: readonly (readonly [string, EventBody])[]): CaseEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const [kind, body] = kinds[index % kinds.length] ?? ['nta.served', {}];
    return event(kind, formatDay(18_000 + (index % 2500)), body, `many-${index}`);
  });
}

function answered(events: readonly CaseEvent[]): RecordPosture {
  return answerOn('2026-11-24', events);
}

const removal: readonly [string, EventBody] = ['order.entered', order('2026-10-23').body];
const voided = (index: number, voids: string): CaseEvent => ({
  ...event('record.corrected', '2026-11-20', {}, `void-${index}`),
  voids,
});

describe('a case of ten thousand events is answered', () => {
  const standing = [order('2025-03-03'), event('stay.granted', '2026-10-01', { from: 'judge' })];

  it('when almost all of them are hearings, check-ins and notices', () => {
    const history = many(
      ['hearing.scheduled', { hearing: 'h1', hearingOn: '2025-05-07' }],
      ['checkin.scheduled', { dueOn: '2026-01-05' }],
      ['checkin.completed', {}],
      ['notice.sent', { what: 'hearing' }],
      ['address.changed', { agency: 'court' }],
    );
    assert.ok(barsOf(answered([...history, ...standing])).includes('C28'));
    assert.ok(barsOf(answered([...standing, ...history].reverse())).includes('C28'));
  });

  it('when they are orders and appeals, stays and liftings, bookings and releases, motions', () => {
    assert.notEqual(answered(many(removal, ['appeal.filed', { by: 'respondent', what: 'case' }])).onRecord, 'unbarred');
    assert.notEqual(answered(many(removal, ['motion.filed', { motion: 'reopen' }])).onRecord, 'unbarred');
    assert.notEqual(answered(many(['custody.booked-in', {}], ['custody.released', {}], removal)).onRecord, 'unbarred');
    const stays = many(['stay.granted', { from: 'judge' }], ['stay.lifted', { from: 'judge' }], ['order.served', {}]);
    assert.ok(barsOf(answered([...stays, ...standing])).includes('C28'));
  });

  it('when they arrive newest first', () => {
    const stays = many(['stay.requested', { from: 'judge' }]).reverse();
    assert.ok(reviewsOf(answered([...stays, order('2019-03-01')])).includes('C28'));
  });

  it('when they are one chain of voids, voids of one event, or a circle', () => {
    const chain = (length: number) =>
      Array.from({ length }, (_, index) => voided(index, index === 0 ? 'stay.granted' : `void-${index - 1}`));
    // An odd chain withdraws the stay, an even one leaves it.
    assert.deepEqual(barsOf(answered([...standing, ...chain(count)])), ['C28']);
    assert.deepEqual(barsOf(answered([...standing, ...chain(count - 1)])), []);
    const ofOne = Array.from({ length: count }, (_, index) => voided(index, 'stay.granted'));
    assert.deepEqual(barsOf(answered([...standing, ...ofOne])), []);
    const circle = Array.from({ length: count }, (_, index) => voided(index, `void-${(index + 1) % count}`));
    const answer = answered([...standing, ...circle]);
    assert.deepEqual([barsOf(answer), reviewsOf(answer).includes('R4')], [['C28'], true]);
  });

  it('when the source withdrew rows of it', () => {
    const gone = Array.from({ length: 6 }, (_, index) =>
      event('record.withdrawn-by-source', '2026-11-01', { event: `many-${index}` }, `gone-${index}`),
    );
    assert.ok(
      reviewsOf(answered([...many(['stay.granted', { from: 'judge' }]), ...gone, order('2019-03-01')])).includes('R3'),
    );
  });

  it('and is read', () => {
    const parsed = parseEvaluateInput({ case: { id: '1' }, events: many(removal), asOf: '2026-11-24' });
    assert.ok(parsed.ok);
  });
});
