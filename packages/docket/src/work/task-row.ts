/** The duties of a case as they are stored, written with its posture by every path that writes one. */
import {
  type CaseDescription,
  type CaseEvent,
  type Duties,
  dutiesOf,
  type IsoDate,
  type RecordPosture,
} from '@opendocket/rulebook';
import { wallsOfDuties } from './duty-walls.ts';

/** A row of `docket.task`, but for who has the case. Days are ISO civil days. */
export interface TaskRow {
  readonly case_id: string;
  readonly task: string;
  readonly duty: string;
  /** Which of the kind it is; chooses the sentence. */
  readonly what: string;
  readonly rule: string | null;
  readonly due_on: IsoDate;
  readonly legal: boolean;
  /** Ids of the events on which it rests. */
  readonly because: readonly string[];
  /** Walls behind which it stands. */
  readonly compartments: readonly string[];
}

/** The derived columns of `docket.task`, in the order of the table: that of every writer. */
export const taskColumns: readonly (keyof TaskRow)[] = [
  'case_id',
  'task',
  'duty',
  'what',
  'rule',
  'due_on',
  'legal',
  'because',
  'compartments',
];

/** The duties of a case on a day, and the first day on which they can change beside that of the posture. */
export interface DerivedTasks {
  readonly rows: readonly TaskRow[];
  readonly nextChangeOn: IsoDate | null;
}

/** What the duties of a case are derived from. */
export interface TaskQuestion {
  readonly case: CaseDescription;
  /** All events of the case, in the order of their seq. */
  readonly events: readonly CaseEvent[];
  readonly standing: readonly CaseEvent[];
  readonly posture: RecordPosture;
  readonly asOf: IsoDate;
}

const none: readonly TaskRow[] = [];

/** Derives the duties of a case. Most cases have none, and cost no more than a look at the kinds of their events. */
export function deriveTasks({ case: about, events, standing, posture, asOf }: TaskQuestion): DerivedTasks {
  const found: Duties = dutiesOf({ case: about, events: standing, posture, asOf });
  if (found.duties.length === 0) return { rows: none, nextChangeOn: found.nextChangeOn };
  const wallsOf = wallsOfDuties(events);
  const rows = found.duties.map((duty) => ({
    case_id: about.id,
    task: duty.id,
    duty: duty.duty,
    what: duty.what,
    rule: duty.rule,
    due_on: duty.dueOn,
    legal: duty.legal,
    because: duty.because,
    compartments: wallsOf(duty.because),
  }));
  return { rows, nextChangeOn: found.nextChangeOn };
}
