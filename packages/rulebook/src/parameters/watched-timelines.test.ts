import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatDay, parseDay } from '../calendar/civil-day.ts';
import { evaluateRecord } from '../evaluate/index.ts';
import type { RecordPosture } from '../posture.ts';
import { currentRulebook, rulebookWith, watchedRulebook } from '../rulebook.ts';
import { finalOrder, someDay, someEvents } from '../testing/generate-cases.ts';
import { parameters } from './index.ts';
import type { Parameter } from './parameter.ts';
import type { Timelines } from './timelines.ts';
import { WatchedTimelines } from './watched-timelines.ts';

const day = (iso: string): number => parseDay(iso) ?? Number.NaN;

const thirty = parameters.find(({ name, status }) => name === 'appeal-days' && status === 'enacted');
assert.ok(thirty !== undefined);
const tenFromMarch: readonly Parameter[] = [
  { ...thirty, to: '2026-03-08' },
  { ...thirty, value: 10, from: '2026-03-09' },
];

test('what both rulebooks say alike is no difference, and what they say differently is one', () => {
  const watched = new WatchedTimelines([thirty], tenFromMarch);
  assert.equal(watched.at('appeal-days', day('2026-03-08'))?.value, 30);
  assert.equal(watched.at('reopen-days', day('2026-03-09')), undefined);
  assert.equal(watched.differs, false);
  assert.equal(watched.at('appeal-days', day('2026-03-09'))?.value, 30);
  assert.equal(watched.differs, true);
  watched.begin();
  assert.equal(watched.differs, false);
});

test('a rule that reads where the span of a value ends notices that it ends elsewhere now', () => {
  const watched = new WatchedTimelines([thirty], tenFromMarch);
  const found = watched.at('appeal-days', day('2020-01-01'));
  assert.equal(found?.from, Number.NEGATIVE_INFINITY);
  assert.equal(watched.differs, false);
  assert.equal(found?.to, Number.POSITIVE_INFINITY);
  assert.equal(watched.differs, true);
});

test('asking for all spans, for a key that is gone, or for the keys, is a difference', () => {
  const country = (key: string): Parameter => ({ ...thirty, name: 'protected', key, value: 'yes', unit: 'word' });
  const watched = new WatchedTimelines([country('HN'), country('SV')], [country('SV')]);
  const differsAfter = (ask: (timelines: Timelines) => unknown): boolean => {
    watched.begin();
    ask(watched);
    return watched.differs;
  };
  assert.equal(
    differsAfter((timelines) => timelines.all('protected', 'SV')),
    false,
  );
  assert.equal(
    differsAfter((timelines) => timelines.all('protected', 'HN')),
    true,
  );
  assert.equal(
    differsAfter((timelines) => timelines.at('protected', 0, 'HN')),
    true,
  );
  assert.equal(
    differsAfter((timelines) => timelines.keys('protected')),
    true,
  );
  assert.equal(
    differsAfter((timelines) => timelines.at('protected', 0, 'GT')),
    false,
  );
});

/** An answer without what names the rulebook alone. */
function said({ used: _, rulebook: __, ...answer }: RecordPosture): unknown {
  return answer;
}

/** Another value for some of the parameters that are numbers, on some of their days. */
const someChange: fc.Arbitrary<readonly Parameter[]> = fc
  .tuple(
    fc.subarray(
      parameters.filter(({ status, unit }) => status === 'enacted' && unit !== 'word'),
      { minLength: 1 },
    ),
    fc.integer({ min: 0, max: 200 }),
    fc.integer({ min: day('2026-01-01'), max: day('2026-10-01') }),
  )
  .map(([chosen, value, from]) =>
    parameters.flatMap((parameter) => {
      const start = parameter.from === null ? Number.NEGATIVE_INFINITY : day(parameter.from);
      const end = parameter.to === null ? Number.POSITIVE_INFINITY : day(parameter.to);
      if (!chosen.includes(parameter) || from <= start || from > end) return [parameter];
      return [
        { ...parameter, to: formatDay(from - 1) },
        { ...parameter, value, from: formatDay(from) },
      ];
    }),
  );

test('where nothing differs that was asked, the answer is the same; and watching changes no answer', () => {
  let [same, worked] = [0, 0];
  fc.assert(
    fc.property(someEvents, fc.boolean(), someDay, someChange, (some, isOrdered, asOf, changed) => {
      const events = isOrdered ? [...finalOrder, ...some] : some;
      const other = rulebookWith('other values', changed);
      const watched = watchedRulebook(currentRulebook, other);
      const input = { case: { id: 'synthetic', court: 'BAL', nationality: 'HN' }, events, asOf };
      watched.begin();
      const before = evaluateRecord(input, watched.rulebook);
      assert.deepEqual(before, evaluateRecord(input, currentRulebook));
      const after = evaluateRecord(input, other);
      if (watched.differs()) worked += 1;
      else {
        same += 1;
        assert.deepEqual(said(after), said(before));
      }
    }),
    { numRuns: 3000, seed: 20261124 },
  );
  assert.ok(same > 300 && worked > 300, `${same} cases were spared and ${worked} were not`);
});
