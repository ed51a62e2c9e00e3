/** The docket of record on PostgreSQL: append, derive, read as known, audit, verify. */
export * from './access/index.ts';
export { AnswersBeside, type Beside } from './answers-beside.ts';
export {
  type AppendCommand,
  type AppendOutcome,
  type AppendResult,
  appendEvents,
  type PreviewOutcome,
  previewEvents,
  type Refusal,
} from './append/index.ts';
export { type CaseAction, caseActions, type StaffAction, staffActions } from './audit-actions.ts';
export * from './backup/index.ts';
export * from './bulk/index.ts';
export {
  type CountedFacts,
  countFacts,
  describeCase,
  describeCaseAt,
  firstDayOnEarth,
  standingEvents,
} from './case-facts.ts';
export { type AuditEntry, appendAudit, type CaseFile, findCaseFile, openCaseFile, saveCaseFile } from './case-file.ts';
export * from './caseload/index.ts';
export { type CatalogueProblem, inspectCatalogue, referenceTables, schemas } from './catalogue.ts';
export {
  auditHash,
  type ChainedAudit,
  type ChainedEvent,
  canonicalJson,
  eventHash,
  genesis,
  hashBytes,
  type Json,
} from './chain.ts';
export { type CoverageEntry, readCoverage, setCoverage } from './coverage.ts';
export { type CaseReference, docketNumber, isCaseId, parseCaseReference } from './docket-number.ts';
export {
  DocketFailure,
  errorCode,
  errorMessage,
  type FailureCode,
  isLostConnection,
  unreachable,
} from './failure.ts';
export {
  type Figure,
  type FigureRow,
  type Report,
  type ReportedRelease,
  type ReportOptions,
  readFigures,
} from './figures/index.ts';
export { type KeptReport, keptReport, type ReportQuestion } from './figures/kept-reports.ts';
export { reportCsv } from './figures/report-csv.ts';
export { type ShownFigure, type ShownReport, type ShownRow, shownReport } from './figures/shown-report.ts';
export { inSpanish } from './figures/spanish.ts';
export { type Shown, shownCount, suppressPart, suppressTables } from './figures/suppression.ts';
export {
  type BulkIdentity,
  type IdentityLine,
  takeBackIdentities,
  writeIdentities,
} from './identity/bulk-identities.ts';
export * from './intake-accounts/index.ts';
export type { LongWork, Progress } from './long-work.ts';
export { type Migration, migrate, readMigrations } from './migrate.ts';
export { type Clock, type DatabaseOptions, type Docket, openDatabase } from './open.ts';
export { type DocketChoice, type OpenDocket, openDocket } from './open-docket.ts';
export {
  attachDatabase,
  type DatabaseAttachment,
  type DatabaseChoice,
  type DatabasePlace,
  DatabaseUnavailable,
  defaultDataDir,
  resolveDatabase,
} from './postgres/index.ts';
export {
  type DerivedPosture,
  derivePosture,
  derivePostureOn,
  type PostureRow,
  postureColumns,
  writePostures,
} from './posture-row.ts';
export * from './pre-action/index.ts';
export {
  type CaseQuestion,
  type CaseReading,
  consultCase,
  type Reader,
  readCase,
  readStoredPosture,
  recordReading,
} from './read-case.ts';
export { applicationRole, identityRole, staffRole } from './roles.ts';
export { type RunSource, readRunSources, recordSystem } from './run.ts';
export {
  changeMember,
  createMember,
  type MemberAccount,
  type MemberChange,
  type NewMember,
  readMemberAccount,
} from './staff/administration.ts';
export { type JobRun, type JobRunRetention, listJobRuns, pruneJobRuns, runJob } from './staff/job-runs.ts';
export { languageOfCourtName, readLanguage } from './staff/languages.ts';
export { actorOf, type Compartment, compartments, type Member, type Role, roles } from './staff/member.ts';
export {
  findMember,
  findMemberBySubject,
  listMembers,
  listOffices,
  type MemberSelection,
  type Office,
} from './staff/members.ts';
export { changeOffice, createOffice, type NewOffice, type OfficeChange } from './staff/offices.ts';
export { recordStaffAct, recordStaffActs, type StaffAct } from './staff/record-act.ts';
export {
  endSession,
  findSession,
  type OpenedSession,
  openSession,
  type Session,
  type SessionLimits,
} from './staff/session.ts';
export { type ChangingRun, StaffChanges } from './staff/staff-changes.ts';
export { listWeights, setWeight, type Weight, weighedDuties, weightsOn } from './staff/weights.ts';
export {
  type EventRow,
  envelopeOf,
  eventColumns,
  eventId,
  hashOfRow,
  readEventRows,
  seqOf,
  sourceOfRow,
} from './stored-event.ts';
export { reevaluate, type TickOptions, type TickResult, tick } from './tick.ts';
export { inSnapshot, inTransaction } from './transaction.ts';
export { checkBeside, type DoneCheck } from './verify/check-beside.ts';
export {
  checkSignature,
  type Head,
  parseHead,
  signHead,
  type Verification,
  type VerifyOptions,
  verify,
} from './verify/index.ts';
export {
  type ChangedValue,
  type Example,
  type ExampleAnswer,
  type RuleCount,
  type ShownExample,
  type Transition,
  type Transitions,
  type WhatIfOptions,
  type WhatIfReport,
  whatIf,
} from './what-if/index.ts';
export * from './work/index.ts';
