/** The row of a case (A_TblCase), and the small tables around it. */
import { never, yearOf } from '../calendar.ts';
import type { Life } from '../life/shape.ts';
import { blankDay, known, type RowSink, rowIdOf } from './sink.ts';

/** D held, R released, N never held, as far as the release knows. */
export function custodyOn(life: Life, through: number): 'D' | 'R' | 'N' {
  const custody = life.custody[0];
  if (custody === undefined || custody.detainedOn === never || custody.detainedOn > through) return 'N';
  return custody.releasedOn <= through ? 'R' : 'D';
}

/** Writes the row of a case. */
export function writeCaseRow(sink: RowSink, life: Life): void {
  const { person } = life;
  const { through } = sink;
  const file = sink.file('A_TblCase');
  const moved = person.movedOn <= through;
  const custody = custodyOn(life, through);
  const period = custody === 'N' ? undefined : life.custody[0];
  const hearing = life.hearings.findLast((other) => other.setOn <= through);
  const counsel = life.representatives.find((other) => other.type === 'ALIEN' && other.enteredOn <= through);
  const releasedOn = known(period?.releasedOn ?? blankDay, through);
  file.integer(life.caseId);
  file.text(person.city);
  file.text(person.state);
  file.text(person.zip);
  file.text(moved ? person.newZip : '');
  file.text(moved ? person.newCity : '');
  file.text(person.nationality.code);
  file.text(person.language);
  file.text(custody);
  file.text(hearing?.calendar ?? '');
  file.day(known(counsel?.enteredOn ?? blankDay, through));
  file.blank();
  file.text(life.caseType);
  file.text(life.legs.findLast((leg) => leg.openedOn <= through)?.location ?? '');
  file.day(hearing?.heldOn ?? blankDay);
  file.text(hearing?.time ?? '');
  file.text(hearing?.calendar ?? '');
  file.blank(3);
  if (releasedOn === blankDay) file.blank(2);
  else {
    file.text(new Date(releasedOn * 86_400_000).toISOString().slice(5, 7));
    file.text(String(yearOf(releasedOn)));
  }
  file.blank();
  file.day(known(life.enteredCountryOn, through));
  file.text(life.asylumType);
  file.text(person.birth);
  file.day(releasedOn);
  file.text(moved ? person.state : '');
  file.day(known(person.movedOn, through));
  file.blank();
  file.text(person.sex);
  file.day(period?.detainedOn ?? blankDay);
  file.day(releasedOn);
  file.text(life.permanentResident ? '1' : '0');
  file.blank(4);
  file.text(life.priority);
  sink.finish('A_TblCase', life.caseId, life.caseId);
}

/** Writes custody periods, identifiers, juvenile entries, priorities and the family link of a case. */
export function writeAroundTheCase(sink: RowSink, life: Life, leadCaseId: number, leadLegs: number): void {
  const { through } = sink;
  life.custody.forEach((custody, at) => {
    if (custody.enteredOn > through) return;
    const file = sink.file('tbl_CustodyHistory');
    const state = custody.detainedOn === never ? 'N' : custody.releasedOn <= through ? 'R' : 'D';
    file.integer(rowIdOf(life.index, at));
    file.integer(life.caseId);
    file.text(state);
    file.day(known(custody.detainedOn, through));
    file.day(known(custody.releasedOn, through));
    sink.finish('tbl_CustodyHistory', rowIdOf(life.index, at), life.caseId);
  });
  if (life.identifier !== '') {
    const file = sink.file('A_TblCaseIdentifier');
    file.integer(rowIdOf(life.index, 0));
    file.integer(life.caseId);
    file.text(life.identifier);
    sink.finish('A_TblCaseIdentifier', rowIdOf(life.index, 0), life.caseId);
  }
  if (life.juvenile > 0) {
    const file = sink.file('tbl_JuvenileHistory');
    file.integer(rowIdOf(life.index, 0));
    file.integer(life.caseId);
    file.integer(rowIdOf(life.index, 0));
    file.integer(life.juvenile);
    file.day(life.filedOn);
    file.blank();
    sink.finish('tbl_JuvenileHistory', rowIdOf(life.index, 0), life.caseId);
  }
  if (life.priority !== '') {
    const file = sink.file('tbl_CasePriorityHistory');
    file.integer(rowIdOf(life.index, 0));
    file.text(life.priority);
    file.integer(life.caseId);
    file.day(life.filedOn);
    file.blank();
    sink.finish('tbl_CasePriorityHistory', rowIdOf(life.index, 0), life.caseId);
  }
  if (life.leadIndex >= 0) writeFamilyLink(sink, life, leadCaseId, leadLegs);
}

function writeFamilyLink(sink: RowSink, life: Life, leadCaseId: number, leadLegs: number): void {
  const { through } = sink;
  const file = sink.file('tbl_Lead_Rider');
  const severed = life.severedOn <= through;
  file.integer(rowIdOf(life.index, 0));
  file.integer(leadCaseId);
  file.integer(life.caseId);
  file.day(life.filedOn);
  file.blank();
  file.day(known(life.severedOn, through));
  file.integer(rowIdOf(life.leadIndex, 0));
  if (severed && leadLegs > 0) file.integer(rowIdOf(life.leadIndex, leadLegs - 1));
  else file.blank();
  file.integer(rowIdOf(life.index, 0));
  file.blank();
  file.integer(severed ? 0 : 1);
  sink.finish('tbl_Lead_Rider', rowIdOf(life.index, 0), life.caseId);
}

/** Writes who represents whom. */
export function writeRepresentatives(sink: RowSink, life: Life): void {
  const { through } = sink;
  life.representatives.forEach((representative, at) => {
    if (representative.enteredOn > through) return;
    const file = sink.file('tbl_RepsAssigned');
    const board = representative.level === 'BOARD';
    const person = representative.type === 'ALIEN';
    file.integer(rowIdOf(life.index, at));
    file.integer(life.caseId);
    file.text(board ? 'ALIEN' : 'COURT');
    file.text(representative.type);
    file.text(board ? 'tblAppeal' : 'A_TblCase');
    file.integer(board ? rowIdOf(life.index, representative.appeal) : life.caseId);
    file.text(life.legs[representative.leg]?.court.code ?? '');
    file.day(person ? blankDay : representative.enteredOn);
    file.day(person && board ? representative.enteredOn : blankDay);
    file.day(person && !board ? representative.enteredOn : blankDay);
    file.text(representative.prime ? '1' : '0');
    sink.finish('tbl_RepsAssigned', rowIdOf(life.index, at), life.caseId);
  });
}
