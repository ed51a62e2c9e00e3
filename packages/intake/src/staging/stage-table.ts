/** Stages one table: its plain rows by DuckDB alone, all others through the careful reader. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { CodeSets } from '../rows/agreement.ts';
import type { Layout } from '../rows/layout.ts';
import { type RefusalReason, readLine } from '../rows/reading.ts';
import { canonicalOf, canonicalText, isPlain, payload, payloadOf } from './fast-path.ts';
import { linesOf } from './lines.ts';

/** Outcomes as the ledger numbers them. */
export const outcomes = { imported: 0, repaired: 1, quarantined: 2, ignored: 3 } as const;

/**
 * Creates the table `t<number>` (case_id, row_id, hash, payload, odd, line) from a clean file and sends every odd line
 * through {@link readLine}; what it reads joins `mended`, what it refuses joins `refused`. Returns the lines that DuckDB saw,
 * header and blank lines not counted.
 */
export async function stageTable(
  connection: DuckDBConnection,
  options: { number: number; file: string; layout: Layout; codes: CodeSets; signal?: AbortSignal | undefined },
): Promise<number> {
  const { number, layout, codes } = options;
  const caseId = layout.caseAt < 0 ? 'NULL::BIGINT' : `c[${layout.caseAt + 1}]::BIGINT`;
  await connection.run(
    `CREATE TABLE t${number} AS
     SELECT CASE WHEN plain THEN ${caseId} END AS case_id,
            CASE WHEN plain THEN c[${layout.idAt + 1}]::BIGINT END AS row_id,
            CASE WHEN plain THEN (md5_number_lower(${canonicalText(layout)}) >> 1)::BIGINT END AS hash,
            CASE WHEN plain THEN ${payload(layout)} END AS payload,
            CASE WHEN NOT plain THEN line END AS odd
     FROM (SELECT line, c, ${isPlain(layout, codes)} AS plain
           FROM (SELECT line, string_split(line, chr(9)) AS c FROM ${linesOf(options.file)}))`,
  );
  await readOddLines(connection, options);
  const counted = await connection.runAndReadAll(
    `SELECT count(*) FILTER (rowid > 0 AND (row_id IS NOT NULL OR odd <> '')) FROM t${number}`,
  );
  return Number(counted.getRows()[0]?.[0] ?? 0);
}

async function readOddLines(
  connection: DuckDBConnection,
  options: { number: number; layout: Layout; codes: CodeSets; signal?: AbortSignal | undefined },
): Promise<void> {
  const { number, layout } = options;
  const odd = await connection.stream(`SELECT rowid, odd FROM t${number} WHERE rowid > 0 AND odd <> '' ORDER BY rowid`);
  const mended = await connection.createAppender('mended_text');
  const refused = await connection.createAppender('refused');
  const candidates = await connection.createAppender('candidate');
  for (;;) {
    options.signal?.throwIfAborted();
    const chunk = await odd.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) break;
    const lines = chunk.getColumnVector(0);
    const texts = chunk.getColumnVector(1);
    for (let index = 0; index < chunk.rowCount; index += 1) {
      const line = BigInt(String(lines.getItem(index)));
      const text = String(texts.getItem(index));
      const reading = readLine(text, layout, options.codes);
      if (reading.outcome !== 'quarantined') {
        mended.appendInteger(number);
        mended.appendBigInt(line);
        mended.appendVarchar(layout.caseAt < 0 ? '' : (reading.cells[layout.caseAt] ?? ''));
        mended.appendVarchar(reading.cells[layout.idAt] ?? '');
        mended.appendVarchar(canonicalOf(layout, reading.cells));
        mended.appendVarchar(payloadOf(layout, reading.cells));
        mended.appendVarchar(reading.outcome === 'repaired' ? reading.how : '');
        mended.appendVarchar(reading.outcome === 'repaired' ? text : '');
        mended.endRow();
        continue;
      }
      appendRefused(refused, number, line, text, reading.reason, reading.detail, layout);
      for (const [caseIdFound, rank] of caseCandidates(text, layout)) {
        candidates.appendInteger(number);
        candidates.appendBigInt(line);
        candidates.appendInteger(rank);
        candidates.appendBigInt(caseIdFound);
        candidates.endRow();
      }
    }
  }
  mended.closeSync();
  refused.closeSync();
  candidates.closeSync();
}

type Appender = Awaited<ReturnType<DuckDBConnection['createAppender']>>;

function appendRefused(
  refused: Appender,
  number: number,
  line: bigint,
  raw: string,
  reason: RefusalReason,
  detail: string,
  layout: Layout,
): void {
  refused.appendInteger(number);
  refused.appendBigInt(line);
  refused.appendVarchar((raw.split('\t')[layout.idAt] ?? '').trim().slice(0, 40));
  refused.appendVarchar(reason);
  refused.appendVarchar(detail);
  refused.appendVarchar(raw);
  refused.endRow();
}

/**
 * Which case a refused row may belong to, with its rank: the cell where the case's id should be is 0, then its neighbours,
 * for a shifted row. A row whose case is found puts that case under review; so a wrong guess costs a look and not a right.
 */
export function caseCandidates(raw: string, layout: Layout): Map<bigint, number> {
  const found = new Map<bigint, number>();
  if (layout.caseAt < 0) return found;
  const cells = raw.split('\t');
  for (const [rank, offset] of [0, 1, -1, 2, -2, 3].entries()) {
    const cell = (cells[layout.caseAt + offset] ?? '').replace(/[^0-9A-Za-z]/g, '');
    if (/^[0-9]{1,18}$/.test(cell) && !found.has(BigInt(cell))) found.set(BigInt(cell), rank);
  }
  return found;
}
