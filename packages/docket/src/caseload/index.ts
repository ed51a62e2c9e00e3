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
export type { Warning } from './conditions.ts';
export { type DerivedFamilies, deriveFamilies, type Family, findFamily } from './family.ts';
export type { AssignmentAction } from './unit.ts';
