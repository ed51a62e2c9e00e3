/** The duties of a case: pure, with no clock but the day that is asked for. */
import { formatDay, parseDay } from '../calendar/civil-day.ts';
import { Clock } from '../clock.ts';
import type { CaseDescription, CaseEvent, IsoDate } from '../event.ts';
import type { RecordPosture } from '../posture.ts';
import { checkIns } from './check-in.ts';
import { conditionReviews } from './condition-review.ts';
import { conflictsToSettle } from './conflict.ts';
import { courtDeadlines } from './court-deadline.ts';
import { custodyReviews } from './custody-review.ts';
import { disputeReplies } from './dispute-reply.ts';
import type { Duty, DutyFinder } from './duty.ts';
import { noDuties } from './duty.ts';
import { StandingEvents } from './events-by-kind.ts';
import { mayAskForService, noticesToServe } from './notice-to-serve.ts';
import { quarantinedRows } from './quarantined-row.ts';
import { returnedMail } from './returned-mail.ts';
import { supervisionReviews } from './supervision-review.ts';

export { type Duty, type DutyKind, dutyKinds } from './duty.ts';
export { type HousePeriod, housePeriods } from './house-periods.ts';
export { dutyLabel, dutyWords } from './words.ts';

/** A case whose duties are asked for. */
export interface DutyQuestion {
  readonly case: CaseDescription;
  /** The events that stand: those that are voided left out. */
  readonly events: readonly CaseEvent[];
  /** What the rules make of the same events on the same day. */
  readonly posture: RecordPosture;
  /** The civil day, at the case's court. */
  readonly asOf: IsoDate;
}

/** The duties of a case on a day. */
export interface Duties {
  /** By day, then id. */
  readonly duties: readonly Duty[];
  /**
   * First day on which the duties can change with no new event, beside the day on which the posture can
   * (`posture.nextChangeOn`): the least of both is the first day on which to ask again. Null where there is none.
   */
  readonly nextChangeOn: IsoDate | null;
}

/** Kinds that can make a duty by being there. */
const kindsThatAsk: ReadonlySet<string> = new Set([
  'supervision.ordered',
  'monitoring.enrolled',
  'condition.imposed',
  'record.disputed',
  'notice.returned',
  'checkin.scheduled',
  'checkin.missed',
  'record.quarantined',
]);

const finders: readonly DutyFinder[] = [
  custodyReviews,
  supervisionReviews,
  conditionReviews,
  courtDeadlines,
  disputeReplies,
  returnedMail,
  noticesToServe,
  checkIns,
  quarantinedRows,
];

const nothing: Duties = { duties: noDuties, nextChangeOn: null };

/**
 * What is owed in a case on a day. Never throws on a stored event; throws a RangeError when the day asked for is no date.
 * Cheap where nothing is owed: most cases of a court release have no duty.
 */
export function dutiesOf({ case: about, events, posture, asOf }: DutyQuestion): Duties {
  const { conflicts, stage } = posture;
  if (conflicts.length === 0 && !mayOwe(events, posture)) return nothing;
  const day = parseDay(asOf);
  if (day === undefined) throw new RangeError(`asOf ${JSON.stringify(asOf)} is not a date`);
  const clock = new Clock(day);
  const isOver = stage === 'departed' || stage === 'deceased';
  const matter = { facts: new StandingEvents(events, clock), clock, posture, case: about, isOver };
  const found = [...conflictsToSettle(conflicts, events), ...finders.flatMap((find) => find(matter))];
  return {
    duties: found.length === 0 ? noDuties : inOrder(found),
    nextChangeOn: clock.next === undefined ? null : formatDay(clock.next),
  };
}

/** The end of the removal period is in the posture of every final order, and is nobody's duty. */
function mayOwe(events: readonly CaseEvent[], { deadlines, reviews }: RecordPosture): boolean {
  // C32 without a day of its own: whether the person is held is for someone to find out.
  for (const { rule } of reviews) if (rule === 'C32') return true;
  for (const deadline of deadlines) if (deadline.for === 'agency' && deadline.what !== 'removal-period') return true;
  for (const event of events) if (kindsThatAsk.has(event.kind) || mayAskForService({ event })) return true;
  return false;
}

/** By day, then id; a deadline that two findings came to is one duty. */
function inOrder(found: readonly Duty[]): readonly Duty[] {
  const byId = new Map<string, Duty>();
  for (const duty of found) {
    const other = byId.get(duty.id);
    if (other === undefined || duty.dueOn < other.dueOn) byId.set(duty.id, duty);
  }
  return [...byId.values()].sort((one, other) => compareText(one.dueOn, other.dueOn) || compareText(one.id, other.id));
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
