/** Reads a page of an officer's duties, by day, from two places: the derived tasks, and cases that nobody has looked at. */
import type { IsoDate } from '@opendocket/rulebook';
import type { ClientBase, Pool } from 'pg';
import type { WhoseWork } from './whose-work.ts';

/** Where a page begins: after the duty of this day, case and mark. The mark tells nothing of what the duty is. */
export interface ListPlace {
  readonly dueOn: IsoDate;
  readonly caseId: string;
  readonly mark: string;
}

/** What of the duties is wanted. */
export interface ListQuestion {
  readonly today: IsoDate;
  readonly from: IsoDate | undefined;
  readonly duty: string | undefined;
  readonly after: ListPlace | undefined;
  readonly limit: number;
}

/** A duty as the lists read it. */
export interface ListedRow {
  readonly case_id: string;
  readonly task: string;
  readonly duty: string;
  readonly what: string;
  readonly rule: string | null;
  readonly due_on: IsoDate;
  readonly legal: boolean;
  readonly because: readonly string[];
  readonly mark: string;
  /** It stands behind a wall that the reader does not see through. */
  readonly hidden: boolean;
}

/** Days without a look after which a case is on the list. */
export const untouchedDays = 90;
export const untouched = 'untouched';

/**
 * Whether a row `t` of tasks is on the list on the day `$2`: not finished on the evidence that it has now, and not put off on
 * it. A day that the law set is never put off.
 */
const isOpen = `
  not exists (select from docket.task_done d where d.case_id = t.case_id and d.task = t.task and d.evidence = t.because)
  and not exists (
    select from (select s.until, s.evidence from docket.snooze s
                  where s.case_id = t.case_id and s.task = t.task order by s.seq desc limit 1) last
     where last.until > $2::date and last.evidence = t.because and (not t.legal or last.until <= t.due_on))`;

/** Of the office where one is asked for; a juvenile's case is not there for who is not cleared. */
const isShown = `t.officer = $1 and ($4::text is null or t.office = $4)
  and ('juvenile' = any($3::text[]) or not 'juvenile' = any(t.compartments)) and ${isOpen}`;

/**
 * Whether a case `c` may be told of to who sees the compartments `parameter`. Few cases have any record of a juvenile: which do
 * is read from an index of those records, and only they are looked at closely.
 */
const isTold = (parameter: string) => `('juvenile' = any(${parameter}::text[]) or not (
  exists (select from docket.event e where e.case_id = c.case_id
           and (e.kind = 'juvenile.recorded' or (e.kind = 'hold.placed' and e.body ->> 'hold' = 'unaccompanied-child')))
  and docket.juvenile_case(c.case_id)))`;

const tasks = `
  select t.case_id, t.task, t.duty, t.what, t.rule, t.due_on, t.legal, t.because, md5(t.task) as mark,
         not t.compartments <@ $3::text[] as hidden
    from docket.task t
   where ${isShown} and ($5::date is null or t.due_on >= $5)
     and ($6::text is null or case when t.compartments <@ $3::text[] then t.duty else 'protected' end = $6)
     and ($7::date is null or ((t.due_on, t.case_id) >= ($7, $8::bigint)
          and ((t.due_on, t.case_id) > ($7, $8) or md5(t.task) > $9)))
   order by t.due_on, t.case_id, md5(t.task) limit $10`;

