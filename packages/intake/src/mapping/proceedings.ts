/** B_TblProceeding: the legs of a case, how each began and how it ended. */
import type { Json } from '@opendocket/docket';
import { type CaseReading, caseTypeInEvents as inEvents } from './case-reading.ts';
import { type CompletedHow, type ReadDecision, removalCaseTypes } from './court-decisions.ts';
import type { EventDate } from './dates.ts';
import { isFinalWord, type Leg, proceedings } from './legs.ts';
import { protectionCountries } from './protection-countries.ts';
import { whyReopened } from './reopening.ts';
import { cell, column } from './shape.ts';

const chargedOn = column(proceedings, 'OSC_DATE');
const enteredOn = column(proceedings, 'INPUT_DATE');
const arrivedOn = column(proceedings, 'TRANS_IN_DATE');
const completedOn = column(proceedings, 'COMP_DATE');
const decisionForm = column(proceedings, 'DEC_TYPE');
const decisionCode = column(proceedings, 'DEC_CODE');
const otherCompletion = column(proceedings, 'OTHER_COMP');
const absent = column(proceedings, 'ABSENTIA');
const appealReserved = column(proceedings, 'APPEAL_RSVD');
const transferTo = column(proceedings, 'TRANSFER_TO');
const ordered = [column(proceedings, 'DEPORTED_1'), column(proceedings, 'DEPORTED_2')] as const;

/** Case types that begin with a claim of fear: withholding only, reasonable fear, credible fear. */
const screenings: { readonly [caseType: string]: 'reasonable' | 'credible' | undefined } = {
  WHO: 'reasonable',
  RFR: 'reasonable',
  CFR: 'credible',
};

/** Completions after which a removal case is over, with no order; the others leave it pending. */
const endsTheCase: ReadonlySet<CompletedHow> = new Set(['withdrawn', 'failure-to-prosecute', 'admitted']);

/** Maps every leg of the case. */
export function mapProceedings(reading: CaseReading): void {
  const { legs } = reading;
  const caseType = reading.caseType || legs.find((leg) => leg.caseType !== '')?.caseType;
  for (let index = 0; index < legs.length; index += 1) {
    const leg = legs[index];
    if (leg === undefined) continue;
    const id = leg.row.id;
    notePlainContradictions(reading, leg, caseType ?? '', index + 1 < legs.length);
    const day = index === 0 ? mapFirst(reading, leg) : mapLater(reading, leg, legs[index - 1] ?? leg);
    mapScreening(reading, leg, day);
    if (leg.decision !== undefined) mapEnd(reading, leg, leg.decision, legs[index + 1]);
    reading.endRow(proceedings, id, leg.endedOn, leg.begunOn);
  }
}

function notePlainContradictions(reading: CaseReading, leg: Leg, caseType: string, followed: boolean): void {
  const { row } = leg;
  const charged = reading.day(cell(row, chargedOn), 'OSC_DATE');
  reading.day(cell(row, enteredOn), 'INPUT_DATE');
  reading.day(cell(row, arrivedOn), 'TRANS_IN_DATE');
  const ended = reading.day(cell(row, completedOn), 'COMP_DATE');
  if (leg.caseType !== '' && leg.caseType !== caseType) {
    reading.conflict('two-case-types', `this proceeding is ${leg.caseType}, the case is ${caseType}`);
  }
  if (ended !== '' && charged > ended) {
    reading.conflict('completion-before-charging-document', `completed ${ended}, charging document of ${charged}`);
  } else if (ended !== '' && leg.begunOn > ended) {
    reading.conflict('completion-before-opening', `completed ${ended}, opened ${leg.begunOn}`);
  }
  if (leg.endedTwice) {
    const [decided, other] = [cell(row, decisionCode), cell(row, otherCompletion)];
    reading.conflict('two-completions', `DEC_CODE ${decided} and OTHER_COMP ${other}`);
  }
  if (followed && leg.decision === undefined && !leg.sentOn) {
    reading.conflict('leg-never-ended', 'a later proceeding follows, but this one has no completion');
  }
}

/** The first leg: the case comes to the court. */
function mapFirst(reading: CaseReading, leg: Leg): EventDate {
  const { row, caseType } = leg;
  const day = opening(reading, leg, '');
  const court = leg.court || undefined;
  // Other kinds of case begin with a referral, not with a notice to appear.
  if (removalCaseTypes.includes(caseType)) reading.add('nta.filed', day, proceedings, row.id, { court });
  reading.add('proceeding.opened', day, proceedings, row.id, {
    because: 'initial',
    caseType: inEvents(caseType),
    court,
  });
  return day;
}

/** A later leg: why it began follows from how the one before ended. */
function mapLater(reading: CaseReading, leg: Leg, before: Leg): EventDate {
  const { row } = leg;
  const again = isFinalWord(before);
  if (again && leg.begunOn !== '' && leg.begunOn < before.endedOn) {
    reading.conflict(
      'opened-before-earlier-decision',
      `opened ${leg.begunOn}, but the proceeding before it was decided ${before.endedOn}`,
    );
  }
  // The decision came first, whatever day the new leg was entered under: a later leg says that the case is open again (B16).
  const day = opening(reading, leg, again ? before.endedOn : '');
  const why = again ? whyReopened(reading, before.endedOn, typeof day === 'string' ? day : day.latest) : undefined;
  const closed = before.decision?.outcome.is === 'administratively-closed';
  reading.add('proceeding.opened', day, proceedings, row.id, {
    because: because(why, closed, before, leg),
    caseType: inEvents(leg.caseType),
    court: leg.court || undefined,
  });
  if (why !== undefined) reading.add('proceeding.reopened', day, proceedings, row.id, { because: why });
  if (closed) reading.add('proceeding.recalendared', day, proceedings, row.id, {});
  if (leg.court !== '' && leg.court !== before.court) {
    reading.add('venue.changed', day, proceedings, row.id, { court: leg.court });
  }
  return day;
}

