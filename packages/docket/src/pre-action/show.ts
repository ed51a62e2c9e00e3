/** A pre-action review as a member of staff may see it: that the record refuses is always seen, its reason only where it may be. */
import { type CaseEvent, evaluate, type Rulebook } from '@opendocket/rulebook';
import { isHidden, type ShownCase } from '../access/redact.ts';
import { protectedBar, protectedReview } from '../access/words.ts';
import type { Attestation, RefusalReason } from './entry.ts';
import { judgeStep, type LegalDoubt } from './gate.ts';
import { coverageWith, type PreActionReview } from './review.ts';
import { doubtWords, gateWords, isOfOrder } from './words.ts';

/** A reason; one that is protected has no rule and rests on nothing that is named. */
export interface ShownReason {
  readonly rule: string | null;
  readonly sentence: string;
  readonly because: readonly string[];
}

/** A finding, or the doubt that wants one. `why` is what the finding names; null where the doubt is protected. */
export interface ShownDoubt {
  readonly rule: string | null;
  readonly why: string | null;
  readonly sentence: string;
  readonly because: readonly string[];
}

/** One entry of a review: who did what, and when. What was said is null where it may tell of something protected. */
export interface ShownEntry {
  readonly action: PreActionReview['entries'][number]['action'];
  /** ISO instant. */
  readonly at: string;
  readonly by: string;
  readonly said: string | null;
}

/** A review as it is shown. */
export interface ShownPreAction
  extends Pick<
    PreActionReview,
    | 'caseId'
    | 'docketNumber'
    | 'review'
    | 'status'
    | 'step'
    | 'country'
    | 'reason'
    | 'day'
    | 'headSeq'
    | 'requestedBy'
    | 'legalReviewer'
    | 'supervisor'
    | 'expiredBy'
  > {
  readonly refusals: readonly ShownReason[];
  /** `how` is null where it may tell of something protected. */
  readonly attested: readonly (Omit<Attestation, 'how'> & { readonly how: string | null })[];
  readonly findings: readonly {
    readonly rule: string | null;
    readonly sentence: string;
    readonly finding: string | null;
    readonly by: string;
  }[];
  readonly wanted: {
    readonly attestations: PreActionReview['wanted']['attestations'];
    readonly findings: readonly ShownDoubt[];
    readonly approvals: PreActionReview['wanted']['approvals'];
  };
  readonly entries: readonly ShownEntry[];
}

/** How a review is shown. */
export interface ShowingOfReview {
  readonly rulebook: Rulebook;
  readonly language?: 'en' | 'es' | undefined;
}

/** Shows a review to the member to whom the case was shown. */
export function showPreAction(
  review: PreActionReview,
  shown: Pick<ShownCase, 'events' | 'hidden' | 'description' | 'coverage'>,
  { rulebook, language = 'en' }: ShowingOfReview,
): ShownPreAction {
  // What people wrote may name what they saw: it is shown whole to who sees the whole case.
  const isWhole = shown.hidden.events === 0;
  const told = isWhole ? undefined : toldByShown(review, shown, rulebook);
  const reason = ({ rule, sentence, because }: RefusalReason): ShownReason => {
    if (told === undefined || told.reasons.has(keyOf(sentence, rule, because))) {
      return { rule, sentence: gateWords(sentence, language), because };
    }
    // Where the order stands is told of every case; by which rule, only where the shown events give it.
    if (because.length === 0 && isOfOrder(sentence))
      return { rule: null, sentence: gateWords(sentence, language), because };
    return { rule: null, sentence: protectedBar[language], because: [] };
  };
  const doubt = ({ rule, why, because }: LegalDoubt): ShownDoubt =>
    told === undefined || told.doubts.has(keyOf(why, rule, because))
      ? { rule, why, sentence: doubtWords(why, language), because }
      : { rule: null, why: null, sentence: protectedReview[language], because: [] };
  const { refusals, findings, wanted, entries, ...plain } = review;
  return {
    caseId: plain.caseId,
    docketNumber: plain.docketNumber,
    review: plain.review,
    status: plain.status,
    step: plain.step,
    country: plain.country,
    reason: plain.reason,
    day: plain.day,
    headSeq: plain.headSeq,
    requestedBy: plain.requestedBy,
    attested: plain.attested.map(({ source, through, how }) => ({ source, through, how: isWhole ? how : null })),
    legalReviewer: plain.legalReviewer,
    supervisor: plain.supervisor,
    expiredBy: plain.expiredBy,
    refusals: once(refusals.map(reason)),
    findings: findings.map(({ rule, why, finding, by }) =>
      isWhole || told?.doubtsOfRules.has(`${rule} ${why}`)
        ? { rule, sentence: doubtWords(why, language), finding: isWhole ? finding : null, by }
        : { rule: null, sentence: protectedReview[language], finding: null, by },
    ),
    wanted: {
      attestations: wanted.attestations,
      findings: once(wanted.findings.map(doubt)),
      approvals: wanted.approvals,
    },
    entries: entries.map((entry) => ({
      action: entry.action,
      at: entry.at,
      by: entry.by,
      said: isWhole ? saidIn(entry) : null,
    })),
  };
}

/** What of a review the shown events alone give: the reasons and doubts that come from nothing hidden. */
interface ToldByShown {
  readonly reasons: ReadonlySet<string>;
  readonly doubts: ReadonlySet<string>;
  readonly doubtsOfRules: ReadonlySet<string>;
}

/** Judges the step a second time, by the events that were on record when it was asked for and are shown. */
function toldByShown(
  { step, country, day, headSeq, attested }: PreActionReview,
  shown: Pick<ShownCase, 'events' | 'description' | 'coverage'>,
  rulebook: Rulebook,
): ToldByShown {
  const events = shown.events.slice(0, headSeq).filter((event): event is CaseEvent => !isHidden(event));
  const posture = evaluate(
    {
      case: shown.description,
      events,
      asOf: day,
      coverage: coverageWith(shown.coverage, attested),
      ...(country === null ? undefined : { country }),
    },
    rulebook,
  );
  const answer = judgeStep(step, posture, country);
  const reasons = answer.gate === 'refused' ? answer.reasons : [];
  return {
    reasons: new Set(reasons.map(({ rule, sentence, because }) => keyOf(sentence, rule, because))),
    doubts: new Set(posture.reviews.map(({ rule, why, because }) => keyOf(why, rule, because))),
    doubtsOfRules: new Set(posture.reviews.map(({ rule, why }) => `${rule} ${why}`)),
  };
}

function keyOf(sentence: string, rule: string | null, because: readonly string[]): string {
  return JSON.stringify([rule, sentence, because]);
}

function saidIn(entry: PreActionReview['entries'][number]): string | null {
  switch (entry.action) {
    case 'requested':
      return entry.details.reason;
    case 'attested':
      return `${entry.details.source}, ${entry.details.through}: ${entry.details.how}`;
    case 'found':
      return entry.details.finding;
    case 'approved':
    case 'declined':
    case 'withdrawn':
      return entry.details.statement;
    case 'refused':
      return null;
  }
}

/** Each once: several protected reasons are not told apart. */
function once<Item>(items: readonly Item[]): readonly Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const text = JSON.stringify(item);
    return seen.has(text) ? false : seen.add(text) !== undefined;
  });
}
