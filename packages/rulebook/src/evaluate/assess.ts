/** One working-out of the answer: facts, the order that stands, its finality, then every rule in turn, then the contradictions. */
import type { Clock } from '../clock.ts';
import { findContradictions } from '../conflicts/index.ts';
import type { CaseDescription, CaseEvent } from '../event.ts';
import { countryCode } from '../fold/body.ts';
import { fold } from '../fold/fold.ts';
import type { Bar, RecordExecution } from '../posture.ts';
import type { Rulebook } from '../rulebook.ts';
import { Answer } from './answer.ts';
import { concludeOnFinality } from './finality.ts';
import { Matter } from './matter.ts';
import { findStandingOrders } from './standing.ts';

/** What is asked, beside the events and the day. */
export interface Question {
  readonly case: CaseDescription;
  readonly country?: string;
}

/** Works the answer out, without some of the events where asked. */
export function assess(
  events: readonly CaseEvent[],
  { case: about, country }: Question,
  { rules, timelines }: Rulebook,
  clock: Clock,
  without?: ReadonlySet<string>,
): Matter {
  const facts = fold(events, clock, without);
  const asked = country === undefined ? undefined : countryCode(country);
  const matter = new Matter(facts, clock, new Answer(timelines), about, asked);
  findStandingOrders(matter);
  matter.finality = concludeOnFinality(matter);
  for (const rule of rules) {
    rule.apply?.(matter);
    if (rule.unverified !== undefined) reviewUnverified(matter, rule.id);
  }
  findContradictions(matter);
  for (const at of facts.outsideLaw) {
    matter.answer.review('R1', 'The date of this event lies outside the law that this rulebook encodes.', at);
  }
  return matter;
}

/** What an unverified rule concludes is a review beside whatever it says. */
function reviewUnverified({ finality, answer }: Matter, rule: string): void {
  const isUsed = finality.rule === rule || answer.bars.some((bar) => bar.rule === rule);
  if (!isUsed) return;
  answer.review(rule, 'The primary text of this rule was not read, so a person must look at what follows from it.');
}

/** The record's answer, in the order of precedence of design section 6. */
export function executionOf(matter: Matter): RecordExecution {
  const { finality, answer } = matter;
  if (finality.status === 'no-order') return 'no-order';
  const covered = coverOf(matter);
  if (covered === 'all') return 'barred';
  if (finality.status === 'not-final') return 'not-final';
  return finality.status !== 'final' || covered === 'some' || answer.reviews.length > 0 ? 'review' : 'unbarred';
}

/** How many of the countries in question the bars cover. */
function coverOf({ answer, country, orders }: Matter): 'all' | 'some' | 'none' {
  const { bars } = answer;
  if (bars.length === 0) return 'none';
  if (bars.some((bar) => bar.countries === 'all')) return 'all';
  if (country !== undefined) return isCovered(country, bars) ? 'all' : 'none';
  let covered = 0;
  let asked = 0;
  for (const { order } of orders) {
    for (const named of order.countries) {
      asked++;
      if (isCovered(named, bars)) covered++;
    }
  }
  // An order that names no country: any country's bar is a bar.
  if (asked === 0 || covered === asked) return 'all';
  return covered > 0 ? 'some' : 'none';
}

/** A country that cannot be read may be any: whatever is barred may be it. */
function isCovered(country: string, bars: readonly Bar[]): boolean {
  return country === 'unknown' || bars.some((bar) => bar.countries === 'all' || bar.countries.includes(country));
}
