/** All rows of one case, table by table. */
import type { Life } from '../life/shape.ts';
import { writeAppeals } from '../rows/appeal-rows.ts';
import { writeAroundTheCase, writeCaseRow, writeRepresentatives } from '../rows/case-row.ts';
import {
  writeApplications,
  writeBonds,
  writeCharges,
  writeMotions,
  writeProceedings,
  writeSchedule,
} from '../rows/proceeding-rows.ts';
import type { RowSink } from '../rows/sink.ts';

/** Writes what a release of the sink's day shows of a life. */
export function writeLife(sink: RowSink, life: Life, lead: { readonly caseId: number; readonly legs: number }): void {
  writeCaseRow(sink, life);
  writeProceedings(sink, life);
  writeCharges(sink, life);
  writeSchedule(sink, life);
  writeApplications(sink, life);
  writeMotions(sink, life);
  writeAppeals(sink, life);
  writeBonds(sink, life);
  writeAroundTheCase(sink, life, lead.caseId, lead.legs);
  writeRepresentatives(sink, life);
}
