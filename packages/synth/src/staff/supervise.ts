/** The supervision of a life: check-ins, conditions, monitoring, reviews of custody, returned notices, disputes. */
import { isoDay } from '../calendar.ts';
import type { Life } from '../life/shape.ts';
import { mix, mixUnit } from '../random.ts';
import { isHeld } from './workforce.ts';

/** A row of supervision.csv by the names of its columns; what is not named is blank. Days are day numbers. */
export interface SupervisionRow {
  readonly row: string;
  readonly kind: string;
  readonly on: number;
  readonly due_on?: number;
  readonly mode?: string;
  readonly condition?: string;
  readonly authority?: string;
  readonly review_on?: number;
  readonly technology?: string;
  readonly device?: string;
  readonly decision?: string;
  readonly about?: string;
  readonly reason?: string;
}

/** What the rows depend on beside the life. `since` is fixed for all releases of a docket, so that rows stay and grow. */
export interface SupervisionPlan {
  readonly seed: number;
  readonly since: number;
  /** Rows are recorded through this day; what is scheduled may lie after it. */
  readonly through: number;
}

const modes = ['office', 'phone', 'app', 'office'];
const technologies = ['app', 'app', 'phone', 'ankle', 'wrist'];
const conditions = ['report to the office', 'travel limited to the state', 'curfew', 'surrender of passport'];
/** Days between check-ins. */
const intervals = [30, 61, 91, 91, 182];

/** The rows of a case, oldest first within each kind. */
export function superviseLife(life: Life, plan: SupervisionPlan): SupervisionRow[] {
  const rows: SupervisionRow[] = [];
  const ordered = life.standings.findLast(({ from }) => from <= plan.through)?.what === 'order';
  const held = isHeld(life, plan.through);
  const chosen = (purpose: number): number => mixUnit(plan.seed, 410 + purpose, life.index);
  if (held) {
    if (ordered && chosen(1) < 0.1) reviewCustody(rows, life, plan);
    return rows;
  }
  if (chosen(2) < (ordered ? 0.3 : 0.12)) {
    if (ordered) rows.push({ row: idOf(life, 'S'), kind: 'supervision.ordered', on: plan.since });
    checkIns(rows, life, plan);
    if (chosen(3) < 0.4) condition(rows, life, plan);
    if (chosen(4) < 0.15) monitor(rows, life, plan);
  }
  const days = plan.through - plan.since;
  if (chosen(5) < 0.012) {
    const on = plan.since + 1 + (mix(plan.seed, 425, life.index) % 300);
    if (on <= plan.through && days > 0) rows.push({ row: idOf(life, 'N'), kind: 'notice.returned', on });
  }
  return rows;
}

function idOf(life: Life, part: string): string {
  return `${life.caseId}-${part}`;
}

function checkIns(rows: SupervisionRow[], life: Life, plan: SupervisionPlan): void {
  const interval = intervals[mix(plan.seed, 430, life.index) % intervals.length] ?? 91;
  const mode = modes[mix(plan.seed, 431, life.index) % modes.length] ?? 'office';
  const first = plan.since + 1 + (mix(plan.seed, 432, life.index) % interval);
  let scheduledOn = plan.since;
  for (let number = 1, due = first; scheduledOn <= plan.through; number++, due += interval) {
    const id = `C${number}`;
    rows.push({ row: idOf(life, id), kind: 'checkin.scheduled', on: scheduledOn, due_on: due, mode });
    outcomeOf(rows, life, plan, id, due, number);
    scheduledOn = due;
  }
}

/** Most check-ins are kept; of some nothing is recorded, which someone has to look into. */
function outcomeOf(
  rows: SupervisionRow[],
  life: Life,
  plan: SupervisionPlan,
  id: string,
  due: number,
  number: number,
): void {
  if (due > plan.through) return;
  const luck = mixUnit(plan.seed, 440 + number, life.index);
  const row = idOf(life, `${id}D`);
  if (luck < 0.85) rows.push({ row, kind: 'checkin.completed', on: due });
  else if (luck < 0.91) {
    rows.push({ row, kind: 'checkin.missed', on: due });
    if (luck < 0.87 && due + 6 <= plan.through) {
      rows.push({
        row: idOf(life, `${id}Q`),
        kind: 'record.disputed',
        on: due + 6,
        about: row,
        reason: 'The person says that the office was closed that day.',
      });
    }
  } else if (luck < 0.94) rows.push({ row, kind: 'checkin.excused', on: due });
}

function condition(rows: SupervisionRow[], life: Life, plan: SupervisionPlan): void {
  const name = conditions[mix(plan.seed, 450, life.index) % conditions.length] ?? '';
  rows.push({
    row: idOf(life, 'T1'),
    kind: 'condition.imposed',
    on: plan.since,
    condition: name,
    authority: 'field office',
    review_on: plan.since + 300 + (mix(plan.seed, 451, life.index) % 240),
  });
  const endedOn = plan.since + 200 + (mix(plan.seed, 452, life.index) % 1_000);
  if (endedOn <= plan.through)
    rows.push({ row: idOf(life, 'T1E'), kind: 'condition.ended', on: endedOn, condition: name });
}

/** A device is inventory with a day on which somebody asks whether it is still needed, kept as a condition with its review. */
function monitor(rows: SupervisionRow[], life: Life, plan: SupervisionPlan): void {
  const technology = technologies[mix(plan.seed, 460, life.index) % technologies.length] ?? 'app';
  const device = `SYN-${String(mix(plan.seed, 461, life.index) % 1_000_000).padStart(6, '0')}`;
  rows.push({ row: idOf(life, 'M1'), kind: 'monitoring.enrolled', on: plan.since, technology, device });
  rows.push({
    row: idOf(life, 'M1R'),
    kind: 'condition.imposed',
    on: plan.since,
    condition: `monitoring by ${technology}`,
    authority: 'field office',
    review_on: plan.since + 330 + (mix(plan.seed, 462, life.index) % 180),
  });
}

/** A review of custody that was due in the year, and for most of them the review. */
function reviewCustody(rows: SupervisionRow[], life: Life, plan: SupervisionPlan): void {
  const due = plan.since + 60 + (mix(plan.seed, 470, life.index) % 330);
  if (due > plan.through) return;
  rows.push({ row: idOf(life, 'R1'), kind: 'custody.review-due', on: due });
  if (mixUnit(plan.seed, 471, life.index) < 0.6 && due + 4 <= plan.through) {
    rows.push({ row: idOf(life, 'R1D'), kind: 'custody.reviewed', on: due + 4, decision: 'continued' });
  }
}

/** The cells of a row in the order of the columns. */
export function supervisionCells(life: Life, row: SupervisionRow): (string | number)[] {
  const day = (value: number | undefined): string => (value === undefined ? '' : isoDay(value));
  return [
    row.row,
    life.caseId,
    row.kind,
    isoDay(row.on),
    day(row.due_on),
    row.mode ?? '',
    row.condition ?? '',
    row.authority ?? '',
    day(row.review_on),
    row.technology ?? '',
    row.device ?? '',
    row.decision ?? '',
    row.about ?? '',
    row.reason ?? '',
  ];
}
