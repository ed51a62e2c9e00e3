/** Turns what a release says of one case into what the docket has to be told of it. */
import { type BulkCase, copyPlain, copyText, type ExistingCase, type FeedRows } from '@opendocket/docket';
import { ignoredRule, mapCase, mappingVersion } from '../mapping/index.ts';
import type { CaseSource, DesiredEvent, ReleaseContext } from '../mapping/shape.ts';
import { releaseTables } from '../release/tables.ts';
import { outcomes } from '../staging/stage-table.ts';
import type { NotedRow, StagedCase } from './case-stream.ts';
import { digestOf } from './digest.ts';
import { type ReconcileContext, reconcile } from './reconcile.ts';

/** How the rows of a case become events, and which version of it this is. */
export interface Mapping {
  readonly version: number;
  map(source: CaseSource, release: ReleaseContext): DesiredEvent[];
}

/** The mapping as it is: see docs/court-release-mapping.md. */
export const ourMapping: Mapping = { version: mappingVersion, map: mapCase };

/** What one import knows while it works through its cases. */
export interface ImportContext {
  readonly runId: number;
  readonly mapping: Mapping;
  readonly release: ReleaseContext;
  /** The civil day on which corrections are recorded. */
  readonly today: string;
  /** The last day that bounded open dates in the release which an import run read; undefined for any other run. */
  throughOf(runId: number): string | undefined;
}

/** The case as the bulk path takes it: the events that it lacks, and its ledger. */
export function workOn(staged: StagedCase, existing: ExistingCase | undefined, context: ImportContext): BulkCase {
  const { source } = staged;
  const desired = context.mapping.map(source, context.release);
  markIgnored(staged);
  return {
    caseId: source.caseId,
    heads: existing?.heads,
    existing: existing?.events.map((stored) => stored.event) ?? [],
    append: reconcile(existing?.events ?? [], desired, reconcileContext(staged, context)),
    ledger: {
      digest: digestOf(staged.hashes),
      tables: staged.tables,
      rowIds: staged.rowIds,
      hashes: staged.hashes,
      outcomes: staged.outcomes,
    },
  };
}

function reconcileContext(staged: StagedCase, context: ImportContext): ReconcileContext {
  let rows: Set<string> | undefined;
  return {
    through: context.release.through,
    today: context.today,
    throughOf: context.throughOf,
    hasRow(record, row) {
      rows ??= readableRows(staged);
      return rows.has(`${record}|${row}`);
    },
  };
}

function readableRows(staged: StagedCase): Set<string> {
  const rows = new Set<string>();
  for (const [table, found] of staged.source.rows) for (const row of found) rows.add(`${table}|${row.id}`);
  return rows;
}

/** Notes in the ledger which rows were imported whole but stand for no event, by a named rule of the mapping. */
function markIgnored(staged: StagedCase): void {
  const { source, tables, outcomes: found } = staged;
  let table = -1;
  let rows: readonly { readonly id: string; readonly cells: readonly string[] }[] = [];
  let place = 0;
  for (let index = 0; index < tables.length; index += 1) {
    const number = tables[index] ?? -1;
    const outcome = found[index];
    // Copies (beyond the tables), refused rows and second copies are in no list of rows.
    if (number >= releaseTables.length || outcome === outcomes.quarantined || outcome === outcomes.ignored) continue;
    if (number !== table) {
      table = number;
      place = 0;
      rows = source.rows.get(releaseTables[number]?.name ?? '') ?? [];
    }
    const row = rows[place];
    place += 1;
    if (row === undefined || outcome !== outcomes.imported) continue;
    if (ignoredRule(releaseTables[number]?.name ?? '', row) !== null) found[index] = outcomes.ignored;
  }
}

const quarantineColumns = 'intake.quarantine (case_id, run_id, table_name, line, row_id, reason, detail, raw)';
const repairColumns = 'intake.repair (case_id, run_id, table_name, line, row_id, how, raw)';

/** Collects the refused and repaired rows of a batch as COPY text. */
export class NotedRows {
  readonly #runId: number;
  #quarantine = '';
  #repair = '';

  constructor(runId: number) {
    this.#runId = runId;
  }

  add(caseId: string, refused: readonly NotedRow[], repaired: readonly NotedRow[]): void {
    for (const row of refused) {
      this.#quarantine +=
        `${this.#key(caseId, row)}\t${copyText(row.reason)}\t${copyText(row.detail || null)}` +
        `\t${copyText(visible(row.raw))}\n`;
    }
    for (const row of repaired) {
      this.#repair += `${this.#key(caseId, row)}\t${copyText(row.reason)}\t${copyText(visible(row.raw))}\n`;
    }
  }

  /** Hands over what was collected and begins anew. */
  take(): FeedRows[] {
    const rows: FeedRows[] = [
      { into: quarantineColumns, rows: this.#quarantine },
      { into: repairColumns, rows: this.#repair },
    ];
    this.#quarantine = this.#repair = '';
    return rows;
  }

  #key(caseId: string, row: NotedRow): string {
    return `${caseId}\t${copyPlain(this.#runId)}\t${row.table}\t${row.line}\t${copyText(row.rowId || null)}`;
  }
}

/** PostgreSQL's text cannot hold a NUL; its picture takes its place, so that the raw line still shows where it was. */
function visible(raw: string): string {
  return raw.replaceAll('\0', '\u2400');
}
