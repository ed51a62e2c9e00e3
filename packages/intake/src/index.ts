/** Feeds into events: the public court release, and files of staff; read, repaired, accounted for, and compared with the release before. */

export { type ImportOptions, type ImportProgress, type ImportResult, importRelease } from './import/import-release.ts';
export { type Withdrawal, type WithdrawOptions, withdrawRelease } from './import/withdraw.ts';
export { mappingVersion } from './mapping/index.ts';
export { ImportRefusal } from './refusal.ts';
export { isStaffFolder } from './staff/folder.ts';
export { importStaff, type StaffImportOptions } from './staff/import-staff.ts';
export { isStaffImport, withdrawStaff } from './staff/withdraw-staff.ts';
