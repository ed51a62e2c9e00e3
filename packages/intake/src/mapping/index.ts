/** From the rows of a case in a court release to the events that they stand for. See docs/court-release-mapping.md. */

export { applicationCodes, applicationDecisions } from './application-codes.ts';
export { appealTypes, boardDecisions } from './board-decisions.ts';
export { courtDecisions } from './court-decisions.ts';
export { ignoredRule, ignoredRules } from './ignored.ts';
export { mapCase } from './map-case.ts';
export { motionDecisions, motionTypes } from './motion-types.ts';
export type { CaseSource, CodeTables, DesiredEvent, ReleaseContext, SourceRow } from './shape.ts';

/** Version of the mapping, kept in the source of each event. A new one voids and replaces what it maps differently. */
export const mappingVersion = 2;
