/** What no row shows by itself: two rows of one id, two officers for one case, a case or an office that is not there. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type pg from 'pg';
import { copiedRows } from '../import/copied-rows.ts';
import { refuseUnreadableSupervision } from './supervision.ts';
import { columnAt, staffTables, tableNumbers } from './tables.ts';

/**
 * Refuses such rows, marks second copies, and finds the case of each row. `before` is the import that these files follow:
 * whom it brought and these files do not name has left, and gets no case.
 */
export async function checkAcrossRows(
  duck: DuckDBConnection,
  client: pg.ClientBase,
  before: number | undefined,
): Promise<void> {
  await learnWhatIsKnown(duck, client, before);
  await refuseUnreadableSupervision(duck);
  for (const table of ['offices', 'staff', 'supervision']) await refuseSecondIds(duck, table);
  await refuseTakenSubjects(duck);
  await refuseUnknown(duck, 'staff', 'office', 'unknown-office', officesKnown, officeSentence);
  await duck.run(`CREATE TABLE member_here AS
    SELECT key AS member, ${cellOf('staff', 'role')} AS role, ${cellOf('staff', 'office')} AS office FROM staff WHERE reason = '' AND NOT copy
    UNION ALL SELECT member, role, office FROM known_member ANTI JOIN (SELECT key AS member FROM staff WHERE reason = '') USING (member)
      WHERE NOT brought OR member IN (SELECT key FROM staff)`);
  for (const table of ['assignments', 'identities', 'supervision'] as const) await findCases(duck, table);
  await checkAssignments(duck);
  await refuseContradictions(
    duck,
    'identities',
    'two-identities',
    'Another row says something else of the same person',
  );
  await refuseUnknownRows(duck);
  for (const { name } of staffTables) {
    await duck.run(`ALTER TABLE ${name} ADD COLUMN hash BIGINT`);
    await duck.run(
      `UPDATE ${name} SET hash = (md5_number_lower(concat_ws(chr(31), array_to_string(cells, chr(31)), reason, CASE WHEN len(cells) = 0 THEN text END)) >> 1)::BIGINT`,
    );
  }
}

/** The cell of a column, as SQL. */
function cellOf(table: keyof typeof tableNumbers, name: string): string {
  const file = staffTables[tableNumbers[table]];
  return `cells[${file === undefined ? 0 : columnAt(file, name) + 1}]`;
}

async function learnWhatIsKnown(
  duck: DuckDBConnection,
  client: pg.ClientBase,
  before: number | undefined,
): Promise<void> {
  await duck.run(`
    CREATE TABLE known_case (case_id BIGINT);
    CREATE TABLE known_office (office VARCHAR);
    CREATE TABLE known_member (member VARCHAR, role VARCHAR, office VARCHAR, brought BOOLEAN);
    CREATE TABLE known_subject (subject VARCHAR, member VARCHAR);`);
  const cases = await duck.createAppender('known_case');
  for await (const [caseId = '0'] of copiedRows(client, 'copy (select case_id from docket.case_file) to stdout')) {
    cases.appendBigInt(BigInt(caseId));
    cases.endRow();
  }
  cases.closeSync();
  const offices = await duck.createAppender('known_office');
  for (const { office } of (await client.query<{ office: string }>('select office from staff.office')).rows) {
    offices.appendVarchar(office);
    offices.endRow();
  }
  offices.closeSync();
  const members = await duck.createAppender('known_member');
  const found = await client.query<{ member: string; role: string; office: string | null; brought: boolean }>(
    `select member, role, office, exists (select from intake.staff_row r
       where r.run_id = $1 and r.table_name = 'staff' and r.row_id = member) as brought from staff.member where active`,
    [before ?? 0],
  );
  for (const { member, role, office, brought } of found.rows) {
    members.appendVarchar(member);
    members.appendVarchar(role);
    members.appendVarchar(office ?? '');
    members.appendBoolean(brought);
    members.endRow();
  }
  members.closeSync();
  const subjects = await duck.createAppender('known_subject');
  const signing = await client.query<{ subject: string; member: string }>(
    'select subject, member from staff.member where subject is not null',
  );
  for (const { subject, member } of signing.rows) {
    subjects.appendVarchar(subject);
    subjects.appendVarchar(member);
    subjects.endRow();
  }
  subjects.closeSync();
}

/** Of two rows with one id the first counts; the same row again is a copy, another one is refused. */
async function refuseSecondIds(duck: DuckDBConnection, table: string): Promise<void> {
  await duck.run(`CREATE TABLE first_of AS SELECT key, min(line) AS line, arg_min(cells, line) AS cells FROM ${table}
    WHERE reason = '' GROUP BY key HAVING count(*) > 1`);
  await duck.run(`UPDATE ${table} SET copy = true FROM first_of f
    WHERE ${table}.key = f.key AND reason = '' AND ${table}.line > f.line AND ${table}.cells = f.cells`);
  await duck.run(`UPDATE ${table} SET reason = 'duplicate-id',
      detail = concat('Line ', f.line, ' has the same id "', ${table}.key, '" and says something else; that one counts.') FROM first_of f
    WHERE ${table}.key = f.key AND reason = '' AND NOT copy AND ${table}.line > f.line`);
  await duck.run('DROP TABLE first_of');
}

