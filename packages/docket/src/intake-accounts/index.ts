/** What feeds brought in, for those who read it: runs, the accounts of their rows, refused rows, two releases compared. */
export {
  type ChangedRow,
  type ComparedTable,
  type Comparison,
  compareReleases,
  type RowChange,
} from './compare-releases.ts';
export {
  type ImportPhase,
  type ImportStep,
  importPhases,
  ProgressNotes,
  readUnderWay,
  type UnderWay,
} from './progress.ts';
export {
  type QuarantinedRow,
  type QuarantinePlace,
  type QuarantineQuestion,
  quarantinedRows,
  quarantinePage,
} from './quarantine.ts';
export {
  courtRelease,
  type Feed,
  importLock,
  type ListedRelease,
  type ListedRun,
  listReleases,
  listRuns,
  type ReleaseRun,
  type RunDetails,
  readAccounts,
  releaseRuns,
  staffFiles,
  type TableAccount,
} from './runs.ts';
