/**
 * A3: a judge's order that rests on a hearing which cannot have happened. People were told to come to court on
 * 31 September, on a Sunday, at midnight, and some were ordered removed for not coming. A day that does not exist is refused
 * by the schema; this refuses days and hours on which no court sits.
 */
import { isBusinessDay } from '../calendar/business-days.ts';
import { type Day, formatDay, weekday } from '../calendar/civil-day.ts';
import type { CaseDescription, CaseEvent } from '../event.ts';
import { flag, text } from '../fold/body.ts';
import { type Dated, readSpan } from '../fold/dated.ts';
import { courtByCode } from '../places/index.ts';
import type { CaseRecord } from './case-record.ts';
import { found, type Ground, nothing, type RefusalFamily } from './refusal.ts';
import { minutesAtCourt } from './time-at-court.ts';

const impossibleHearing: Ground = {
  name: 'order-at-impossible-hearing',
  rule: 'A3',
  refused:
    'an order of a judge whose hearing cannot have happened: on a Saturday, a Sunday or a federal holiday, between 20:00 and 06:00, cancelled, or on a later day than the order',
  instead:
    'Check the day and the time against the order itself. If the order does say so, record it together with a record.disputed that names it: then the answer is a review.',
  citations: [
    { cite: 'INA 239(a)(1)(G), 240(b)(5)(A)', confidence: 'S' },
    { cite: '8 CFR 1003.18', confidence: 'K-h' },
    { cite: '5 USC 6103(a)', confidence: 'K-h' },
  ],
  unlessDisputed: true,
};

const unknownHearing: Ground = {
  name: 'order-names-no-hearing',
  rule: 'A3',
  refused: 'an order that names a hearing which is not on record',
  instead: 'Name the entry of the hearing, record the hearing first, or leave the hearing out.',
  citations: impossibleHearing.citations,
};

/** Courts are taken to sit between these hours; real calendars are narrower. */
const opensAt = 6 * 60;
const closesAt = 20 * 60;

export const hearings: RefusalFamily = {
  grounds: [impossibleHearing, unknownHearing],
  kinds: ['order.entered'],
  examine({ at, record, case: about }) {
    const { event } = at;
    const { body } = event;
    const authority = text(body, 'authority');
    if (authority !== undefined && authority !== 'judge') return nothing;
    const name = text(body, 'hearing');
    if (name !== undefined) {
      const hearing = hearingNamed(record, name);
      if (hearing === undefined) return found(unknownHearing, 'the hearing that it names is not on record');
      const why = faultOfHearing(at, hearing, record, about);
      if (why !== undefined) return found(impossibleHearing, why);
    }
    // A written decision can be signed on any day at any hour; one made in court, or for not coming to court, cannot.
    if (text(body, 'form') === 'written' && flag(body, 'inAbsentia') !== true) return nothing;
    const why =
      faultOfDay('it was made in court on', at.earliest, at.latest) ?? faultOfTime(event.at, at.earliest, about);
    return why === undefined ? nothing : found(impossibleHearing, why);
  },
};

function hearingNamed(record: CaseRecord, name: string): Dated | undefined {
  return record.of('hearing.scheduled').find(({ event }) => event.id === name || text(event.body, 'hearing') === name);
}

function faultOfHearing(order: Dated, hearing: Dated, record: CaseRecord, about: CaseDescription): string | undefined {
  const { event } = hearing;
  const day = readSpan(event.body.hearingOn) ?? hearing;
  const isCancelled = record
    .of('hearing.cancelled')
    .some((cancelled) => isOfHearing(cancelled.event, event) && cancelled.latest <= order.earliest);
  if (isCancelled) return 'the hearing that it names was cancelled';
  if (day.earliest > order.latest)
    return `the hearing that it names is set for ${formatDay(day.earliest)}, a later day`;
  return (
    faultOfDay('the hearing that it names is set for', day.earliest, day.latest) ??
    faultOfTime(text(event.body, 'time'), day.earliest, about)
  );
}

function isOfHearing({ body }: CaseEvent, hearing: CaseEvent): boolean {
  const name = text(body, 'hearing');
  return name !== undefined && (name === hearing.id || name === text(hearing.body, 'hearing'));
}

/** Only a span without a single day on which courts sit is impossible. */
function faultOfDay(opening: string, earliest: Day, latest: Day): string | undefined {
  // Ten days in a row hold a business day.
  if (!(latest - earliest < 10)) return undefined;
  for (let day = earliest; day <= latest; day++) if (isBusinessDay(day)) return undefined;
  const what = weekday(earliest) === 0 ? 'a Sunday' : weekday(earliest) === 6 ? 'a Saturday' : 'a federal holiday';
  return `${opening} ${formatDay(earliest)}, ${what}`;
}

function faultOfTime(time: string | undefined, day: Day, about: CaseDescription): string | undefined {
  if (time === undefined) return undefined;
  const zone = about.court === undefined ? undefined : courtByCode(about.court)?.zone;
  const minutes = minutesAtCourt(time, day, zone);
  if (minutes === undefined || (minutes >= opensAt && minutes <= closesAt)) return undefined;
  const hour = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `${hour} is no hour at which a court sits`;
}
