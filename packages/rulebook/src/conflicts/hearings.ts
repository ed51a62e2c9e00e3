/** What the hearings of a case tell against an order: the person appeared, or nobody can have sat on that day. */
import { isBusinessDay } from '../calendar/business-days.ts';
import { type Day, parseDay, weekday } from '../calendar/civil-day.ts';
import type { Matter } from '../evaluate/matter.ts';
import type { CaseEvent } from '../event.ts';
import { text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import type { OrderFact } from '../fold/facts.ts';
import { isSameDay } from './same-day.ts';

/** An order in absentia for a hearing at which an appearance is recorded. */
export function findAbsentYetAppeared(matter: Matter): void {
  for (const order of matter.facts.orders) {
    if (order.inAbsentia !== true || order.earliest !== order.latest) continue;
    for (const appearance of matter.facts.of('appearance.recorded')) {
      if (text(appearance.event.body, 'appeared') !== 'yes') continue;
      if (!isSameDay(appearance, order) && !isForHearingOn(matter, appearance, order.earliest)) continue;
      matter.answer.conflict(
        'absent-yet-appeared',
        'The order was made in absentia, and the person is recorded as having appeared at that hearing.',
        'The record of proceedings of the hearing, with its recording.',
        order,
        appearance,
      );
    }
  }
}

/** An order in absentia, of which there is no appeal, with an appeal reserved: somebody was there who reserved it. */
export function findAbsentYetAppealReserved({ facts, answer }: Matter): void {
  for (const order of facts.orders) {
    if (order.inAbsentia !== true || order.appeal !== 'reserved') continue;
    answer.conflict(
      'absent-yet-appeal-reserved',
      'The order is recorded as made in absentia, and appeal as reserved.',
      'The record of proceedings of the hearing, with its recording.',
      order,
    );
  }
}

function isForHearingOn(matter: Matter, appearance: Dated, day: Day): boolean {
  const hearing = text(appearance.event.body, 'hearing');
  return hearing !== undefined && scheduledOn(matter, day).some(({ event }) => text(event.body, 'hearing') === hearing);
}

function scheduledOn(matter: Matter, day: Day): readonly Dated[] {
  return matter.facts.of('hearing.scheduled').filter(({ event }) => parseDay(event.body.hearingOn) === day);
}

/** A decision made in a hearing on a day, or at an hour, on which no court sits. A written decision may bear any day. */
export function findImpossibleHearing(matter: Matter): void {
  const { facts } = matter;
  const someAtMidnight = facts.orders.length > 0 && facts.passedOver.some(isAtMidnight);
  for (const order of facts.orders) {
    if (order.authority !== 'judge' || order.earliest !== order.latest) continue;
    const day = order.earliest;
    if (isClosed(day)) {
      const held = matter.facts.of('hearing.held').filter((hearing) => isSameDay(hearing, order));
      if (order.form === 'oral' || order.inAbsentia === true || held.length > 0) {
        report(matter, order, held, 'A decision was made in a hearing on a Sunday or a federal holiday.');
      }
      continue;
    }
    if (!someAtMidnight) continue;
    const settings = scheduledOn(matter, day);
    if (settings.length > 0 && settings.every(({ event }) => isAtMidnight(event))) {
      report(matter, order, settings, 'A decision was made on the day of a hearing that was set for midnight.');
    }
  }
}

function isAtMidnight({ kind, body }: CaseEvent): boolean {
  return kind === 'hearing.scheduled' && body.time === '00:00';
}

/** Courts have sat on Saturdays. A closing by executive order alone is no holiday. */
function isClosed(day: Day): boolean {
  const on = weekday(day);
  return on === 0 || (on !== 6 && !isBusinessDay(day, 'earlier'));
}

function report({ answer }: Matter, order: OrderFact, hearings: readonly Dated[], why: string): void {
  answer.conflict(
    'hearing-that-cannot-have-been',
    why,
    "The court's own order, and its calendar of that day.",
    order,
    ...hearings,
  );
}
