/** Who may see what of a case, and reading it as one may. */

export {
  type AuditItem,
  type AuditPage,
  type AuditSearch,
  auditOfCase,
  type CaseAuditRequest,
  type ReadingsOf,
  readingsOfPerson,
  searchAudit,
} from './audit-search.ts';
export { compartmentsOfCase } from './closure.ts';
export {
  compartmentsOf,
  type RecordCompartment,
  recordCompartments,
  tellingFields,
} from './compartments.ts';
export { type CaseAccess, type CaseAccessFacts, decideCaseAccess, type NoCaseAccess } from './decide.ts';
export { type FoundCase, findCasesByName, type Identity, readIdentity } from './identity.ts';
export { isJuvenileCase } from './juvenile.ts';
export { type Preview, type PreviewRequest, previewFor } from './preview.ts';
export { type CaseForMember, type CaseRequest, readCaseFor } from './read-case-for.ts';
export {
  checkRecording,
  type ProposedEvent,
  type RecordingCommand,
  recordFor,
  type ShownRefusal,
  showRefusals,
} from './recording.ts';
export {
  type HiddenEvent,
  isHidden,
  redactCase,
  type Showing,
  type ShownBar,
  type ShownCase,
  type ShownPosture,
  type ShownReview,
} from './redact.ts';
export { AccessRefused } from './refused.ts';
export { compartmentsOfRule, type RuleCompartments, ruleCompartments } from './rule-compartments.ts';
export { asStaff } from './second-wall.ts';
