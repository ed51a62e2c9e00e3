/** What a command that appends to a case is given and what it answers. */
import type { Refusal as LawRefusal } from '@opendocket/rulebook';
import { z } from 'zod';
import type { PostureRow } from '../posture-row.ts';

/** A request to append events to one case. */
export interface AppendCommand {
  readonly caseId: string;
  /**
   * Envelopes without `recordedAt` and `by`, which are the docket's to give. An `id` is a name by which other events of
   * the same command refer to this one; in the store the id is `e` and the seq.
   */
  readonly events: readonly unknown[];
  /** The user or feed that records. */
  readonly by: string;
  /** The same key with the same request gives the same result, however often it is sent. */
  readonly idempotencyKey: string;
  /** The seq that the case's last event must have; 0 opens a case that the docket does not know yet. */
  readonly expectedSeq?: number;
  readonly purpose?: string;
}

/** What a command did, as it is kept with its key, so that a repetition answers the same. */
export const appendResult = z
  .object({
    case: z.string(),
    docketNumber: z.string(),
    /** Seq of the first and the last event appended. */
    from: z.number(),
    to: z.number(),
    headSeq: z.number(),
    /** ISO instant. */
    recordedAt: z.string(),
    /** Ids that the events have in the store, in the order of the command. */
    ids: z.array(z.string()).readonly(),
    stage: z.string(),
    finality: z.string(),
    bars: z.array(z.string()).readonly(),
    reviews: z.array(z.string()).readonly(),
    nextChangeOn: z.string().nullable(),
    rulebook: z.string(),
  })
  .readonly();
export type AppendResult = z.output<typeof appendResult>;

/**
 * Why a command was refused: its events cannot be read, the law or the record does not allow them, somebody was faster, the key
 * is another request's, no such case.
 */
export type Refusal = 'invalid' | 'law' | 'conflict' | 'key-reused' | 'no-such-case';

/** What a command answers. A refusal changed nothing. */
export type AppendOutcome =
  | { readonly ok: true; readonly replayed: boolean; readonly result: AppendResult }
  | {
      readonly ok: false;
      readonly refusal: Refusal;
      /** For the person: what happened, what is safe, what to do. */
      readonly sentence: string;
      /** For `invalid`: a sentence for each fault, naming event and field. For `law`: the sentence of each refusal. */
      readonly errors: readonly string[];
      /** For `law`: what the rulebook refuses, with rule, event and citations. */
      readonly refusals: readonly LawRefusal[];
      readonly headSeq: number;
    };

/** Leaves the transaction, which is then rolled back, with the refusal that the caller is given. */
export class Refused extends Error {
  readonly outcome: AppendOutcome & { ok: false };

  constructor(
    refusal: Refusal,
    headSeq: number,
    sentence: string,
    errors: readonly string[] = [],
    refusals: readonly LawRefusal[] = [],
  ) {
    super(sentence);
    this.outcome = { ok: false, refusal, sentence, errors, refusals, headSeq };
  }
}

/** The result of a command as it is kept and told. */
export function resultOf(
  command: { readonly caseId: string; readonly docketNumber: string; readonly recordedAt: string },
  ids: readonly string[],
  row: PostureRow,
): AppendResult {
  return {
    case: command.caseId,
    docketNumber: command.docketNumber,
    from: row.known_seq - ids.length + 1,
    to: row.known_seq,
    headSeq: row.known_seq,
    recordedAt: command.recordedAt,
    ids,
    stage: row.stage,
    finality: row.finality,
    bars: row.bars,
    reviews: row.reviews,
    nextChangeOn: row.next_change_on,
    rulebook: row.rulebook,
  };
}
