/** Stays of removal that someone granted: from when, for which countries, and until when each is in force. */
import type { Day } from '../calendar/civil-day.ts';
import type { Matter } from '../evaluate/matter.ts';
import { countries, protectedCountries, text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { isTie, readSpan, surelyBefore } from '../fold/dated.ts';

/** The forum of a stay, as the vocabulary has it; undefined when the record does not say. */
export function forumOf(at: Dated): string | undefined {
  return text(at.event.body, 'from');
}

/**
 * Bars removal for every stay of some forums that is in force. A stay ends with its last day, which is inside it, by
 * lifting from the same forum, or by what `endedBy` says; only what surely came after the stay can end it.
 */
export function applyStays(
  matter: Matter,
  rule: string,
  isForum: (forum: string | undefined) => boolean,
  endedBy?: (stay: Dated, forum: string | undefined) => boolean,
): void {
  const { facts, clock, answer } = matter;
  for (const stay of facts.stays) {
    const forum = forumOf(stay);
    if (!isForum(forum)) continue;
    const last = lastDayOf(stay);
    if (last !== undefined && clock.past(last)) continue;
    let isLifted = false;
    for (const lifting of facts.stayEnds) {
      if (forum === undefined || forumOf(lifting) !== forum) continue;
      if (isTie(stay, lifting)) {
        answer.review(
          'R4',
          'A stay was granted and lifted, and the record does not say which came last.',
          stay,
          lifting,
        );
      } else if (surelyBefore(stay, lifting) && clock.reached(lifting.latest)) isLifted = true;
    }
    if (isLifted || endedBy?.(stay, forum) === true) continue;
    answer.bar(rule, protectedCountries(countries(stay.event.body, 'countries')), last, stay);
  }
}

/** The last day of a stay that has a term; a term that cannot be read, or that may end before it begins, is none. */
function lastDayOf(stay: Dated): Day | undefined {
  const until = readSpan(stay.event.body.until);
  return until === undefined || until.latest < stay.latest ? undefined : until.latest;
}

/** A request for a stay that no grant or denial from the same forum answers: nobody knows yet whether removal is stayed. */
export function reviewRequests(matter: Matter, rule: string, isForum: (forum: string | undefined) => boolean): void {
  const { facts, clock, answer } = matter;
  for (const request of facts.stayRequests) {
    const forum = forumOf(request);
    if (!isForum(forum)) continue;
    const isAnswered = facts.stayAnswers.some(
      (given) => forumOf(given) === forum && given.earliest >= request.latest && clock.reached(given.latest),
    );
    if (!isAnswered) answer.review(rule, 'A stay was requested, and no answer is on record.', request);
  }
}
