/** Maps what a release says of one case. */
import { mapAppeals, mapFederalCourts } from './appeals.ts';
import { mapApplications } from './applications.ts';
import { mapBonds } from './bonds.ts';
import { CaseReading } from './case-reading.ts';
import { mapCaseRow } from './case-row.ts';
import { mapCharges } from './charges.ts';
import { mapCustody } from './custody.ts';
import { mapHearings } from './hearings.ts';
import { mapMotions } from './motions.ts';
import { mapFamily, mapIdentifiers, mapJuveniles, mapRepresentatives } from './people.ts';
import { mapProceedings } from './proceedings.ts';
import type { CaseSource, DesiredEvent, ReleaseContext } from './shape.ts';

/**
 * The events that the rows of a case stand for, legs first. Pure: the same rows in the same release give the same events. Each
 * row gives at least one event unless `ignoredRule` names why not, and at most one event of a kind.
 */
export function mapCase(source: CaseSource, context: ReleaseContext): DesiredEvent[] {
  const reading = new CaseReading(source, context);
  mapProceedings(reading);
  mapCaseRow(reading);
  mapCharges(reading);
  mapHearings(reading);
  mapApplications(reading);
  mapMotions(reading);
  mapAppeals(reading);
  mapFederalCourts(reading);
  mapBonds(reading);
  mapCustody(reading);
  mapRepresentatives(reading);
  mapFamily(reading);
  mapJuveniles(reading);
  mapIdentifiers(reading);
  for (const { table, line, id, reason } of source.refused) {
    // What the row would have said may be of any day.
    reading.add('record.quarantined', reading.bounded('', ''), table, id, { line, reason, table });
  }
  return reading.events;
}