function because(
  why: ReturnType<typeof whyReopened> | undefined,
  closed: boolean,
  before: Leg,
  leg: Leg,
): 'remanded' | 'reopened' | 'recalendared' | 'transfer' | 'unknown' {
  if (why !== undefined) return why === 'remand' ? 'remanded' : 'reopened';
  if (closed) return 'recalendared';
  return before.sentOn || before.decision !== undefined || cell(leg.row, arrivedOn) !== '' ? 'transfer' : 'unknown';
}

/** The day on which a leg began, not before `notBefore` and not after its own end. */
function opening(reading: CaseReading, leg: Leg, notBefore: string): EventDate {
  if (leg.begunOn === '') return reading.bounded(notBefore, leg.endedOn);
  const day = leg.begunOn < notBefore ? notBefore : leg.begunOn;
  // An order after which its own leg would open would look reopened; the contradiction is noted.
  return leg.endedOn !== '' && leg.endedOn < day ? leg.endedOn : day;
}

function mapScreening(reading: CaseReading, leg: Leg, day: EventDate): void {
  const screening = screenings[leg.caseType];
  if (screening === undefined) return;
  const id = leg.row.id;
  reading.add('fear.claimed', day, proceedings, id, { screening });
  // A withholding-only case is referred to the judge by an officer's positive finding (8 CFR 208.31(e)).
  if (leg.caseType === 'WHO') {
    reading.add('fear.decided', day, proceedings, id, { result: 'positive', screening, stage: 'officer' });
  }
}

/** What ended a leg. `next` is the leg that follows it. */
function mapEnd(reading: CaseReading, leg: Leg, decision: ReadDecision, next: Leg | undefined): void {
  const { outcome } = decision;
  const meaning = decision.meaning || undefined;
  const { row } = leg;
  const day = leg.endedOn || reading.bounded(leg.begunOn, next?.begunOn ?? '');
  const code = cell(row, decisionCode) || cell(row, otherCompletion) || undefined;
  switch (outcome.is) {
    case 'order':
      reading.add('order.entered', day, proceedings, row.id, orderBody(reading, leg, outcome.order));
      break;
    case 'terminated':
      reading.add('proceeding.terminated', day, proceedings, row.id, {});
      break;
    case 'dismissed':
      reading.add('proceeding.dismissed', day, proceedings, row.id, {});
      break;
    case 'administratively-closed':
      reading.add('proceeding.administratively-closed', day, proceedings, row.id, {});
      break;
    case 'fear': {
      const screening = screenings[leg.caseType] ?? 'credible';
      reading.add('fear.decided', day, proceedings, row.id, { result: outcome.result, screening, stage: 'judge' });
      break;
    }
    case 'application':
      reading.add('application.decided', day, proceedings, row.id, {
        decision: outcome.decision,
        relief: outcome.relief,
      });
      break;
    case 'moved':
      reading.add('proceeding.completed', day, proceedings, row.id, { code, how: outcome.how, meaning });
      if (next === undefined) mapMoveAhead(reading, leg, day);
      break;
    case 'completed':
      reading.add('proceeding.completed', day, proceedings, row.id, { code, how: outcome.how, meaning });
      if (endsTheCase.has(outcome.how)) reading.add('proceeding.terminated', day, proceedings, row.id, {});
      break;
    case 'unknown':
      reading.conflict('decision-not-known', decision.doubt);
      reading.add('proceeding.completed', day, proceedings, row.id, { code, how: 'unknown', meaning });
      break;
  }
  if ((outcome.is === 'order' || outcome.is === 'application') && outcome.protection !== undefined) {
    const countries = protectionCountries(reading, leg);
    reading.add('protection.granted', day, proceedings, row.id, { countries, protection: outcome.protection });
  }
}

/** The case is on its way to a court that has not opened a leg yet. */
function mapMoveAhead(reading: CaseReading, leg: Leg, day: EventDate): void {
  const court = cell(leg.row, transferTo);
  if (court !== '' && court !== leg.court) reading.add('venue.changed', day, proceedings, leg.row.id, { court });
}

function orderBody(reading: CaseReading, leg: Leg, order: string): { readonly [field: string]: Json | undefined } {
  const { row } = leg;
  const form = cell(row, decisionForm);
  const reserved = cell(row, appealReserved);
  const removal = order !== 'relief';
  // Only the person's own reservation speaks of the person's appeal; a blank is no waiver (B2).
  const isReserved = reserved === 'B' || reserved === (removal ? 'A' : 'I');
  return {
    appeal: isReserved ? 'reserved' : 'unknown',
    authority: 'judge',
    caseType: inEvents(leg.caseType),
    countries: removal ? orderedCountries(reading, leg) : undefined,
    form: form === 'O' ? 'oral' : form === 'W' ? 'written' : undefined,
    inAbsentia: cell(row, absent) === 'Y',
    order,
  };
}

/** The countries that an order names; one that the release cannot translate is `unknown`. */
function orderedCountries(reading: CaseReading, leg: Leg): readonly string[] | undefined {
  const found: string[] = [];
  for (const at of ordered) {
    const code = cell(leg.row, at);
    if (code === '') continue;
    const country = reading.codes.country(code) ?? 'unknown';
    if (!found.includes(country)) found.push(country);
  }
  return found.length === 0 ? undefined : found;
}
