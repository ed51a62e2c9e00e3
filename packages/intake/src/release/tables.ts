/**
 * The tables of the court release that OpenDocket reads: their columns, what a cell of each may hold, and which of them
 * the mapping uses. Facts about the public release (see docs/court-release-mapping.md), not code of the court's.
 */

import { boardAndOtherTables } from './board-and-other-tables.ts';
import { courtTables } from './court-tables.ts';
import type { ReleaseTable } from './define-table.ts';

export type { CellType, ReleaseTable } from './define-table.ts';

/** The tables that are mapped to events. Their position is the table number that the ledger stores: append only. */
export const releaseTables: readonly ReleaseTable[] = [...courtTables, ...boardAndOtherTables];

/** Without these three a folder is not a release that can be imported. */
export const requiredTables = ['A_TblCase', 'B_TblProceeding', 'tblLookupCourtDecision'] as const;
