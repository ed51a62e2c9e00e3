/**
 * What the agency has to serve: its own orders, and the notice of a hearing ahead. A court release carries neither service
 * nor notices, so its silence says nothing: orders and hearings that it tells are the court's to serve, and no duty here.
 */
import { text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { readSpan, surelyBefore } from '../fold/dated.ts';
import type { Duty, DutyFinder, DutyMatter } from './duty.ts';
import { idOf, shownDay } from './duty.ts';
import { afterHousePeriod, housePeriod } from './house-periods.ts';

/** Orders that an officer makes and serves, by their rule: a judge's order the court serves. */
const ruleOfAuthority: Readonly<Record<string, string>> = {
  expedited: 'B10',
  administrative: 'B13',
  reinstatement: 'B12',
};

const courtRelease = 'court-release';

/** Whether an event can ask for a service at all: read for every event of a docket, so it looks at as little as it can. */
export function mayAskForService({ event }: Pick<Dated, 'event'>): boolean {
  if (event.source?.system === courtRelease) return false;
  if (event.kind === 'hearing.scheduled') return true;
  return event.kind === 'order.entered' && ruleOfAuthority[text(event.body, 'authority') ?? ''] !== undefined;
}

export const noticesToServe: DutyFinder = (matter) => {
  if (matter.isOver) return [];
  const orders = matter.facts.of('order.entered').flatMap((at) => serviceOfOrder(matter, at));
  const hearings = matter.facts.of('hearing.scheduled').flatMap((at) => noticeOfHearing(matter, at));
  return [...orders, ...hearings];
};

function serviceOfOrder({ facts, clock, posture }: DutyMatter, entered: Dated): readonly Duty[] {
  const rule = ruleOfAuthority[text(entered.event.body, 'authority') ?? ''];
  if (rule === undefined || !mayAskForService(entered) || posture.finality.status === 'no-order') return [];
  const isDone = (at: Dated): boolean => !surelyBefore(at, entered) && clock.reached(at.latest);
  if (facts.of('order.served').some(isDone) || facts.of('order.vacated').some(isDone)) return [];
  return [
    {
      id: `notice-to-serve/${entered.event.id}`,
      duty: 'notice-to-serve',
      what: 'order',
      rule,
      dueOn: shownDay(afterHousePeriod('order-service', entered.earliest)),
      legal: false,
      because: [idOf(entered)],
      settledBy: ['order.served', 'order.vacated'],
    },
  ];
}

function noticeOfHearing({ facts, clock }: DutyMatter, scheduled: Dated): readonly Duty[] {
  const hearing = readSpan(scheduled.event.body.hearingOn);
  if (hearing === undefined || !mayAskForService(scheduled) || clock.reached(hearing.earliest)) return [];
  const isNoticed = facts.of('notice.sent').some((at) => !surelyBefore(at, scheduled) && clock.reached(at.latest));
  const isOff = [...facts.of('hearing.cancelled'), ...facts.of('hearing.adjourned')].some(
    (at) => isOfHearing(at, scheduled) && !surelyBefore(at, scheduled) && clock.reached(at.latest),
  );
  if (isNoticed || isOff) return [];
  const { value } = housePeriod('hearing-notice', hearing.earliest);
  return [
    {
      id: `notice-to-serve/${scheduled.event.id}`,
      duty: 'notice-to-serve',
      what: 'hearing',
      rule: 'A3',
      // Not before it was scheduled: a hearing on short notice is due at once.
      dueOn: shownDay(Math.max(hearing.earliest - value, scheduled.earliest)),
      legal: false,
      because: [idOf(scheduled)],
      settledBy: ['notice.sent', 'hearing.cancelled', 'hearing.adjourned'],
    },
  ];
}

/** Whether a cancellation or an adjournment is surely of this hearing: it names it, by its own id or the event's. */
function isOfHearing({ event }: Dated, scheduled: Dated): boolean {
  const named = text(event.body, 'hearing');
  return named !== undefined && (named === scheduled.event.id || named === text(scheduled.event.body, 'hearing'));
}
