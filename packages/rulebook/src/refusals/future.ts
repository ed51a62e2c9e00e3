/**
 * R4: what has not happened is not recorded as if it had. What protects may be dated ahead (a stay from tomorrow), and so is
 * what is set for a day; what takes something away waits for its day, so that nothing ends by an entry that nobody looks at.
 */
import { formatDay } from '../calendar/civil-day.ts';
import { found, type Ground, nothing, type RefusalFamily } from './refusal.ts';

const notYet: Ground = {
  name: 'not-yet-happened',
  rule: 'R4',
  refused:
    'an event of a day to come, as if it had happened: all kinds but what protects the person, what is set for a day, and corrections and doubts',
  instead: 'Record it when it has happened; if the day is wrong, correct it.',
  citations: [{ cite: 'OpenDocket design, section 5', confidence: 'V' }],
};

/** Kinds whose day may lie ahead. The doubts about the record work as soon as they are known, whatever their day. */
const mayLieAhead: ReadonlySet<string> = new Set([
  'hearing.scheduled',
  'checkin.scheduled',
  'custody.review-due',
  'record.corrected',
  'record.disputed',
  'record.withdrawn-by-source',
  'record.quarantined',
  'record.conflicted',
]);

export const future: RefusalFamily = {
  grounds: [notYet],
  examine({ at, asOf }) {
    if (!(at.earliest > asOf) || mayLieAhead.has(at.event.kind)) return nothing;
    return found(notYet, `its day has not come, today being ${formatDay(asOf)} at the court`);
  },
};
