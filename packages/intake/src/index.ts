/** Feeds into events: the public court release, read, repaired, accounted for, and compared with the release before. */

export {
  type ChangedRow,
  type ComparedTable,
  type Comparison,
  compareReleases,
  type RowChange,
} from './import/compare-releases.ts';
export { type ImportOptions, type ImportProgress, type ImportResult, importRelease } from './import/import-release.ts';
export { type ListedRelease, listReleases, type QuarantinedRow, quarantinedRows } from './import/list-releases.ts';
export { type Withdrawal, type WithdrawOptions, withdrawRelease } from './import/withdraw.ts';
export { mappingVersion } from './mapping/index.ts';
export { ImportRefusal } from './refusal.ts';
export type { TableAccount } from './staging/stage.ts';
