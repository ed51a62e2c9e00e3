import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CaseEvent, EventBody } from '../event.ts';
import { event, order } from '../testing/cases.ts';
import { someEvents } from '../testing/generate-cases.ts';
import { grounds, propose } from '../testing/propose.ts';
import { eventKinds } from '../vocabulary/index.ts';
import { parseEvent } from '../vocabulary/parse.ts';
import { type Refusal, refusalGrounds, refusalsOf } from './index.ts';
import { refusalsPage } from './page.ts';
import { protectiveBodies, protectiveKinds } from './protects.ts';

/** All that protects a person, as the vocabulary can say it: by hand from law.md, C1 to C29, and the motions and appeals. */
const protective: readonly (readonly [string, EventBody])[] = [
  ...['agency', 'judge', 'board', 'circuit', 'district', 'supreme-court'].flatMap(
    (from): readonly (readonly [string, EventBody])[] => [
      ['stay.requested', { from }],
      ['stay.granted', { from, until: '2026-11-01' }],
    ],
  ),
  ...['withholding', 'cat-withholding', 'cat-deferral'].map(
    (protection) => ['protection.granted', { protection }] as const,
  ),
  ['fear.claimed', {}],
  ['fear.decided', { result: 'positive', stage: 'officer' }],
  ...['tps', 'u', 't', 'vawa', 'asylum', 'sij', 'adjustment', 'other'].map(
    (status) => ['status.applied', { status }] as const,
  ),
  ...[
    ...['asylee', 'refugee', 'lpr', 'tps', 'ded', 'daca', 'deferred-action', 'sij-deferred-action'],
    ...['u-bona-fide', 't-bona-fide', 'vawa-deferred-action', 'parole', 'citizen'],
  ].map((status) => ['status.granted', { status }] as const),
  ['citizenship.claimed', {}],
  ['citizenship.resolved', { result: 'citizen' }],
  ['class.joined', { class: 'J.O.P.' }],
  ...[
    ...['witness', 'departure-control', 'material-witness', 'imprisonment', 'unaccompanied-child', 'court-order'],
    'other',
  ].map((hold) => ['hold.placed', { hold }] as const),
  ['order.vacated', {}],
  ['order.entered', { order: 'relief', authority: 'judge', form: 'oral' }],
  ['order.entered', { order: 'termination', authority: 'judge', form: 'oral' }],
  ['proceeding.reopened', {}],
  ['proceeding.administratively-closed', {}],
  ['proceeding.terminated', {}],
  ['proceeding.dismissed', {}],
  ...['reopen', 'reconsider', 'rescind-in-absentia', 'reopen-vawa', 'stay', 'other'].map(
    (motion) => ['motion.filed', { motion }] as const,
  ),
  ['motion.decided', { decision: 'granted' }],
  ['motion.decided', { decision: 'granted', motion: 'nothing' }],
  ['appeal.filed', { by: 'respondent', what: 'case' }],
  ['appeal.filed', { by: 'both', what: 'case' }],
  ['appeal.filed', {}],
  ['appeal.decided', { decision: 'remanded' }],
  ['appeal.decided', { decision: 'sustained', appeal: 'nothing' }],
  ['appeal.decided', { decision: 'terminated' }],
  ['case.certified', {}],
  ['review.petitioned', { circuit: '9', stayMotion: true }],
  ['review.decided', { decision: 'granted' }],
  ['habeas.filed', { district: 'mdd' }],
  ['court-matter.recorded', { matter: 'petition' }],
  ['application.filed', { relief: 'asylum' }],
  ['application.decided', { relief: 'withholding', decision: 'granted' }],
  ['counsel.entered', {}],
  ['accommodation.recorded', { kind: 'pregnancy' }],
  ['juvenile.recorded', { juvenile: 'unaccompanied' }],
  ['custody.held-elsewhere', {}],
  ['departure-bond.posted', {}],
  ['checkin.completed', {}],
  ['checkin.excused', {}],
  ['condition.ended', {}],
  ['monitoring.ended', {}],
];

/** A record in which almost everything is of a later day. */
const crowded: readonly CaseEvent[] = [
  order('2026-11-24'),
  event('custody.booked-in', '2026-11-24'),
  event('motion.filed', '2026-11-24', { motion: 'reopen' }),
  event('appeal.filed', '2026-11-24', { by: 'dhs', what: 'case' }),
  event('fear.claimed', '2026-11-24'),
  event('application.filed', '2026-11-24', { relief: 'withholding' }),
  event('review.petitioned', '2026-11-24'),
];

