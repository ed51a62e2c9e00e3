/** What a suggestion of a fair share is given and what it answers. */

/** An officer of the office, as the suggestion sees one. */
export interface BalanceOfficer {
  readonly officer: string;
  readonly languages: readonly string[];
  /** Minutes available in the period; null where nobody has said: such an officer is given nothing and gives nothing away. */
  readonly minutesAvailable: number | null;
  /** Cleared for juveniles. */
  readonly forJuveniles?: boolean | undefined;
}

/** A case of the office. */
export interface BalanceCase {
  readonly caseId: string;
  /** Null: nobody has it. */
  readonly officer: string | null;
  /** The family whose cases stay together; null where the case is alone. */
  readonly family: string | null;
  readonly language: string | null;
  /** Minutes of work due in the period. */
  readonly minutes: number;
  /** It waits for the answer of `officer`, to whom it is proposed: it counts as theirs, and is not moved. */
  readonly isProposed?: boolean | undefined;
  /** Only an officer cleared for juveniles may have it. */
  readonly isJuvenile?: boolean | undefined;
}

/** A family, or a case that is alone, that goes from one officer to another. */
export interface BalanceMove {
  readonly caseIds: readonly string[];
  /** Null: nobody had it. */
  readonly from: string | null;
  readonly to: string;
  readonly minutes: number;
  /** The receiver does not work in the language of the case, and nobody in the office does: it needs a reason. */
  readonly needsReason: boolean;
  /** `overload`: the giver has more than a fair share. `nobody`: nobody had it. `left`: its officer did. `family`: to unite it. */
  readonly because: 'overload' | 'nobody' | 'left' | 'family';
  /** Minutes of the giver beyond a fair share before this move, where that is the reason. */
  readonly excess: number | null;
  /** Minutes for which the receiver had room before this move, where the giver has too many. */
  readonly room: number | null;
  /** Languages of the cases of the unit, as codes; none where no language is told. */
  readonly languages: readonly string[];
  /** Why this one, and why there: the same in an English sentence. */
  readonly why: string;
}

/** A unit that stays where it is although it should go, and why. */
export interface BalanceLeft {
  readonly caseIds: readonly string[];
  readonly officer: string | null;
  readonly minutes: number;
  /** `apart`: nobody of those who have the family has room for all. `no-taker`: nobody may have it. `no-room`: nobody has room. */
  readonly because: 'apart' | 'no-taker' | 'no-room';
  readonly languages: readonly string[];
  /** The same in an English sentence. */
  readonly why: string;
}

/** Minutes of an officer before and after. */
export interface BalanceSide {
  readonly officer: string;
  readonly minutesAvailable: number | null;
  readonly before: { readonly cases: number; readonly minutes: number };
  readonly after: { readonly cases: number; readonly minutes: number };
}

/** A suggestion: nothing of it has been done. */
export interface Balance {
  readonly moves: readonly BalanceMove[];
  /** In the order of their ids. */
  readonly officers: readonly BalanceSide[];
  /** Cases that nobody has and that were given to nobody. */
  readonly unplaced: readonly BalanceLeft[];
  /** Families whose cases are with several officers and could not be united. */
  readonly apart: readonly BalanceLeft[];
  /** The most minutes that an officer has beyond those available, before and after. */
  readonly mostOverload: { readonly before: number; readonly after: number };
}
