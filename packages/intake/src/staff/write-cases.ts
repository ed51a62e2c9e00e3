/** Works through the cases of staff files in batches, each one transaction: locked, read, compared, written. */
import {
  auditOfAssignment,
  BatchEncoder,
  type BulkAssignment,
  type BulkIdentity,
  type BulkRun,
  copyArray,
  copyBytes,
  copyText,
  type Docket,
  type FeedRows,
  type IdentityLine,
  lockCases,
  prepareWriter,
  type ReadyBatch,
  readHeldCases,
  readRunSources,
  writeAssignments,
  writeBatch,
  writeIdentities,
} from '@opendocket/docket';
import type pg from 'pg';
import { digestOf } from '../import/digest.ts';
import type { Written } from '../import/write-cases.ts';
import { type StaffCase, type StaffRow, stagedStaffCases } from './case-stream.ts';
import { type StaffContext, type StaffWork, type ToldRows, toldKey, workOnStaffCase } from './case-work.ts';
import { staffTables } from './tables.ts';

/** Settings of {@link writeStaffCases}. */
export interface StaffWriteOptions {
  readonly context: StaffContext;
  readonly run: BulkRun;
  /** Batches that the run has committed before, and the last case of them. */
  readonly batches: number;
  readonly lastCase: string;
  /** Cases that are written at once. */
  readonly casesAtOnce: number;
  readonly progress: (written: Written) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Writes all cases that differ. Returns what this call wrote. */
export async function writeStaffCases(
  docket: Docket,
  client: pg.ClientBase,
  duck: Parameters<typeof stagedStaffCases>[0],
  options: StaffWriteOptions,
): Promise<Written> {
  await prepareWriter(client);
  const sources = await readRunSources(client);
  let { batches } = options;
  const written = { cases: 0, events: 0 };
  for await (const cases of stagedStaffCases(duck, options.lastCase, options.casesAtOnce)) {
    options.signal?.throwIfAborted();
    batches += 1;
    const number = batches;
    let batch: ReadyBatch | undefined;
    await writeBatch(
      client,
      async () => {
        batch = await workOnBatch(docket, client, cases, { ...options, number, sources });
        return batch;
      },
      false,
    );
    written.cases += cases.length;
    written.events += batch?.encoded.events ?? 0;
    options.progress(written);
  }
  return written;
}

async function workOnBatch(
  docket: Docket,
  client: pg.ClientBase,
  cases: readonly StaffCase[],
  options: StaffWriteOptions & { readonly number: number; readonly sources: Parameters<typeof lockCases>[2] },
): Promise<ReadyBatch> {
  const { run } = options;
  const caseIds = cases.map(({ caseId }) => caseId);
  const existing = await lockCases(client, caseIds, options.sources);
  const held = await readHeldCases(client, caseIds);
  const told = await readTold(client, caseIds, run.runId);
  const encoder = new BatchEncoder(run, docket.rulebook);
  const assignments: BulkAssignment[] = [];
  const identities: BulkIdentity[] = [];
  for (const staged of cases) {
    const { caseId } = staged;
    const found = existing.get(caseId);
    if (found === undefined) continue;
    const known = { existing: found, held: held.get(caseId), told: told.get(caseId) ?? nothingTold };
    const { append, assignment, identity }: StaffWork = workOnStaffCase(staged, known, options.context);
    if (assignment !== undefined) assignments.push(assignment);
    if (identity !== undefined) identities.push(identity);
    encoder.add({
      caseId,
      heads: found.heads,
      existing: found.events.map(({ event }) => event),
      append,
      ledger: undefined,
      acts: [
        ...(assignment === undefined ? [] : [auditOfAssignment(assignment)]),
        ...(identity === undefined ? [] : [{ action: 'identify' as const, details: { run: run.runId } }]),
      ],
    });
  }
  await writeAssignments(client, assignments, run);
  await writeIdentities(client, run.runId, identities, cases.flatMap(identityLines));
  return {
    encoded: encoder.take(),
    feed: feedOf(cases, run.runId),
    mark: {
      runId: run.runId,
      batch: options.number,
      firstCase: caseIds[0] ?? '0',
      lastCase: caseIds.at(-1) ?? '0',
    },
  };
}

const nothingTold: ToldRows = new Map();

/** What was told of the cases before a run: hashes of the rows that were read. */
async function readTold(
  client: pg.ClientBase,
  caseIds: readonly string[],
  before: number,
): Promise<ReadonlyMap<string, ToldRows>> {
  const found = await client.query<{
    case_id: string;
    tables: number[];
    row_ids: string[];
    row_hashes: string[];
    outcomes: number[];
  }>(
    `select distinct on (l.case_id) l.case_id::text, tables, row_ids, row_hashes::text[], outcomes
       from intake.staff_ledger l where l.case_id = any($1::bigint[]) and run_id < $2 order by l.case_id, run_id desc`,
    [caseIds, before],
  );
  return new Map(
    found.rows.map((row) => {
      const told = new Map<string, string>();
      for (const [index, table] of row.tables.entries()) {
        if ((row.outcomes[index] ?? 2) < 2)
          told.set(toldKey(table, row.row_ids[index] ?? ''), row.row_hashes[index] ?? '');
      }
      return [row.case_id, told];
    }),
  );
}

/** Ledgers, and the rows that were refused or repaired; a line with an identity is kept elsewhere. */
function feedOf(cases: readonly StaffCase[], runId: number): FeedRows[] {
  let ledger = '';
  for (const { caseId, rows } of cases) {
    ledger +=
      `${caseId}\t${runId}\t${copyBytes(digestOf(rows.map(({ hash }) => hash)))}\t${copyArray(rows.map(({ table }) => table))}` +
      `\t${copyArray(rows.map(({ id }) => id))}\t${copyArray(rows.map(({ hash }) => hash))}` +
      `\t${copyArray(rows.map(({ outcome }) => outcome))}\n`;
  }
  return [
    { into: 'intake.staff_ledger (case_id, run_id, digest, tables, row_ids, row_hashes, outcomes)', rows: ledger },
    ...notedRows(cases, runId),
  ];
}

/** Stands for a raw line that says who a person is. */
const keptApart = 'kept apart, in identity.refused_row';

/** Rows that were refused or repaired as COPY text. */
export function notedRows(cases: readonly StaffCase[], runId: number): FeedRows[] {
  let quarantine = '';
  let repair = '';
  for (const { caseId, rows } of cases) {
    for (const row of rows) {
      if (row.reason === '' && row.how === '') continue;
      const table = staffTables[row.table];
      const raw = copyText(table?.identity === true ? keptApart : row.raw.replaceAll('\0', '\u2400'));
      const key = `${caseId}\t${runId}\t${table?.name}\t${row.line}\t${copyText(row.id.startsWith('!') ? null : row.id)}`;
      if (row.reason !== '') quarantine += `${key}\t${copyText(row.reason)}\t${copyText(row.detail)}\t${raw}\n`;
      else repair += `${key}\t${copyText(row.how)}\t${raw}\n`;
    }
  }
  return [
    { into: 'intake.quarantine (case_id, run_id, table_name, line, row_id, reason, detail, raw)', rows: quarantine },
    { into: 'intake.repair (case_id, run_id, table_name, line, row_id, how, raw)', rows: repair },
  ];
}

/** The raw lines of a case that say who the person is. */
export function identityLines({ caseId, rows }: StaffCase): IdentityLine[] {
  return rows
    .filter((row: StaffRow) => staffTables[row.table]?.identity === true && row.raw !== '')
    .map(({ line, raw }) => ({ caseId, tableName: 'identities', line, raw: raw.replaceAll('\0', '\u2400') }));
}
