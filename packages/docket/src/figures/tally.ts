/** Counts cases under every figure at once. */
import type { Rulebook } from '@opendocket/rulebook';
import type { CountedCase } from './counted-case.ts';
import { type CaseFigure, caseFigures } from './definitions.ts';

/** One row of a figure. */
export interface FigureRow {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** What it is a share of, as a number. */
  readonly of: number;
  /** From 0 to 1; null where there is nothing to be a share of. */
  readonly share: number | null;
}

/** A figure with its definition, so that nobody has to guess what was counted. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly unit: 'cases' | 'rows';
  /** The denominator, as a number. */
  readonly of: number;
  readonly rows: readonly FigureRow[];
  readonly note?: string;
}

/** Counts that grow as cases are added. */
export class Tally {
  cases = 0;
  readonly #counts = caseFigures.map((figure) => ({ figure, of: 0, rows: new Map<string, number>() }));

  /** Adds a case, or `times` cases of which the figures know the same. */
  add(file: CountedCase, times = 1): void {
    this.cases += times;
    for (const counts of this.#counts) {
      if (!counts.figure.among(file)) continue;
      counts.of += times;
      for (const key of counts.figure.rowsOf(file)) counts.rows.set(key, (counts.rows.get(key) ?? 0) + times);
    }
  }

  figures(rulebook: Rulebook): readonly Figure[] {
    return this.#counts.map(({ figure, of, rows }) => {
      const { id, title, definition, numerator, denominator, note } = figure;
      return {
        id,
        title,
        definition,
        numerator,
        denominator,
        unit: 'cases',
        of,
        rows: orderedKeys(figure, rows).map((key) => {
          const count = rows.get(key) ?? 0;
          return { key, label: figure.label(key, rulebook), count, of, share: shareOf(count, of) };
        }),
        ...(note === undefined ? undefined : { note }),
      };
    });
  }
}

/** A share from 0 to 1; null of nothing. */
export function shareOf(count: number, of: number): number | null {
  return of === 0 ? null : count / of;
}

/** The listed rows in their order, then the others: the most frequent first. */
function orderedKeys({ listed = [] }: CaseFigure, rows: ReadonlyMap<string, number>): readonly string[] {
  const others = [...rows].filter(([key]) => !listed.includes(key));
  others.sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return [...listed, ...others.map(([key]) => key)];
}