/** A sign-in belongs to one member: of two rows with one subject the first counts. */
async function refuseTakenSubjects(duck: DuckDBConnection): Promise<void> {
  const subject = cellOf('staff', 'subject');
  await duck.run(`UPDATE staff SET reason = 'taken-subject', detail = concat('Member "', o.member, '" has the same subject.') FROM (
      SELECT subject, member, -1 AS line FROM known_subject
      UNION ALL SELECT ${subject}, key, line FROM staff WHERE reason = '' AND NOT copy AND len(cells) > 0
    ) o WHERE reason = '' AND len(cells) > 0 AND ${subject} <> '' AND ${subject} = o.subject AND staff.key <> o.member AND o.line < staff.line`);
}

const officesKnown = `SELECT office FROM known_office UNION SELECT key FROM offices WHERE reason = ''`;
const officeSentence = (office: string): string =>
  `concat('The office "', ${office}, '" is neither in offices.csv nor in the docket.')`;

async function refuseUnknown(
  duck: DuckDBConnection,
  table: 'staff' | 'assignments',
  column: string,
  reason: string,
  known: string,
  sentence: (cell: string) => string,
): Promise<void> {
  const cell = cellOf(table, column);
  await duck.run(`UPDATE ${table} SET reason = '${reason}', detail = ${sentence(cell)}
    WHERE reason = '' AND ${cell} <> '' AND ${cell} NOT IN (${known})`);
}

/** A refused row is put to the case that its cell names, if the docket has it; a wrong guess costs a look. */
async function findCases(duck: DuckDBConnection, table: 'assignments' | 'identities' | 'supervision'): Promise<void> {
  const cell = cellOf(table, 'case');
  const at = cell.slice('cells'.length);
  await duck.run(`UPDATE ${table} SET case_id = k.case_id FROM known_case k
    WHERE k.case_id = TRY_CAST(CASE WHEN len(cells) > 0 THEN ${cell} ELSE trim(string_split(text, ',')${at}) END AS BIGINT)`);
  await duck.run(`UPDATE ${table} SET reason = 'unknown-case',
      detail = concat('The docket has no case ', ${cell}, '. Import the court release that has it first.')
    WHERE reason = '' AND case_id = 0`);
}

async function checkAssignments(duck: DuckDBConnection): Promise<void> {
  const officer = cellOf('assignments', 'officer');
  const office = cellOf('assignments', 'office');
  await duck.run(`UPDATE assignments SET reason = 'nobody-named', detail = 'Neither an officer nor an office is named.'
    WHERE reason = '' AND ${officer} = '' AND ${office} = ''`);
  await refuseUnknown(
    duck,
    'assignments',
    'officer',
    'unknown-officer',
    'SELECT member FROM member_here',
    (cell) => `concat('"', ${cell}, '" is no active member: neither in staff.csv nor in the docket.')`,
  );
  await duck.run(`UPDATE assignments SET reason = 'not-an-officer',
      detail = concat('"', ${officer}, '" is ', m.role, '; a case is assigned to an officer or a supervisor.') FROM member_here m
    WHERE reason = '' AND m.member = ${officer} AND m.role NOT IN ('officer', 'supervisor')`);
  await refuseUnknown(duck, 'assignments', 'office', 'unknown-office', officesKnown, officeSentence);
  await refuseContradictions(duck, 'assignments', 'two-officers', 'Another row gives the same case to somebody else');
}

/** Rows of one case that say different things are all refused: nobody can tell which is right. The same row again is a copy. */
async function refuseContradictions(
  duck: DuckDBConnection,
  table: 'assignments' | 'identities',
  reason: string,
  sentence: string,
): Promise<void> {
  await duck.run(`CREATE TABLE several AS SELECT case_id, count(DISTINCT cells) AS ways, min(line) AS line, max(line) AS last
    FROM ${table} WHERE reason = '' GROUP BY case_id HAVING count(*) > 1`);
  await duck.run(`UPDATE ${table} SET copy = true FROM several s
    WHERE ${table}.case_id = s.case_id AND reason = '' AND s.ways = 1 AND ${table}.line > s.line`);
  await duck.run(`UPDATE ${table} SET reason = '${reason}',
      detail = concat('${sentence} (line ', CASE WHEN ${table}.line = s.line THEN s.last ELSE s.line END, '). None of them counts.') FROM several s
    WHERE ${table}.case_id = s.case_id AND reason = '' AND s.ways > 1`);
  await duck.run('DROP TABLE several');
}

/** A dispute names a row of the same case in the same file. */
async function refuseUnknownRows(duck: DuckDBConnection): Promise<void> {
  const about = cellOf('supervision', 'about');
  await duck.run(`UPDATE supervision SET reason = 'unknown-row',
      detail = concat('It is about row "', ${about}, '", which is no readable row of the same case in this file.')
    WHERE reason = '' AND ${about} <> '' AND NOT EXISTS (
      FROM supervision o WHERE o.reason = '' AND NOT o.copy AND o.key = supervision.${about} AND o.case_id = supervision.case_id
        AND o.${cellOf('supervision', 'kind')} <> 'record.disputed')`);
}
