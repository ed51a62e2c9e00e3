/** tbl_Court_Appln: applications for relief or protection, and what the judge decided on them. */
import type { ApplicationDecisionCode, Relief } from './application-codes.ts';
import type { CaseReading } from './case-reading.ts';
import type { EventDate } from './dates.ts';
import { ignoredRule } from './ignored.ts';
import type { Leg } from './legs.ts';
import { nationalities, protectionCountries } from './protection-countries.ts';
import { cell, column, type SourceRow } from './shape.ts';

const applications = 'tbl_Court_Appln';
const proceeding = column(applications, 'IDNPROCEEDING');
const code = column(applications, 'APPL_CODE');
const receivedOn = column(applications, 'APPL_RECD_DATE');
const decisionCode = column(applications, 'APPL_DEC');

/** Reliefs whose grant leaves a leg that ordered removal nothing to order. */
const endsTheCase: ReadonlySet<Relief> = new Set([
  'asylum',
  'cancellation-a',
  'cancellation-b',
  'adjustment',
  'voluntary-departure',
  'suspension',
  'nacara',
  'registry',
  'hrifa',
  'removal-of-conditions',
  'other',
]);

/** Decisions after which it does not matter what an application of an unknown kind was for. */
const settled: ReadonlySet<string> = new Set(['denied', 'withdrawn', 'abandoned', 'not-adjudicated']);

/** Maps every application. */
export function mapApplications(reading: CaseReading): void {
  for (const row of reading.rows(applications)) {
    if (ignoredRule(applications, row) !== null) continue;
    const named = cell(row, proceeding);
    const leg = reading.leg(named);
    if (leg === undefined && named !== '') {
      reading.conflict('no-such-proceeding', `the application is of proceeding ${named}, which the case does not have`);
    }
    const received = reading.day(cell(row, receivedOn), 'APPL_RECD_DATE');
    const { relief, known } = reading.codes.application(cell(row, code));
    const filed = received || reading.bounded(leg?.begunOn ?? '', leg?.endedOn ?? '');
    reading.add('application.filed', filed, applications, row.id, { relief });
    const decision = readDecision(reading, row, leg);
    if (!known && !settled.has(decision?.decision ?? '')) {
      reading.conflict('application-not-known', `APPL_CODE ${cell(row, code)} is none that the release and we know`);
    }
    if (decision?.decision !== undefined) mapDecision(reading, row, leg, received, relief, decision);
    reading.endRow(applications, row.id, received, leg?.endedOn ?? '');
  }
}

/** The decision on an application; undefined while there is none. */
function readDecision(reading: CaseReading, row: SourceRow, leg: Leg | undefined): ApplicationDecisionCode | undefined {
  const written = cell(row, decisionCode);
  if (written === '') return undefined;
  const decision = reading.codes.applicationDecision(written);
  if (decision === null) {
    reading.conflict('application-decision-not-known', `APPL_DEC ${written} is none that the release and we know`);
    return undefined;
  }
  // Left undecided when its leg was moved or closed: it goes on in the next leg, or waits.
  if (decision.movesOn && (leg === undefined || leg === reading.legs.at(-1))) return undefined;
  return decision;
}

function mapDecision(
  reading: CaseReading,
  row: SourceRow,
  leg: Leg | undefined,
  received: string,
  relief: Relief,
  { decision, full, torture }: ApplicationDecisionCode,
): void {
  const ended = leg?.endedOn ?? '';
  if (ended !== '' && received > ended) {
    reading.conflict('application-after-decision', `received ${received}, its proceeding was decided ${ended}`);
  }
  // The release dates no decision on an application; it is part of the decision of its leg.
  const day: EventDate =
    ended !== '' && ended >= received ? ended : reading.bounded(received || (leg?.begunOn ?? ''), '');
  reading.add('application.decided', day, applications, row.id, { decision, relief });
  if (decision !== 'granted') return;
  const outcome = leg?.decision?.outcome;
  if (outcome?.is === 'order' && outcome.order !== 'relief' && endsTheCase.has(relief)) {
    if (relief !== outcome.order) {
      reading.conflict('grant-beside-order', `${relief} was granted in a proceeding that ended in ${outcome.order}`);
    }
  }
  if (torture || relief === 'cat') {
    const countries = protectionCountries(reading, leg);
    // The release does not say which of the two it was: the fuller protection is assumed.
    reading.add('protection.granted', day, applications, row.id, { countries, protection: 'cat-withholding' });
  } else if (relief === 'withholding') {
    const countries = protectionCountries(reading, leg);
    reading.add('protection.granted', day, applications, row.id, { countries, protection: 'withholding' });
  } else if (relief === 'asylum' && full) {
    const nations = nationalities(reading, leg);
    const country = nations?.length === 1 ? nations[0] : undefined;
    reading.add('status.granted', day, applications, row.id, { country, status: 'asylee' });
  }
}
