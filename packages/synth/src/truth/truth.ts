/** What each case of a release is by construction: told from its life, and from nothing that reads a release. */
import { isoDay, lastAppealDay } from '../calendar.ts';
import type { Life, Standing } from '../life/shape.ts';

/** A line of truth/cases.jsonl: the case as it stands on the release's last day. Absent fields are not asserted. */
export interface CaseTruth {
  readonly case: string;
  /** Stages of which one must be the answer; empty where the release does not tell. */
  readonly stages: readonly string[];
  readonly order: { readonly kind: string; readonly on: string; readonly inAbsentia: boolean } | null;
  /** Null where construction does not settle it. */
  readonly finality: 'no-order' | 'not-final' | 'final' | null;
  readonly finalOn: string | null;
  readonly finalBy: string | null;
  /** Rules whose bar must stand (only where an order stands). */
  readonly bars: readonly string[];
  /** Rules that must ask for a review. */
  readonly reviews: readonly string[];
  /** Country of a protection that came with the order (ISO), `all` where it is not known, or null. */
  readonly protectedFrom: string | null;
  /** A way in which the case contradicts itself, or ''. */
  readonly contradiction: string;
}

/** The truth of a case on a day. */
export function truthOf(life: Life, on: number): CaseTruth {
  const standing = life.standings.findLast((other) => other.from <= on);
  const base = { case: String(life.caseId), contradiction: isShown(life, on) ? life.contradiction : '' };
  const nothing = { order: null, finalOn: null, finalBy: null, bars: [], reviews: [], protectedFrom: null };
  if (standing === undefined) return { ...base, ...nothing, stages: ['not-commenced'], finality: 'no-order' };
  switch (standing.what) {
    case 'pending':
      return { ...base, ...nothing, stages: stagesOf(standing, 'pending'), finality: settled(standing, 'no-order') };
    case 'closed':
      return {
        ...base,
        ...nothing,
        stages: stagesOf(standing, 'administratively-closed'),
        finality: settled(standing, 'no-order'),
      };
    case 'ended':
      return { ...base, ...nothing, stages: stagesOf(standing, 'terminated'), finality: settled(standing, 'no-order') };
    case 'relief':
      return {
        ...base,
        ...nothing,
        stages: stagesOf(standing, 'relief-granted'),
        finality: settled(standing, 'no-order'),
      };
    case 'other':
      return { ...base, ...nothing, stages: [], finality: null };
    case 'order':
      return { ...base, ...orderTruth(life, standing, on) };
  }
}

/** Whether a release of that day shows both sides of the contradiction that is in a life. */
function isShown(life: Life, on: number): boolean {
  const first = life.legs[0];
  switch (life.contradiction) {
    case 'completion-before-charging-document':
      return first !== undefined && first.endedOn <= on;
    case 'appeal-before-decision':
      return life.appeals.some((appeal) => {
        const endedOn = life.legs[appeal.leg]?.endedOn ?? 0;
        return appeal.type === 'Case Appeal' && appeal.filedOn < endedOn && endedOn <= on;
      });
    default:
      return true;
  }
}

function stagesOf(standing: Standing, stage: string): readonly string[] {
  return [stage, ...(standing.alsoStages ?? [])];
}

function settled(standing: Standing, status: 'no-order'): 'no-order' | null {
  return standing.alsoStages === undefined ? status : null;
}

/** Decisions on an application that grant it without condition. */
const granted: ReadonlySet<string> = new Set(['F', 'G', 'I', 'P', 'L']);

function orderTruth(life: Life, standing: Standing, on: number): Omit<CaseTruth, 'case' | 'contradiction'> {
  const { order } = standing;
  if (order === undefined) throw new Error(`case ${life.caseId}: an order stands, and which is not told`);
  const active = life.spans.filter((span) => span.from <= on && on < span.to);
  const bars = active.filter((span) => span.what === 'bar').map((span) => span.rule);
  const reviews = active
    .filter((span) => span.what === 'review')
    .map((span) => (span.rule === 'court-matter' ? 'C7' : span.rule));
  const last = lastAppealDay(order.on);
  const windowOpen = !order.absent && standing.finalOn === null && standing.finalBy !== null && on <= last;
  if (windowOpen) bars.push('C1');
  // A grant of asylum or withholding in the record bars by itself, whatever became of the case: nothing says that it ended.
  for (const { code, decision, decidedOn } of life.applications) {
    if (decidedOn > on || !granted.has(decision)) continue;
    if (code === 'ASYL') bars.push('C16');
    if (code === 'ASYW' || code === 'WCAT') bars.push('C10');
  }
  const protection = active.find((span) => span.rule === 'C10');
  const shared = {
    order: { kind: order.kind, on: isoDay(order.on), inAbsentia: order.absent },
    bars: [...new Set(bars)].sort(),
    reviews: [...new Set(reviews)].sort(),
    protectedFrom: protection?.country ?? null,
  };
  if (standing.finalityOpen === true) {
    return {
      ...shared,
      stages: ['order-not-final', 'order-final', 'order-unclear', ...(standing.alsoStages ?? [])],
      finality: null,
      finalOn: null,
      finalBy: null,
    };
  }
  const notFinal = standing.appealPending === true || windowOpen;
  if (notFinal) return { ...shared, stages: ['order-not-final'], finality: 'not-final', finalOn: null, finalBy: null };
  const finalOn = standing.finalOn ?? last + 1;
  return {
    ...shared,
    stages: ['order-final'],
    finality: 'final',
    finalOn: isoDay(finalOn),
    finalBy: standing.finalBy ?? null,
  };
}
