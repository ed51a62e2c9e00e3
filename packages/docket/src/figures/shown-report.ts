/**
 * A report as it may be shown to anyone who may read figures: counts of 1 to 10 cases are not exact, and neither is what one
 * could be worked out from. Rows of source tables are no people and are shown as they are.
 *
 * Figures that divide the same cases are kept together (suppression.ts), and beyond that:
 * - the pending cases are a row of the stages as well, so the row and the total are exact together or not at all;
 * - counsel is counted among all cases and among the pending ones: the difference is a count of people too;
 * - combinations of bars add up to the counts by number and by rule, so those that are few are one row together, and that row
 *   takes more in until what is left of every other count is none or at least eleven.
 */
import type { Report } from './index.ts';
import type { ReportedRelease } from './releases.ts';
import { keepCombinations, otherCombinations } from './shown-combinations.ts';
import { leastShown, type Shown, type ShownTables, suppressPart, suppressTables } from './suppression.ts';
import type { Figure } from './tally.ts';

/** One row of a figure, as it may be shown. */
export interface ShownRow {
  readonly key: string;
  readonly label: string;
  readonly count: Shown;
  /** From 0 to 1; null where the count or its total is not exact, or there is nothing to be a share of. */
  readonly share: number | null;
}

/** A figure as it may be shown, with its definition. */
export interface ShownFigure {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly unit: 'cases' | 'rows';
  readonly of: Shown;
  readonly rows: readonly ShownRow[];
  readonly note: string | null;
}

/** A report as it may be shown. */
export interface ShownReport {
  readonly asOf: string | null;
  readonly knownAt: string;
  readonly rulebook: string;
  readonly cases: Shown;
  readonly releases: readonly ReportedRelease[];
  readonly figures: readonly ShownFigure[];
}

/** The figures that divide the same cases. */
const ofAll = ['stage', 'represented'];
const ofPending = ['represented-pending', 'pending-by-court', 'pending-by-age'];
const ofOrders = ['finality', 'bars-by-number', 'in-absentia-orders'];
const ofCompleted = ['in-absentia-completions'];
/** Figures under which a case is counted several times. */
const overlapping: ReadonlySet<string> = new Set(['bars-by-rule', 'reviews-by-rule']);

/** A report as it may be shown. */
export function shownReport(report: Report): ShownReport {
  const shown = new Map<string, ShownFigure>();
  const figures = new Map(report.figures.map((figure) => [figure.id, figure]));
  const put = (ids: readonly string[], tables: ShownTables<string>): void => {
    ids.forEach((id, index) => {
      const figure = figures.get(id);
      if (figure !== undefined) shown.set(id, shownFigure(figure, tables.total, tables.tables[index] ?? new Map()));
    });
  };
  const group = (ids: readonly string[]) => ids.map((id) => countsOf(figures.get(id)));

  const pendingCases = figures.get(ofPending[0] ?? '')?.of ?? 0;
  const pendingTables = group(ofPending);
  const inDoubt = counselInDoubt(countsOf(figures.get('represented')), pendingTables[0] ?? new Map(), pendingCases);
  let pending = suppressTables(pendingCases, pendingTables, { inDoubt: [inDoubt] });
  const isKept = typeof pending.total === 'number';
  const all = suppressTables(report.cases, group(ofAll), {
    inDoubt: [isKept ? new Set() : new Set(['pending'])],
  });
  const row = all.tables[0]?.get('pending') ?? 0;
  if (isKept && typeof row !== 'number') {
    pending = suppressTables(pendingCases, pendingTables, { inDoubt: [inDoubt], keepTotalBack: true });
  }
  put(ofAll, all);
  put(ofPending, pending);

  const withOrder = figures.get(ofOrders[0] ?? '')?.of ?? 0;
  const ordersKeptBack = typeof suppressPart(withOrder, report.cases, all) !== 'number';
  const orders = suppressTables(withOrder, group(ofOrders), { keepTotalBack: ordersKeptBack });
  put(ofOrders, orders);
  for (const id of overlapping) {
    const figure = figures.get(id);
    if (figure === undefined) continue;
    const cells = new Map(figure.rows.map(({ key, count }) => [key, suppressPart(count, withOrder, orders)]));
    shown.set(id, shownFigure(figure, orders.total, orders.total === '<11' ? new Map() : cells));
  }
  const combinations = figures.get('bars-by-combination');
  if (combinations !== undefined) shown.set(combinations.id, shownCombinations(combinations, orders, ofOrders));

  const completed = figures.get(ofCompleted[0] ?? '')?.of ?? 0;
  const completedKeptBack = typeof suppressPart(completed, report.cases, all) !== 'number';
  put(ofCompleted, suppressTables(completed, group(ofCompleted), { keepTotalBack: completedKeptBack }));

  return {
    asOf: report.asOf,
    knownAt: report.knownAt,
    rulebook: report.rulebook,
    cases: all.total,
    releases: report.releases,
    figures: report.figures.map((figure) => {
      const ofCases = shown.get(figure.id);
      if (ofCases === undefined) return asItIs(figure);
      // Of a docket that is small itself nothing more is told, not even what there is none of.
      return all.total === '<11' ? { ...ofCases, of: all.total, rows: [] } : ofCases;
    }),
  };
}

