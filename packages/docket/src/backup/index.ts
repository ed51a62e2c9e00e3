/** Backups of the docket: consistent, checked, and restored into a place that holds nothing yet. */
export type { BackedUpTable, Manifest } from './manifest.ts';
export { restoreBackup } from './restore-backup.ts';
export { writeBackup } from './write-backup.ts';
