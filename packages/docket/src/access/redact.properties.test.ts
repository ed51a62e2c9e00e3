/** What is hidden does not show, whatever the case: made-up cases of all kinds of events, with protected ones among them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CaseEvent, currentRulebook, evaluate } from '@opendocket/rulebook';
import { someCase, someVoids } from '@opendocket/rulebook/testing';
import fc from 'fast-check';
import { describeCase, standingEvents } from '../case-facts.ts';
import type { CaseReading } from '../read-case.ts';
import { type Compartment, compartments } from '../staff/member.ts';
import { isHidden, redactCase, type ShownCase } from './redact.ts';

const day = fc.constantFrom('2024-05-06', '2026-06-01', '2026-06-09', '2026-07-03', '2026-11-20', '2027-02-05');
const reason = fc.constantFrom('zzz one', 'zzz two');

type KindAndBody = readonly [kind: string, body: Readonly<Record<string, string | boolean>>];

const protectedKinds: readonly KindAndBody[] = [
  ['application.filed', { relief: 'asylum' }],
  ['application.decided', { relief: 'withholding', decision: 'granted' }],
  ['fear.claimed', { screening: 'reasonable' }],
  ['fear.decided', { screening: 'reasonable', result: 'positive' }],
  ['protection.granted', { protection: 'withholding' }],
  ['status.granted', { status: 'asylee', country: 'HN' }],
  ['status.granted', { status: 'u-bona-fide' }],
  ['status.applied', { status: 't', primaFacie: true }],
  ['status.granted', { status: 'vawa-deferred-action' }],
  ['motion.filed', { motion: 'reopen-vawa', qualified: true }],
  ['hold.placed', { hold: 'witness' }],
  ['hold.placed', { hold: 'material-witness' }],
  ['hold.released', { hold: 'witness' }],
  ['record.sealed', { event: 'e1' }],
];

/** Events behind one wall or another, with a text that is nowhere else. */
const protectedEvent: fc.Arbitrary<Omit<CaseEvent, 'id'>> = fc
  .tuple(fc.constantFrom(...protectedKinds), day, reason)
  .map(([[kind, body], on, told]) => ({ kind, on, body: { ...body, reason: told } }));

const someWhole: fc.Arbitrary<readonly Compartment[]> = fc.subarray([...compartments]);
const covered = Object.fromEntries(
  ['court', 'circuit', 'district', 'uscis', 'agency', 'citizenship'].map((source) => [source, '2027-12-31']),
);

function readingOf(events: readonly CaseEvent[], asOf: string, country: string | undefined): CaseReading {
  const input = {
    case: describeCase('572', standingEvents(events), asOf),
    events,
    asOf,
    coverage: covered,
    ...(country === undefined ? undefined : { country }),
  };
  return {
    caseId: '572',
    docketNumber: 'OD-5724',
    headSeq: events.length,
    asOf,
    knownAt: '2027-12-31T00:00:00.000Z',
    input,
    posture: evaluate(input, currentRulebook),
  };
}

const someReading = fc
  .tuple(someCase, someVoids, fc.array(protectedEvent, { minLength: 1, maxLength: 4 }))
  .map(([made, voids, hidden]) => ({
    events: [...made.events, ...hidden.map((event, index) => ({ ...event, id: `h${index}` })), ...voids],
    asOf: made.asOf,
    country: made.country,
  }));

const show = (reading: CaseReading, whole: readonly Compartment[], language: 'en' | 'es' = 'en') =>
  redactCase(reading, { whole }, { rulebook: currentRulebook, language });

const hiddenIds = ({ events }: ShownCase) => events.filter(isHidden).map(({ id }) => id);

/** What the answer itself tells, whoever asks: all that two cases may differ by. */
const answerOf = ({ posture, hidden }: ShownCase) =>
  JSON.stringify([posture.execution, posture.finality.status, posture.finality.on, hidden]);

describe('a shown case', () => {
  it('has the execution of the whole record, and a bar wherever the whole record has one', () => {
    let barred = 0;
    fc.assert(
      fc.property(someReading, someWhole, ({ events, asOf, country }, whole) => {
        const reading = readingOf(events, asOf, country);
        const { posture } = show(reading, whole);
        // A hidden bar for some countries bars all: whoever asks about one country after another is not told which.
        const isTooMuch = posture.execution === 'barred' && posture.bars.some(({ rule }) => rule === null);
        assert.ok(posture.execution === reading.posture.execution || isTooMuch);
        assert.equal(posture.finality.status, reading.posture.finality.status);
        for (const bar of reading.posture.bars) {
          barred += 1;
          const isShown = posture.bars.some((shown) => JSON.stringify(shown) === JSON.stringify(bar));
          assert.ok(isShown || posture.bars.some(({ rule }) => rule === null), `a bar of ${bar.rule} is not seen`);
        }
        if (reading.posture.reviews.length > 0) assert.ok(posture.reviews.length > 0);
      }),
      { numRuns: 600 },
    );
    assert.ok(barred > 100);
  });

  it('is the whole for who may see every compartment', () => {
    fc.assert(
      fc.property(someReading, ({ events, asOf, country }) => {
        const reading = readingOf(events, asOf, country);
        const { posture, events: shown } = show(reading, compartments);
        assert.deepEqual(posture, reading.posture);
        assert.deepEqual(shown, events);
      }),
    );
  });

  it('does not differ where only the content of what is hidden differs', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        someReading,
        someWhole,
        fc.array(protectedEvent, { minLength: 13, maxLength: 13 }),
        fc.constantFrom('en', 'es'),
        ({ events, asOf, country }, whole, others, language) => {
          const one = show(readingOf(events, asOf, country), whole, language);
          const hidden = new Set(hiddenIds(one));
          if (hidden.size === 0) return;
          // What is hidden is put in the place of something else that is: another kind, another day, another text.
          const changed = events.map((event, index): CaseEvent => {
            const other = others[index % others.length];
            return hidden.has(event.id) && event.voids === undefined && other !== undefined
              ? { ...other, id: event.id }
              : event;
          });
          const other = show(readingOf(changed, asOf, country), whole, language);
          if (String(hiddenIds(other)) !== String([...hidden]) || answerOf(other) !== answerOf(one)) return;
          compared += 1;
          assert.deepEqual(other, one);
        },
      ),
      { numRuns: 1500 },
    );
    assert.ok(compared > 30, `${compared} pairs were compared`);
  });

  it('holds no text of an event that is hidden, and no more of it than its id', () => {
    let met = 0;
    fc.assert(
      fc.property(someReading, someWhole, ({ events, asOf, country }, whole) => {
        const shown = show(readingOf(events, asOf, country), whole);
        const hidden = new Set(hiddenIds(shown));
        const isMarked = (event: CaseEvent) => event.id.startsWith('h');
        if (events.filter(isMarked).every(({ id }) => hidden.has(id))) {
          met += 1;
          assert.doesNotMatch(JSON.stringify(shown), /zzz/);
        }
        for (const id of hidden) {
          for (const part of [shown.posture, shown.sentences]) assert.ok(!JSON.stringify(part).includes(`"${id}"`), id);
        }
        for (const event of shown.events.filter(isHidden)) {
          assert.deepEqual(event, { id: event.id, kind: 'protected', on: null });
        }
      }),
      { numRuns: 600 },
    );
    assert.ok(met > 40, String(met));
  });
});