function countsOf(figure: Figure | undefined): ReadonlyMap<string, number> {
  return new Map((figure?.rows ?? []).map(({ key, count }) => [key, count]));
}

/** The rows of counsel among pending cases that, taken from those among all cases, would leave few. */
function counselInDoubt(
  all: ReadonlyMap<string, number>,
  pending: ReadonlyMap<string, number>,
  pendingCases: number,
): ReadonlySet<string> {
  if (pendingCases === 0) return new Set();
  const leavesFew = [...pending].some(([key, count]) => {
    const rest = (all.get(key) ?? 0) - count;
    return rest > 0 && rest < leastShown;
  });
  return leavesFew ? new Set(pending.keys()) : new Set();
}

/** A figure with its cells. Rows of none that the figure always lists stay, unless the whole may say nothing. */
function shownFigure(figure: Figure, total: Shown, cells: ReadonlyMap<string, Shown>): ShownFigure {
  const rows = figure.rows.flatMap(({ key, label, count }): readonly ShownRow[] => {
    const cell = cells.get(key) ?? (count === 0 && total !== '<11' ? 0 : undefined);
    return cell === undefined ? [] : [{ key, label, count: cell, share: shareOf(cell, total) }];
  });
  return { ...described(figure), of: total, rows };
}

function shownCombinations(figure: Figure, orders: ShownTables<string>, divided: readonly string[]): ShownFigure {
  if (orders.total === '<11') return { ...described(figure), of: orders.total, rows: [] };
  const byNumber = orders.tables[divided.indexOf('bars-by-number')] ?? new Map<string, Shown>();
  const kept = keepCombinations(countsOf(figure), byNumber);
  const rows = figure.rows.flatMap(({ key, label }): readonly ShownRow[] => {
    const count = kept.shown.get(key);
    return count === undefined ? [] : [{ key, label, count, share: shareOf(count, orders.total) }];
  });
  if (kept.others > 0) {
    const isExact = typeof orders.total === 'number' && kept.others >= leastShown;
    const count: Shown = isExact ? kept.others : kept.others < leastShown ? '<11' : '11 or more';
    const label = 'other combinations, taken together';
    rows.push({ key: otherCombinations, label, count, share: shareOf(count, orders.total) });
  }
  return { ...described(figure), of: orders.total, rows };
}

function described(figure: Figure) {
  const { id, title, definition, numerator, denominator, unit, note = null } = figure;
  return { id, title, definition, numerator, denominator, unit, note };
}

function asItIs(figure: Figure): ShownFigure {
  return {
    ...described(figure),
    of: figure.of,
    rows: figure.rows.map(({ key, label, count, share }) => ({ key, label, count, share })),
  };
}

function shareOf(count: Shown, of: Shown): number | null {
  return typeof count === 'number' && typeof of === 'number' && of > 0 ? count / of : null;
}
