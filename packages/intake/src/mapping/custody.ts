/** tbl_CustodyHistory: when the person was detained and released. */
import type { CaseReading } from './case-reading.ts';
import { ignoredRule } from './ignored.ts';
import { credible } from './legs.ts';
import { cell, column } from './shape.ts';

const custodyHistory = 'tbl_CustodyHistory';
const status = column(custodyHistory, 'CUSTODY');
const detainedOn = column(custodyHistory, 'DATDETAINED');
const releasedOn = column(custodyHistory, 'DATRELEASED');

/** Maps every period of custody. */
export function mapCustody(reading: CaseReading): void {
  for (const row of reading.rows(custodyHistory)) {
    if (ignoredRule(custodyHistory, row) !== null) continue;
    const detained = reading.day(cell(row, detainedOn), 'DATDETAINED');
    const released = reading.day(cell(row, releasedOn), 'DATRELEASED');
    const said = cell(row, status);
    if (said === 'N') {
      reading.conflict('never-detained-with-dates', `CUSTODY N, but detained ${detained}, released ${released}`);
    }
    mapCustodyPeriod(reading, custodyHistory, row.id, detained, released, said);
    reading.endRow(custodyHistory, row.id, detained, released);
  }
}

/** A period of custody; `status` D or R says that the person was detained, or released, even where no day is given. */
export function mapCustodyPeriod(
  reading: CaseReading,
  record: string,
  row: string,
  detained: string,
  released: string,
  status = '',
): void {
  const wasReleased = released !== '' || status === 'R';
  if (released !== '' && released < detained) {
    reading.conflict('release-before-detention', `released ${released}, detained ${detained}`);
  }
  if (detained !== '' || !wasReleased) {
    reading.add('custody.booked-in', detained || reading.bounded('', released), record, row, {
      toldThrough: wasReleased ? undefined : lastDayAtCourt(reading) || undefined,
    });
  }
  // The release does not say on which terms.
  if (wasReleased)
    reading.add('custody.released', released || reading.bounded(detained, ''), record, row, { terms: 'other' });
}

const boardDecidedOn = column('tblAppeal', 'datBIADecision');

/**
 * The day on which the part of the court and of the Board in a case was over; '' while one of them has it. They learn of custody
 * while they do: a release that follows, or a removal, is told to neither, and their record says D for ever.
 */
function lastDayAtCourt(reading: CaseReading): string {
  let last = '';
  for (const { endedOn } of reading.legs) {
    if (endedOn === '') return '';
    if (endedOn > last) last = endedOn;
  }
  for (const row of reading.rows('tblAppeal')) {
    const decided = credible(cell(row, boardDecidedOn), reading.codes.limits);
    if (decided === '') return '';
    if (decided > last) last = decided;
  }
  return last;
}
