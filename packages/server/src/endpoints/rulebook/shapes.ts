/** What a rule, a dated value and the cases that rest on a rule look like. */
import { type KeptReport, keptReport } from '@opendocket/docket';
import { type Confidence, goodThrough, isStale, type Parameter, type Rule } from '@opendocket/rulebook';
import { z } from 'zod';
import type { Asked } from '../../endpoint.ts';
import { shownCountShape } from '../shown-count.ts';

const confidences = ['V', 'S', 'K-h', 'K-m', 'K-l'] as const satisfies readonly Confidence[];

export const citationShape = z.object({
  cite: z.string(),
  confidence: z
    .enum(confidences)
    .describe('V read in a source, S statute read, K known with high, medium, low certainty.'),
});

export const ruleInBrief = z
  .object({
    id: z.string(),
    name: z.string(),
    sentence: z.object({ en: z.string(), es: z.string() }),
    citations: z.array(citationShape),
    exceptionTo: z.string().nullable(),
    checkedOn: z.string().nullable().describe('The day on which a second reader compared it with its citations.'),
    isVerified: z.boolean().describe('False where the primary text could not be read.'),
    values: z.number().describe('Dated values that it reads.'),
    staleValues: z.number().describe('Those among them that nobody has checked for too long.'),
    bars: shownCountShape.nullable().describe('Cases with an order that it bars; null while they are being counted.'),
    reviews: shownCountShape.nullable().describe('Cases with an order that it puts under review.'),
  })
  .meta({ id: 'RuleInBrief' });

export const valueShape = z
  .object({
    name: z.string(),
    key: z.string().nullable(),
    value: z.union([z.number(), z.string()]),
    unit: z.enum(['days', 'business days', 'months', 'hours', 'dollars', 'word']),
    appliesTo: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    announcedOn: z.string().nullable(),
    status: z.enum(['enacted', 'stayed', 'enjoined', 'vacated']),
    statusOn: z.string().nullable(),
    source: z.string(),
    sourceKind: z.enum(['primary', 'secondary']),
    confidence: z.enum(confidences),
    lastCheckedOn: z.string(),
    goodThrough: z.string(),
    isStale: z.boolean(),
  })
  .meta({ id: 'DatedValue' });

export const caseCountsShape = z.object({
  countedAt: z.string().nullable().describe('Null while they are being counted; ask again.'),
  of: shownCountShape.nullable().describe('Cases in which an order of removal stands.'),
});

/** How many cases rest on each rule, as the figures show it. */
export interface CaseCounts {
  readonly inBrief: z.input<typeof caseCountsShape>;
  readonly of: (rule: string) => Pick<z.input<typeof ruleInBrief>, 'bars' | 'reviews'>;
}

/** The counts by rule are those of the figures, so that no two pages can be taken from each other. */
export async function caseCounts({ docket }: Pick<Asked<unknown, unknown, unknown>, 'docket'>): Promise<CaseCounts> {
  const kept: KeptReport = await keptReport(docket, {});
  if (kept.state === 'counting') {
    return { inBrief: { countedAt: null, of: null }, of: () => ({ bars: null, reviews: null }) };
  }
  const figure = (id: string) => kept.report.figures.find((candidate) => candidate.id === id);
  const [bars, reviews] = [figure('bars-by-rule'), figure('reviews-by-rule')];
  const total = bars?.of ?? 0;
  const count = (rows: typeof bars, rule: string) =>
    rows?.rows.find(({ key }) => key === rule)?.count ?? (total === '<11' ? '<11' : 0);
  return {
    inBrief: { countedAt: kept.countedAt, of: total },
    of: (rule) => ({ bars: count(bars, rule), reviews: count(reviews, rule) }),
  };
}

/** A rule in brief. `today`: the civil day on which a value is stale or not. */
export function briefRule(
  rule: Rule,
  values: readonly Parameter[],
  today: string,
  counts: CaseCounts,
): z.input<typeof ruleInBrief> {
  return {
    id: rule.id,
    name: rule.name,
    sentence: { ...rule.sentence },
    citations: [...rule.citations],
    exceptionTo: rule.exceptionTo ?? null,
    checkedOn: rule.checkedOn,
    isVerified: rule.unverified === undefined,
    values: values.length,
    staleValues: values.filter((value) => isStale(value, today)).length,
    ...counts.of(rule.id),
  };
}

/** A dated value with how long its last check is good. */
export function shownValue(value: Parameter, today: string): z.input<typeof valueShape> {
  const { name, key = null, appliesTo, from, to, announcedOn, status, statusOn = null, source } = value;
  const { sourceKind, confidence, lastCheckedOn, unit } = value;
  return {
    name,
    key,
    value: value.value,
    unit,
    appliesTo,
    from,
    to,
    announcedOn,
    status,
    statusOn,
    source,
    sourceKind,
    confidence,
    lastCheckedOn,
    goodThrough: goodThrough(value),
    isStale: isStale(value, today),
  };
}
