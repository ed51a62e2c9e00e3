/** Streams what a staged release says of each case, in order of case number, in bounded memory. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { CaseSource, RefusedRow, SourceRow } from '../mapping/shape.ts';
import { releaseTables } from '../release/tables.ts';
import { leadCopyNumber, refusedNumber } from '../staging/settle-rows.ts';

/** The rows of one case with what the ledger keeps of them. */
export interface StagedCase {
  readonly source: CaseSource;
  /** Table number, row id, hash and outcome of every row, side by side. */
  readonly tables: number[];
  readonly rowIds: string[];
  readonly hashes: string[];
  readonly outcomes: number[];
}

/**
 * Yields the cases of `case_rows` after case `after`, one group of rows at a time as DuckDB delivers them. With `only`, the
 * name of a table of case ids, just those.
 */
export async function* stagedCases(
  connection: DuckDBConnection,
  after: string,
  only: string | undefined,
): AsyncGenerator<readonly StagedCase[]> {
  const among = only === undefined ? '' : `SEMI JOIN ${only} USING (case_id)`;
  const rows = await connection.stream(
    `SELECT concat_ws(chr(9), case_id, t, row_id, hash, outcome, payload) FROM case_rows ${among}
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
  readonly #refused: RefusedRow[] = [];
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
    const id = cells[2] ?? '';
    const outcome = Number(cells[4]);
    this.#hashes.push(cells[3] ?? '0');
    this.#outcomes.push(outcome);
    if (number === refusedNumber) {
      const table = tableNames[Number(cells[5])] ?? '';
      // Refused rows are known again by their hash; the ledger counts them under their own table.
      this.#tables.push(Number(cells[5]));
      this.#rowIds.push(id);
      const row = cells[7] || `#${cells[3] ?? ''}`;
      // Two refused rows with one id are one fact to the case: there is a row that cannot be read.
      if (this.#refused.some((other) => other.table === table && other.id === row)) return;
      this.#refused.push({ table, line: Number(cells[6]), id: row, reason: cells[8] ?? '' });
      return;
    }
    this.#tables.push(number);
    this.#rowIds.push(id);
    // The same row twice: counted as ignored, read once.
    if (outcome === 3) return;
    const name = number === leadCopyNumber ? 'tbl_Lead_Rider' : (tableNames[number] ?? '');
    const row = { id, cells: cells.slice(5) };
    const rows = this.#rows.get(name);
    if (rows === undefined) this.#rows.set(name, [row]);
    else rows.push(row);
  }

  done(): StagedCase {
    return {
      source: { caseId: this.caseId, rows: this.#rows, refused: this.#refused },
      tables: this.#tables,
      rowIds: this.#rowIds,
      hashes: this.#hashes,
      outcomes: this.#outcomes,
    };
  }
}
