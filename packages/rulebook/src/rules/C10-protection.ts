/** C10: withholding of removal and protection from torture. */
import type { Matter } from '../evaluate/matter.ts';
import { countries, protectedCountries, text, unknownCountry } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { isTie, surelyBefore } from '../fold/dated.ts';
import { lastDay } from './B03-appeal-time.ts';
import { always, type Rule } from './rule.ts';

export const protection: Rule = {
  id: 'C10',
  name: 'Withholding of removal and protection under the Convention against Torture',
  citations: [
    { cite: 'INA 241(b)(3)', confidence: 'S' },
    { cite: '8 CFR 208.16–208.18, 208.24', confidence: 'V' },
    {
      cite: '8 CFR 1003.6(a) (a decision that may be appealed is not executed while it may be, or is)',
      confidence: 'V',
    },
    {
      cite: '8 CFR 1208.17(d)(4), 1208.24(f) (a judge ends a protection, with appeal to the Board)',
      confidence: 'K-h',
    },
  ],
  period: always,
  notEncoded: ['Whether the procedure for terminating a protection was followed: the recorded termination is taken.'],
  uncertainties: [
    'Whether an end of a protection by a judge waits for the time to appeal in every procedure: it does here, unless the person asked for the end.',
  ],
  checkedOn: '2026-11-24',
  reads: ['protection.granted', 'protection.terminated', 'application.decided', 'appeal.filed', 'appeal.decided'],
  sentence: {
    en: 'A person who was granted withholding of removal, or protection from torture, may not be removed to the country named, until the protection is terminated; while an end of it by a judge can be appealed, or is, it goes on.',
    es: 'A quien se le concedió la suspensión de expulsión o la protección contra la tortura no se le puede expulsar al país indicado, hasta que la protección se termine; mientras la terminación por un juez se pueda apelar, o esté apelada, continúa.',
  },
  apply(matter) {
    for (const grant of matter.facts.protections) applyGrant(matter, grant);
    reviewUnexplainedGrants(matter);
  },
};

function applyGrant(matter: Matter, grant: Dated): void {
  const { facts, clock, answer } = matter;
  const named = countries(grant.event.body, 'countries');
  const isUnread = named.includes(unknownCountry);
  let left = protectedCountries(named);
  const kind = text(grant.event.body, 'protection');
  for (const end of facts.protectionEnds) {
    // Only a termination of the same protection is one of this grant.
    if (kind === undefined || text(end.event.body, 'protection') !== kind) continue;
    const ended = protectedCountries(countries(end.event.body, 'countries'));
    if (isTie(grant, end)) {
      if (mayMeet(left, ended)) {
        answer.review(
          'R4',
          'A protection was granted and terminated, and the record does not say which came last.',
          grant,
          end,
        );
      }
    } else if (surelyBefore(grant, end) && clock.reached(end.latest)) {
      // A grant of which a country cannot be read is not plainly ended by a termination that names none.
      const lost = isUnread && ended === 'all' ? [] : lostBy(left, ended);
      if (isEmpty(lost)) continue;
      applyAppealOfEnd(matter, grant, end, lost);
      left = left === 'all' ? [] : left.filter((country) => !lost.includes(country));
    }
  }
  if (!isEmpty(left)) answer.bar('C10', left, undefined, grant);
}

type Scope = 'all' | readonly string[];

/** A judge's end of a protection is not carried out while it may be appealed, or is (1003.6(a), 1208.17(d)(4), 1208.24(f)). */
function applyAppealOfEnd(matter: Matter, grant: Dated, end: Dated, lost: Scope): void {
  if (!mayBeAppealed(end)) return;
  const { facts, clock, answer } = matter;
  const last = lastDay(end.latest, answer.parameter('appeal-days', end.latest), 'later');
  if (!clock.past(last)) answer.bar('C10', lost, last, grant, end);
  for (const appeal of facts.appeals) {
    if (appeal.what === 'bond' || appeal.what === 'interlocutory') continue;
    if (surelyBefore(appeal, end) || appeal.earliest > last) continue;
    const isOver = appeal.ends.some(({ how, latest }) => endsAppeal.has(how) && clock.reached(latest));
    if (!isOver) answer.bar('C10', lost, undefined, grant, end, appeal);
  }
}

const endsAppeal: ReadonlySet<string> = new Set(['dismissed', 'withdrawn', 'rejected']);

/** Whether someone may appeal it: no officer's or Board's decision, and none that the person asked for. */
function mayBeAppealed({ event }: Dated): boolean {
  const authority = text(event.body, 'authority');
  if (text(event.body, 'procedure') === 'own-request') return false;
  return authority === undefined || authority === 'judge';
}

/** Nothing that is protected; the word for every country is not empty. */
function isEmpty(scope: Scope): boolean {
  return scope.length === 0;
}

function mayMeet(one: Scope, other: Scope): boolean {
  return one === 'all' || other === 'all' || one.some((country) => other.includes(country));
}

/** A termination that names no country ends a grant that names none; it does not plainly end one that names some. */
function lostBy(scope: Scope, ended: Scope): Scope {
  if (scope === 'all' || ended === 'all') return scope === ended ? scope : [];
  return scope.filter((country) => ended.includes(country));
}

/** Decisions that grant nothing. One that is none of these, and no grant, cannot be read. */
const noGrants: ReadonlySet<string> = new Set(['denied', 'withdrawn', 'abandoned', 'not-adjudicated', 'other']);

const protections = new Set(['withholding', 'cat', 'cat-withholding', 'cat-deferral']);

/**
 * An application that was granted beside an order of removal, with nothing on record that carries the grant: the record
 * is in conflict with itself.
 */
function reviewUnexplainedGrants({ facts, answer, clock, standing }: Matter): void {
  if (standing === undefined) return;
  const { order } = standing;
  for (const decided of facts.applicationDecisions) {
    const { body } = decided.event;
    const decision = text(body, 'decision');
    if (decision !== undefined && noGrants.has(decision)) continue;
    const relief = text(body, 'relief') ?? '';
    const isProtection = protections.has(relief);
    if (relief === 'voluntary-departure' && order.kind === 'voluntary-departure') continue;
    // Only a protection of its own kind, granted with the decision or after it, is what the decision gave.
    const carries = (grant: Dated): boolean =>
      (text(grant.event.body, 'protection') ?? '').startsWith(relief) &&
      !surelyBefore(grant, decided) &&
      clock.reached(grant.latest);
    if (isProtection && facts.protections.some(carries)) continue;
    // One granted before the case was last before the court anew belongs to an earlier turn of it.
    const isOld = facts.vacated.some((turn) => surelyBefore(decided, turn) && surelyBefore(turn, order));
    if (isOld) continue;
    const rule = isProtection ? 'C10' : 'B17';
    if (decision === 'granted') {
      answer.review(
        rule,
        'An application was granted, and an order of removal stands that says nothing of it.',
        decided,
        order,
      );
    } else {
      answer.review(
        rule,
        'What was decided on an application cannot be read: it may have been granted.',
        decided,
        order,
      );
    }
  }
}
