/** Feeds into events: the public court release, read, repaired, accounted for, and compared with the release before. */

export { type ImportOptions, type ImportProgress, type ImportResult, importRelease } from './import/import-release.ts';
export { type Withdrawal, type WithdrawOptions, withdrawRelease } from './import/withdraw.ts';
export { mappingVersion } from './mapping/index.ts';
export { ImportRefusal } from './refusal.ts';
