import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { currentRulebook } from '@opendocket/rulebook';
import fc from 'fast-check';
import type { CountedCase } from './counted-case.ts';
import type { Report } from './index.ts';
import { keepCombinations } from './shown-combinations.ts';
import { type ShownFigure, type ShownReport, shownReport } from './shown-report.ts';
import { leastShown } from './suppression.ts';
import { Tally } from './tally.ts';

const pending: CountedCase = {
  stage: 'pending',
  finality: 'no-order',
  bars: [],
  reviews: [],
  court: 'BAL',
  in_absentia: null,
  completed: false,
  completed_in_absentia: null,
  represented: true,
  years: 3,
};
const ordered: CountedCase = {
  ...pending,
  stage: 'order-final',
  finality: 'final',
  completed: true,
  in_absentia: false,
  completed_in_absentia: false,
};

type Some = readonly [times: number, file: CountedCase];

function reportOn(some: readonly Some[]): Report {
  const tally = new Tally();
  for (const [times, file] of some) tally.add(file, times);
  return {
    asOf: null,
    knownAt: '2026-11-24T15:00:00.000Z',
    rulebook: currentRulebook.id,
    cases: tally.cases,
    releases: [],
    workedOutAnew: 0,
    figures: tally.figures(currentRulebook),
  };
}

function figure(report: ShownReport, id: string): ShownFigure {
  const found = report.figures.find((candidate) => candidate.id === id);
  assert.ok(found !== undefined, `there is no figure ${id}`);
  return found;
}

/** The rows of a figure that count anything. */
function cells(report: ShownReport, id: string): Record<string, unknown> {
  return Object.fromEntries(
    figure(report, id)
      .rows.filter((row) => row.count !== 0)
      .map((row) => [row.key, row.count]),
  );
}

describe('a report that anyone may see', () => {
  it('shows large counts as they are, with their shares', () => {
    const shown = shownReport(
      reportOn([
        [300, pending],
        [100, { ...ordered, bars: ['C1'] }],
        [100, ordered],
      ]),
    );
    assert.equal(shown.cases, 500);
    assert.deepEqual(cells(shown, 'stage'), { pending: 300, 'order-final': 200 });
    assert.deepEqual(cells(shown, 'bars-by-combination'), { '': 100, C1: 100 });
    assert.equal(figure(shown, 'bars-by-rule').rows[0]?.share, 0.5);
  });

  it('hides a small count, and a second one from which it could be worked out', () => {
    const shown = shownReport(
      reportOn([
        [300, pending],
        [4, { ...pending, court: 'ATL' }],
        [60, { ...pending, court: 'NYC' }],
      ]),
    );
    assert.deepEqual(cells(shown, 'pending-by-court'), { BAL: 300, NYC: '11 or more', ATL: '<11' });
    assert.equal(figure(shown, 'pending-by-court').rows.find(({ key }) => key === 'ATL')?.share, null);
  });

  it('does not tell the number of pending cases in one figure where another keeps it back', () => {
    const shown = shownReport(
      reportOn([
        [300, pending],
        [4, { ...pending, represented: false }],
        [200, ordered],
      ]),
    );
    assert.equal(typeof figure(shown, 'represented-pending').of, typeof cells(shown, 'stage').pending);
    assert.notEqual(cells(shown, 'represented-pending').no, 4);
    assert.notEqual(cells(shown, 'represented-pending').yes, 300);
  });

  it('does not tell by two figures on counsel how few of the other cases have one', () => {
    const shown = shownReport(
      reportOn([
        [300, pending],
        [200, { ...pending, represented: false }],
        [195, { ...ordered, represented: false }],
        [5, ordered],
      ]),
    );
    assert.deepEqual(cells(shown, 'represented'), { yes: 305, no: 395 });
    assert.deepEqual(cells(shown, 'represented-pending'), { yes: '11 or more', no: '11 or more' });
  });

  it('counts rare combinations of bars together', () => {
    const shown = shownReport(
      reportOn([
        [500, { ...ordered, bars: ['C1'] }],
        [5, { ...ordered, bars: ['C2'] }],
        [20, { ...ordered, bars: ['C3'] }],
        [100, ordered],
        [200, pending],
      ]),
    );
    // 525 cases have one bar: less the 500 and the 20, five would be left.
    assert.deepEqual(cells(shown, 'bars-by-number'), { 0: 100, 1: 525 });
    assert.deepEqual(cells(shown, 'bars-by-combination'), { '': 100, C1: 500, others: 25 });
  });

  it('says nothing but that it is small of a docket of ten cases', () => {
    const shown = shownReport(reportOn([[10, ordered]]));
    assert.equal(shown.cases, '<11');
    for (const { id, rows } of shown.figures) assert.deepEqual(rows, [], id);
  });
});

