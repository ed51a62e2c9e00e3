/**
 * A life: the whole story of one case, told from its beginning to its end whatever the release shows of it. Every item
 * carries the days on which the court's records learn of it and of its outcome; a release is the life seen on a day. All
 * days are day numbers (calendar.ts); `never` where it does not come to pass.
 */
import type { Nationality } from '../calibration.ts';
import type { Court } from '../codes/courts.ts';

/** A leg: a row of B_TblProceeding. */
export interface Leg {
  readonly number: number;
  readonly because: 'initial' | 'venue' | 'transfer' | 'reopened' | 'recalendared' | 'remanded';
  readonly court: Court;
  readonly location: string;
  readonly judge: string;
  readonly openedOn: number;
  caseType: string;
  endedOn: number;
  /** DEC_CODE, or ''. */
  decision: string;
  /** OTHER_COMP, or ''. */
  completion: string;
  decisionForm: '' | 'O' | 'W';
  absent: boolean;
  appealReserved: '' | 'A' | 'I' | 'B';
  /** Court code of the country named in the order. */
  country: string;
  transferTo: Court | null;
  /** Planted: the charging document is dated this many days after the leg ended; 0 for all others. */
  chargedAfterEnd: number;
}

export interface Hearing {
  readonly leg: number;
  readonly setOn: number;
  readonly heldOn: number;
  /** HHMM. */
  readonly time: string;
  readonly calendar: 'M' | 'I';
  readonly adjournment: string;
}

export interface Application {
  readonly leg: number;
  readonly code: string;
  readonly filedOn: number;
  decidedOn: number;
  decision: string;
}

export interface Motion {
  readonly leg: number;
  readonly kind: string;
  readonly filedOn: number;
  readonly party: 'A' | 'I';
  decidedOn: number;
  decision: string;
  /** STAY_GRANT and the day it was entered. */
  stay: '' | 'Y' | 'N';
  stayOn: number;
  deleted: boolean;
}

export interface Appeal {
  readonly leg: number;
  readonly type: string;
  readonly filedOn: number;
  readonly by: 'A' | 'I' | 'B';
  decidedOn: number;
  decision: string;
}

export interface FederalMatter {
  /** Place of the appeal in {@link Life.appeals}. */
  readonly appeal: number;
  readonly requestedOn: number;
  readonly decision: string;
}

export interface Bond {
  readonly leg: number;
  readonly requestedOn: number;
  readonly decidedOn: number;
  readonly decision: string;
  readonly initial: number;
  readonly set: number;
  readonly appealReserved: '' | 'A' | 'I';
}

export interface Custody {
  readonly detainedOn: number;
  readonly releasedOn: number;
  readonly enteredOn: number;
}

export interface Representative {
  readonly level: 'COURT' | 'BOARD';
  readonly type: 'ALIEN' | 'INS';
  readonly enteredOn: number;
  readonly leg: number;
  /** Place of the appeal, for the Board; -1 for the court. */
  readonly appeal: number;
  readonly prime: boolean;
}

/** What stands, from a day on: the story's own account, from which the truth file is written. */
export interface Standing {
  readonly from: number;
  readonly what: 'pending' | 'closed' | 'ended' | 'relief' | 'order' | 'other';
  readonly order?: StandingOrder;
  /** Day on which finality is settled without regard to the appeal window (null: the window decides). */
  readonly finalOn?: number | null;
  readonly finalBy?: 'B1' | 'B4' | 'B18' | null;
  /** An appeal of the person's that stops finality. */
  readonly appealPending?: boolean;
  /** The outcome can be read in several ways from what the release shows: stages that are all acceptable. */
  readonly alsoStages?: readonly string[];
  /** Finality cannot be told from what the release shows. */
  readonly finalityOpen?: boolean;
}

export interface StandingOrder {
  readonly kind: 'removal' | 'deportation' | 'exclusion' | 'voluntary-departure';
  readonly on: number;
  readonly absent: boolean;
  /** Withholding or protection from torture that came with the order. */
  readonly protection: '' | 'withholding' | 'cat-withholding';
  /** The order lives again by a Board decision that grants or reinstates voluntary departure. */
  readonly boardDeparture?: boolean;
}

/** A bar or a review that holds for some days: [from, to), by rule. */
export interface Span {
  readonly rule: string;
  readonly what: 'bar' | 'review';
  readonly from: number;
  readonly to: number;
  /** ISO code of the country, 'all', or null for every country of an unknown one. */
  readonly country: string;
}

/** Facts of the person and the case. */
export interface Person {
  readonly nationality: Nationality;
  readonly language: string;
  /** M/YYYY or ''. */
  readonly birth: string;
  readonly sex: '' | 'M' | 'F';
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  readonly movedOn: number;
  readonly newCity: string;
  readonly newZip: string;
}

export interface Life {
  readonly index: number;
  readonly caseId: number;
  /** Index of the lead whose life this one shares; -1 for one that leads or stands alone. */
  readonly leadIndex: number;
  /** Riders of this lead: how many indices after this one. */
  readonly riders: number;
  readonly severedOn: number;
  readonly person: Person;
  readonly caseType: string;
  readonly filedOn: number;
  readonly chargedOn: number;
  readonly enteredCountryOn: number;
  readonly arriving: boolean;
  readonly asylumType: '' | 'E' | 'I';
  readonly permanentResident: boolean;
  /** Index in the juvenile look-up, 0 for none. */
  readonly juvenile: number;
  readonly identifier: string;
  readonly priority: string;
  readonly criminal: boolean;
  readonly commenced: boolean;
  readonly charges: readonly string[];
  readonly legs: Leg[];
  readonly hearings: Hearing[];
  readonly applications: Application[];
  readonly motions: Motion[];
  readonly appeals: Appeal[];
  readonly federal: FederalMatter[];
  readonly bonds: Bond[];
  readonly custody: Custody[];
  readonly representatives: Representative[];
  readonly standings: Standing[];
  readonly spans: Span[];
  /** The day on which the person leaves the country, which the court never learns. */
  departedOn: number;
  /** A contradiction planted in it, or ''. */
  contradiction: string;
}
