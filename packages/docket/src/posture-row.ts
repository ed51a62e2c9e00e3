import { type CaseEvent, evaluateRecord, type IsoDate, type RecordPosture, type Rulebook } from '@opendocket/rulebook';
import type { ClientBase } from 'pg';
import { type CountedFacts, countFacts, describeCase, describeCaseAt, standingEvents } from './case-facts.ts';
import { deriveTasks, type TaskRow } from './work/task-row.ts';
import { writeTasks } from './work/write-tasks.ts';

/** A row of `docket.posture`, by its columns. Days are ISO civil days. */
export interface PostureRow {
  readonly case_id: string;
  readonly stage: string;
  readonly finality: string;
  readonly finality_rule: string | null;
  readonly finality_on: IsoDate | null;
  readonly bars: readonly string[];
  readonly reviews: readonly string[];
  readonly next_change_on: IsoDate | null;
  readonly rulebook: string;
  readonly known_seq: number;
  readonly evaluated_on: IsoDate;
  readonly court: string | null;
  readonly opened_on: IsoDate | null;
  readonly order_kind: string | null;
  readonly order_on: IsoDate | null;
  readonly in_absentia: boolean | null;
  readonly completed_on: IsoDate | null;
  readonly completed_in_absentia: boolean | null;
  readonly represented: boolean;
  readonly next_duty_change_on: IsoDate | null;
}

/** The columns of `docket.posture`, in the order of the table: that of every writer. */
export const postureColumns: readonly (keyof PostureRow)[] = [
  'case_id',
  'stage',
  'finality',
  'finality_rule',
  'finality_on',
  'bars',
  'reviews',
  'next_change_on',
  'rulebook',
  'known_seq',
  'evaluated_on',
  'court',
  'opened_on',
  'order_kind',
  'order_on',
  'in_absentia',
  'completed_on',
  'completed_in_absentia',
  'represented',
  'next_duty_change_on',
];

/** The posture of a case, with the rows that are stored of it and of its duties. */
export interface DerivedPosture {
  readonly posture: RecordPosture;
  readonly row: PostureRow;
  readonly tasks: readonly TaskRow[];
}

/**
 * What the rules make of a case at an instant: the one derivation that the command, the bulk import, the tick and the
 * verification share. `events` are all events of the case in the order of their seq.
 */
export function derivePosture(
  caseId: string,
  events: readonly CaseEvent[],
  instantMs: number,
  rulebook: Rulebook,
): DerivedPosture {
  const standing = standingEvents(events);
  const { today } = describeCaseAt(caseId, standing, instantMs);
  return derivePostureOn(caseId, events, today, rulebook, standing);
}

/** The same on a given civil day. */
export function derivePostureOn(
  caseId: string,
  events: readonly CaseEvent[],
  asOf: IsoDate,
  rulebook: Rulebook,
  standing: readonly CaseEvent[] = standingEvents(events),
): DerivedPosture {
  const description = describeCase(caseId, standing, asOf);
  const posture = evaluateRecord({ case: description, events, asOf }, rulebook);
  const facts = countFacts(standing, posture, asOf);
  const tasks = deriveTasks({ case: description, events, standing, posture, asOf });
  const about = { court: description.court ?? null, knownSeq: events.length, nextDutyChangeOn: tasks.nextChangeOn };
  return { posture, row: postureRow(caseId, posture, facts, about, asOf), tasks: tasks.rows };
}

function postureRow(
  caseId: string,
  posture: RecordPosture,
  facts: CountedFacts,
  { court, knownSeq, nextDutyChangeOn }: { court: string | null; knownSeq: number; nextDutyChangeOn: IsoDate | null },
  asOf: IsoDate,
): PostureRow {
  return {
    case_id: caseId,
    stage: posture.stage,
    finality: posture.finality.status,
    finality_rule: posture.finality.rule,
    finality_on: posture.finality.on,
    bars: ruleIds(posture.bars),
    reviews: ruleIds(posture.reviews),
    next_change_on: posture.nextChangeOn,
    rulebook: posture.rulebook,
    known_seq: knownSeq,
    evaluated_on: asOf,
    court,
    opened_on: facts.openedOn,
    order_kind: facts.order?.kind ?? null,
    order_on: facts.order?.on ?? null,
    in_absentia: facts.order?.inAbsentia ?? null,
    completed_on: facts.completed?.on ?? null,
    completed_in_absentia: facts.completed?.inAbsentia ?? null,
    represented: facts.represented,
    next_duty_change_on: nextDutyChangeOn,
  };
}

/** The ids of the rules, each once, in order. */
function ruleIds(answers: readonly { readonly rule: string }[]): readonly string[] {
  if (answers.length === 0) return none;
  if (answers.length === 1 && answers[0] !== undefined) return [answers[0].rule];
  return [...new Set(answers.map((answer) => answer.rule))].sort();
}

const none: readonly string[] = [];

/** Writes what was derived of some cases, whose files the caller has locked: postures and duties. */
export async function writeDerived(client: ClientBase, derived: readonly DerivedPosture[]): Promise<void> {
  await writePostures(
    client,
    derived.map(({ row }) => row),
  );
  await writeTasks(
    client,
    derived.map(({ row }) => row.case_id),
    derived.flatMap(({ tasks }) => tasks),
  );
}

/** Writes posture rows; a case that has one already gets the new one. */
export async function writePostures(client: ClientBase, rows: readonly PostureRow[]): Promise<void> {
  await client.query(upsert, [JSON.stringify(rows)]);
}

const assignments = postureColumns
  .slice(1)
  .map((column) => `${column} = excluded.${column}`)
  .join(', ');

const upsert = `insert into docket.posture (${postureColumns.join(', ')})
  select ${postureColumns.join(', ')} from json_populate_recordset(null::docket.posture, $1)
  on conflict (case_id) do update set ${assignments}`;
