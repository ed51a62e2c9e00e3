/** Caseloads: who has which case, how much work it is, and how it can be shared fairly. */
export {
  type AssignmentCommand,
  type AssignmentResult,
  answerProposal,
  proposeCase,
  releaseCase,
  withdrawProposal,
} from './assign.ts';
export { type AssignedAtOnce, assignAtOnce, type ImportedAssignment } from './assign-at-once.ts';
export { AssignmentChanged, type AssignmentNow } from './assignment-now.ts';
export { suggestBalance } from './balance.ts';
export type {
  Balance,
  BalanceCase,
  BalanceLeft,
  BalanceMove,
  BalanceOfficer,
  BalanceSide,
} from './balance-input.ts';
export {
  auditOfAssignment,
  type BulkAssignment,
  type HeldCase,
  holderAfter,
  readAssignmentEntries,
  readHeldCases,
  writeAssignments,
} from './bulk-assign.ts';
export { type Circumstances, circumstancesOf } from './circumstances.ts';
export type { Warning } from './conditions.ts';
export { answerContest, type Contest, contestFigures, listContests } from './contests.ts';
export { type DerivedFamilies, deriveFamilies, type Family, findFamily } from './family.ts';
export { type CaseloadCase, type CaseloadListing, listCaseload, type Page } from './list.ts';
export {
  type Caseload,
  type CaseloadQuestion,
  caseloadOf,
  type DutyLoad,
  type Load,
  type OfficerLoad,
} from './load.ts';
export { type OfficeBalance, suggestForOffice } from './office-balance.ts';
export { staffingOfOffice } from './office-staffing.ts';
export { type LoadNumbers, type PreviewSide, type ProposalPreview, previewProposal } from './preview.ts';
export { listProposals, type Proposal } from './proposals.ts';
export { listReceivers, type ReceivingOfficer } from './receivers.ts';
export {
  type StaffingAnswer,
  type StaffingBase,
  type StaffingChange,
  type StaffingMonth,
  staffingWhatIf,
} from './staffing.ts';
export type { Assumption, AssumptionCode } from './staffing-assumptions.ts';
export type { AssignmentAction } from './unit.ts';
export { nextWorkingDays, type WorkingDays } from './working-days.ts';
