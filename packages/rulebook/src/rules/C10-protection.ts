/** C10: withholding of removal and protection from torture. */
import type { Matter } from '../evaluate/matter.ts';
import { countries, protectedCountries, text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { isTie, surelyBefore } from '../fold/dated.ts';
import { always, type Rule } from './rule.ts';

export const protection: Rule = {
  id: 'C10',
  name: 'Withholding of removal and protection under the Convention against Torture',
  citations: [
    { cite: 'INA 241(b)(3)', confidence: 'S' },
    { cite: '8 CFR 208.16–208.18, 208.24', confidence: 'V' },
  ],
  period: always,
  notEncoded: ['Whether the procedure for terminating a protection was followed: the recorded termination is taken.'],
  checkedOn: null,
  reads: ['protection.granted', 'protection.terminated', 'application.decided'],
  sentence: {
    en: 'A person who was granted withholding of removal, or protection from torture, may not be removed to the country named, until the protection is terminated.',
    es: 'A quien se le concedió la suspensión de expulsión o la protección contra la tortura no se le puede expulsar al país indicado, hasta que la protección se termine.',
  },
  apply(matter) {
    for (const grant of matter.facts.protections) applyGrant(matter, grant);
    reviewUnexplainedGrants(matter);
  },
};

function applyGrant({ facts, clock, answer }: Matter, grant: Dated): void {
  let left = protectedCountries(countries(grant.event.body, 'countries'));
  const kind = text(grant.event.body, 'protection');
  for (const end of facts.protectionEnds) {
    if (left !== 'all' && left.length === 0) return;
    // Only a termination of the same protection is one of this grant.
    if (kind === undefined || text(end.event.body, 'protection') !== kind) continue;
    const ended = protectedCountries(countries(end.event.body, 'countries'));
    if (isTie(grant, end)) {
      if (overlap(left, ended)) {
        answer.review(
          'R4',
          'A protection was granted and terminated, and the record does not say which came last.',
          grant,
          end,
        );
      }
    } else if (surelyBefore(grant, end) && clock.reached(end.latest)) left = without(left, ended);
  }
  if (left === 'all' || left.length > 0) answer.bar('C10', left, undefined, grant);
}

type Scope = 'all' | readonly string[];

function overlap(one: Scope, other: Scope): boolean {
  return one === 'all' || other === 'all' || one.some((country) => other.includes(country));
}

/** A termination that names no country ends a grant that names none; it does not plainly end one that names some. */
function without(scope: Scope, ended: Scope): Scope {
  if (scope === 'all') return ended === 'all' ? [] : scope;
  return ended === 'all' ? scope : scope.filter((country) => !ended.includes(country));
}

const protections = new Set(['withholding', 'cat', 'cat-withholding', 'cat-deferral']);

/**
 * An application that was granted beside an order of removal, with nothing on record that carries the grant: the record
 * is in conflict with itself.
 */
function reviewUnexplainedGrants({ facts, answer, clock, standing }: Matter): void {
  if (standing === undefined) return;
  const { order } = standing;
  if (facts.applicationDecisions.length === 0) return;
  for (const decided of facts.applicationDecisions) {
    const { body } = decided.event;
    if (text(body, 'decision') !== 'granted') continue;
    const relief = text(body, 'relief');
    if (relief === 'voluntary-departure' && order.kind === 'voluntary-departure') continue;
    // Only a protection of its own kind, granted with the decision or after it, is what the decision gave.
    const carries = (grant: Dated): boolean =>
      relief !== undefined &&
      (text(grant.event.body, 'protection') ?? '').startsWith(relief) &&
      !surelyBefore(grant, decided) &&
      clock.reached(grant.latest);
    if (relief !== undefined && protections.has(relief) && facts.protections.some(carries)) continue;
    // One granted before the case was last before the court anew belongs to an earlier turn of it.
    const isOld = facts.vacated.some((turn) => surelyBefore(decided, turn) && surelyBefore(turn, order));
    if (isOld) continue;
    const rule = relief !== undefined && protections.has(relief) ? 'C10' : 'B17';
    answer.review(
      rule,
      'An application was granted, and an order of removal stands that says nothing of it.',
      decided,
      order,
    );
  }
}
