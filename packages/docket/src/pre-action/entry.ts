/** The entries of a pre-action review: what people said and did, in the order in which they did. */
import { type CoverageSource, coverageSources, type IsoDate } from '@opendocket/rulebook';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import type { Json } from '../chain.ts';
import { DocketFailure } from '../failure.ts';

/** Steps that cannot be taken back, or not in time: removal from the country, and transfer out of the reach of counsel and court. */
export const irreversibleSteps = ['removal', 'transfer'] as const;
export type IrreversibleStep = (typeof irreversibleSteps)[number];

const text = z.string();
const requested = z.strictObject({
  step: z.enum(irreversibleSteps),
  country: text.nullable(),
  reason: text,
  day: text,
  headSeq: z.int(),
});
const reason = z.strictObject({ rule: text.nullable(), sentence: text, because: z.array(text) });
const refused = z.strictObject({ reasons: z.array(reason) });
const attested = z.strictObject({ source: z.enum(coverageSources), through: text, how: text });
const found = z.strictObject({ rule: text, why: text, finding: text });
const said = z.strictObject({ role: text, statement: text });

const detailsOf = { requested, refused, attested, found, approved: said, declined: said, withdrawn: said } as const;

/** One reason for which a step is refused. */
export type RefusalReason = z.output<typeof reason>;

interface Entered<Action extends string, Details> {
  readonly action: Action;
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
  /** The actor, as in audits. */
  readonly by: string;
  readonly details: Details;
}

/** An entry of a review. */
export type Entry =
  | Entered<'requested', z.output<typeof requested>>
  | Entered<'refused', z.output<typeof refused>>
  | Entered<'attested', z.output<typeof attested>>
  | Entered<'found', z.output<typeof found>>
  | Entered<'approved', z.output<typeof said>>
  | Entered<'declined', z.output<typeof said>>
  | Entered<'withdrawn', z.output<typeof said>>;

/** What is added as an entry. */
export type NewEntry = Pick<Entry, 'action' | 'details'>;

/** An attestation that a source was looked at, through a day. */
export interface Attestation {
  readonly source: CoverageSource;
  readonly through: IsoDate;
  /** What was looked at and how: the system, the person asked, the number of the search. */
  readonly how: string;
}

interface StoredEntry {
  readonly review: number;
  readonly seq: number;
  readonly action: string;
  readonly at: string;
  readonly by: string;
  readonly details: Json;
}

/** The entries of all reviews of a case, by review, in order. */
export async function readEntries(client: ClientBase, caseId: string): Promise<ReadonlyMap<number, readonly Entry[]>> {
  const stored = await client.query<StoredEntry>(
    'select review, seq, action, at, by, details from docket.pre_action where case_id = $1 order by review, seq',
    [caseId],
  );
  const reviews = new Map<number, Entry[]>();
  for (const row of stored.rows) {
    const entries = reviews.get(row.review);
    if (entries === undefined) reviews.set(row.review, [readEntry(caseId, row)]);
    else entries.push(readEntry(caseId, row));
  }
  return reviews;
}

function readEntry(caseId: string, { action, seq, at, by, details }: StoredEntry): Entry {
  switch (action) {
    case 'requested':
      return { action, seq, at, by, details: detailsOf.requested.parse(details) };
    case 'refused':
      return { action, seq, at, by, details: detailsOf.refused.parse(details) };
    case 'attested':
      return { action, seq, at, by, details: detailsOf.attested.parse(details) };
    case 'found':
      return { action, seq, at, by, details: detailsOf.found.parse(details) };
    case 'approved':
    case 'declined':
    case 'withdrawn':
      return { action, seq, at, by, details: said.parse(details) };
    default:
      throw new DocketFailure(
        'record-damaged',
        `A pre-action review of case ${caseId} holds an entry "${action}" that this version does not know. Nothing was changed.`,
      );
  }
}

/** Adds entries at the end of a review of a locked case. */
export async function addEntries(
  client: ClientBase,
  caseId: string,
  place: { readonly review: number; readonly after: number },
  by: string,
  at: Date,
  entries: readonly NewEntry[],
): Promise<void> {
  let seq = place.after;
  for (const { action, details } of entries) {
    seq += 1;
    await client.query(
      'insert into docket.pre_action (case_id, review, seq, action, at, by, details) values ($1, $2, $3, $4, $5, $6, $7)',
      [caseId, place.review, seq, action, at.toISOString(), by, JSON.stringify(details)],
    );
  }
}
