/** What a pre-action review comes to: worked out from its entries, the day, and whether the case moved on. Pure. */
import type { CoverageSource, IsoDate } from '@opendocket/rulebook';
import type { Attestation, Entry, IrreversibleStep, RefusalReason } from './entry.ts';

/**
 * Where a review stands. `complete`: all that was wanted was said on the day by those who have to say it. It is no order to act, and
 * it ends with the day, or with anything new on the case.
 */
export type ReviewStatus = 'waiting' | 'complete' | 'refused' | 'declined' | 'withdrawn' | 'expired';

/** A finding of a legal reviewer on a doubt. */
export interface Finding {
  readonly rule: string;
  readonly why: string;
  readonly finding: string;
  readonly by: string;
}

/** A review as its entries have it. */
export interface ReviewState {
  readonly status: ReviewStatus;
  readonly step: IrreversibleStep;
  readonly country: string | null;
  readonly reason: string;
  /** The civil day at the case's court on which it was asked for, and with which it ends. */
  readonly day: IsoDate;
  /** The events of the case that it was judged on: any more of them ends it. */
  readonly headSeq: number;
  readonly requestedBy: string;
  readonly refusals: readonly RefusalReason[];
  readonly attested: readonly Attestation[];
  readonly findings: readonly Finding[];
  /** Who approved as what; a role that is missing has not approved. */
  readonly legalReviewer: string | null;
  readonly supervisor: string | null;
  /** Why it expired: the day is over, or the case changed. */
  readonly expiredBy: 'day' | 'event' | null;
}

/** The present against which a review is held. */
export interface Present {
  /** The civil day at the case's court. */
  readonly today: IsoDate;
  /** Seq of the last event of the case. */
  readonly headSeq: number;
}

/** Reads what the entries of a review come to; nothing where they do not begin with a request. */
export function stateOf(entries: readonly Entry[], present: Present): ReviewState | undefined {
  const [first] = entries;
  if (first?.action !== 'requested') return undefined;
  const attested = new Map<CoverageSource, Attestation>();
  const findings = new Map<string, Finding>();
  let refusals: readonly RefusalReason[] = [];
  let ended: 'refused' | 'declined' | 'withdrawn' | undefined;
  let legalReviewer: string | null = null;
  let supervisor: string | null = null;
  for (const entry of entries) {
    switch (entry.action) {
      case 'requested':
        break;
      case 'refused':
        refusals = entry.details.reasons;
        ended ??= 'refused';
        break;
      case 'attested':
        attested.set(entry.details.source, entry.details);
        break;
      case 'found':
        findings.set(doubtKey(entry.details), { ...entry.details, by: entry.by });
        break;
      case 'approved':
        if (entry.details.role === 'legal-reviewer') legalReviewer = entry.by;
        if (entry.details.role === 'supervisor') supervisor = entry.by;
        break;
      case 'declined':
      case 'withdrawn':
        ended ??= entry.action;
        break;
    }
  }
  const { step, country, reason, day, headSeq } = first.details;
  const expiredBy = present.headSeq !== headSeq ? 'event' : present.today !== day ? 'day' : null;
  const isWhole = legalReviewer !== null && supervisor !== null;
  return {
    status: ended ?? (expiredBy !== null ? 'expired' : isWhole ? 'complete' : 'waiting'),
    step,
    country,
    reason,
    day,
    headSeq,
    requestedBy: first.by,
    refusals,
    attested: [...attested.values()],
    findings: [...findings.values()],
    legalReviewer,
    supervisor,
    expiredBy: ended === undefined ? expiredBy : null,
  };
}

/** By which a finding is matched with the doubt that it answers. */
export function doubtKey({ rule, why }: { readonly rule: string; readonly why: string }): string {
  return `${rule} ${why}`;
}
