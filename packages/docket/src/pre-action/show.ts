/** A pre-action review as a member of staff may see it: that the record refuses is always seen, its reason only where it may be. */
import { type CaseForMember, compartmentsOfRule, isHidden } from '../access/index.ts';
import { protectedBar, protectedReview } from '../access/words.ts';
import type { RefusalReason } from './entry.ts';
import type { LegalDoubt } from './gate.ts';
import type { PreActionReview } from './review.ts';
import { doubtWords, gateWords } from './words.ts';

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
    | 'attested'
    | 'legalReviewer'
    | 'supervisor'
    | 'expiredBy'
  > {
  readonly refusals: readonly ShownReason[];
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

/** Shows a review to the member to whom the case was shown. */
export function showPreAction(
  review: PreActionReview,
  shown: Pick<CaseForMember, 'access' | 'events'>,
  language: 'en' | 'es' = 'en',
): ShownPreAction {
  const whole: ReadonlySet<string> = new Set(shown.access.whole);
  const hidden = new Set(shown.events.filter(isHidden).map(({ id }) => id));
  const isProtected = (rule: string | null, because: readonly string[] = []): boolean =>
    (rule !== null && compartmentsOfRule(rule).some((compartment) => !whole.has(compartment)) && hidden.size > 0) ||
    because.some((id) => hidden.has(id));
  const reason = ({ rule, sentence, because }: RefusalReason): ShownReason =>
    isProtected(rule, because)
      ? { rule: null, sentence: protectedBar[language], because: [] }
      : { rule, sentence: gateWords(sentence, language), because };
  const doubt = ({ rule, why, because }: LegalDoubt): ShownDoubt =>
    isProtected(rule, because)
      ? { rule: null, why: null, sentence: protectedReview[language], because: [] }
      : { rule, why, sentence: doubtWords(why, language), because };
  // What people wrote may name what they saw: it is shown whole to who sees the whole case.
  const isWhole = hidden.size === 0;
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
    attested: plain.attested,
    legalReviewer: plain.legalReviewer,
    supervisor: plain.supervisor,
    expiredBy: plain.expiredBy,
    refusals: once(refusals.map(reason)),
    findings: findings.map(({ rule, why, finding, by }) =>
      isProtected(rule)
        ? { rule: null, sentence: protectedReview[language], finding: null, by }
        : { rule, sentence: doubtWords(why, language), finding: isWhole ? finding : null, by },
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
