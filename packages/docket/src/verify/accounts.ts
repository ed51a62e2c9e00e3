/**
 * Checks the accounts of what feeds brought in: the rows that the ledgers of all cases hold, with those of no case, must
 * be the rows that the run's account counts, table by table and outcome by outcome.
 */
import type { ClientBase } from 'pg';
import { staffFiles } from '../intake-accounts/runs.ts';

/** A run whose account was closed. */
interface AccountedRun {
  readonly run_id: number;
  readonly release: string | null;
  /** Whose files the run read: a court's release, or those of staff, which have a ledger of their own. */
  readonly system: string;
  /** Tables by the number that the ledger gives them. */
  readonly tables: readonly string[] | null;
}

/** Runs that closed an account, oldest first. */
export async function accountedRuns(client: ClientBase): Promise<readonly AccountedRun[]> {
  const found = await client.query<AccountedRun>(
    `select run_id, release, system, details -> 'tables' as tables from docket.run r
      where exists (select from intake.table_account a where a.run_id = r.run_id) order by run_id`,
  );
  return found.rows;
}

type Ledger = 'intake.ledger' | 'intake.staff_ledger';

/** The outcomes of a source row, by the number that the ledger gives them. */
const outcomes = ['imported', 'repaired', 'quarantined', 'ignored'] as const;
type Outcome = (typeof outcomes)[number];
type Counts = Record<Outcome, number>;

/** Ledger tables from this number on hold copies of rows that another case's ledger counts. */
const firstCopyTable = 90;

interface CountRow {
  readonly table: string | null;
  readonly number: number | null;
  readonly outcome: number;
  readonly rows: string;
}

/** Reports where the account of a run is not what its rows add up to. */
export async function checkAccount(
  client: ClientBase,
  run: AccountedRun,
  report: (sentence: string) => void,
): Promise<void> {
  const tables = run.tables ?? [];
  const counted = new Map<string, Counts>(tables.map((table) => [table, none()]));
  const add = (table: string | undefined, outcome: Outcome | undefined, rows: string) => {
    const counts = table === undefined ? undefined : counted.get(table);
    if (counts === undefined || outcome === undefined) {
      report(`${nameOf(run)}: its ledger counts ${rows} rows of a table or outcome that the run does not name.`);
    } else counts[outcome] += Number(rows);
  };
  const ledger = run.system === staffFiles ? 'intake.staff_ledger' : 'intake.ledger';
  for (const row of await inLedgers(client, run.run_id, ledger)) {
    add(tables[row.number ?? -1], outcomes[row.outcome], row.rows);
  }
  for (const row of run.system === staffFiles ? await ofReferenceTables(client, run.run_id) : []) {
    add(row.table ?? undefined, outcomes[row.outcome], row.rows);
  }
  for (const row of await ofNoCase(client, run.run_id)) {
    if (row.table !== null && counted.has(row.table)) add(row.table, 'quarantined', row.rows);
  }
  await compareAccount(client, run, counted, report);
  await compareRefused(client, run, { tables, ledger }, report);
}

async function compareAccount(
  client: ClientBase,
  run: AccountedRun,
  counted: ReadonlyMap<string, Counts>,
  report: (sentence: string) => void,
): Promise<void> {
  const accounts = await client.query<{ table_name: string; read: string } & Record<Outcome, string>>(
    'select table_name, read, imported, repaired, quarantined, ignored from intake.table_account where run_id = $1 order by 1',
    [run.run_id],
  );
  for (const account of accounts.rows) {
    const sum = outcomes.reduce((total, outcome) => total + Number(account[outcome]), 0);
    if (sum !== Number(account.read)) {
      report(
        `${nameOf(run)}, ${account.table_name}: ${account.read} rows were read, and their outcomes add up to ${sum}.`,
      );
    }
    const counts = counted.get(account.table_name);
    if (counts === undefined) continue; // A look-up table, or one that is not mapped: it has no rows of cases.
    for (const outcome of outcomes) {
      if (counts[outcome] === Number(account[outcome])) continue;
      report(
        `${nameOf(run)}, ${account.table_name}: its account says ${account[outcome]} rows ${outcome}, and the ledgers of the ` +
          `cases have ${counts[outcome]}.`,
      );
    }
  }
}

