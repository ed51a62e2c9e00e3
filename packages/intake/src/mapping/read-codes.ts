/**
 * The codes of one release as the mapping reads them: each code is read once, by its table and the release's words, and
 * kept. A bulk import maps tens of millions of rows with a few hundred codes.
 */
import {
  type ApplicationDecisionCode,
  type ReadApplicationCode,
  readApplicationCode,
  readApplicationDecision,
} from './application-codes.ts';
import { type AppealKind, type ReadBoardDecision, readAppealType, readBoardDecision } from './board-decisions.ts';
import { type BondDecision, readBondDecision } from './bond-decisions.ts';
import { type ReadDecision, readCourtDecision } from './court-decisions.ts';
import { type DateLimits, dateLimits } from './dates.ts';
import { type ReadHearingOutcome, readHearingOutcome } from './hearing-codes.ts';
import { type Juvenile, readJuvenile } from './juvenile-codes.ts';
import { type ReadMotionType, readMotionType } from './motion-types.ts';
import type { CodeTables, ReleaseContext } from './shape.ts';

/** Codes of a release, each read once. */
export class ReadCodes {
  readonly limits: DateLimits;
  readonly #codes: CodeTables;
  readonly #decisions = new Map<string, ReadDecision>();
  readonly #board = new Map<string, ReadBoardDecision>();
  readonly #appealTypes = new Map<string, AppealKind>();
  readonly #motions = new Map<string, ReadMotionType>();
  readonly #applications = new Map<string, ReadApplicationCode>();
  readonly #applicationDecisions = new Map<string, ApplicationDecisionCode | null>();
  readonly #hearings = new Map<string, ReadHearingOutcome>();
  readonly #bonds = new Map<string, BondDecision>();
  readonly #juveniles = new Map<string, Juvenile>();

  constructor(context: ReleaseContext) {
    this.limits = dateLimits(context.through);
    this.#codes = context.codes;
  }

  /** How a DEC_CODE (type C) or OTHER_COMP (type O) ends a leg of this case type. */
  decision(caseType: string, type: 'C' | 'O', code: string): ReadDecision {
    const key = caseType + type + code;
    let read = this.#decisions.get(key);
    if (read === undefined) {
      read = readCourtDecision(this.#codes, caseType, type, code);
      this.#decisions.set(key, read);
    }
    return read;
  }

  boardDecision(code: string): ReadBoardDecision {
    let read = this.#board.get(code);
    if (read === undefined) {
      read = readBoardDecision(code, this.#codes.meaning('tblLookupBIADecision', code));
      this.#board.set(code, read);
    }
    return read;
  }

  appealType(type: string): AppealKind {
    let read = this.#appealTypes.get(type);
    if (read === undefined) {
      read = readAppealType(type, this.#codes.meaning('tbllookupAppealType', type));
      this.#appealTypes.set(type, read);
    }
    return read;
  }

  motionType(code: string): ReadMotionType {
    let read = this.#motions.get(code);
    if (read === undefined) {
      read = readMotionType(code, this.#codes.meaning('tblLookupMotionType', code));
      this.#motions.set(code, read);
    }
    return read;
  }

  application(code: string): ReadApplicationCode {
    let read = this.#applications.get(code);
    if (read === undefined) {
      read = readApplicationCode(code, this.#codes.meaning('tblLookUp_Appln', code));
      this.#applications.set(code, read);
    }
    return read;
  }

  /** A decision on an application, or null where the code cannot be read. */
  applicationDecision(code: string): ApplicationDecisionCode | null {
    let read = this.#applicationDecisions.get(code);
    if (read === undefined) {
      read = readApplicationDecision(code, this.#codes.meaning('tblLookupCourtAppDecisions', code)) ?? null;
      this.#applicationDecisions.set(code, read);
    }
    return read;
  }

  /** What became of a hearing, by ADJ_RSN. */
  hearingOutcome(code: string): ReadHearingOutcome {
    let read = this.#hearings.get(code);
    if (read === undefined) {
      read = readHearingOutcome(code, this.#codes.meaning('tblAdjournmentCodes', code));
      this.#hearings.set(code, read);
    }
    return read;
  }

  /** A decision on bond. Its letters mean what they mean for case type BND: X is a bond of nothing, not a removal. */
  bondDecision(code: string): BondDecision {
    let read = this.#bonds.get(code);
    if (read === undefined) {
      read = readBondDecision(code, this.#codes.courtDecision('BND', 'C', code));
      this.#bonds.set(code, read);
    }
    return read;
  }

  juvenile(id: string): Juvenile {
    let read = this.#juveniles.get(id);
    if (read === undefined) {
      read = readJuvenile(this.#codes.meaning('tblLookup_Juvenile', id));
      this.#juveniles.set(id, read);
    }
    return read;
  }

  meaning(table: string, code: string): string | undefined {
    return this.#codes.meaning(table, code);
  }

  country(code: string): string | undefined {
    return code === '' ? undefined : this.#codes.country(code);
  }
}

const kept = new WeakMap<ReleaseContext, ReadCodes>();

/** The read codes of a release. They depend on nothing but the context, so keeping them leaves the mapping pure. */
export function readCodesOf(context: ReleaseContext): ReadCodes {
  let codes = kept.get(context);
  if (codes === undefined) {
    codes = new ReadCodes(context);
    kept.set(context, codes);
  }
  return codes;
}
