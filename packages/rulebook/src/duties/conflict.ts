/** Two things on record that do not agree (R4): someone has to settle which of them holds. */
import type { CaseEvent } from '../event.ts';
import type { Conflict } from '../posture.ts';
import type { Duty } from './duty.ts';
import { idOfAll, shownDay } from './duty.ts';
import { afterHousePeriod } from './house-periods.ts';
import { learntOn } from './learnt-on.ts';

/** The duties to settle the conflicts of a posture; `events` are those that they rest on, with all others. */
export function conflictsToSettle(conflicts: readonly Conflict[], events: readonly CaseEvent[]): readonly Duty[] {
  return conflicts.map(({ what, because }) => {
    const ids = [...new Set(because)].sort();
    const learnt = events.filter(({ id }) => ids.includes(id)).map(learntOn);
    return {
      id: `conflict/${what}/${idOfAll(ids)}`,
      duty: 'conflict',
      what,
      rule: 'R4',
      dueOn: shownDay(afterHousePeriod('conflict', Math.max(...learnt))),
      legal: false,
      because: ids,
      settledBy: ['record.corrected'],
    };
  });
}
