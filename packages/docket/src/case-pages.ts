/** Goes through the cases of the docket in the order of their id, a page at a time, so that memory does not grow with it. */
import { addDays, courts, courtToday, type IsoDate } from '@opendocket/rulebook';
import type { ClientBase, Pool } from 'pg';
import { type EventRow, eventColumns } from './stored-event.ts';

/** Selects cases: a condition on `p`, a row of `docket.posture`, with parameters from $1 on. */
export interface CaseSelection {
  readonly condition: string;
  readonly parameters: readonly unknown[];
}

/** The ids of the cases of `docket.posture` that a selection picks, in order, a page at a time. */
export async function* selectedCases(
  client: ClientBase | Pool,
  selection: CaseSelection,
  pageSize: number,
): AsyncGenerator<readonly string[]> {
  const { condition, parameters } = selection;
  const [first, second] = [parameters.length + 1, parameters.length + 2];
  let after = '0';
  for (;;) {
    const found = await client.query<{ case_id: string }>(
      `select p.case_id from docket.posture p
        where p.case_id > $${first} and (${condition}) order by p.case_id limit $${second}`,
      [...parameters, after, pageSize],
    );
    const last = found.rows.at(-1);
    if (last === undefined) return;
    yield found.rows.map((row) => row.case_id);
    if (found.rows.length < pageSize) return;
    after = last.case_id;
  }
}

/** How many cases a selection picks. */
export async function countSelected(client: ClientBase | Pool, selection: CaseSelection): Promise<number> {
  const found = await client.query<{ cases: string }>(
    `select count(*) as cases from docket.posture p where ${selection.condition}`,
    [...selection.parameters],
  );
  return Number(found.rows[0]?.cases ?? 0);
}

/** The events of some cases, each in the order of its seq; only those recorded by `knownAt` where it is given. */
export async function readEventsOfCases(
  client: ClientBase | Pool,
  caseIds: readonly string[],
  knownAt?: string,
): Promise<ReadonlyMap<string, readonly EventRow[]>> {
  const found = await client.query<EventRow & { readonly case_id: string }>(
    `select case_id, ${eventColumns} from docket.event
      where case_id = any($1::bigint[]) and ($2::timestamptz is null or recorded_at <= $2) order by case_id, seq`,
    [caseIds, knownAt ?? null],
  );
  return byCase(caseIds, found.rows);
}

/** Rows gathered by case; a case without rows has an empty list. */
export function byCase<Row extends { readonly case_id: string }>(
  caseIds: readonly string[],
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const gathered = new Map<string, Row[]>(caseIds.map((caseId) => [caseId, []]));
  for (const row of rows) gathered.get(row.case_id)?.push(row);
  return gathered;
}

/** Which day it is at the courts at an instant, for SQL over `docket.posture p`. */
export interface CourtDays {
  /** An expression of the day at the court of `p`. */
  readonly today: string;
  /** Its parameters, from $1 on. */
  readonly parameters: readonly [readonly string[], IsoDate, IsoDate];
}

/**
 * The day at each court. The courts lie within 20 hours, from Guam to Honolulu, so that there are at most two days: that
 * of Honolulu, which holds where no court is known as well, and the one after.
 */
export function courtDays(instantMs: number): CourtDays {
  const last = courtToday(instantMs);
  const ahead = courts.map((court) => court.code).filter((code) => courtToday(instantMs, code) !== last);
  return {
    today: 'case when p.court = any($1::text[]) then $2::date else $3::date end',
    parameters: [ahead, addDays(last, 1), last],
  };
}

/**
 * The cases whose stored answer may not be relied on at an instant: it can have changed by the day at their court, was
 * worked out by another rulebook, or for a day that has not come there. The parameters are those of {@link courtDays},
 * and the rulebook.
 */
export function staleCases(instantMs: number, rulebook: string): CaseSelection {
  const { today, parameters } = courtDays(instantMs);
  return {
    condition: `p.rulebook <> $4 or p.next_change_on <= ${today} or p.evaluated_on > ${today}`,
    parameters: [...parameters, rulebook],
  };
}

/** The cases that a tick works out again: those whose answer is stale, and those whose duties can have changed. */
export function casesToWorkOut(instantMs: number, rulebook: string): CaseSelection {
  const { condition, parameters } = staleCases(instantMs, rulebook);
  return { condition: `${condition} or p.next_duty_change_on <= ${courtDays(instantMs).today}`, parameters };
}