describe('what protects a person', () => {
  for (const [kind, body] of protective) {
    it(`is never refused: ${kind} ${JSON.stringify(body)}`, () => {
      assert.ok(parseEvent(event(kind, '2026-11-20', body)).ok, 'the vocabulary has it');
      // On a working day, a Sunday, at midnight, long ago and ahead; with no record at all, and one that is all later.
      for (const on of ['2026-11-20', '2026-11-22', '1952-12-24', '2026-12-25', '2199-12-31']) {
        const proposed = [{ ...event(kind, on, body, 'new'), at: '00:00-05:00' }];
        for (const events of [[], crowded]) {
          assert.deepEqual(grounds(proposed, { events }), [], on);
          assert.deepEqual(refusalsOf({ case: { id: '1' }, events, proposed, asOf: '2026-11-24' }), []);
        }
      }
    });
  }

  it('is all that the code takes for it', () => {
    const kinds = new Set(protective.map(([kind]) => kind));
    assert.deepEqual([...new Set([...protectiveKinds, ...Object.keys(protectiveBodies)])].sort(), [...kinds].sort());
  });

  it('in the same command as something that is refused is what may go on alone', () => {
    const stay = event('stay.granted', '2026-11-24', { from: 'judge' }, 'stay');
    const revoked = event('supervision.revoked', '2026-11-24', {}, 'revoked');
    assert.deepEqual(
      propose([stay, revoked]).map(({ event: id }) => id),
      ['revoked'],
    );
    assert.deepEqual(propose([stay]), []);
  });
});

describe('a refusal', () => {
  it('says what is missing and what to do, in plain sentences, and cites', () => {
    const names = refusalGrounds.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length, 'each has a name of its own');
    for (const { name, rule, refused, instead, citations } of refusalGrounds) {
      assert.match(name, /^[a-z]+(-[a-z]+)*$/);
      assert.match(rule, /^[A-DR]\d{1,2}$/);
      assert.match(refused, /^an? /, name);
      assert.match(instead, /^[A-Z][^|]*\.$/, name);
      assert.ok(citations.length > 0, name);
      assert.doesNotMatch(`${refused} ${instead}`, /\b(alien|executable|danger|flight)\b/i);
    }
  });

  it('is told for every fault of a command, in the order of its events', () => {
    const refusals = propose([
      event('hold.released', '2026-11-20', { hold: 'witness' }, 'one'),
      event('counsel.entered', '2026-11-20', {}, 'two'),
      event('supervision.revoked', '2026-11-25', {}, 'three'),
    ]);
    assert.deepEqual(
      refusals.map(({ event: id, refusal }) => [id, refusal]),
      [
        ['one', 'hold-not-on-record'],
        ['three', 'supervision-revoked'],
        ['three', 'not-yet-happened'],
      ],
    );
  });

  it('needs a day to compare with', () => {
    assert.throws(() => refusalsOf({ case: { id: '1' }, events: [], proposed: [], asOf: 'today' }), RangeError);
  });

  it('is found in a case of ten thousand events', () => {
    const events = Array.from({ length: 10_000 }, (_, index) =>
      index % 2 === 0
        ? event('hold.placed', '2025-03-03', { hold: 'witness', owner: 'unit' }, `hold-${index}`)
        : {
            ...event('record.corrected', '2025-03-04', { reason: 'twice' }, `fix-${index}`),
            voids: `hold-${index - 1}`,
          },
    );
    const released = Array.from({ length: 1000 }, (_, index) =>
      event('hold.released', '2026-11-20', { hold: 'witness', owner: 'unit' }, `release-${index}`),
    );
    assert.equal(propose(released, { events }).length, 1000, 'each hold was withdrawn');
  });

  it('never throws, whatever is on record or proposed', () => {
    const kind = fc.oneof(fc.constantFrom(...eventKinds, '__proto__', 'constructor'), fc.string());
    const body = fc.dictionary(
      fc.constantFrom('motion', 'appeal', 'hold', 'status', 'from', 'event', 'hearing', 'time', 'order'),
      fc.jsonValue(),
    );
    const anyDate = fc.oneof(fc.constantFrom('2026-11-20', '2026-11-22', '', 'soon', '9999-99-99'), fc.string());
    const stranger = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      kind,
      on: anyDate,
      body,
      voids: fc.constantFrom('a', 'b', 'c'),
    });
    fc.assert(
      fc.property(
        someEvents,
        fc.array(stranger, { maxLength: 6 }),
        fc.array(stranger, { maxLength: 6 }),
        (events, odd, proposed) => {
          const stored = JSON.parse(JSON.stringify(odd));
          const refusals = propose(JSON.parse(JSON.stringify(proposed)), { events: [...events, ...stored] });
          assert.ok(refusals.every(isWhole));
        },
      ),
    );
  });
});

function isWhole({ rule, refusal, sentence }: Refusal): boolean {
  return rule !== '' && refusalGrounds.some(({ name }) => name === refusal) && sentence.endsWith('.');
}

describe('docs/refusals.md', () => {
  it('says what the code does; when this fails, write refusalsPage() there again', () => {
    const page = new URL('../../../../docs/refusals.md', import.meta.url);
    assert.equal(readFileSync(page, 'utf8'), refusalsPage());
  });
});
