/** A notice that came back, until one was sent again or a new address was told. */
import { surelyBefore } from '../fold/dated.ts';
import type { DutyFinder } from './duty.ts';
import { idOf, noDuties, shownDay } from './duty.ts';
import { afterHousePeriod } from './house-periods.ts';

export const returnedMail: DutyFinder = ({ facts, clock, isOver }) => {
  if (isOver) return noDuties;
  const answers = [...facts.of('notice.sent'), ...facts.of('address.changed')];
  const returned = facts
    .of('notice.returned')
    .filter((back) => !answers.some((at) => surelyBefore(back, at) && clock.reached(at.latest)));
  const [first] = returned;
  if (first === undefined) return noDuties;
  // One search for the address, however many notices came back; another that does is new evidence.
  return [
    {
      id: `returned-mail/${first.event.id}`,
      duty: 'returned-mail',
      what: 'returned-mail',
      rule: 'A4',
      dueOn: shownDay(afterHousePeriod('returned-mail', first.earliest)),
      legal: false,
      because: returned.map(idOf),
      settledBy: ['notice.sent', 'address.changed'],
    },
  ];
};
