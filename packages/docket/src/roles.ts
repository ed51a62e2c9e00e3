import type { ClientBase } from 'pg';
import { DocketFailure, errorCode } from './failure.ts';

/**
 * The role under which all ordinary work is done: it reads and appends, and cannot edit or delete events or audit.
 * Roles belong to the whole server, so every docket on it shares this one; what it may do is granted in each database.
 */
export const applicationRole = 'opendocket_app';

/** The role that may read who the person is; procedure does without it. */
export const identityRole = 'opendocket_identity';

/**
 * The role under which a case is read for a member of staff: it sees the views and rows that the database itself finds the
 * member may see (migrations/0004-access.sql), and changes nothing.
 */
export const staffRole = 'opendocket_staff';

const allRoles: readonly string[] = [applicationRole, identityRole, staffRole];

/** What the roles may do. Idempotent: run again after every migration, and in a database restored on another server. */
const grants = `
  grant usage on schema docket, intake to ${applicationRole};
  grant select, insert on docket.event, docket.audit, docket.command, docket.snooze, docket.task_done to ${applicationRole};
  grant select, insert, update on docket.case_file, docket.posture, docket.coverage to ${applicationRole};
  grant select, insert, update (status, source_digest, details, through) on docket.run to ${applicationRole};
  grant select, insert, update, delete on docket.task to ${applicationRole};
  grant execute on function docket.juvenile_case(bigint) to ${applicationRole};
  grant delete on docket.coverage to ${applicationRole};
  grant select, insert, update, delete on docket.what_if_run, docket.what_if_block, docket.kept_report to ${applicationRole};
  grant usage on schema staff to ${applicationRole};
  grant select, insert, update on staff.office, staff.member, staff.session, staff.audit_head to ${applicationRole};
  grant select, insert, update, delete on staff.job_run to ${applicationRole};
  grant select, insert on staff.audit, staff.weight, staff.contest, staff.command, docket.assignment to ${applicationRole};
  grant select, insert on docket.pre_action to ${applicationRole};
  grant select, insert, update on docket.caseload to ${applicationRole};
  grant select on docket.migration to ${applicationRole};
  grant select, insert, update, delete on all tables in schema intake to ${applicationRole};
  grant usage on schema identity to ${identityRole};
  grant select, insert, update on identity.person to ${identityRole};
  grant usage on schema docket, staff, identity to ${staffRole};
  grant select on docket.readable_event, docket.readable_audit, docket.readable_case_audit, staff.readable_audit to ${staffRole};
  grant select on docket.caseload, docket.assignment, identity.person to ${staffRole};
  grant execute on function staff.may_read_case(bigint), staff.may_know_person(bigint), staff.is_auditor(),
    identity.find_cases(text[], int) to ${staffRole};
  grant select, insert on identity.person_import, identity.refused_row to ${identityRole};
  do $$ begin execute format('grant temporary on database %I to ${applicationRole}', current_database()); end $$;
`;

/** Whether the connection can do its work as the application role already. */
export async function rolesAreReady(client: ClientBase): Promise<boolean> {
  const found = await client.query<{ ready: boolean }>(
    `select coalesce(bool_and(pg_has_role(current_user, oid, 'member')), false) and count(*) = cardinality($2::text[])
            and coalesce(has_table_privilege((select oid from pg_roles where rolname = $1), to_regclass('docket.event'), 'insert'), false) as ready
       from pg_roles where rolname = any ($2)`,
    [applicationRole, allRoles],
  );
  return found.rows[0]?.ready ?? false;
}

/**
 * Creates the roles where they are missing and lets the connected user take them on.
 * @throws DocketFailure `role-missing` with what an administrator has to run, where the user may not create roles.
 */
export async function ensureRoles(client: ClientBase): Promise<void> {
  for (const role of allRoles) {
    try {
      // Another docket on the same server may create the role in the same moment.
      await client.query(`do $$ begin
        if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
        exception when duplicate_object or unique_violation then null;
      end $$`);
      await client.query(`do $$ begin
        if not pg_has_role(current_user, '${role}', 'member') then grant ${role} to current_user; end if;
      end $$`);
      await client.query(`set role ${role}`);
      await client.query('reset role');
    } catch (error) {
      if (errorCode(error) !== '42501') throw error;
      const user = await client.query<{ name: string }>('select quote_ident(current_user) as name');
      const name = user.rows[0]?.name ?? 'the user';
      throw new DocketFailure(
        'role-missing',
        `The database user ${name} may not create the role ${role} or take it on. Nothing was changed. Have an administrator ` +
          `of the server run: CREATE ROLE ${role} NOLOGIN; GRANT ${role} TO ${name}; then start again.`,
        { cause: error },
      );
    }
  }
}

/** Grants the roles what they may do in this database. */
export async function grantRights(client: ClientBase): Promise<void> {
  await client.query(grants);
}
