import type { ClientBase, Pool } from 'pg';

/** The schemas that hold the docket. */
export const schemas: readonly string[] = ['docket', 'intake', 'identity', 'staff'];

/**
 * Tables that are no case data: few rows, the same on every node of a cluster. Every other table is case data and must
 * have `case_id` first in its key.
 */
export const referenceTables: ReadonlySet<string> = new Set([
  'docket.migration',
  'docket.run',
  'docket.coverage',
  'docket.what_if_run',
  'docket.what_if_block',
  'docket.kept_report',
  'intake.table_account',
  'intake.run_batch',
  'intake.progress',
  'intake.staff_row',
  'staff.office',
  'staff.member',
  'staff.session',
  'staff.weight',
  'staff.contest',
  'staff.command',
  'staff.audit',
  'staff.audit_head',
  'staff.job_run',
]);

/** What keeps a table from being distributed by `case_id`. */
export interface CatalogueProblem {
  readonly table: string;
  readonly problem: string;
}

/**
 * Reads the database's own catalogue and lists what would keep its tables from being distributed by `case_id` over a
 * cluster: a key that does not begin with it, a reference across cases, a sequence that all cases share.
 */
export async function inspectCatalogue(client: ClientBase | Pool): Promise<readonly CatalogueProblem[]> {
  const problems: CatalogueProblem[] = [];
  const report = (table: string, problem: string) => problems.push({ table, problem });

  for (const table of await list<TableRow>(client, tablesQuery)) {
    if (table.comment === null) report(table.name, 'has no comment that says what it holds');
    if (referenceTables.has(table.name)) {
      if (table.columns.includes('case_id')) report(table.name, 'is listed as a reference table but has a case_id');
      continue;
    }
    if (table.kind !== 'r' || table.inherits) report(table.name, 'is partitioned or inherits from another table');
    if (table.case_id_type !== 'bigint')
      report(table.name, 'has no column case_id bigint and is not listed as a reference table');
    if (table.generated.length > 0)
      report(table.name, `numbers its rows from a sequence: ${table.generated.join(', ')}`);
    if (!table.keys.some((key) => key.primary)) report(table.name, 'has no primary key');
    if (table.row_triggers.length > 0)
      report(table.name, `runs a trigger for each row: ${table.row_triggers.join(', ')}`);
    for (const key of table.keys) {
      if (key.columns[0] !== 'case_id')
        report(table.name, `its key ${key.name} (${key.columns.join(', ')}) does not begin with case_id`);
    }
  }
  for (const key of await list<ForeignKeyRow>(client, foreignKeysQuery)) {
    if (referenceTables.has(key.target)) continue;
    const pair = key.columns.indexOf('case_id');
    if (pair === -1 || key.target_columns[pair] !== 'case_id') {
      report(key.name, `its foreign key ${key.constraint} to ${key.target} leads from one case to another`);
    }
  }
  for (const sequence of await list<{ name: string }>(client, sequencesQuery)) {
    report(sequence.name, 'is a sequence: a number that all cases share');
  }
  return problems;
}

interface TableRow {
  readonly name: string;
  readonly kind: string;
  readonly inherits: boolean;
  readonly comment: string | null;
  readonly columns: readonly string[];
  readonly case_id_type: string | null;
  readonly generated: readonly string[];
  readonly keys: readonly { readonly name: string; readonly primary: boolean; readonly columns: readonly string[] }[];
  readonly row_triggers: readonly string[];
}

interface ForeignKeyRow {
  readonly name: string;
  readonly constraint: string;
  readonly target: string;
  readonly columns: readonly string[];
  readonly target_columns: readonly string[];
}

/** The primary and unique keys of a table are its unique indexes: that also finds those made with CREATE UNIQUE INDEX. */
const tablesQuery = `
  select n.nspname || '.' || c.relname as name,
         c.relkind as kind,
         exists (select from pg_inherits i where i.inhrelid = c.oid) as inherits,
         obj_description(c.oid, 'pg_class') as comment,
         (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
           where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
         (select format_type(a.atttypid, a.atttypmod) from pg_attribute a
           where a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped and a.attnotnull) as case_id_type,
         array(select a.attname::text from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
           where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like '%nextval(%')) as generated,
         coalesce((select jsonb_agg(jsonb_build_object('name', k.relname, 'primary', x.indisprimary, 'columns',
             (select jsonb_agg(coalesce(a.attname, '(expression)') order by p.place)
                from unnest(x.indkey::int[]) with ordinality p (attnum, place)
                left join pg_attribute a on a.attrelid = c.oid and a.attnum = p.attnum and p.attnum > 0)))
           from pg_index x join pg_class k on k.oid = x.indexrelid
           where x.indrelid = c.oid and x.indisunique), '[]') as keys,
         array(select t.tgname::text from pg_trigger t
           where t.tgrelid = c.oid and not t.tgisinternal and t.tgtype & 1 = 1) as row_triggers
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = any ($1) and c.relkind in ('r', 'p', 'f')
   order by 1`;

const foreignKeysQuery = `
  select n.nspname || '.' || c.relname as name, f.conname as constraint,
         (select m.nspname || '.' || d.relname from pg_class d join pg_namespace m on m.oid = d.relnamespace
           where d.oid = f.confrelid) as target,
         array(select a.attname::text from unnest(f.conkey) with ordinality k (attnum, place)
           join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.attnum order by k.place) as columns,
         array(select a.attname::text from unnest(f.confkey) with ordinality k (attnum, place)
           join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.attnum order by k.place) as target_columns
    from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
   where f.contype = 'f' and n.nspname = any ($1)
   order by 1, 2`;

const sequencesQuery = `
  select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind = 'S' and n.nspname = any ($1) order by 1`;

async function list<Row extends object>(client: ClientBase | Pool, query: string): Promise<readonly Row[]> {
  const found = await client.query<Row>(query, [schemas]);
  return found.rows;
}
