/** Petitions for review, what the court of appeals decided on each, and whether its mandate issued. */
import type { Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { surelyBefore } from '../fold/dated.ts';
import { courtByCode } from '../places/courts.ts';
import { type Answered, answersTo } from './answers-to-filings.ts';

/** A petition; or a decision of the court of appeals on a petition that is not on record. */
export interface PetitionTaken {
  readonly filing: Dated;
  readonly isPetition: boolean;
  readonly decision: Dated | undefined;
  readonly mandate: Dated | undefined;
}

export interface Petitions {
  readonly taken: readonly PetitionTaken[];
  /** Mandates on no petition on record. */
  readonly strayMandates: readonly Dated[];
  /** Decisions and mandates that name a petition which is not on record. */
  readonly astray: readonly Dated[];
}

const none: Petitions = { taken: [], strayMandates: [], astray: [] };

/** The petitions of a case by the day asked. */
export function petitionsOf({ facts, clock }: Matter): Petitions {
  const petitions = facts.of('review.petitioned');
  const decisions = facts.of('review.decided');
  const mandates = facts.of('mandate.issued');
  if (petitions.length + decisions.length + mandates.length === 0) return none;
  const decided = answersTo(petitions, decisions, 'petition', clock);
  const filings = inOrder([...petitions, ...decided.orphans]);
  // A mandate follows a decision: one that names no petition is for a petition that was decided, if there is one.
  const isDecided = (filing: Dated): boolean =>
    filing.event.kind !== 'review.petitioned' || decided.answerTo.has(filing);
  const decidedFirst = [...filings.filter(isDecided), ...filings.filter((filing) => !isDecided(filing))];
  const mandated: Answered = answersTo(decidedFirst, mandates, 'petition', clock);
  const taken = filings.map((filing) => {
    const isPetition = filing.event.kind === 'review.petitioned';
    const decision = isPetition ? decided.answerTo.get(filing) : filing;
    return { filing, isPetition, decision, mandate: mandated.answerTo.get(filing) };
  });
  return { taken, strayMandates: mandated.orphans, astray: [...decided.astray, ...mandated.astray] };
}

function inOrder(list: Dated[]): Dated[] {
  return list.sort((one, other) => one.earliest - other.earliest || one.latest - other.latest);
}

/** Decisions that leave the order as it is. Any other, and one that cannot be read, may have taken it away (B16). */
const againstThePetition: ReadonlySet<string | undefined> = new Set([
  'denied',
  'dismissed',
  'withdrawn',
  'transferred',
]);

/** Whether a decision of a court of appeals plainly leaves the order as it is. */
export function leavesOrder({ event }: Dated): boolean {
  return againstThePetition.has(text(event.body, 'decision'));
}

/** Whether a petition asks for a stay. What is written and is not plainly "no" does. */
export function asksForStay({ event }: Dated): boolean {
  const { stayMotion } = event.body;
  return stayMotion === true || (typeof stayMotion === 'string' && stayMotion !== '');
}

/** The petitions that ask for a stay: each is a request to the court of appeals. */
export function stayMotions({ facts }: Matter): readonly Dated[] {
  return facts.of('review.petitioned').filter(asksForStay);
}

/** The court of appeals of a petition: as it says, else the one of the case, else the one that reviews the case's court. */
export function circuitOf(matter: Matter, petition: Dated | undefined): string | undefined {
  const named = petition === undefined ? undefined : text(petition.event.body, 'circuit');
  const { circuit, court } = matter.case;
  return named ?? circuit ?? (court === undefined ? undefined : courtByCode(court)?.circuit);
}

/**
 * The mandate that ended what the court of appeals had stayed: that of every petition which the stay may have been for, the
 * last of them. A decision alone does not end a stay: it goes on until the mandate.
 */
export function mandateAfter(
  { taken, strayMandates }: Petitions,
  stay: Dated,
  otherStays: readonly Dated[],
): Dated | undefined {
  let last: Dated | undefined;
  let isOne = false;
  for (const { filing, isPetition, mandate } of taken) {
    if (isPetition && surelyBefore(stay, filing)) continue;
    if (mandate !== undefined && surelyBefore(mandate, stay)) continue;
    if (mandate === undefined || !surelyBefore(stay, mandate)) return undefined;
    isOne = true;
    if (last === undefined || mandate.latest > last.latest) last = mandate;
  }
  if (isOne) return last;
  // No petition is on record: one mandate speaks for one stay.
  const [stray] = strayMandates.filter((mandate) => surelyBefore(stay, mandate));
  const isAlone = otherStays.every((other) => other === stay || (stray !== undefined && surelyBefore(stray, other)));
  return isAlone ? stray : undefined;
}
