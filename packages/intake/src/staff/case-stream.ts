/** Streams what staged staff files say of each case, in order of case number, in bounded memory. */
import type { DuckDBConnection } from '@duckdb/node-api';

/** A row of a case. */
export interface StaffRow {
  /** Number of its table. */
  readonly table: number;
  readonly id: string;
  readonly hash: string;
  /** 0 imported, 1 repaired, 2 quarantined, 3 ignored. */
  readonly outcome: number;
  readonly line: number;
  /** How it was repaired; '' for one that was not. */
  readonly how: string;
  /** Why it was refused; '' for one that was not. */
  readonly reason: string;
  readonly detail: string;
  /** The raw line of a row that was refused or repaired. */
  readonly raw: string;
  readonly cells: readonly string[];
}

/** The rows of one case; none where the files say nothing of it any more. */
export interface StaffCase {
  readonly caseId: string;
  readonly rows: readonly StaffRow[];
}

/** Yields the cases of `look_again` after case `after`, so many at a time. */
export async function* stagedStaffCases(
  duck: DuckDBConnection,
  after: string,
  casesAtOnce: number,
): AsyncGenerator<readonly StaffCase[]> {
  const rows = await duck.stream(
    `SELECT concat_ws(chr(9), case_id, t, row_id, hash, outcome, payload) FROM (
       SELECT case_id, t, row_id, hash, outcome, line, payload FROM case_rows SEMI JOIN look_again USING (case_id)
       UNION ALL SELECT case_id, -1, '', 0, 0, 0, '[]' FROM look_again WHERE gone
     ) WHERE case_id > ${BigInt(after)} ORDER BY case_id, t, line`,
  );
  let ready: StaffCase[] = [];
  let current: { caseId: string; rows: StaffRow[] } | undefined;
  for (;;) {
    const chunk = await rows.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) break;
    const column = chunk.getColumnVector(0);
    for (let index = 0; index < chunk.rowCount; index += 1) {
      const [caseId = '', t = '', id = '', hash = '', outcome = '', ...rest] = String(column.getItem(index)).split(
        '\t',
      );
      if (current?.caseId !== caseId) {
        if (current !== undefined) ready.push(current);
        current = { caseId, rows: [] };
        if (ready.length >= casesAtOnce) {
          yield ready;
          ready = [];
        }
      }
      if (t !== '-1') current.rows.push(rowOf({ t, id, hash, outcome }, rest.join('\t')));
    }
  }
  if (current !== undefined) ready.push(current);
  if (ready.length > 0) yield ready;
}

function rowOf(
  head: { readonly t: string; readonly id: string; readonly hash: string; readonly outcome: string },
  payload: string,
): StaffRow {
  // Written by our own staging: a list of texts.
  const [line = '0', how = '', reason = '', detail = '', raw = '', ...cells]: readonly string[] = JSON.parse(payload);
  return {
    table: Number(head.t),
    id: head.id,
    hash: head.hash,
    outcome: Number(head.outcome),
    line: Number(line),
    how,
    reason,
    detail,
    raw,
    cells,
  };
}