describe('combinations that are shown', () => {
  const rules = ['C1', 'C2', 'C3'];
  const combination = fc.subarray(rules).map((some) => some.join(' + '));
  const counts = fc
    .array(fc.tuple(combination, fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 11, max: 90 }))), {
      minLength: 1,
      maxLength: 8,
    })
    .map((rows) => new Map(rows));

  it('leave none or at least eleven of every number of bars and of every rule, where the count itself is not small', () => {
    fc.assert(
      fc.property(counts, (made) => {
        const numbers = new Map<string, number>();
        for (const [key, count] of made) {
          const number = String(key === '' ? 0 : key.split(' + ').length);
          numbers.set(number, (numbers.get(number) ?? 0) + count);
        }
        const { shown, others } = keepCombinations(made, numbers);
        const ofSum = (isPart: (key: string) => boolean): readonly [number, number] => {
          const parts = [...made].filter(([key]) => isPart(key));
          const sum = parts.reduce((total, [, count]) => total + count, 0);
          return [sum, sum - parts.reduce((total, [key]) => total + (shown.get(key) ?? 0), 0)];
        };
        const sums = [
          ...[...numbers.keys()].map((number) =>
            ofSum((key) => String(key === '' ? 0 : key.split(' + ').length) === number),
          ),
          ...rules.map((rule) => ofSum((key) => key.split(' + ').includes(rule))),
          ofSum(() => true),
        ];
        for (const [sum, left] of sums) {
          assert.ok(
            left === 0 || left >= leastShown || left === sum,
            `${JSON.stringify([...made])}: ${left} of ${sum}`,
          );
        }
        assert.equal(others, sums.at(-1)?.[1]);
        for (const [key, count] of shown) assert.ok(count >= leastShown && made.get(key) === count);
      }),
      { numRuns: 500, seed: 20261124 },
    );
  });
});

describe('whoever takes shown counts from each other', () => {
  const file = fc.record({
    pending: fc.boolean(),
    represented: fc.boolean(),
    court: fc.constantFrom('BAL', 'ATL'),
    bars: fc.subarray(['C1', 'C2']),
  });
  const some = fc.array(fc.tuple(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 11, max: 200 })), file), {
    minLength: 1,
    maxLength: 7,
  });

  it('never finds from 1 to 10 cases', () => {
    fc.assert(
      fc.property(some, (made) => {
        const shown = shownReport(
          reportOn(
            made.map(([times, { pending: isPending, represented, court, bars }]) => [
              times,
              isPending ? { ...pending, represented, court } : { ...ordered, represented, court, bars },
            ]),
          ),
        );
        const exact = (id: string, key: string): number | undefined => {
          const count = figure(shown, id).rows.find((row) => row.key === key)?.count;
          return typeof count === 'number' ? count : undefined;
        };
        const total = (id: string): number | undefined => {
          const { of } = figure(shown, id);
          return typeof of === 'number' ? of : undefined;
        };
        const differences: (readonly [string, number | undefined, number | undefined])[] = [
          ['counsel outside pending', exact('represented', 'yes'), exact('represented-pending', 'yes')],
          ['no counsel outside pending', exact('represented', 'no'), exact('represented-pending', 'no')],
          ['cases outside pending', total('stage'), total('pending-by-court')],
          ['stage and total', exact('stage', 'pending'), total('pending-by-court')],
          ['cases without order', total('stage'), total('finality')],
          ['not of C1', total('finality'), exact('bars-by-rule', 'C1')],
        ];
        for (const [what, from, take] of differences) {
          if (from === undefined || take === undefined) continue;
          const rest = from - take;
          assert.ok(rest === 0 || rest >= leastShown, `${what}: ${rest}`);
        }
        for (const { id, unit, rows } of shown.figures) {
          for (const { key, count } of rows) {
            assert.ok(
              unit === 'rows' || typeof count !== 'number' || count === 0 || count >= leastShown,
              `${id} ${key}`,
            );
          }
        }
      }),
      { numRuns: 500, seed: 20261124 },
    );
  });
});
