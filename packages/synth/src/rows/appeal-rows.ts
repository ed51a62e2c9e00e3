/** The rows of a case at the Board of Immigration Appeals, and of federal court matters tied to an appeal. */
import type { Life } from '../life/shape.ts';
import { custodyOn } from './case-row.ts';
import { known, type RowSink, rowIdOf } from './sink.ts';

/** Writes the appeals and motions at the Board. */
export function writeAppeals(sink: RowSink, life: Life): void {
  const { through } = sink;
  life.appeals.forEach((appeal, at) => {
    if (appeal.filedOn > through) return;
    const file = sink.file('tblAppeal');
    const decided = appeal.decidedOn <= through;
    file.integer(rowIdOf(life.index, at));
    file.integer(life.caseId);
    file.integer(rowIdOf(life.index, appeal.leg));
    file.text('IJ');
    file.text(appeal.type);
    file.day(appeal.filedOn);
    file.text(appeal.by);
    file.blank();
    file.day(known(appeal.decidedOn, through));
    file.text(decided ? appeal.decision : '');
    file.blank();
    file.text(life.legs[appeal.leg]?.caseType ?? life.caseType);
    file.text(life.person.language);
    file.text(life.person.nationality.code);
    file.blank();
    file.text(custodyOn(life, appeal.filedOn));
    file.blank();
    sink.finish('tblAppeal', rowIdOf(life.index, at), life.caseId);
  });
  life.federal.forEach((matter, at) => {
    if (matter.requestedOn > through) return;
    const file = sink.file('tblAppealFedCourts');
    file.integer(rowIdOf(life.index, at));
    file.integer(rowIdOf(life.index, matter.appeal));
    file.day(matter.requestedOn);
    file.text(matter.decision);
    sink.finish('tblAppealFedCourts', rowIdOf(life.index, at), life.caseId);
  });
}
