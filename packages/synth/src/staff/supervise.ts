/** The supervision of a life: check-ins, conditions, monitoring, reviews, returned notices, disputes. */
import type { Life } from '../life/shape.ts';
import { mix, mixUnit } from '../random.ts';
import { reviewsOfCondition, reviewsOfSupervision } from './reviews.ts';
import { idOf, type SupervisionPlan, type SupervisionRow } from './supervision-row.ts';
import { isHeld } from './workforce.ts';

const modes = ['office', 'phone', 'app', 'office'];
const technologies = ['app', 'app', 'phone', 'ankle', 'wrist'];
const conditions = ['report to the office', 'travel limited to the state', 'curfew', 'surrender of passport'];
/** Days between check-ins. */
const intervals = [30, 61, 91, 91, 182];
/** Supervision begins on a day of this many, so that its reviews come due throughout a year. */
const beginnings = 360;
/** Disputes and returned notices are told from this day on: replies are made in the docket, and no file of the agency tells them. */
const answeredElsewhere = 385;

/** The rows of a case, oldest first within each kind. */
export function superviseLife(life: Life, plan: SupervisionPlan): SupervisionRow[] {
  const rows: SupervisionRow[] = [];
  const ordered = life.standings.findLast(({ from }) => from <= plan.through)?.what === 'order';
  const chosen = (purpose: number): number => mixUnit(plan.seed, 410 + purpose, life.index);
  if (isHeld(life, plan.through)) {
    if (ordered) reviewCustody(rows, life, plan);
    return rows;
  }
  if (chosen(2) < (ordered ? 0.3 : 0.12)) supervise(rows, life, plan, ordered);
  if (chosen(5) < 0.06) {
    const on = plan.since + answeredElsewhere + (mix(plan.seed, 425, life.index) % 400);
    if (on <= plan.through) rows.push({ row: idOf(life, 'N'), kind: 'notice.returned', on });
  }
  return rows;
}

function supervise(rows: SupervisionRow[], life: Life, plan: SupervisionPlan, ordered: boolean): void {
  const chosen = (purpose: number): number => mixUnit(plan.seed, 410 + purpose, life.index);
  const from = plan.since + (mix(plan.seed, 426, life.index) % beginnings);
  if (ordered) rows.push({ row: idOf(life, 'S'), kind: 'supervision.ordered', on: from });
  checkIns(rows, life, plan, from);
  if (chosen(3) < 0.4) condition(rows, life, plan, from);
  const isMonitored = chosen(4) < 0.15;
  if (isMonitored) monitor(rows, life, plan, from);
  if (ordered || isMonitored) {
    reviewsOfSupervision(rows, life, { ...plan, since: from }, isMonitored ? 'monitoring' : 'supervision');
  }
}

function checkIns(rows: SupervisionRow[], life: Life, plan: SupervisionPlan, from: number): void {
  const interval = intervals[mix(plan.seed, 430, life.index) % intervals.length] ?? 91;
  const mode = modes[mix(plan.seed, 431, life.index) % modes.length] ?? 'office';
  const first = from + 1 + (mix(plan.seed, 432, life.index) % interval);
  let scheduledOn = from;
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
    if (luck < 0.885 && due >= plan.since + answeredElsewhere && due + 6 <= plan.through) {
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

function condition(rows: SupervisionRow[], life: Life, plan: SupervisionPlan, from: number): void {
  const name = conditions[mix(plan.seed, 450, life.index) % conditions.length] ?? '';
  const endedOn = from + 200 + (mix(plan.seed, 452, life.index) % 1_000);
  reviewsOfCondition(rows, life, { ...plan, since: from }, { part: 'T', name, endedOn });
  if (endedOn <= plan.through)
    rows.push({ row: idOf(life, 'T1E'), kind: 'condition.ended', on: endedOn, condition: name });
}

/** A device is inventory with a day on which somebody asks whether it is still needed, kept as a condition with its review. */
function monitor(rows: SupervisionRow[], life: Life, plan: SupervisionPlan, from: number): void {
  const technology = technologies[mix(plan.seed, 460, life.index) % technologies.length] ?? 'app';
  const device = `SYN-${String(mix(plan.seed, 461, life.index) % 1_000_000).padStart(6, '0')}`;
  rows.push({ row: idOf(life, 'M1'), kind: 'monitoring.enrolled', on: from, technology, device });
  reviewsOfCondition(
    rows,
    life,
    { ...plan, since: from },
    { part: 'M', name: `monitoring by ${technology}`, endedOn: Number.POSITIVE_INFINITY },
  );
}

/** A review of custody that was due in the year, and for most of them the review. */
function reviewCustody(rows: SupervisionRow[], life: Life, plan: SupervisionPlan): void {
  const due = plan.since + 60 + (mix(plan.seed, 470, life.index) % 360);
  if (due > plan.through || due < life.chargedOn) return;
  rows.push({ row: idOf(life, 'R1'), kind: 'custody.review-due', on: due });
  if (mixUnit(plan.seed, 471, life.index) < 0.8 && due + 4 <= plan.through) {
    rows.push({ row: idOf(life, 'R1D'), kind: 'custody.reviewed', on: due + 4, decision: 'continued' });
  }
}
