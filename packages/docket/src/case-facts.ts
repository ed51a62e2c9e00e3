/**
 * What the events of a case say of the case as a whole: the description that the rulebook asks for, and the few facts
 * that the figures count. Cheap, because a bulk import derives them for every case; all take events in the order of
 * their seq.
 */
import {
  type CaseDescription,
  type CaseEvent,
  civilDayAt,
  courtByCode,
  courtToday,
  type IsoDate,
  type RecordPosture,
} from '@opendocket/rulebook';

/**
 * The events that are not voided. A void can itself be voided, which restores; because a void names an earlier event,
 * one pass from the end settles all of them.
 */
export function standingEvents(events: readonly CaseEvent[]): readonly CaseEvent[] {
  if (!events.some((event) => event.voids !== undefined)) return events;
  const voided = new Set<string>();
  for (let index = events.length - 1; index >= 0; index--) {
    const event = events[index];
    if (event?.voids !== undefined && !voided.has(event.id)) voided.add(event.voids);
  }
  return events.filter((event) => !voided.has(event.id));
}

/** The case as its standing events describe it on the day `asOf`; what is not on record is left out. */
export function describeCase(caseId: string, standing: readonly CaseEvent[], asOf: IsoDate): CaseDescription {
  let court = '';
  let courtOn = '';
  let describedCourt = '';
  let nationality = '';
  let nationalityOn = '';
  let detained: boolean | undefined;
  let detainedOn = '';
  for (const event of standing) {
    const on = lastDay(event);
    if (firstDay(event) > asOf) continue;
    switch (event.kind) {
      case 'case.described': {
        describedCourt = text(event.body.court) ?? describedCourt;
        const nation = text(event.body.nationality);
        if (nation !== undefined && on >= nationalityOn) [nationality, nationalityOn] = [nation, on];
        const held = event.body.detained;
        if (typeof held === 'boolean' && on >= detainedOn) [detained, detainedOn] = [held, on];
        break;
      }
      case 'nta.filed':
      case 'proceeding.opened':
      case 'venue.changed': {
        const at = text(event.body.court);
        if (at !== undefined && on >= courtOn) [court, courtOn] = [at, on];
        break;
      }
      case 'custody.booked-in':
      case 'custody.released':
        if (on >= detainedOn) [detained, detainedOn] = [event.kind === 'custody.booked-in', on];
        break;
    }
  }
  if (court === '') court = describedCourt;
  const circuit = court === '' ? undefined : courtByCode(court)?.circuit;
  return {
    id: caseId,
    ...(nationality === '' ? undefined : { nationality }),
    ...(court === '' ? undefined : { court }),
    ...(circuit === undefined ? undefined : { circuit }),
    ...(detained === undefined ? undefined : { detained }),
  };
}

/** The case as its events describe it, and the civil day at its court, at an instant (milliseconds since 1970). */
export function describeCaseAt(
  caseId: string,
  standing: readonly CaseEvent[],
  instantMs: number,
): { readonly description: CaseDescription; readonly today: IsoDate } {
  // The court decides the day and the day decides which events have come: begin with the day where days begin first.
  const first = describeCase(caseId, standing, firstDayOnEarth(instantMs));
  const today = courtToday(instantMs, first.court);
  return { description: describeCase(caseId, standing, today), today };
}

/** The civil day where it begins first. No court is there: no case's day is later than this one. */
export function firstDayOnEarth(instantMs: number): IsoDate {
  return civilDayAt(instantMs, 'Pacific/Kiritimati');
}

/** The facts of a case that the figures count, beside the posture. */
export interface CountedFacts {
  readonly openedOn: IsoDate | null;
  /** The order that stands on the day, if one does. */
  readonly order: { readonly kind: string; readonly on: IsoDate; readonly inAbsentia: boolean | null } | null;
  /** The first decision that completed the case, whatever became of it later. */
  readonly completed: { readonly on: IsoDate; readonly inAbsentia: boolean | null } | null;
  readonly represented: boolean;
}

const ordersOfRemoval: ReadonlySet<unknown> = new Set(['removal', 'deportation', 'exclusion', 'voluntary-departure']);

/** Reads the counted facts from the standing events on the day `asOf`; the posture says whether an order stands. */
export function countFacts(
  standing: readonly CaseEvent[],
  posture: Pick<RecordPosture, 'finality'>,
  asOf: IsoDate,
): CountedFacts {
  let opened: IsoDate | null = null;
  let served: IsoDate | null = null;
  let order: CaseEvent | undefined;
  let completed: CaseEvent | undefined;
  let counsel = 0;
  for (const event of standing) {
    if (firstDay(event) > asOf) continue;
    const on = lastDay(event);
    switch (event.kind) {
      case 'nta.filed':
      case 'proceeding.opened':
        if (opened === null || on < opened) opened = on;
        break;
      case 'nta.served':
        if (served === null || on < served) served = on;
        break;
      case 'order.entered':
        if (ordersOfRemoval.has(event.body.order) && (order === undefined || on >= lastDay(order))) order = event;
        if (completed === undefined || on < lastDay(completed)) completed = event;
        break;
      case 'proceeding.terminated':
      case 'proceeding.dismissed':
        if (completed === undefined || on < lastDay(completed)) completed = event;
        break;
      case 'counsel.entered':
        counsel++;
        break;
      case 'counsel.withdrew':
        counsel = Math.max(0, counsel - 1);
        break;
    }
  }
  return {
    openedOn: opened ?? served,
    order:
      order === undefined || posture.finality.status === 'no-order'
        ? null
        : { kind: String(order.body.order), on: lastDay(order), inAbsentia: inAbsentia(order) },
    completed: completed === undefined ? null : { on: lastDay(completed), inAbsentia: inAbsentia(completed) },
    represented: counsel > 0,
  };
}

/** Only an order can be entered in absentia; null where the record of the order does not say. */
function inAbsentia(decision: CaseEvent): boolean | null {
  if (decision.kind !== 'order.entered') return false;
  const said = decision.body.inAbsentia;
  return typeof said === 'boolean' ? said : null;
}

function firstDay(event: CaseEvent): IsoDate {
  return typeof event.on === 'string' ? event.on : event.on.earliest;
}

function lastDay(event: CaseEvent): IsoDate {
  return typeof event.on === 'string' ? event.on : event.on.latest;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
