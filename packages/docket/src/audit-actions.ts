/**
 * What can stand in an audit as what was done. The application has words for each in every language; an act that is not here
 * cannot be recorded.
 */

/** In the audit of a case. */
export const caseActions = [
  'read',
  'read-identity',
  'refused',
  'append',
  'import',
  'withdraw',
  'identify',
  'pre-action',
  'snooze-duty',
  'finish-duty',
  'assignment-proposed',
  'assignment-accepted',
  'assignment-declined',
  'assignment-withdrawn',
  'assignment-assigned',
  'assignment-released',
] as const;
export type CaseAction = (typeof caseActions)[number];

/** In the audit of a member: what belongs to no one case. */
export const staffActions = [
  'signed-in',
  'signed-out',
  'sign-in-refused',
  'refused',
  'searched-audit',
  'read-audit-of-case',
  'checked-chains',
  'searched-by-name',
  'list-caseload',
  'read-work-list',
  'read-quarantine',
  'contest-figures',
  'answer-contest',
  'add-member',
  'change-member',
  'add-office',
  'change-office',
  'set-weight',
  'import-office',
  'import-member',
  'withdraw-office',
  'withdraw-member',
] as const;
export type StaffAction = (typeof staffActions)[number];
