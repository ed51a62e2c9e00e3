/** Stays of removal that someone granted: from when, for which countries, and until when each is in force. */
import type { Day } from '../calendar/civil-day.ts';
import { tellAstray } from '../conflicts/names-nothing.ts';
import type { Matter } from '../evaluate/matter.ts';
import { countries, protectedCountries, text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { isTie, readSpan, surelyBefore } from '../fold/dated.ts';
import { answersTo } from './answers-to-filings.ts';

/** The forum of a stay, as the vocabulary has it; undefined when the record does not say. */
export type Forum = string | undefined;

export function forumOf(at: Dated): Forum {
  return text(at.event.body, 'from');
}

/** A stay with its last day, where it has a term. */
interface Stay {
  readonly at: Dated;
  readonly last: Day | undefined;
  readonly scope: 'all' | readonly string[];
}

/**
 * Bars removal for every stay of some forums that is in force. A stay ends with its last day, which is inside it whatever the
 * hour (`untilTime`), by a lifting from the same forum, or by the event that `endedBy` finds; only what surely came after the
 * stay can end it, and one lifting ends one stay.
 */
export function applyStays(
  matter: Matter,
  rule: string,
  isForum: (forum: Forum) => boolean,
  endedBy?: (stay: Dated, forum: Forum) => Dated | undefined,
): void {
  const { facts, clock, answer } = matter;
  if (facts.stays.length === 0 && facts.stayEnds.length === 0) return;
  const forums = new Set([...facts.stays, ...facts.stayEnds].map(forumOf));
  for (const forum of forums) {
    if (!isForum(forum)) continue;
    const ended = new Map<Dated, Dated>();
    const stays: Stay[] = [];
    for (const at of facts.stays) {
      if (forumOf(at) !== forum) continue;
      stays.push({ at, last: lastDayOf(at), scope: protectedCountries(countries(at.event.body, 'countries')) });
      const end = endedBy?.(at, forum);
      if (end !== undefined) ended.set(at, end);
    }
    // Who lifted what is not told where nobody says who lifted.
    if (forum !== undefined) lift(matter, stays, forum, ended);
    for (const { at, last, scope } of stays) {
      if (ended.has(at) || (last !== undefined && clock.past(last))) continue;
      answer.bar(rule, scope, last, at);
    }
  }
}

/** Finds which stays were lifted. Of several that a lifting may mean, the one that would have ended first, if all are alike. */
function lift(matter: Matter, stays: readonly Stay[], forum: Forum, ended: Map<Dated, Dated>): void {
  const { facts, clock, answer } = matter;
  for (const lifting of facts.stayEnds) {
    if (forumOf(lifting) !== forum) continue;
    const id = text(lifting.event.body, 'stay');
    const meant = id === undefined ? stays : stays.filter(({ at }) => at.event.id === id);
    if (id !== undefined && meant.length === 0) {
      tellAstray(matter, [lifting]);
      continue;
    }
    for (const { at } of meant) {
      if (!isTie(at, lifting)) continue;
      const why = 'A stay was granted and lifted, and the record does not say which came last.';
      answer.review('R4', why, at, lifting);
    }
    if (!clock.reached(lifting.latest)) continue;
    const inForce = meant.filter(({ at, last }) => {
      const end = ended.get(at);
      const isOver =
        (last !== undefined && last < lifting.earliest) || (end !== undefined && surelyBefore(end, lifting));
      return surelyBefore(at, lifting) && !isOver;
    });
    const first = inForce.reduce<Stay | undefined>(
      (soonest, stay) =>
        (stay.last ?? endless) < (soonest?.last ?? endless) || soonest === undefined ? stay : soonest,
      undefined,
    );
    if (first === undefined) continue;
    if (inForce.length > 1) {
      const events = inForce.map(({ at }) => at);
      answer.review(
        'R4',
        'Several stays were in force, and the record does not say which was lifted.',
        ...events,
        lifting,
      );
    }
    if (inForce.every(({ scope }) => String(scope) === String(first.scope))) ended.set(first.at, lifting);
  }
}

const endless = Number.POSITIVE_INFINITY;

/** The last day of a stay that has a term; a term that cannot be read, or that may end before it begins, is none. */
function lastDayOf(stay: Dated): Day | undefined {
  const until = readSpan(stay.event.body.until);
  return until === undefined || until.latest < stay.latest ? undefined : until.latest;
}

/**
 * A request for a stay that no grant or denial from the same forum answers: nobody knows yet whether removal is stayed. `more`
 * gives the filings beside `stay.requested` by which a forum was asked.
 */
export function reviewRequests(
  matter: Matter,
  rule: string,
  isForum: (forum: Forum) => boolean,
  more: (forum: Forum) => readonly Dated[] = () => [],
): void {
  const { facts, clock, answer } = matter;
  if (facts.stayRequests.length === 0 && facts.stayAnswers.length === 0) return;
  const forums = new Set([...facts.stayRequests, ...facts.stayAnswers].map(forumOf));
  for (const forum of forums) {
    if (!isForum(forum)) continue;
    const requests = requestsTo(matter, forum, more(forum));
    // A request, or an answer, of which the record does not say before whom it was, is not matched with another.
    const answers = forum === undefined ? [] : facts.stayAnswers.filter((given) => forumOf(given) === forum);
    const { open, astray } = answersTo(requests, answers, 'request', clock);
    for (const request of open) answer.review(rule, 'A stay was requested, and no answer is on record.', request);
    tellAstray(matter, astray);
  }
}

/**
 * The requests for a stay made to a forum, in the order of their days. A request on the day of another filing that asks for a
 * stay is that filing told twice, unless something answers it by name.
 */
export function requestsTo({ facts }: Matter, forum: Forum, filings: readonly Dated[]): readonly Dated[] {
  const isNamed = ({ event }: Dated): boolean =>
    facts.stayAnswers.some((given) => text(given.event.body, 'request') === event.id);
  const isTold = (request: Dated): boolean =>
    filings.some((filing) => filing.earliest === request.latest && filing.latest === request.earliest);
  const requests = facts.stayRequests.filter(
    (request) => forumOf(request) === forum && (!isTold(request) || isNamed(request)),
  );
  return [...filings, ...requests].sort((one, other) => one.earliest - other.earliest || one.latest - other.latest);
}
