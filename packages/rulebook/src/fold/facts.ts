/**
 * What the events of a case say, sorted by what the rules ask for. One pass fills it; no rule looks at events again.
 *
 * Lists are shared and empty until something is added: most cases carry few kinds of events, and a docket has millions.
 */
import type { CaseEvent } from '../event.ts';
import type { Dated, Span } from './dated.ts';

/** An order: of removal (also deportation, exclusion, voluntary departure), or one that ends the case without. */
export interface OrderFact extends Dated {
  readonly kind: 'removal' | 'deportation' | 'exclusion' | 'voluntary-departure' | 'relief' | 'termination' | 'unknown';
  /** False for relief and termination alone: what cannot be read may be an order of removal. */
  readonly ofRemoval: boolean;
  readonly authority: 'judge' | 'board' | 'expedited' | 'administrative' | 'reinstatement' | 'stipulated' | 'unknown';
  readonly priorOrderOn: Span | undefined;
  readonly form: 'oral' | 'written' | 'unknown';
  /** Undefined when the record does not say. */
  readonly inAbsentia: boolean | undefined;
  readonly appeal: 'reserved' | 'waived' | 'unknown';
  /** The countries that the order names, with those of its alternate order. */
  readonly countries: readonly string[];
  readonly departBy: Span | undefined;
  readonly departureKind: string | undefined;
  readonly bondRequired: boolean | undefined;
  /** A case under the law before April 1997. */
  readonly isDeportation: boolean;
}

/** An appeal to the Board, with every end of it that the record tells. */
export interface AppealFact extends Dated {
  readonly what: 'case' | 'bond' | 'motion' | 'interlocutory' | 'unknown';
  /** The Board took the case up itself (`case.certified`). */
  readonly isCertification: boolean;
  readonly ends: AppealEnd[];
}

/** How an appeal ended, or is said to have ended. */
export interface AppealEnd extends Dated {
  readonly how: 'dismissed' | 'sustained' | 'remanded' | 'terminated' | 'withdrawn' | 'rejected' | 'other';
  readonly departBy: Span | undefined;
  readonly cureBy: Span | undefined;
  /** Rejected because it was late: no cure. */
  readonly late: boolean;
}

/** A motion, with every ruling on it that the record tells. */
export interface MotionFact extends Dated {
  readonly kind:
    | 'reopen'
    | 'reconsider'
    | 'rescind-in-absentia'
    | 'reopen-vawa'
    | 'stay'
    | 'recalendar'
    | 'procedural'
    | 'other';
  readonly forum: string | undefined;
  readonly basis: string | undefined;
  readonly qualified: boolean;
  readonly rulings: Ruling[];
}

export interface Ruling extends Dated {
  readonly decision: 'granted' | 'denied' | 'withdrawn' | 'other';
}

/** A mark of where the case stands, for its stage. */
export interface StageMark extends Dated {
  readonly stage: 'pending' | 'administratively-closed' | 'terminated' | 'relief-granted';
}

/** The facts of a case on a day, as then known. */
export class Facts {
  orders: OrderFact[] = none;
  served: Dated[] = none;
  /** Vacated orders and later legs: what plainly takes an order away, beside rulings and appeals. */
  vacated: Dated[] = none;
  /** Terminations and new legs: what takes an order away in doubt. */
  doubtfulTurns: Dated[] = none;
  /** Ends of a leg that may be an order which nobody could read. */
  unreadDecisions: Dated[] = none;
  /** Legs that rest on an order which the record does not hold (withholding-only, fear review, claimed status …). */
  legsOnAnotherOrder: Dated[] = none;
  /** Decisions of such legs. */
  legDecisions: Dated[] = none;
  marks: StageMark[] = none;
  waivers: Dated[] = none;
  appeals: AppealFact[] = none;
  appealEnds: Dated[] = none;
  motions: MotionFact[] = none;
  rulings: Dated[] = none;
  stays: Dated[] = none;
  stayRequests: Dated[] = none;
  stayAnswers: Dated[] = none;
  stayEnds: Dated[] = none;
  protections: Dated[] = none;
  protectionEnds: Dated[] = none;
  applications: Dated[] = none;
  applicationDecisions: Dated[] = none;
  counselEntered: Dated[] = none;
  counselWithdrew: Dated[] = none;
  bonds: Dated[] = none;
  departures: Dated[] = none;
  deaths: Dated[] = none;
  arrivals: Dated[] = none;
  moves: Dated[] = none;
  /** Events of a kind that no rule reads. */
  unread: Dated[] = none;
  quarantined: Dated[] = none;
  conflicted: Dated[] = none;
  withdrawn: Dated[] = none;
  disputed: Dated[] = none;
  /** Events whose reference to another event leads nowhere: they close nothing. */
  dangling: Dated[] = none;
  undated: Dated[] = none;
  /** Events that the fold passed over and that can be asked for: as they came, also of days to come. */
  passedOver: CaseEvent[] = none;
  /** Reads a kind of them; the fold sets it. */
  readOnDemand: ((kind: string) => Dated[]) | undefined;
  /** Events of a day for which there is no law here, whether it has come or not. */
  outsideLaw: Dated[] = none;
  #byKind: Map<string, Dated[]> | undefined;

  /** Puts an event with the others of its kind, for the rules that read the kind as it stands. */
  collect(at: Dated): void {
    this.#byKind ??= new Map();
    const others = this.#byKind.get(at.event.kind);
    if (others === undefined) this.#byKind.set(at.event.kind, [at]);
    else others.push(at);
  }

  /** The events of a kind that were collected, or that are read on demand, in the order of their days. */
  of(kind: string): readonly Dated[] {
    const found = this.#byKind?.get(kind);
    if (found !== undefined || this.readOnDemand === undefined || !this.#passedOver(kind)) return found ?? none;
    const read = this.readOnDemand(kind);
    this.#byKind ??= new Map();
    this.#byKind.set(kind, read);
    return read;
  }

  #passedOver(kind: string): boolean {
    for (const event of this.passedOver) if (event.kind === kind) return true;
    return false;
  }
}

// The one empty list that all facts begin with. `add` never writes to it.
const none: never[] = [];

/** The list with one more item; a list that is still the shared empty one is replaced. */
export function add<T>(list: T[], item: T): T[] {
  if (list === none) return [item];
  list.push(item);
  return list;
}
