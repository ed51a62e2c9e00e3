/** The rows of a case at court: proceedings, charges, hearings, applications, motions, bonds. */
import { lastAppealDay } from '../calendar.ts';
import type { Leg, Life } from '../life/shape.ts';
import { custodyOn } from './case-row.ts';
import { blankDay, known, type RowSink, rowIdOf } from './sink.ts';

const adverse: ReadonlySet<string> = new Set(['X', 'D', 'E', 'V', 'Z']);

/** Writes the legs of a case that have been opened by the day of the release. */
export function writeProceedings(sink: RowSink, life: Life): void {
  const { through } = sink;
  for (const leg of life.legs) {
    if (leg.openedOn > through) continue;
    writeProceeding(sink, life, leg);
  }
}

function writeProceeding(sink: RowSink, life: Life, leg: Leg): void {
  const { through } = sink;
  const file = sink.file('B_TblProceeding');
  const before = leg.number > 0 ? life.legs[leg.number - 1] : undefined;
  const ended = leg.endedOn <= through;
  const moved = leg.because === 'venue' || leg.because === 'transfer';
  const hearing = life.hearings.findLast((other) => other.leg === leg.number && other.setOn <= through);
  const custody = custodyOn(life, through);
  const period = custody === 'N' ? undefined : life.custody[0];
  file.integer(rowIdOf(life.index, leg.number));
  file.integer(life.caseId);
  file.day(leg.chargedAfterEnd > 0 && ended ? leg.endedOn + leg.chargedAfterEnd : life.chargedOn);
  file.day(leg.openedOn);
  file.text(leg.court.code);
  file.text(leg.location);
  file.text(leg.judge);
  file.day(moved ? leg.openedOn : blankDay);
  file.text(before?.location ?? '');
  file.text(before?.court.code ?? '');
  file.text(before?.judge ?? '');
  if (leg.number > 0) file.integer(leg.number);
  else file.blank();
  file.day(hearing?.heldOn ?? blankDay);
  file.text(hearing?.time ?? '');
  file.text(ended && leg.decision !== '' ? leg.decisionForm : '');
  file.text(ended ? leg.decision : '');
  file.text(ended ? leg.country : '');
  file.blank();
  file.text(ended ? leg.completion : '');
  file.text(ended ? leg.appealReserved : '');
  file.blank();
  file.day(known(leg.endedOn, through));
  file.text(ended && leg.decision !== '' ? (leg.absent ? 'Y' : 'N') : '');
  file.day(ended && leg.completion === 'C' ? leg.endedOn : blankDay);
  file.text(ended ? (leg.transferTo?.code ?? '') : '');
  file.day(ended && adverse.has(leg.decision) && !leg.absent ? lastAppealDay(leg.endedOn) : blankDay);
  file.text(ended && leg.completion === 'C' ? 'C' : ended && leg.completion === 'T' ? 'T' : '');
  file.text(custody);
  file.text(leg.caseType);
  file.text(life.person.nationality.code);
  file.text(life.person.language);
  file.text(leg.location);
  file.blank();
  file.text(life.criminal ? 'Y' : 'N');
  file.blank(2);
  file.day(period?.detainedOn ?? blankDay);
  file.day(known(period?.releasedOn ?? blankDay, through));
  sink.finish('B_TblProceeding', rowIdOf(life.index, leg.number), life.caseId);
}

/** Writes the charges: those of the first leg, shown again by each later one. */
export function writeCharges(sink: RowSink, life: Life): void {
  for (const leg of life.legs) {
    if (leg.openedOn > sink.through || leg.number > 7) continue;
    life.charges.slice(0, 8).forEach((charge, at) => {
      const file = sink.file('B_TblProceedCharges');
      const id = rowIdOf(life.index, leg.number * 8 + at);
      const ended = leg.endedOn <= sink.through && leg.decision !== '';
      file.integer(id);
      file.integer(life.caseId);
      file.integer(rowIdOf(life.index, leg.number));
      file.text(charge);
      file.text(ended ? (leg.decision === 'T' ? 'N' : 'S') : 'O');
      sink.finish('B_TblProceedCharges', id, life.caseId);
    });
  }
}

const media: readonly string[] = ['', '', 'I', 'V', 'W'];

