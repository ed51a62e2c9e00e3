/** C14: fear of persecution or torture, from the claim until it is decided for good. */
import type { Matter } from '../evaluate/matter.ts';
import { countryCode, protectedCountries, text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { isTie, surelyBefore } from '../fold/dated.ts';
import { isOfCourt, leadsToWithholdingOnly, protectionDecisionsAfter } from './B15-withholding-only.ts';
import { always, type Rule } from './rule.ts';

export const fear: Rule = {
  id: 'C14',
  name: 'Credible, reasonable or third-country fear',
  citations: [
    { cite: 'INA 235(b)(1)(B)', confidence: 'S' },
    { cite: '8 CFR 208.30, 1003.42(e) (review by a judge within 24 hours, at most 7 days)', confidence: 'V' },
    { cite: '8 CFR 208.31, 1208.31(e)–(g)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    "A person who declines the judge's review: an officer's negative finding alone never ends the bar here.",
    'The ten days of 8 CFR 208.31(b) and 1208.31(g) for reasonable fear: they run from a referral that no event records.',
    'A claim whose screening is not told, beside others: it is matched with no decision of one of them.',
    'A request to the asylum office to look again at a negative finding that a judge upheld (8 CFR 208.30(g)).',
  ],
  uncertainties: [
    'The screening for a third country has no settled review by a judge; the bar stays until there is one, or a decision on protection.',
  ],
  checkedOn: '2026-11-24',
  reads: ['fear.claimed', 'fear.decided', 'order.entered', 'application.decided'],
  sentence: {
    en: "From a claim of fear nobody is removed until an officer's negative finding was upheld by a judge; a positive finding leads to proceedings, and to no removal before they are decided.",
    es: 'Desde que se expresa temor no se expulsa a nadie hasta que un juez confirme la conclusión negativa del oficial; una conclusión positiva lleva a un proceso, y no se expulsa antes de que se decida.',
  },
  apply(matter) {
    const { answer, facts, standing } = matter;
    const claims = facts.of('fear.claimed');
    const findings = facts.of('fear.decided');
    if (claims.length + findings.length === 0) return;
    for (const finding of findings) showReview(matter, finding);
    const open = new Map<string, { scope: Scope; because: Dated[] }>();
    for (const at of [...claims, ...findings]) {
      if (isJudgeNegative(at)) continue;
      if (isEnded(matter, at)) {
        // An order of the court answers a fear of any country but a third one.
        if (screeningOf(at) === undefined && standing !== undefined && !isRefused(matter, at)) reviewUntold(matter, at);
        continue;
      }
      const scope = scopeOf(matter, at);
      const others = open.get(String(scope));
      if (others === undefined) open.set(String(scope), { scope, because: [at] });
      else others.because.push(at);
      if (scope !== 'all' && standing !== undefined) {
        answer.review('C11', 'A fear of a third country was stated, and the screening of it has not ended.', at);
      }
    }
    for (const { scope, because } of open.values()) answer.bar('C14', scope, undefined, ...because);
  },
};

function reviewUntold({ answer }: Matter, at: Dated): void {
  answer.review('C14', 'A fear was stated, and of what it was is not on record: it may be of a third country.', at);
}

type Scope = 'all' | readonly string[];

function screeningOf({ event }: Dated): string | undefined {
  return text(event.body, 'screening');
}

function isJudgeNegative({ event }: Dated): boolean {
  return text(event.body, 'stage') === 'judge' && text(event.body, 'result') === 'negative';
}

/** Fear of a third country speaks of that country; every other fear of any. A finding speaks of what was claimed before it. */
function scopeOf({ facts }: Matter, at: Dated): Scope {
  if (screeningOf(at) !== 'third-country') return 'all';
  const claims = at.event.kind === 'fear.claimed' ? [at] : thirdCountryClaims(facts.of('fear.claimed'), at);
  return protectedCountries([...new Set(claims.map(({ event }) => countryCode(event.body.country)))].sort());
}

/** The claims of fear of third countries that a finding may be about. */
function thirdCountryClaims(claims: readonly Dated[], finding: Dated): readonly Dated[] {
  return claims.filter((claim) => screeningOf(claim) === 'third-country' && !surelyBefore(finding, claim));
}

/** The agency's last day for a judge's review of a negative credible-fear finding: it does not roll. */
function showReview({ answer }: Matter, { event, earliest }: Dated): void {
  const { body } = event;
  if (text(body, 'screening') !== 'credible' || text(body, 'result') !== 'negative') return;
  if (text(body, 'stage') === 'judge') return;
  answer.deadline('C14', 'credible-fear-review', 'agency', earliest + answer.parameter('fear-review-days', earliest));
}

/** Whether a claim, or a finding that is no judge's refusal, was followed by what ends the bar. */
function isEnded(matter: Matter, at: Dated): boolean {
  const isPositive = text(at.event.body, 'result') === 'positive';
  if (!isPositive && isRefused(matter, at)) return true;
  const screening = screeningOf(at);
  const isInProceedings = screening === 'credible' || (screening === undefined && !isOutsideCourt(matter));
  if (isInProceedings && isHeard(matter, at)) return true;
  return screening !== 'credible' && isProtectionDecided(matter, at);
}

/** Whether a judge upheld a negative finding, or found fear where an officer had not: then that finding speaks. */
function isRefused(matter: Matter, at: Dated): boolean {
  const { facts, clock, answer } = matter;
  const isFinding = at.event.kind === 'fear.decided';
  let isOver = false;
  for (const finding of facts.of('fear.decided')) {
    if (text(finding.event.body, 'stage') !== 'judge' || finding === at || !isAbout(matter, at, finding)) continue;
    if (!isJudgeNegative(finding) && !isFinding) continue;
    if (isTie(at, finding)) {
      answer.review('R4', 'Fear was stated and decided, and the record does not say which came last.', at, finding);
    } else if (surelyBefore(at, finding) && clock.reached(finding.latest)) isOver = true;
  }
  return isOver;
}

/** Whether a judge's finding is about a claim: of the same screening, and of third countries only where one alone is in question. */
function isAbout({ facts }: Matter, at: Dated, finding: Dated): boolean {
  const screening = screeningOf(at);
  const claims = facts.of('fear.claimed');
  if (screening === undefined || screeningOf(finding) === undefined) {
    // Where a screening is not told it is taken to be that of the others, if they are all of one.
    return new Set([...claims, ...facts.of('fear.decided')].map(screeningOf).filter(Boolean)).size <= 1;
  }
  if (screening !== screeningOf(finding)) return false;
  if (screening !== 'third-country') return true;
  return new Set(thirdCountryClaims(claims, finding).map(({ event }) => countryCode(event.body.country))).size <= 1;
}

/** Whether the immigration court ordered anything after it: credible fear leads to proceedings, which heard it. */
function isHeard({ facts, clock }: Matter, at: Dated): boolean {
  return facts.orders.some((order) => isOfCourt(order) && surelyBefore(at, order) && clock.reached(order.latest));
}

function isOutsideCourt({ facts }: Matter): boolean {
  return facts.orders.some((order) => !isOfCourt(order));
}

/**
 * Whether withholding-only proceedings that a positive finding began were decided: the finding itself, or one that followed.
 * A finding on the day of a claim is of that claim, as the court's record has both on one day.
 */
function isProtectionDecided(matter: Matter, at: Dated): boolean {
  const isClaim = at.event.kind === 'fear.claimed';
  return matter.facts.of('fear.decided').some((finding) => {
    const isSameDay = isClaim && at.latest <= finding.earliest && !surelyBefore(finding, at);
    const follows = isSameDay || surelyBefore(at, finding);
    if (finding !== at && (!follows || !isAbout(matter, at, finding))) return false;
    return leadsToWithholdingOnly(finding) && protectionDecisionsAfter(matter, finding).length > 0;
  });
}
