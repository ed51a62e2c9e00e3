/**
 * Combinations of bars as they may be shown. Each combination is part of the count of its number of bars and of the count of
 * every rule in it: whoever takes the shown combinations away from such a count must be left with none or with at least
 * eleven cases. Combinations that are not shown are counted together.
 */
import { leastShown, type Shown } from './suppression.ts';

/** The key of the row that counts the combinations which are not shown. */
export const otherCombinations = 'others';

/** Combinations that may be shown, and how many cases the others have together. */
export interface KeptCombinations {
  readonly shown: ReadonlyMap<string, number>;
  readonly others: number;
}

/**
 * Chooses the combinations to show, the greatest first.
 * @param counts cases by combination, as `bars-by-combination` has them
 * @param byNumber the cells by number of bars, as they are shown
 */
export function keepCombinations(
  counts: ReadonlyMap<string, number>,
  byNumber: ReadonlyMap<string, Shown>,
): KeptCombinations {
  const shown = new Map([...counts].filter(([, count]) => count >= leastShown));
  // Every count of which a combination is part; the rows by number that are not exact are known by their sum alone.
  const sums = new Map<string, string[]>();
  for (const [key, count] of counts) {
    if (count === 0) continue;
    const rules = key === '' ? [] : key.split(' + ');
    const number = String(rules.length);
    const isExact = typeof (byNumber.get(number) ?? 0) === 'number';
    for (const sum of [
      'all',
      isExact ? `number ${number}` : 'numbers in doubt',
      ...rules.map((rule) => `rule ${rule}`),
    ]) {
      const parts = sums.get(sum);
      if (parts === undefined) sums.set(sum, [key]);
      else parts.push(key);
    }
  }
  let settled = false;
  while (!settled) {
    settled = true;
    for (const parts of sums.values()) {
      while (leavesFew(parts, counts, shown)) {
        const least = leastOf(parts, shown);
        if (least === undefined) break;
        shown.delete(least);
        settled = false;
      }
    }
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { shown, others: total - [...shown.values()].reduce((sum, count) => sum + count, 0) };
}

function leavesFew(
  parts: readonly string[],
  counts: ReadonlyMap<string, number>,
  shown: ReadonlyMap<string, number>,
): boolean {
  const left = parts.reduce((sum, key) => sum + (shown.has(key) ? 0 : (counts.get(key) ?? 0)), 0);
  return left > 0 && left < leastShown;
}

function leastOf(parts: readonly string[], shown: ReadonlyMap<string, number>): string | undefined {
  let least: { readonly key: string; readonly count: number } | undefined;
  for (const key of parts) {
    const count = shown.get(key);
    if (count !== undefined && (least === undefined || count < least.count)) least = { key, count };
  }
  return least?.key;
}
