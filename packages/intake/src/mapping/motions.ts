/** tbl_Court_Motions: motions to the judge, what was decided on them, and stays. */
import type { CaseReading } from './case-reading.ts';
import type { EventDate } from './dates.ts';
import { ignoredRule } from './ignored.ts';
import { ordersRemoval } from './legs.ts';
import { type MotionKind, motionDecisions, stayGranted, stayNotGranted } from './motion-types.ts';
import { cell, column, type SourceRow } from './shape.ts';

const motions = 'tbl_Court_Motions';
const proceeding = column(motions, 'IDNPROCEEDING');
const kind = column(motions, 'REC_TYPE');
const decisionCode = column(motions, 'DEC');
const completedOn = column(motions, 'COMP_DATE');
const renderedOn = column(motions, 'DECISION_RENDERED');
const receivedOn = column(motions, 'MOTION_RECD_DATE');
const enteredOn = column(motions, 'INPUT_DATE');
const stayCode = column(motions, 'STAY_GRANT');

/** Maps every motion that was not withdrawn as a row. */
export function mapMotions(reading: CaseReading): void {
  for (const row of reading.rows(motions)) {
    if (ignoredRule(motions, row) !== null) continue;
    const received = reading.day(cell(row, receivedOn), 'MOTION_RECD_DATE');
    const entered = reading.day(cell(row, enteredOn), 'INPUT_DATE');
    const completed = reading.day(cell(row, completedOn), 'COMP_DATE');
    const rendered = reading.day(cell(row, renderedOn), 'DECISION_RENDERED');
    const decided = completed || rendered;
    const leg = reading.leg(cell(row, proceeding));
    const filed: EventDate = received || entered || reading.bounded(leg?.begunOn ?? '', decided);
    const code = cell(row, kind);
    const { motion, basis, known, endsProceeding } = reading.codes.motionType(code);
    reading.add('motion.filed', filed, motions, row.id, { basis, forum: 'judge', motion });
    const decision = mapDecision(reading, row, received || entered, decided);
    if (!known && decision !== 'denied' && decision !== 'withdrawn') {
      reading.conflict('motion-not-known', `REC_TYPE ${code || '(blank)'} is none that the release and we know`);
    }
    if (endsProceeding && decision === 'granted' && leg !== undefined && decided >= leg.endedOn && ordersRemoval(leg)) {
      reading.conflict(
        'motion-against-order',
        `${code} granted ${decided}, the proceeding ended in an order ${leg.endedOn}`,
      );
    }
    if (leg === undefined && cell(row, proceeding) !== '' && motion !== 'other') {
      reading.conflict(
        'no-such-proceeding',
        `the motion is of proceeding ${cell(row, proceeding)}, which the case does not have`,
      );
    }
    mapStay(reading, row, motion, decision, received || entered, decided);
    reading.endRow(motions, row.id, received || entered, decided);
  }
}

const decisionByCode = new Map(motionDecisions.map((known) => [known.code, known]));

/** Adds the decision on a motion, if there is one, and says which. */
function mapDecision(reading: CaseReading, row: SourceRow, filed: string, decided: string): string | undefined {
  const code = cell(row, decisionCode).toUpperCase();
  if (code === '') {
    if (decided !== '') reading.conflict('motion-completed-undecided', `completed ${decided} with no decision`);
    return undefined;
  }
  const known = decisionByCode.get(code);
  if (known === undefined) {
    reading.conflict('motion-decision-not-known', `DEC ${code} is none that we know`);
    return undefined;
  }
  const { decision } = known;
  if (decision === undefined) return undefined;
  if (decided !== '' && decided < filed) {
    reading.conflict('decision-before-filing', `decided ${decided}, received ${filed}`);
  }
  const day = decided || reading.bounded(filed, '');
  reading.addOn('motion.filed', 'motion', 'motion.decided', day, motions, row.id, { decision });
  return decision;
}

/** Motions on which a refused stay is worth a line. */
const asksForStay: ReadonlySet<MotionKind> = new Set(['reopen', 'reconsider', 'rescind-in-absentia', 'stay']);

function mapStay(
  reading: CaseReading,
  row: SourceRow,
  motion: MotionKind,
  decision: string | undefined,
  filed: string,
  decided: string,
): void {
  const said = cell(row, stayCode).toUpperCase();
  const granted = stayGranted.includes(said);
  const refused = stayNotGranted.includes(said);
  const onMotion = motion === 'stay' && decision === 'granted';
  if (said !== '' && !granted && !refused)
    reading.conflict('stay-not-known', `STAY_GRANT ${said} is none that we know`);
  if (onMotion && refused) {
    reading.conflict('stay-granted-and-refused', `the motion for a stay was granted, STAY_GRANT is ${said}`);
  }
  if (granted && motion === 'stay' && decision === 'denied') {
    reading.conflict('stay-granted-and-refused', `the motion for a stay was denied, STAY_GRANT is ${said}`);
  }
  if (granted || onMotion) {
    // STAY_GRANT has no day of its own: between the filing and the decision, at the latest with it.
    const day = motion === 'stay' && decided !== '' ? decided : reading.bounded(filed, decided);
    reading.add('stay.granted', day, motions, row.id, { from: 'judge' });
  } else if (refused && asksForStay.has(motion)) {
    reading.add('stay.denied', reading.bounded(filed, decided), motions, row.id, { from: 'judge' });
  }
}
