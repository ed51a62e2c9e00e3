/** The answer of the rulebook to the question: what stands in this case, on this day, as then known? */
import type { CaseDescription, CaseEvent, IsoDate } from './event.ts';

/** The sources whose coverage an answer needs, in the order in which `missing` names them. */
export const coverageSources = ['court', 'circuit', 'district', 'uscis', 'agency', 'citizenship'] as const;
export type CoverageSource = (typeof coverageSources)[number];

/** For each source, the day through which all that it knew is in. An absent source is not covered at all. */
export type Coverage = { readonly [source in CoverageSource]?: IsoDate };

/** What is asked of `evaluateRecord`: no coverage, because coverage is applied when an answer is read. */
export interface RecordInput {
  readonly case: CaseDescription;
  readonly events: readonly CaseEvent[];
  /** The civil day, at the case's court, for which the answer is wanted. */
  readonly asOf: IsoDate;
  /** ISO instant: events recorded later are not yet known. Absent: everything given is known. */
  readonly knownAt?: string;
  /** ISO 3166 alpha-2 code of the country in question; absent: those that the order names. */
  readonly country?: string;
}

/** What is asked of `evaluate`. No coverage means that no source has been checked. */
export interface EvaluateInput extends RecordInput {
  readonly coverage?: Coverage;
}

export const executions = ['no-order', 'not-final', 'barred', 'review', 'no-bar-on-record'] as const;
/** There is no value that says "executable": the strongest is that no bar is on record, with what was not checked. */
export type Execution = (typeof executions)[number];

/** What the record alone says, before coverage and staleness: `unbarred` is the only one that they can change. */
export type RecordExecution = 'no-order' | 'not-final' | 'barred' | 'review' | 'unbarred';

export const finalityStatuses = ['no-order', 'not-final', 'final', 'unknown', 'conflict'] as const;
export type FinalityStatus = (typeof finalityStatuses)[number];

/** Whether an order of removal stands and is final. `on` only when final; `rule` is the rule that says so, if any. */
export interface Finality {
  readonly status: FinalityStatus;
  readonly on: IsoDate | null;
  readonly rule: string | null;
}

/** A bar in force on the day asked. `until` is its last day, null when it has no end on record. */
export interface Bar {
  readonly rule: string;
  readonly countries: 'all' | readonly string[];
  readonly until: IsoDate | null;
  readonly because: readonly string[];
}

/** A reason why a person must look before anyone relies on the answer. `why` is a plain English sentence. */
export interface Review {
  readonly rule: string;
  readonly why: string;
  readonly because: readonly string[];
}

/** Two things on record that do not agree. Each is also a review (R4): nothing is settled by guessing. */
export interface Conflict {
  /** Which contradiction it is, in the words of `conflicts/`, for example `appeal-before-decision`. */
  readonly what: string;
  /** What does not agree, a plain English sentence. */
  readonly why: string;
  /** What would settle it, a plain English sentence. */
  readonly settledBy: string;
  readonly because: readonly string[];
}

/** A last day, inside its period. A past one stays listed: the list does not depend on the day asked. */
export interface Deadline {
  readonly rule: string;
  readonly what: string;
  readonly for: 'person' | 'agency';
  readonly on: IsoDate;
}

export const stages = [
  'not-commenced',
  'pending',
  'administratively-closed',
  'terminated',
  'relief-granted',
  'order-not-final',
  'order-final',
  'order-unclear',
  'departed',
  'deceased',
] as const;
/** Where the case stands, for counting. `execution` is the answer; a stage is only a label. */
export type Stage = (typeof stages)[number];

/** The part of an answer that does not move with coverage, and that can be stored. */
export interface RecordPosture {
  readonly stage: Stage;
  readonly onRecord: RecordExecution;
  readonly finality: Finality;
  readonly bars: readonly Bar[];
  readonly reviews: readonly Review[];
  readonly deadlines: readonly Deadline[];
  readonly conflicts: readonly Conflict[];
  /** First day on which this answer can change with no new event; null when it never does. */
  readonly nextChangeOn: IsoDate | null;
  readonly rulebook: string;
  /** Indices into the rulebook's parameters of the values that the answer used, for staleness. */
  readonly used: readonly number[];
}

/** The whole answer, as `opendocket evaluate` prints it. */
export interface Posture {
  readonly execution: Execution;
  readonly stage: Stage;
  readonly finality: Finality;
  readonly bars: readonly Bar[];
  readonly reviews: readonly Review[];
  readonly deadlines: readonly Deadline[];
  readonly conflicts: readonly Conflict[];
  /** Sources not covered through the day asked. */
  readonly missing: readonly CoverageSource[];
  readonly nextChangeOn: IsoDate | null;
  readonly rulebook: string;
}
