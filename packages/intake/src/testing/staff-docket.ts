/** A docket of the few cases for tests of staff files, and what they ask of it. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Docket, identityRole, type QuarantinedRow, quarantinedRows, verify } from '@opendocket/docket';
import { importRelease } from '../import/import-release.ts';
import { withDocket } from './docket-state.ts';
import { fewCases, writeSmallRelease } from './small-release.ts';
import { fewStaff, type StaffFiles, writeStaffFiles } from './staff-files.ts';

const october = { recordedAt: '2026-11-02T15:00:00.000Z', by: 'records', name: '2026-10', through: '2026-10-31' };

/** Imports of staff files, the first, the next, and what comes after. */
export const first = { recordedAt: '2026-11-03T15:00:00.000Z', by: 'records', name: 'staff-10' };
export const second = { recordedAt: '2026-12-03T15:00:00.000Z', by: 'records', name: 'staff-11', acceptCounts: true };
export const later = { recordedAt: '2026-12-04T15:00:00.000Z', by: 'records' };

/** Writes a folder of staff files, those of `fewStaff` if not said, and returns its path. */
export type WriteFiles = (tables?: StaffFiles) => string;

/** Runs `work` on a docket of the few cases. */
export function withCases(work: (docket: Docket, files: WriteFiles) => Promise<void>): Promise<void> {
  return withDocket(async (docket) => {
    const folder = mkdtempSync(join(tmpdir(), 'opendocket-staff-'));
    let count = 0;
    try {
      await importRelease(docket, { path: writeSmallRelease(join(folder, 'release'), fewCases), ...october });
      await work(docket, (tables = fewStaff) => {
        count += 1;
        return writeStaffFiles(join(folder, `staff-${count}`), tables);
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

/** The few staff with more rows of one table. */
export function plus(table: string, ...rows: StaffFiles[string]): StaffFiles {
  return { ...fewStaff, [table]: [...(fewStaff[table] ?? []), ...rows] };
}

/** The rows of staff files that are refused as things stand. */
export async function quarantined(docket: Docket): Promise<QuarantinedRow[]> {
  const rows: QuarantinedRow[] = [];
  for await (const row of quarantinedRows(docket, { system: 'staff-files' })) rows.push(row);
  return rows;
}

/** Who has which case: `officer-1 of baltimore`. */
export async function holders(docket: Docket): Promise<Record<string, string>> {
  const found = await docket.pool.query<{ id: string; officer: string | null; office: string | null }>(
    'select case_id::text as id, officer, office from docket.caseload order by case_id',
  );
  return Object.fromEntries(found.rows.map(({ id, officer, office }) => [id, `${officer ?? '-'} of ${office ?? '-'}`]));
}

/** The names of the persons, as the role of identity may read them. */
export async function names(docket: Docket): Promise<Record<string, string | null>> {
  const client = await docket.pool.connect();
  try {
    await client.query(`begin; set local role ${identityRole}`);
    const found = await client.query<{ id: string; name: string | null }>(
      'select case_id::text as id, name from identity.person order by case_id',
    );
    await client.query('rollback');
    return Object.fromEntries(found.rows.map(({ id, name }) => [id, name]));
  } finally {
    client.release();
  }
}

/** Kinds of the events of a case that staff files brought, in the order of their seq. */
export async function eventKinds(docket: Docket, caseId: string): Promise<string[]> {
  const found = await docket.pool.query<{ kind: string }>(
    `select e.kind from docket.event e join docket.run r using (run_id) where case_id = $1 and r.system = 'staff-files' order by seq`,
    [caseId],
  );
  return found.rows.map(({ kind }) => kind);
}

/** The chains, postures and accounts of the docket agree. */
export async function assertSound(docket: Docket): Promise<void> {
  assert.deepEqual((await verify(docket)).problems, []);
}
