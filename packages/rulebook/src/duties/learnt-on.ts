/** When the docket learnt of something: from then on someone can be asked to settle it. */
import type { Day } from '../calendar/civil-day.ts';
import { parseDay } from '../calendar/civil-day.ts';
import type { CaseEvent } from '../event.ts';
import { dated } from '../fold/dated.ts';

/** The day (UTC) on which the docket learnt of an event; of one that was always known, the day of the event. */
export function learntOn(event: CaseEvent): Day {
  return parseDay(event.recordedAt?.slice(0, 10)) ?? dated(event).earliest;
}
