/** Reads whole cases a page at a time, and finds what belongs to no case. */
import type { ClientBase } from 'pg';
import { byCase, readEventsOfCases } from '../case-pages.ts';
import { type PostureRow, postureColumns } from '../posture-row.ts';
import { readHolders, readTasks } from '../work/write-tasks.ts';
import type { AuditRow, CaseRecord, FileRow } from './case-check.ts';

/** A page of cases, and the range of ids that it stands for: those after `after` up to `through`. */
export interface RecordPage {
  readonly records: readonly CaseRecord[];
  readonly after: string;
  readonly through: string;
}

/** The largest id that the store can hold. */
const lastId = '9223372036854775807';

/** All cases in the order of their id. The next page is on its way while one is being checked. */
export async function* recordPages(client: ClientBase, pageSize: number): AsyncGenerator<RecordPage> {
  const pages = pagesInOrder(client, pageSize);
  let next = pages.next();
  for (;;) {
    const { value, done } = await next;
    if (done) return;
    next = pages.next();
    // Whoever stops here never asks for it; whoever goes on meets its failure above.
    next.catch(() => undefined);
    yield value;
  }
}

/** The last page stands for all ids that are left, with or without a case. */
async function* pagesInOrder(client: ClientBase, pageSize: number): AsyncGenerator<RecordPage> {
  let after = '0';
  for (;;) {
    const files = await client.query<FileRow>(
      `select case_id, event_seq, event_head, audit_seq, audit_head from docket.case_file
        where case_id > $1 order by case_id limit $2`,
      [after, pageSize],
    );
    const isLast = files.rows.length < pageSize;
    const through = isLast ? lastId : (files.rows.at(-1)?.case_id ?? lastId);
    yield { records: await readRecords(client, files.rows), after, through };
    if (isLast) return;
    after = through;
  }
}

async function readRecords(client: ClientBase, files: readonly FileRow[]): Promise<readonly CaseRecord[]> {
  const caseIds = files.map((file) => file.case_id);
  const events = await readEventsOfCases(client, caseIds);
  const audits = await client.query<AuditRow & { case_id: string }>(
    `select case_id, seq, at, actor, action, purpose, details, hash from docket.audit
      where case_id = any($1::bigint[]) order by case_id, seq`,
    [caseIds],
  );
  const auditsOf = byCase(caseIds, audits.rows);
  const postures = await client.query<PostureRow>(
    `select ${postureColumns.join(', ')} from docket.posture where case_id = any($1::bigint[])`,
    [caseIds],
  );
  const postureOf = new Map(postures.rows.map((row) => [row.case_id, row]));
  const tasksOf = byCase(caseIds, await readTasks(client, caseIds));
  const holderOf = await readHolders(client, caseIds);
  return files.map((file) => ({
    file,
    events: events.get(file.case_id) ?? [],
    audits: auditsOf.get(file.case_id) ?? [],
    posture: postureOf.get(file.case_id),
    tasks: tasksOf.get(file.case_id) ?? [],
    holder: holderOf.get(file.case_id),
  }));
}

/** Tables whose rows each belong to a case. Rows of the feed with case 0 are of no case and lie before every page. */
const tablesOfCases = [
  'docket.event',
  'docket.audit',
  'docket.posture',
  'docket.task',
  'docket.snooze',
  'docket.task_done',
  'docket.command',
  'intake.ledger',
];

/** Reports the cases of a page's range that have rows but no file. */
export async function reportOrphans(
  client: ClientBase,
  { after, through }: RecordPage,
  report: (sentence: string) => void,
): Promise<void> {
  for (const table of tablesOfCases) {
    const found = await client.query<{ case_id: string }>(
      `select distinct case_id from ${table}
        where case_id > $1 and case_id <= $2 and not exists (select from docket.case_file f where f.case_id = ${table}.case_id)
        order by case_id limit 10`,
      [after, through],
    );
    for (const { case_id } of found.rows)
      report(`Case ${case_id}: it has rows in ${table} and no file: that was removed.`);
  }
}
