/** A row of the case that could not be read (R2): someone looks at what it may say, until a source tells it readably. */
import type { DutyFinder } from './duty.ts';
import { idOf, shownDay } from './duty.ts';
import { afterHousePeriod } from './house-periods.ts';
import { learntOn } from './learnt-on.ts';

export const quarantinedRows: DutyFinder = ({ facts }) =>
  facts.of('record.quarantined').map((row) => ({
    id: `quarantined-row/${row.event.id}`,
    duty: 'quarantined-row',
    what: 'quarantined-row',
    rule: 'R2',
    dueOn: shownDay(afterHousePeriod('quarantined-row', learntOn(row.event))),
    legal: false,
    because: [idOf(row)],
    settledBy: ['record.corrected'],
  }));