/** Offices and members belong to no case: the rows that an import took of them are kept by run. */
async function ofReferenceTables(client: ClientBase, runId: number): Promise<readonly CountRow[]> {
  const found = await client.query<CountRow>(
    `select table_name as "table", null as number, outcome::int as outcome, count(*) as rows from intake.staff_row
      where run_id = $1 group by table_name, outcome`,
    [runId],
  );
  return found.rows;
}

/** What a release says of a case is the newest ledger of the case up to its run. */
async function inLedgers(client: ClientBase, runId: number, ledger: Ledger): Promise<readonly CountRow[]> {
  const found = await client.query<CountRow>(
    `select null as "table", r.t::int as number, r.o::int as outcome, count(*) as rows
       from (select distinct on (case_id) tables, outcomes from ${ledger}
              where run_id <= $1 order by case_id, run_id desc) l, unnest(l.tables, l.outcomes) r (t, o)
      where r.t < $2 group by r.t, r.o`,
    [runId, firstCopyTable],
  );
  return found.rows;
}

/** Rows of no case are refused again by every run. */
async function ofNoCase(client: ClientBase, runId: number): Promise<readonly CountRow[]> {
  const found = await client.query<CountRow>(
    `select table_name as "table", null as number, 2 as outcome, count(*) as rows from intake.quarantine
      where case_id = 0 and run_id = $1 group by table_name`,
    [runId],
  );
  return found.rows;
}

/** Every row that this run refused is kept with its raw line. */
async function compareRefused(
  client: ClientBase,
  run: AccountedRun,
  { tables, ledger }: { readonly tables: readonly string[]; readonly ledger: Ledger },
  report: (sentence: string) => void,
): Promise<void> {
  const found = await client.query<{ number: number; refused: string; kept: string }>(
    `select coalesce(l.number, k.number) as number, coalesce(l.rows, 0) as refused, coalesce(k.rows, 0) as kept
       from (select r.t::int as number, count(*) as rows from ${ledger} g, unnest(g.tables, g.outcomes) r (t, o)
              where g.run_id = $1 and r.o = 2 and r.t < $3 group by r.t) l
       full join (select array_position($2::text[], q.table_name) - 1 as number, count(*) as rows from intake.quarantine q
              where q.run_id = $1 and q.case_id <> 0 group by q.table_name) k on k.number = l.number
      where coalesce(l.rows, 0) <> coalesce(k.rows, 0)`,
    [run.run_id, tables, firstCopyTable],
  );
  for (const { number, refused, kept } of found.rows) {
    report(
      `${nameOf(run)}, ${tables[number] ?? 'a table that it does not name'}: ${refused} rows of cases were refused, and the ` +
        `quarantine keeps ${kept}.`,
    );
  }
}

/** Reports runs that do not have as many events as their batches say. `events` are the events found, by run. */
export async function checkBatches(
  client: ClientBase,
  events: ReadonlyMap<number, number>,
  report: (sentence: string) => void,
): Promise<void> {
  const found = await client.query<{ run_id: number; events: string }>(
    'select run_id, sum(events) as events from intake.run_batch group by run_id order by run_id',
  );
  for (const batch of found.rows) {
    const stored = events.get(batch.run_id) ?? 0;
    if (stored === Number(batch.events)) continue;
    report(`Run ${batch.run_id}: its batches brought ${batch.events} events, and the docket has ${stored} of it.`);
  }
}

function none(): Counts {
  return { imported: 0, repaired: 0, quarantined: 0, ignored: 0 };
}

function nameOf(run: AccountedRun): string {
  return run.release === null ? `Run ${run.run_id}` : `Run ${run.run_id} (release ${run.release})`;
}
