/** Turns what staff files say of one case into what is written: events, an assignment, an identity, and the ledger. */
import type { BulkAssignment, BulkEvent, BulkIdentity, ExistingCase, HeldCase } from '@opendocket/docket';
import { circumstancesOf, standingEvents } from '@opendocket/docket';
import { reconcile } from '../import/reconcile.ts';
import type { DesiredEvent } from '../mapping/shape.ts';
import type { StaffCase, StaffRow } from './case-stream.ts';
import { eventOfRow } from './supervision.ts';
import { columnAt, staffTables, tableNumbers } from './tables.ts';

/** What an import knows while it works through its cases. */
export interface StaffContext {
  /** The civil day on which corrections are recorded. */
  readonly today: string;
  /** Whether a run is an import of staff files. */
  isImport(runId: number): boolean;
  /** Whether an assignment was entered by such an import, and by nobody since. */
  isImported(held: HeldCase): boolean;
  /** The office of a member. */
  officeOf(member: string): string | null;
}

/** What is to be written for a case. */
export interface StaffWork {
  readonly append: readonly BulkEvent[];
  readonly assignment: BulkAssignment | undefined;
  readonly identity: BulkIdentity | undefined;
}

/** The hashes of what was told of a case before, by table and row id, without the rows that were refused. */
export type ToldRows = ReadonlyMap<string, string>;

export function toldKey(table: number, id: string): string {
  return `${table}|${id}`;
}

/** Works out what a case lacks. */
export function workOnStaffCase(
  staged: StaffCase,
  docket: { readonly existing: ExistingCase | undefined; readonly held: HeldCase | undefined; readonly told: ToldRows },
  context: StaffContext,
): StaffWork {
  const existing = docket.existing?.events ?? [];
  return {
    append: reconcile(existing, desiredEvents(staged, context.today), {
      through: '',
      today: context.today,
      throughOf: (runId) => (context.isImport(runId) ? '' : undefined),
      hasRow: (record, row) => staged.rows.some((one) => isRead(one) && tableName(one) === record && one.id === row),
    }),
    assignment: assignmentOf(staged, docket, context),
    identity: identityOf(staged, docket.told),
  };
}

function isRead(row: StaffRow): boolean {
  return row.outcome < 2;
}

function tableName(row: StaffRow): string {
  return staffTables[row.table]?.name ?? '';
}

/** A row of supervision that cannot be read puts its case under review: what it would have said may matter. */
function desiredEvents({ rows }: StaffCase, today: string): DesiredEvent[] {
  const own = rows.filter(({ table }) => table === tableNumbers.supervision);
  const read = own.filter(isRead);
  const kindAt = columnOf(tableNumbers.supervision, 'kind');
  const kindOf = (id: string): string | undefined => read.find((row) => row.id === id)?.cells[kindAt];
  return [
    ...read.map((row) => eventOfRow(row.cells, kindOf)),
    ...own
      .filter(({ outcome }) => outcome === 2)
      .map(({ id, line, reason }) => ({
        kind: 'record.quarantined',
        on: { earliest: firstDay, latest: today },
        body: { line, reason, table: 'supervision' },
        record: 'supervision',
        row: id,
      })),
  ];
}

/** Before anything that a file of supervision could tell. */
const firstDay = '1980-01-01';

function assignmentOf(
  { caseId, rows }: StaffCase,
  { existing, held, told }: { existing: ExistingCase | undefined; held: HeldCase | undefined; told: ToldRows },
  context: StaffContext,
): BulkAssignment | undefined {
  const own = rows.filter(({ table }) => table === tableNumbers.assignments);
  const row = own.find(isRead);
  const before = told.get(toldKey(tableNumbers.assignments, caseId));
  const standing = standingEvents(existing?.events.map(({ event }) => event) ?? []);
  const entry = { caseId, after: held?.seq ?? 0, language: circumstancesOf(standing, context.today).language };
  if (row === undefined) {
    // A row that cannot be read says nothing: what stands stays. One that is gone releases what it gave, and nothing else.
    if (before === undefined || own.length > 0 || held === undefined || !context.isImported(held)) return undefined;
    if (held.officer === null) return undefined;
    return { ...entry, action: 'released', officer: null, office: held.office, reason: 'no longer in the file' };
  }
  // Who has the case may have been changed by a person since: an unchanged row does not undo that.
  if (before === row.hash) return undefined;
  const officer = cell(row, 'officer');
  const office = cell(row, 'office') ?? (officer === null ? null : context.officeOf(officer));
  if (held !== undefined && held.officer === officer && held.office === office) return undefined;
  return { ...entry, action: 'assigned', officer, office, reason: cell(row, 'reason') };
}

function identityOf({ caseId, rows }: StaffCase, told: ToldRows): BulkIdentity | undefined {
  const row = rows.find((one) => one.table === tableNumbers.identities && isRead(one));
  if (row === undefined || told.get(toldKey(tableNumbers.identities, caseId)) === row.hash) return undefined;
  const contact: { [field: string]: string } = {};
  for (const field of ['language', 'channel', 'contact', 'origin']) {
    const value = cell(row, field);
    if (value !== null) contact[field] = value;
  }
  const [name, aNumber, birthDate] = [cell(row, 'name'), cell(row, 'a_number'), cell(row, 'birth_date')];
  return { caseId, name, aNumber, birthDate, contact };
}

function cell(row: StaffRow, name: string): string | null {
  return row.cells[columnOf(row.table, name)] || null;
}

const positions = staffTables.map(
  (table) => new Map(table.columns.map(({ name }) => [name, columnAt(table, name)] as const)),
);

function columnOf(table: number, name: string): number {
  return positions[table]?.get(name) ?? -1;
}
