/**
 * What someone owes in a case: a review, a reply, a service, a look. A duty is never the end of a person's protection, and
 * never a deadline of the person; none rests on there being no bar.
 */
import type { Day } from '../calendar/civil-day.ts';
import { formatDay } from '../calendar/civil-day.ts';
import type { Clock } from '../clock.ts';
import type { CaseDescription, IsoDate } from '../event.ts';
import type { Dated } from '../fold/dated.ts';
import type { RecordPosture } from '../posture.ts';

export const dutyKinds = [
  'custody-review',
  'supervision-review',
  'condition-review',
  'court-deadline',
  'dispute-reply',
  'conflict',
  'returned-mail',
  'notice-to-serve',
  'check-in',
  'quarantined-row',
] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** One duty of a case on a day, as then known. */
export interface Duty {
  /** Stable while the duty is the same: its kind with the event or the deadline that it is about. Unique in the case. */
  readonly id: string;
  readonly duty: DutyKind;
  /** Which of the kind it is: `headquarters-custody-review`, `order-of-supervision`. Chooses the sentence. */
  readonly what: string;
  /** The rule under which it arises. */
  readonly rule: string | null;
  readonly dueOn: IsoDate;
  /** The law, or who imposed a condition under it, set the day: it cannot be put off, and only an event finishes it. */
  readonly legal: boolean;
  /** Ids of the events on which it rests. */
  readonly because: readonly string[];
  /** Kinds of events that finish it. */
  readonly settledBy: readonly string[];
}

/** The events of a case by kind, those that have come, in the order of their days. */
export interface EventsByKind {
  of(kind: string): readonly Dated[];
}

/** A case while its duties are worked out. */
export interface DutyMatter {
  readonly facts: EventsByKind;
  readonly clock: Clock;
  readonly posture: Pick<RecordPosture, 'stage' | 'finality' | 'deadlines' | 'conflicts' | 'reviews'>;
  readonly case: CaseDescription;
  /** The person has left, or died: what is owed to a person in proceedings or under supervision has ended. */
  readonly isOver: boolean;
}

/** Finds the duties of one kind. */
export type DutyFinder = (matter: DutyMatter) => readonly Duty[];

export const noDuties: readonly Duty[] = [];

/** The earliest day that a record without a readable date is shown by; it is overdue at once, and a person looks. */
const earliestShown: IsoDate = '1900-01-01';

/** A day as it is shown. */
export function shownDay(day: Day): IsoDate {
  return Number.isFinite(day) ? formatDay(day) : earliestShown;
}

export function idOf({ event }: Dated): string {
  return event.id;
}

/** A short id of several events: all of them up to eight, then how many more. */
export function idOfAll(ids: readonly string[]): string {
  const most = 8;
  return ids.length <= most ? ids.join('+') : `${ids.slice(0, most).join('+')}+${ids.length - most}`;
}
