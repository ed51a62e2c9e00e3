/** What a rule sees: the facts, the clock, which order stands, and the answer to write into. */
import type { Day } from '../calendar/civil-day.ts';
import type { Clock } from '../clock.ts';
import type { CaseDescription } from '../event.ts';
import type { Dated } from '../fold/dated.ts';
import type { AppealEnd, AppealFact, Facts, OrderFact } from '../fold/facts.ts';
import type { FinalityStatus } from '../posture.ts';
import type { Answer } from './answer.ts';

/** The time to appeal an order to the Board, in its two readings. Both last days are inside the period. */
export interface AppealWindow {
  /** What the person is shown: the earlier reading. */
  readonly personLast: Day;
  /** When the bar ends: the later reading. */
  readonly barLast: Day;
  /** The service that the period runs from, where it is a written decision's. */
  readonly from: readonly Dated[];
  /** A written decision whose mailing is not on record. */
  readonly startUnrecorded: boolean;
}

/** An appeal of the case from the order, and what became of it by the day asked. */
export interface AppealTaken {
  readonly appeal: AppealFact;
  readonly timely: boolean;
  /**
   * `returned`: remanded or terminated; `curing`: rejected, and the time to cure has not run; `unclear`: the record
   * says something that cannot be read as one of the others, or two things.
   */
  readonly state: 'open' | 'dismissed' | 'withdrawn' | 'rejected' | 'curing' | 'returned' | 'unclear';
  readonly end: AppealEnd | undefined;
}

/** An order of removal that stands, or may stand. */
export interface StandingOrder {
  readonly order: OrderFact;
  /** What may have taken the order away, without that being sure. */
  readonly doubt: Dated | undefined;
  /** Whether the doubt is only which of two came first. */
  readonly isTie: boolean;
  /** Undefined where the law gives no appeal to the Board. */
  readonly window: AppealWindow | undefined;
  /** The order itself or a later event, where appeal was surely waived. */
  readonly waiver: Dated | undefined;
  readonly appeals: readonly AppealTaken[];
}

/** A conclusion with four values: final holds, not-final fails; unknown and conflict need a person. */
export interface Conclusion {
  readonly status: FinalityStatus;
  /** The day it became or will become final; only meaningful with `final`. */
  readonly on?: Day;
  readonly rule: string | null;
  readonly because: readonly Dated[];
}

/** A case before the rules. */
export class Matter {
  readonly facts: Facts;
  readonly clock: Clock;
  readonly answer: Answer;
  /** What is said of the case beside its events. */
  readonly case: CaseDescription;
  /** The country asked about: ISO alpha-2, `unknown` when it is none, undefined when not asked. */
  readonly country: string | undefined;
  /** Orders of removal that stand or may stand, oldest first. */
  orders: readonly StandingOrder[] = noOrders;
  /** The newest of them. */
  standing: StandingOrder | undefined;
  /** Whether the record leaves open that an order exists which it does not show. */
  mayHideOrder = false;
  /** Decisions that stand side by side, the older first. */
  ordersInConflict: readonly (readonly [OrderFact, OrderFact])[] = noPairs;
  finality: Conclusion = noOrder;

  constructor(facts: Facts, clock: Clock, answer: Answer, about: CaseDescription, country: string | undefined) {
    this.facts = facts;
    this.clock = clock;
    this.answer = answer;
    this.case = about;
    this.country = country;
  }
}

const noPairs: readonly (readonly [OrderFact, OrderFact])[] = [];
const noOrders: readonly StandingOrder[] = [];
export const noOrder: Conclusion = { status: 'no-order', rule: null, because: [] };
