/** Rows that are wrong on purpose, one of each kind: what an import must refuse, and say why. */
import type { CsvFile } from './csv-file.ts';
import type { StaffTable } from './tables.ts';

/** A row that was planted. `line` counts from 0, the header. */
export interface BrokenRow {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

/** Plants them at the ends of the files; `caseId` is a case of the release, `officer` a member. */
export function plantBrokenRows(
  files: ReadonlyMap<StaffTable, CsvFile>,
  known: { readonly caseIds: readonly number[]; readonly officers: readonly string[]; readonly office: string },
): BrokenRow[] {
  const planted: BrokenRow[] = [];
  const plant = (table: StaffTable, what: string, line: string, encoding: 'utf8' | 'latin1' = 'utf8'): void => {
    const file = files.get(table);
    if (file === undefined) return;
    file.broken(line, encoding);
    planted.push({ file: `${table}.csv`, line: file.rows, what });
  };
  const [one = 0, other = 0] = known.caseIds;
  const [first = '', second = ''] = known.officers;
  plant('offices', 'missing-name', 'office-90,,,,SYNTHETIC');
  plant('staff', 'no-such-role', `member-90,,Synthetic Kazoo,captain,${known.office},en,,420,SYNTHETIC`);
  plant('staff', 'unknown-office', `member-91,,Synthetic Kazoo,officer,office-999,en,,420,SYNTHETIC`);
  plant('staff', 'duplicate-id', `${first},,Synthetic Kazoo,officer,${known.office},en,,420,SYNTHETIC`);
  plant('assignments', 'unknown-case', `19,${first},,,SYNTHETIC`);
  plant('assignments', 'unknown-officer', `${one},officer-999999,,,SYNTHETIC`);
  if (other !== 0) plant('assignments', 'two-officers', `${other},${second},,,SYNTHETIC`);
  plant('identities', 'bad-encoding', `${one},Synthetic Säge,,,es,mail,synthetic placeholder,SYNTHETIC`, 'latin1');
  plant('identities', 'too-few-cells', `${one},Synthetic Fiddle,SYNTHETIC`);
  plant('supervision', 'impossible-day', `${one}-X1,${one},checkin.completed,2026-02-30,,,,,,,,,,,SYNTHETIC`);
  plant('supervision', 'unknown-kind', `${one}-X2,${one},checkin.forgotten,2026-02-20,,,,,,,,,,,SYNTHETIC`);
  return planted;
}
