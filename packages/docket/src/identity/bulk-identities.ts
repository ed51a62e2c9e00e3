/**
 * Identities that an import brings. They are written under the role of identity, inside the transaction of the batch, and what is
 * left of the transaction is the application role's again. Nothing here goes into an audit, an error or a log but the case.
 */
import type { ClientBase } from 'pg';
import { applicationRole, identityRole } from '../roles.ts';

/** Who the person of a case is, as a file says. Blank is null. */
export interface BulkIdentity {
  readonly caseId: string;
  readonly name: string | null;
  readonly aNumber: string | null;
  /** ISO day. */
  readonly birthDate: string | null;
  readonly contact: { readonly [field: string]: string };
}

/** A raw line of a file of identities that was refused or repaired. */
export interface IdentityLine {
  readonly caseId: string;
  readonly tableName: string;
  readonly line: number;
  readonly raw: string;
}

/** Writes identities and raw lines of a run. Each case is named once. To be called inside a transaction. */
export async function writeIdentities(
  client: ClientBase,
  runId: number,
  identities: readonly BulkIdentity[],
  lines: readonly IdentityLine[] = [],
): Promise<void> {
  if (identities.length === 0 && lines.length === 0) return;
  await asIdentity(client, async () => {
    if (identities.length > 0) {
      const rows = JSON.stringify(
        identities.map(({ caseId, aNumber, birthDate, ...rest }) => ({
          ...rest,
          case_id: caseId,
          a_number: aNumber,
          birth_date: birthDate,
        })),
      );
      await client.query(
        `insert into identity.person_import (case_id, run_id, name, a_number, birth_date, contact)
         select case_id, $2, name, a_number, birth_date, contact from json_to_recordset($1) r (${columns})`,
        [rows, runId],
      );
      await client.query(
        `insert into identity.person (case_id, name, a_number, birth_date, contact)
         select case_id, name, a_number, birth_date, contact from json_to_recordset($1) r (${columns}) ${overwrite}`,
        [rows],
      );
    }
    for (const { caseId, tableName, line, raw } of lines) {
      await client.query(
        'insert into identity.refused_row (case_id, run_id, table_name, line, raw) values ($1, $2, $3, $4, $5) on conflict do nothing',
        [caseId, runId, tableName, line, raw],
      );
    }
  });
}

/** Takes back what runs said of the persons of these cases: what an import before them said stands again, or nothing. */
export async function takeBackIdentities(
  client: ClientBase,
  runIds: readonly number[],
  standing: readonly number[],
  caseIds: readonly string[],
): Promise<void> {
  await asIdentity(client, () =>
    client.query(
      `insert into identity.person (case_id, person, name, a_number, birth_date, contact)
       select g.case_id, g.person, b.name, b.a_number, b.birth_date, coalesce(b.contact, '{}')
         from (select distinct case_id, person from identity.person_import
                where case_id = any($1::bigint[]) and run_id = any($2)) g
         left join lateral (
           select * from identity.person_import i where i.case_id = g.case_id and i.person = g.person and i.run_id = any($3)
            order by run_id desc limit 1
         ) b on true ${overwrite}`,
      [caseIds, runIds, standing],
    ),
  );
}

const columns = 'case_id bigint, name text, a_number text, birth_date date, contact jsonb';
const overwrite = `on conflict (case_id, person) do update set name = excluded.name, a_number = excluded.a_number,
  birth_date = excluded.birth_date, contact = excluded.contact`;

async function asIdentity(client: ClientBase, work: () => Promise<unknown>): Promise<void> {
  await client.query(`set local role ${identityRole}`);
  await work();
  await client.query(`set local role ${applicationRole}`);
}