/** Writes the hearings that have been set. Why one was adjourned is known when its day is over. */
export function writeSchedule(sink: RowSink, life: Life): void {
  const { through } = sink;
  life.hearings.forEach((hearing, at) => {
    if (hearing.setOn > through) return;
    const leg = life.legs[hearing.leg];
    const file = sink.file('tbl_schedule');
    const over = hearing.heldOn <= through;
    file.integer(rowIdOf(life.index, at));
    file.integer(rowIdOf(life.index, hearing.leg));
    file.integer(life.caseId);
    file.day(life.chargedOn);
    file.integer(0);
    file.integer(at);
    file.text('O');
    file.blank();
    file.text(leg?.location ?? '');
    file.text(leg?.court.code ?? '');
    file.text(leg?.judge ?? '');
    file.blank();
    file.day(hearing.setOn);
    file.text('1000');
    file.day(over ? hearing.heldOn : hearing.setOn);
    file.text('1100');
    file.text('W');
    file.text(hearing.calendar);
    file.day(hearing.heldOn);
    file.text(hearing.time);
    file.blank();
    file.text(over ? hearing.adjournment : '');
    file.text(media[(life.index + at) % media.length] ?? '');
    file.blank(3);
    file.text(hearing.calendar === 'I' ? 'II' : 'MR');
    file.blank();
    file.text('0');
    file.blank();
    sink.finish('tbl_schedule', rowIdOf(life.index, at), life.caseId);
  });
}

/** Writes the applications for relief. */
export function writeApplications(sink: RowSink, life: Life): void {
  const { through } = sink;
  life.applications.forEach((application, at) => {
    if (application.filedOn > through) return;
    const file = sink.file('tbl_Court_Appln');
    file.integer(rowIdOf(life.index, at));
    file.integer(rowIdOf(life.index, application.leg));
    file.integer(life.caseId);
    file.text(application.code);
    file.day(application.filedOn);
    file.text(application.decidedOn <= through ? application.decision : '');
    sink.finish('tbl_Court_Appln', rowIdOf(life.index, at), life.caseId);
  });
}

/** Writes the motions at court. */
export function writeMotions(sink: RowSink, life: Life): void {
  const { through } = sink;
  life.motions.forEach((motion, at) => {
    if (motion.filedOn > through) return;
    const leg = life.legs[motion.leg];
    const file = sink.file('tbl_Court_Motions');
    const decided = motion.decidedOn <= through;
    file.integer(rowIdOf(life.index, at));
    file.integer(rowIdOf(life.index, motion.leg));
    file.integer(life.caseId);
    file.day(life.chargedOn);
    file.text(motion.kind);
    file.integer(0);
    file.integer(at);
    file.day(decided ? motion.decidedOn : motion.filedOn);
    file.text('0930');
    file.day(motion.filedOn);
    file.text('0930');
    file.blank();
    file.text(leg?.court.code ?? '');
    file.text(leg?.location ?? '');
    file.text(leg?.judge ?? '');
    file.blank();
    file.text(decided ? motion.decision : '');
    file.day(known(motion.decidedOn, through));
    file.day(motion.filedOn);
    file.blank(5);
    file.text(motion.stay !== '' && motion.stayOn <= through ? motion.stay : '');
    file.text('I');
    file.blank(2);
    file.day(known(motion.decidedOn, through));
    file.blank(2);
    file.blank();
    file.text(motion.party);
    file.text(at % 2 === 0 ? 'E' : 'P');
    file.blank(5);
    file.text(motion.deleted ? '1' : '0');
    file.blank();
    sink.finish('tbl_Court_Motions', rowIdOf(life.index, at), life.caseId);
  });
}

/** Writes the bond proceedings. */
export function writeBonds(sink: RowSink, life: Life): void {
  const { through } = sink;
  life.bonds.forEach((bond, at) => {
    if (bond.requestedOn > through) return;
    const leg = life.legs[bond.leg];
    const file = sink.file('D_TblAssociatedBond');
    const decided = bond.decidedOn <= through;
    file.integer(rowIdOf(life.index, at));
    file.integer(rowIdOf(life.index, bond.leg));
    file.integer(life.caseId);
    file.day(life.chargedOn);
    file.text('B');
    file.integer(0);
    file.integer(at);
    file.day(decided ? bond.decidedOn : bond.requestedOn);
    file.text('1000');
    file.day(bond.requestedOn);
    file.text('1000');
    file.text(leg?.court.code ?? '');
    file.text(leg?.court.city ?? '');
    file.text(leg?.location ?? '');
    file.text(leg?.judge ?? '');
    file.text(decided ? bond.decision : '');
    file.day(known(bond.decidedOn, through));
    file.integer(bond.initial);
    file.blank(3);
    file.day(bond.requestedOn);
    if (decided && bond.set > 0) file.integer(bond.set);
    else file.blank();
    file.text(decided ? bond.appealReserved : '');
    file.blank(7);
    sink.finish('D_TblAssociatedBond', rowIdOf(life.index, at), life.caseId);
  });
}
