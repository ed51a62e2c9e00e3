/**
 * What a command may not record, and why: the law's own refusals, and those of the record.
 *
 * A refusal keeps an unlawful or impossible event from standing in the record as if it were in order. It never keeps out what
 * protects a person (`protects`), nor a correction; and what did happen against the law can be recorded as disputed, or by a
 * dispute of the entry that protects: each sentence says how.
 *
 * Only commands are refused. A court release is imported as it is: its dirt is recorded, and the answer is a review.
 */
import { parseDay } from '../calendar/civil-day.ts';
import type { CaseDescription, CaseEvent, IsoDate } from '../event.ts';
import { text } from '../fold/body.ts';
import { dated } from '../fold/dated.ts';
import { appeals } from './appeals.ts';
import { CaseRecord } from './case-record.ts';
import { doubts } from './doubts.ts';
import { filings } from './filings.ts';
import { future } from './future.ts';
import { hearings } from './hearings.ts';
import { holds } from './holds.ts';
import { orderOfDays } from './order-of-days.ts';
import { protection } from './protection.ts';
import { protects } from './protects.ts';
import { type Ground, type Proposal, type Refusal, type RefusalFamily, refusalOf } from './refusal.ts';
import { statuses } from './statuses.ts';
import { stays } from './stays.ts';
import { supervision } from './supervision.ts';
import { voids } from './voids.ts';

export type { Ground, Refusal } from './refusal.ts';

/** A command, and the case that it is for. */
export interface ProposedCommand {
  readonly case: CaseDescription;
  /** The case's events on record. Those that were withdrawn may be among them: they count as withdrawn. */
  readonly events: readonly CaseEvent[];
  /** The events to append, in order: each may rest on those before it. */
  readonly proposed: readonly CaseEvent[];
  /** Who gives the command. */
  readonly by?: string;
  /** Today, at the case's court. */
  readonly asOf: IsoDate;
}

const families: readonly RefusalFamily[] = [
  supervision,
  protection,
  statuses,
  holds,
  stays,
  hearings,
  appeals,
  filings,
  orderOfDays,
  future,
  voids,
  doubts,
];

/** Every ground on which a command can be refused, as docs/refusals.md lists them. */
export const refusalGrounds: readonly Ground[] = families.flatMap(({ grounds }) => grounds);

/**
 * Why events may not be recorded, one refusal for each fault, in the order of the events; none where all may. Never throws on
 * an event, whatever is in it; throws a RangeError when `asOf` is no date.
 */
export function refusalsOf(command: ProposedCommand): readonly Refusal[] {
  const asOf = parseDay(command.asOf);
  if (asOf === undefined) throw new RangeError(`asOf ${JSON.stringify(command.asOf)} is not a date`);
  const { proposed, by } = command;
  const record = new CaseRecord(command.events);
  const disputed = disputedIn(proposed);
  const refusals: Refusal[] = [];
  for (const event of proposed) {
    const at = dated(event);
    const proposal: Proposal = { at, record, case: command.case, by, asOf };
    const isProtective = protects(event);
    for (const family of families) {
      if (isProtective && family.alsoProtective !== true) continue;
      if (family.kinds !== undefined && !family.kinds.includes(event.kind)) continue;
      for (const finding of family.examine(proposal)) {
        if (finding.ground.unlessDisputed === true && disputed.has(event.id)) continue;
        refusals.push(refusalOf(at, finding));
      }
    }
    record.add(event);
  }
  return refusals;
}

/** The events of a command that the same command disputes. */
function disputedIn(proposed: readonly CaseEvent[]): ReadonlySet<string> {
  const disputed = new Set<string>();
  for (const { kind, body } of proposed) {
    const name = kind === 'record.disputed' ? text(body, 'event') : undefined;
    if (name !== undefined) disputed.add(name);
  }
  return disputed;
}
