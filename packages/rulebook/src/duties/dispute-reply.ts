/**
 * The reply to a dispute of a fact. It is answered by a correction that voids the dispute, which says why (R5): with the
 * disputed entry voided too where the dispute was right. Until then it stands, and so does the duty.
 */
import type { DutyFinder } from './duty.ts';
import { idOf, shownDay } from './duty.ts';
import { afterHousePeriod } from './house-periods.ts';

export const disputeReplies: DutyFinder = ({ facts }) =>
  facts.of('record.disputed').map((disputed) => ({
    id: `dispute-reply/${disputed.event.id}`,
    duty: 'dispute-reply',
    what: 'dispute-reply',
    rule: 'R5',
    dueOn: shownDay(afterHousePeriod('dispute-reply', disputed.earliest)),
    legal: false,
    because: [idOf(disputed)],
    settledBy: ['record.corrected'],
  }));
