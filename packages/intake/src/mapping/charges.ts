/** B_TblProceedCharges: the charges of a leg. */
import type { CaseReading } from './case-reading.ts';
import { ignoredRule } from './ignored.ts';
import { cell, column } from './shape.ts';

const charges = 'B_TblProceedCharges';
const proceeding = column(charges, 'IDNPROCEEDING');
const charge = column(charges, 'CHARGE');

/** Maps every charge. Whether it was sustained (CHG_STATUS) is not read: the decision of the leg says what came of it. */
export function mapCharges(reading: CaseReading): void {
  for (const row of reading.rows(charges)) {
    if (ignoredRule(charges, row) !== null) continue;
    const leg = reading.leg(cell(row, proceeding));
    const day = leg === undefined ? '' : leg.chargedOn || leg.begunOn;
    reading.add('charge.lodged', day || reading.fromTheFirst(), charges, row.id, { section: cell(row, charge) });
  }
}
