import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Shown, shownCount, suppressPart, suppressTables } from './suppression.ts';

const table = (counts: readonly number[]): Map<string, number> =>
  new Map(counts.map((count, index) => [`cell ${index}`, count]));
const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function shown(...counts: number[]): { total: Shown; cells: Shown[] } {
  const { total, tables } = suppressTables(sumOf(counts), [table(counts)]);
  return { total, cells: [...(tables[0]?.values() ?? [])] };
}

describe('a small count', () => {
  it('is 1 to 10; none and eleven are shown', () => {
    assert.deepEqual([0, 1, 10, 11].map(shownCount), [0, '<11', '<11', 11]);
  });

  it('is not shown, nor the smallest cell that could give it away with the total', () => {
    assert.deepEqual(shown(500, 40, 4), { total: 544, cells: [500, '11 or more', '<11'] });
    assert.deepEqual(shown(500, 40), { total: 540, cells: [500, 40] });
  });

  it('is kept by other small ones where their sum leaves every number open', () => {
    assert.deepEqual(shown(500, 5, 6, 3), { total: 514, cells: [500, '<11', '<11', '<11'] });
  });

  it('is not worked out where small ones add up to all that they can, or to as little', () => {
    assert.deepEqual(shown(500, 60, 10, 10).cells, [500, '11 or more', '<11', '<11']);
    assert.deepEqual(shown(500, 60, 1, 1).cells, [500, '11 or more', '<11', '<11']);
  });

  it('takes the total with it where nothing else keeps it: no table then gives the total away', () => {
    assert.deepEqual(shown(11, 1), { total: '11 or more', cells: ['11 or more', '<11'] });
    const { total, tables } = suppressTables(24, [table([11, 11, 2]), table([12, 12]), table([24])]);
    assert.equal(total, '11 or more');
    assert.deepEqual(
      tables.map((cells) => [...cells.values()]),
      [['11 or more', '11 or more', '<11'], ['11 or more', 12], ['11 or more']],
    );
  });

  it('of all is shown alone, for the number of its cells would tell', () => {
    assert.deepEqual(shown(1, 1, 1, 1, 1, 1, 1, 1, 1, 1), { total: '<11', cells: [] });
    assert.deepEqual(shown(0, 0), { total: 0, cells: [] });
  });

  it('is not left over when a part is taken from the total', () => {
    const beside = (total: Shown) => ({ total, keptBack: new Set<number>() });
    assert.equal(suppressPart(480, 500, beside(500)), 480);
    assert.equal(suppressPart(490, 500, beside(500)), '11 or more');
    assert.equal(suppressPart(500, 500, beside(500)), 500);
    assert.equal(suppressPart(500, 500, beside('11 or more')), '11 or more');
    assert.equal(suppressPart(4, 500, beside(500)), '<11');
    assert.equal(suppressPart(0, 500, beside(500)), 0);
    assert.equal(suppressPart(0, 4, beside('<11')), '<11');
  });

  it('is not told by a figure of another name that counts the same cases', () => {
    // Ten and ten become barred; the rule that bars them now would say twenty.
    const found = suppressTables(625, [table([10, 10, 605])]);
    assert.deepEqual([...(found.tables[0]?.values() ?? [])], ['<11', '<11', '11 or more']);
    assert.equal(suppressPart(20, 625, found), '11 or more');
    assert.equal(suppressPart(605, 625, found), '11 or more');
    assert.equal(suppressPart(25, 625, found), 25);
    assert.equal(suppressPart(625, 625, found), 625);
  });
});

/** Every number that a cell may be, for someone who is shown the rest: what the cells add up to is `total`. */
function possible(cells: readonly Shown[], at: number, total: number): Set<number> {
  const found = new Set<number>();
  const visit = (index: number, left: number, own: number): void => {
    const cell = cells[index];
    if (cell === undefined) {
      if (left === 0) found.add(own);
    } else if (typeof cell === 'number') {
      if (cell <= left) visit(index + 1, left - cell, own);
    } else {
      const [from, to] = cell === '<11' ? [1, Math.min(10, left)] : [11, left];
      for (let value = from; value <= to; value++) visit(index + 1, left - value, index === at ? value : own);
    }
  };
  visit(0, total, 0);
  return found;
}

const oneToTen = Array.from({ length: 10 }, (_, index) => index + 1);

describe('whoever tries every table that would be shown alike', () => {
  const counts = fc.array(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 11, max: 60 })), {
    minLength: 1,
    maxLength: 5,
  });

  it('finds that each small cell may be any number from 1 to 10', () => {
    fc.assert(
      fc.property(counts, (made) => {
        const { total, cells } = shown(...made);
        if (typeof total !== 'number') return;
        cells.forEach((cell, at) => {
          if (cell !== '<11') return;
          assert.deepEqual(
            [...possible(cells, at, total)].sort((a, b) => a - b),
            oneToTen,
            `${made}: ${cells}`,
          );
        });
      }),
      { numRuns: 600, seed: 20261124 },
    );
  });

  it('finds no exact total where it is kept back: in each table a cell is not exact', () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const total = Math.max(sumOf(one), sumOf(other));
        const tables = [one, other].map((made) => table([...made, total - sumOf(made)]));
        const found = suppressTables(total, tables);
        if (found.total !== '11 or more') return;
        for (const cells of found.tables) assert.ok([...cells.values()].some((cell) => typeof cell !== 'number'));
      }),
      { numRuns: 600, seed: 20261124 },
    );
  });

  it('and knows these rules too, is left with several numbers for each small cell', () => {
    const alike = new Map<string, Set<number>[]>();
    const most = 60;
    for (let first = 1; first <= most; first++) {
      for (let second = 0; second <= most; second++) {
        for (let third = 0; third <= (second === 0 ? 0 : most); third++) {
          const made = [first, second, third].filter((count) => count > 0);
          // Of greater totals not every table is tried here.
          if (sumOf(made) > most) continue;
          const found = shown(...made);
          const seen = alike.get(JSON.stringify(found)) ?? made.map(() => new Set());
          made.forEach((count, at) => {
            seen[at]?.add(count);
          });
          alike.set(JSON.stringify(found), seen);
        }
      }
    }
    for (const [said, values] of alike) {
      const found: ReturnType<typeof shown> = JSON.parse(said);
      found.cells.forEach((cell, at) => {
        if (cell !== '<11') return;
        assert.ok((values[at]?.size ?? 0) >= 5, `${said}: cell ${at} is one of ${[...(values[at] ?? [])]}`);
      });
    }
  });
});
