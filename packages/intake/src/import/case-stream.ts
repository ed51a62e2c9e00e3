/** Streams what a staged release says of each case, in order of case number, in bounded memory. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { CaseSource, RefusedRow, SourceRow } from '../mapping/shape.ts';
import { releaseTables } from '../release/tables.ts';
import { leadCopyNumber, refusedNumber, repairNoteNumber } from '../staging/settle-rows.ts';

/** A row that was refused or repaired, as the docket keeps it. `reason` is the refusal's reason or how it was repaired. */
export interface NotedRow {
  readonly table: string;
  readonly line: string;
  readonly rowId: string;
  readonly reason: string;
  readonly detail: string;
  readonly raw: string;
}

/** The rows of one case with what the ledger keeps of them. */
export interface StagedCase {
  readonly source: CaseSource;
  /** Table number, row id, hash and outcome of every row, side by side. */
  readonly tables: number[];
  readonly rowIds: string[];
  readonly hashes: string[];
  readonly outcomes: number[];
  readonly refused: readonly NotedRow[];
  readonly repaired: readonly NotedRow[];
}

/** Table number that says no more than that the docket knows a case which the release has no longer. */
const goneNumber = -1;

/**
 * Yields the cases of `case_rows` after case `after`, one group of rows at a time as DuckDB delivers them. With `lookAgain`
 * just those in the table `look_again`, among them cases that are gone from the release, which come with no rows.
 */
export async function* stagedCases(
  connection: DuckDBConnection,
  after: string,
  lookAgain: boolean,
): AsyncGenerator<readonly StagedCase[]> {
  const among = lookAgain ? 'SEMI JOIN look_again USING (case_id)' : '';
  const gone = lookAgain
    ? `UNION ALL SELECT case_id, ${goneNumber} AS t, 0 AS row_id, 0 AS hash, 0 AS outcome, '' AS payload FROM look_again WHERE gone`
    : '';
  const rows = await connection.stream(
    `SELECT concat_ws(chr(9), case_id, t, row_id, hash, outcome, payload)
     FROM (SELECT case_id, t, row_id, hash, outcome, payload FROM case_rows ${among} ${gone})
     WHERE case_id > ${BigInt(after)} ORDER BY case_id, t, row_id, hash`,
  );
  let current: CaseBuilder | undefined;
  for (;;) {
    const chunk = await rows.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) break;
    const column = chunk.getColumnVector(0);
    const ready: StagedCase[] = [];
    for (let index = 0; index < chunk.rowCount; index += 1) {
      const cells = String(column.getItem(index)).split('\t');
      const caseId = cells[0] ?? '';
      if (current?.caseId !== caseId) {
        if (current !== undefined) ready.push(current.done());
        current = new CaseBuilder(caseId);
      }
      current.add(cells);
    }
    if (ready.length > 0) yield ready;
  }
  if (current !== undefined) yield [current.done()];
}

const tableNames = releaseTables.map((table) => table.name);

class CaseBuilder {
  readonly caseId: string;
  readonly #rows = new Map<string, SourceRow[]>();
  readonly #unreadable: RefusedRow[] = [];
  readonly #refused: NotedRow[] = [];
  readonly #repaired: NotedRow[] = [];
  readonly #tables: number[] = [];
  readonly #rowIds: string[] = [];
  readonly #hashes: string[] = [];
  readonly #outcomes: number[] = [];

  constructor(caseId: string) {
    this.caseId = caseId;
  }

  /** Adds a row: case id, table number, row id, hash, outcome, then the cells of the payload. */
  add(cells: string[]): void {
    const number = Number(cells[1]);
    if (number === goneNumber) return;
    if (number === repairNoteNumber) {
      const [t, line = '', rowId = '', how = '', ...raw] = cells.slice(5);
      const table = tableNames[Number(t)] ?? '';
      this.#repaired.push({ table, line, rowId, reason: how, detail: '', raw: raw.join('\t') });
      return;
    }
    const id = cells[2] ?? '';
    const outcome = Number(cells[4]);
    this.#hashes.push(cells[3] ?? '0');
    this.#outcomes.push(outcome);
    this.#rowIds.push(id);
    if (number === refusedNumber) {
      this.#addRefused(cells.slice(5), cells[3] ?? '0');
      return;
    }
    this.#tables.push(number);
    // The same row twice: counted as ignored, read once.
    if (outcome === 3) return;
    const name = number === leadCopyNumber ? 'tbl_Lead_Rider' : (tableNames[number] ?? '');
    const row = { id, cells: cells.slice(5) };
    const rows = this.#rows.get(name);
    if (rows === undefined) this.#rows.set(name, [row]);
    else rows.push(row);
  }

  /** A refused row is known again by its hash; the ledger counts it under its own table. */
  #addRefused(cells: readonly string[], hash: string): void {
    const [t, line = '', rowId = '', reason = '', detail = '', ...raw] = cells;
    const table = tableNames[Number(t)] ?? '';
    this.#tables.push(Number(t));
    this.#refused.push({ table, line, rowId, reason, detail, raw: raw.join('\t') });
    const id = rowId || `#${hash}`;
    // Two refused rows with one id are one fact to the case: there is a row that cannot be read.
    if (this.#unreadable.some((other) => other.table === table && other.id === id)) return;
    this.#unreadable.push({ table, line: Number(line), id, reason });
  }

  done(): StagedCase {
    return {
      source: { caseId: this.caseId, rows: this.#rows, refused: this.#unreadable },
      tables: this.#tables,
      rowIds: this.#rowIds,
      hashes: this.#hashes,
      outcomes: this.#outcomes,
      refused: this.#refused,
      repaired: this.#repaired,
    };
  }
}
