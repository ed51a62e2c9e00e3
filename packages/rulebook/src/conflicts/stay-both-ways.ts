/** A stay that one and the same forum granted and denied on one day. */
import type { Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';
import { isTie } from '../fold/dated.ts';
import { isSameDay } from './same-day.ts';

export function findStayBothWays({ facts, answer }: Matter): void {
  if (facts.stays.length === 0) return;
  for (const denied of facts.stayAnswers) {
    if (denied.event.kind !== 'stay.denied') continue;
    const forum = text(denied.event.body, 'from');
    const granted = facts.stays.find((stay) => text(stay.event.body, 'from') === forum && isSameDay(stay, denied));
    if (forum === undefined || granted === undefined || !isTie(granted, denied)) continue;
    answer.conflict(
      'stay-both-ways',
      'A stay was granted and denied by the same authority on the same day.',
      'The order on the stay itself.',
      granted,
      denied,
    );
  }
}
