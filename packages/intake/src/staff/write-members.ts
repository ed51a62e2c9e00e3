/** Offices and members: what a file says of them is written where it is new or another than the file before said. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { readLanguage } from '@opendocket/docket';
import type pg from 'pg';
import { type StaffFile, staffTables, tableNumbers } from './tables.ts';

/** A row of offices.csv or staff.csv that was not refused. */
export interface MemberRow {
  readonly line: number;
  readonly id: string;
  readonly hash: string;
  readonly outcome: number;
  readonly cells: readonly string[];
}

/** Writes offices, then members, and keeps their rows. To be called inside a transaction; again for the same run it changes nothing. */
export async function writeMembers(
  client: pg.ClientBase,
  duck: DuckDBConnection,
  runId: number,
  before: number | undefined,
): Promise<void> {
  for (const name of ['offices', 'staff'] as const) {
    const rows = await readRows(duck, name);
    const told = before === undefined ? new Map<string, string>() : await toldHashes(client, name, before);
    const changed = rows.filter((row) => row.outcome !== 3 && told.get(row.id) !== row.hash);
    await upsert(client, name, changed);
    await client.query(
      `insert into intake.staff_row (run_id, table_name, line, row_id, hash, outcome, cells)
       select $1, $2, line, id, hash, outcome, cells
         from json_to_recordset($3) r (line bigint, id text, hash bigint, outcome smallint, cells text[])
       on conflict do nothing`,
      [runId, name, JSON.stringify(rows)],
    );
  }
}

async function readRows(duck: DuckDBConnection, name: 'offices' | 'staff'): Promise<MemberRow[]> {
  const found = await duck.runAndReadAll(
    `SELECT to_json([line::VARCHAR, key, hash::VARCHAR, (CASE WHEN copy THEN 3 WHEN how IS NOT NULL THEN 1 ELSE 0 END)::VARCHAR] || cells)::VARCHAR
       FROM ${name} WHERE reason = '' ORDER BY line`,
  );
  return found.getRows().map(([text]) => {
    const [line = '0', id = '', hash = '0', outcome = '0', ...cells]: readonly string[] = JSON.parse(String(text));
    return { line: Number(line), id, hash, outcome: Number(outcome), cells };
  });
}

async function toldHashes(client: pg.ClientBase, name: string, runId: number): Promise<Map<string, string>> {
  const found = await client.query<{ row_id: string; hash: string }>(
    'select row_id, hash::text from intake.staff_row where run_id = $1 and table_name = $2 and outcome <> 3',
    [runId, name],
  );
  return new Map(found.rows.map(({ row_id, hash }) => [row_id, hash]));
}

/** Writes rows over what is there. */
async function upsert(client: pg.ClientBase, name: 'offices' | 'staff', rows: readonly MemberRow[]): Promise<void> {
  const table = staffTables[tableNumbers[name]];
  if (table === undefined || rows.length === 0) return;
  const values = JSON.stringify(rows.map((row) => named(table, row.cells)));
  if (name === 'offices') {
    await client.query(
      `insert into staff.office (office, name, courts, closed_on)
       select office, name, ${list('courts')}, closed_on
         from json_to_recordset($1) r (office text, name text, courts text, closed_on date)
       on conflict (office) do update set name = excluded.name, courts = excluded.courts, closed_on = excluded.closed_on`,
      [values],
    );
    return;
  }
  await client.query(
    `insert into staff.member (member, subject, name, role, office, languages, clearances, minutes_per_day, active, synthetic)
     select member, subject, name, role, office, ${list('languages')}, ${list('clearances')}, minutes_per_day, true, origin is not null
       from json_to_recordset($1) r (member text, subject text, name text, role text, office text, languages text, clearances text,
              minutes_per_day int, origin text)
     on conflict (member) do update set subject = excluded.subject, name = excluded.name, role = excluded.role,
       office = excluded.office, languages = excluded.languages, clearances = excluded.clearances,
       minutes_per_day = excluded.minutes_per_day, active = true, synthetic = excluded.synthetic`,
    [values],
  );
}

function list(column: string): string {
  return `coalesce(string_to_array(${column}, ';'), '{}')`;
}

/** Languages by the codes by which those of cases are kept, as an administrator's are: `tl` is `fil`, and the order tells nothing. */
function keptLanguages(cell: string): string {
  const codes = cell.split(';').map((code) => readLanguage(code) ?? code.trim());
  return [...new Set(codes)].sort().join(';');
}

/** The cells by the names of their columns; blank is null. */
function named(table: StaffFile, cells: readonly string[]): { [column: string]: string | null } {
  return Object.fromEntries(
    table.columns.map(({ name }, at) => {
      const cell = cells[at] || null;
      return [name, name === 'languages' && cell !== null ? keptLanguages(cell) : cell];
    }),
  );
}

/** Members whom an import brought and the next one does not name are set inactive, and their sign-ins end. Nobody is deleted. */
export async function retireVanished(
  client: pg.ClientBase,
  before: number,
  named: readonly string[],
  at: string,
): Promise<void> {
  const retired = await client.query<{ member: string }>(
    `update staff.member m set active = false where active and not (member = any($2)) and exists (
       select from intake.staff_row r where r.run_id = $1 and r.table_name = 'staff' and r.row_id = m.member) returning member`,
    [before, named],
  );
  await client.query('update staff.session set ended_at = $2 where ended_at is null and member = any($1)', [
    retired.rows.map(({ member }) => member),
    at,
  ]);
}

/** Ids that staff.csv names, in whatever row: a row that cannot be read still says that there is such a member. */
export async function namedMembers(duck: DuckDBConnection): Promise<string[]> {
  const found = await duck.runAndReadAll(
    `SELECT DISTINCT trim(CASE WHEN len(cells) > 0 THEN key ELSE string_split(text, ',')[1] END) FROM staff`,
  );
  return found.getRows().map(([member]) => String(member));
}

/** Takes back what a run said of offices and members: what the import before it said stands again; whom it brought is inactive. */
export async function takeBackMembers(
  client: pg.ClientBase,
  runId: number,
  before: number | undefined,
  at: { readonly recordedAt: string; readonly today: string },
): Promise<void> {
  const earlier = before ?? 0;
  for (const name of ['offices', 'staff'] as const) {
    const found = await client.query<{ line: string; id: string; hash: string; outcome: number; cells: string[] }>(
      `select line, row_id as id, hash, outcome, cells from intake.staff_row b where run_id = $1 and table_name = $2 and outcome <> 3
         and not exists (select from intake.staff_row r where r.run_id = $3 and r.table_name = $2 and r.row_id = b.row_id
                            and r.hash = b.hash and r.outcome <> 3)`,
      [earlier, name, runId],
    );
    await upsert(
      client,
      name,
      found.rows.map((row) => ({ ...row, line: Number(row.line) })),
    );
  }
  const kept = await client.query<{ member: string }>(
    `select row_id as member from intake.staff_row where run_id = $1 and table_name = 'staff'`,
    [earlier],
  );
  await retireVanished(
    client,
    runId,
    kept.rows.map(({ member }) => member),
    at.recordedAt,
  );
  await client.query(
    `update staff.office o set closed_on = $3 where closed_on is null
       and exists (select from intake.staff_row r where r.run_id = $1 and r.table_name = 'offices' and r.row_id = o.office)
       and not exists (select from intake.staff_row r where r.run_id = $2 and r.table_name = 'offices' and r.row_id = o.office)`,
    [runId, earlier, at.today],
  );
}
