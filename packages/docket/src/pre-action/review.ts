/** A pre-action review as it is shown: what it is about, where it stands, what is wanted yet and from whom. */
import {
  type Coverage,
  type CoverageSource,
  coverageSources,
  evaluate,
  type IsoDate,
  type Posture,
} from '@opendocket/rulebook';
import type { Docket } from '../open.ts';
import type { CaseReading } from '../read-case.ts';
import type { Attestation, Entry } from './entry.ts';
import { type GateAnswer, judgeStep, type LegalDoubt } from './gate.ts';
import { doubtKey, type ReviewState, stateOf } from './state.ts';

/** What is wanted before a review is complete. Empty where it has ended. */
export interface Wanted {
  /** Sources of which nobody attested that they were looked at through the day. */
  readonly attestations: readonly CoverageSource[];
  /** Doubts on which no legal reviewer has made a finding. */
  readonly findings: readonly LegalDoubt[];
  /** Whose approval is wanted: of two people, neither the one who asked. */
  readonly approvals: readonly ('legal-reviewer' | 'supervisor')[];
}

/** A review, whole. */
export interface PreActionReview extends ReviewState {
  readonly caseId: string;
  readonly docketNumber: string;
  /** The reviews of a case are counted from 1. */
  readonly review: number;
  readonly wanted: Wanted;
  readonly entries: readonly Entry[];
}

const nothingWanted: Wanted = { attestations: [], findings: [], approvals: [] };

/** The review and what the record says now; nothing where the entries are none of a review. */
export function reviewOf(
  docket: Docket,
  reading: CaseReading,
  review: number,
  entries: readonly Entry[],
): { readonly shown: PreActionReview; readonly answer: GateAnswer } | undefined {
  const state = stateOf(entries, { today: reading.asOf, headSeq: reading.headSeq });
  if (state === undefined) return undefined;
  const answer = judgeStep(state.step, answerTo(docket, reading, state.country, state.attested), state.country);
  const { caseId, docketNumber } = reading;
  const held = heldAgainst(state, answer);
  return { shown: { ...held, caseId, docketNumber, review, entries }, answer };
}

/** A review that has not ended is held against what the record says now: the rules and what the docket covers may have changed. */
function heldAgainst(state: ReviewState, answer: GateAnswer): ReviewState & { readonly wanted: Wanted } {
  if (state.status !== 'waiting' && state.status !== 'complete') return { ...state, wanted: nothingWanted };
  if (answer.gate === 'refused') {
    return { ...state, status: 'refused', refusals: answer.reasons, wanted: nothingWanted };
  }
  const wanted = wantedBy(state, answer);
  const isWhole = wanted.attestations.length + wanted.findings.length + wanted.approvals.length === 0;
  return { ...state, status: isWhole ? 'complete' : 'waiting', wanted };
}

/** The whole answer for a country, with what was attested for this case beside what the docket covers. */
export function answerTo(
  docket: Docket,
  reading: CaseReading,
  country: string | null,
  attested: readonly Attestation[] = [],
): Posture {
  const coverage = coverageWith(reading.input.coverage ?? {}, attested);
  const { country: _asked, ...input } = reading.input;
  return evaluate({ ...input, coverage, ...(country === null ? undefined : { country }) }, docket.rulebook);
}

/** What the docket covers, with what was attested for one case. */
export function coverageWith(covered: Coverage, attested: readonly Attestation[]): Coverage {
  const coverage: { -readonly [source in CoverageSource]?: IsoDate } = { ...covered };
  for (const { source, through } of attested) {
    if ((coverage[source] ?? '') < through) coverage[source] = through;
  }
  return coverage;
}

function wantedBy(state: ReviewState, answer: Extract<GateAnswer, { gate: 'open' }>): Wanted {
  const answered = new Set(state.findings.map(doubtKey));
  return {
    attestations: coverageSources.filter((source) => answer.unchecked.includes(source)),
    findings: answer.doubts.filter((doubt) => !answered.has(doubtKey(doubt))),
    approvals: [
      ...(state.legalReviewer === null ? (['legal-reviewer'] as const) : []),
      ...(state.supervisor === null ? (['supervisor'] as const) : []),
    ],
  };
}
