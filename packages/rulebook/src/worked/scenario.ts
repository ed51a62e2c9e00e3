/** A worked scenario: a case told in plain words, what is on record of it, and the answers that the law gives. */
import type { CaseDescription, CaseEvent, IsoDate } from '../event.ts';
import type { CoverageSource, EvaluateInput, Execution, FinalityStatus } from '../posture.ts';

/** The areas by which scenarios are kept together in the documents, in their order. */
export const areas = [
  'Acceptance',
  'Appeals and finality',
  'Orders in absence and motions',
  'Voluntary departure',
  'Orders made outside court',
  'Courts and stays',
  'Protection and fear',
  'Status and deferred action',
  'Holds and custody',
  'The record itself',
  'Failures that happened',
] as const;
export type Area = (typeof areas)[number];

/** A bar that the answer must hold; `countries` and `until` only where the scenario says them. */
export interface ExpectedBar {
  readonly rule: string;
  readonly countries?: 'all' | readonly string[];
  readonly until?: IsoDate | null;
}

export interface ExpectedDeadline {
  readonly rule: string;
  readonly what: string;
  readonly on: IsoDate;
  readonly for: 'person' | 'agency';
}

export interface ExpectedFinality {
  readonly status: FinalityStatus;
  readonly on?: IsoDate;
  readonly rule?: string;
}

/** What an answer must hold. What a scenario leaves blank is not asked of it. */
export interface Expected {
  readonly execution: Execution;
  readonly bars?: readonly ExpectedBar[];
  /** Whether there may be other bars beside them. */
  readonly barsInclude?: boolean;
  /** `none`: there must be no review at all. */
  readonly reviews?: {
    readonly include: readonly string[];
    readonly exclude: readonly string[];
    readonly none: boolean;
  };
  readonly finality?: ExpectedFinality;
  /** At least these. */
  readonly deadlines?: readonly ExpectedDeadline[];
  readonly missing?: readonly CoverageSource[];
  readonly nextChangeOn?: IsoDate | null;
}

export interface Question {
  /** Line of the file on which it stands. */
  readonly line: number;
  readonly input: EvaluateInput;
  readonly expected: Expected;
  /** Why the law says so, with the rule. */
  readonly why: string;
}

/** Whether an event may be recorded. What cannot be read at all is refused before the law is asked. */
export type EntryAnswer = 'accepted' | 'cannot be read' | { readonly refusedBy: readonly string[] };

/** One event of a command, with what is expected of it. */
export interface Entry {
  readonly line: number;
  /** Absent where it cannot be read; then `faults` say why. */
  readonly event: CaseEvent | undefined;
  readonly faults: readonly string[];
  readonly answer: EntryAnswer;
  readonly why: string;
  /** The row as it is written. */
  readonly cells: ReadonlyMap<string, string>;
}

/** What someone enters at once, on a day, on the record of the scenario. */
export interface Command {
  readonly today: IsoDate;
  /** Empty: nobody in particular. */
  readonly by: string;
  readonly entries: readonly Entry[];
}

export interface WorkedScenario {
  /** Name of the file, without its folder. */
  readonly file: string;
  readonly title: string;
  readonly area: Area;
  readonly story: readonly string[];
  readonly case: CaseDescription;
  readonly events: readonly CaseEvent[];
  /** The rows of the record as they are written, in the order of the events. */
  readonly record: readonly ReadonlyMap<string, string>[];
  readonly questions: readonly Question[];
  readonly commands: readonly Command[];
}