/** A case that nobody ever looked at has no day: it is listed, as of today, where untouched cases alone are asked for. */
const cases = `
  select c.case_id, '${untouched}' as task, '${untouched}' as duty,
         case when c.touched_on is null then 'never' else '${untouched}' end as what, null as rule,
         coalesce(c.touched_on + ${untouchedDays}, $2::date) as due_on, false as legal,
         array[coalesce(c.touched_on::text, 'never')] as because, md5('${untouched}') as mark, false as hidden
    from docket.caseload c
   where c.officer = $1 and ($4::text is null or c.office = $4)
     and (c.touched_on <= $2::date - ${untouchedDays} or (c.touched_on is null and $6::text is not null))
     and ${isTold('$3')}
     and not exists (
       select from (select s.until, s.evidence from docket.snooze s
                     where s.case_id = c.case_id and s.task = '${untouched}' order by s.seq desc limit 1) last
        where last.until > $2::date and last.evidence = array[coalesce(c.touched_on::text, 'never')])
     and ($5::date is null or coalesce(c.touched_on + ${untouchedDays}, $2::date) >= $5)
     and ($7::date is null or ((coalesce(c.touched_on + ${untouchedDays}, $2::date), c.case_id) >= ($7, $8::bigint)
          and ((coalesce(c.touched_on + ${untouchedDays}, $2::date), c.case_id) > ($7, $8) or md5('${untouched}') > $9)))
   order by 6, 1 limit $10`;

/** A page of the duties, in the order of their day, and one more where there are more. The client is one that sends at once. */
export async function readListPage(
  client: ClientBase | Pool,
  whose: WhoseWork,
  { today, from, duty, after, limit }: ListQuestion,
): Promise<readonly ListedRow[]> {
  const parameters = [
    whose.officer,
    today,
    whose.whole,
    whose.office,
    from ?? null,
    duty ?? null,
    after?.dueOn ?? null,
    after?.caseId ?? null,
    after?.mark ?? null,
    limit + 1,
  ];
  const asked = [
    ...(duty === untouched ? [] : [{ name: 'list-duties', text: tasks }]),
    ...(duty === undefined || duty === untouched ? [{ name: 'list-untouched', text: cases }] : []),
  ];
  const found = await Promise.all(asked.map((query) => client.query<ListedRow>({ ...query, values: parameters })));
  const rows = found.flatMap((answer) => answer.rows);
  return rows.sort(compare).slice(0, limit + 1);
}

function compare(one: ListedRow, other: ListedRow): number {
  if (one.due_on !== other.due_on) return one.due_on < other.due_on ? -1 : 1;
  if (one.case_id !== other.case_id) return BigInt(one.case_id) < BigInt(other.case_id) ? -1 : 1;
  return one.mark < other.mark ? -1 : 1;
}

/** How many duties of a kind are overdue and due today. */
export interface DueCount {
  readonly duty: string;
  readonly overdue: number;
  readonly today: number;
}

/** The duties that are due by the day, by kind; those behind a wall are counted together. */
export async function countDue(
  client: ClientBase | Pool,
  whose: WhoseWork,
  today: IsoDate,
): Promise<readonly DueCount[]> {
  const found = await client.query<DueCount>({
    name: 'count-due',
    text: `select case when t.compartments <@ $3::text[] then t.duty else 'protected' end as duty,
            count(*) filter (where t.due_on < $2)::int as overdue, count(*) filter (where t.due_on = $2)::int as today
       from docket.task t where ${isShown} and t.due_on <= $2 group by 1 order by 1`,
    values: [whose.officer, today, whose.whole, whose.office],
  });
  return found.rows;
}

/** Cases that nobody has looked at for so many days, and those that nobody ever looked at. */
export interface Untouched {
  readonly days90: number;
  readonly days180: number;
  readonly days365: number;
  readonly never: number;
}

/** Counts the untouched cases of an officer. */
export async function countUntouched(
  client: ClientBase | Pool,
  { officer, office }: WhoseWork,
  today: IsoDate,
): Promise<Untouched> {
  const since = (days: number) => `count(*) filter (where c.touched_on <= $2::date - ${days})::int`;
  const found = await client.query<Untouched>({
    name: 'count-untouched',
    text: `select ${since(90)} as days90, ${since(180)} as days180, ${since(365)} as days365,
            count(*) filter (where c.touched_on is null)::int as never
       from docket.caseload c where c.officer = $1 and ($3::text is null or c.office = $3)
        and (c.touched_on is null or c.touched_on <= $2::date - 90)`,
    values: [officer, today, office],
  });
  return found.rows[0] ?? { days90: 0, days180: 0, days365: 0, never: 0 };
}
