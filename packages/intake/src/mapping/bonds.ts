/** D_TblAssociatedBond: decisions on bond. They are about custody and bar no removal. */
import type { CaseReading } from './case-reading.ts';
import { ignoredRule } from './ignored.ts';
import { cell, column } from './shape.ts';

const bonds = 'D_TblAssociatedBond';
const decisionCode = column(bonds, 'DEC');
const completedOn = column(bonds, 'COMP_DATE');
const requestedOn = column(bonds, 'BOND_HEAR_REQ_DATE');
const enteredOn = column(bonds, 'INPUT_DATE');
const setAt = column(bonds, 'NEW_BOND');

/** Decisions that set an amount, which NEW_BOND then gives. */
const setsAmount: ReadonlySet<string> = new Set(['amount-increased', 'amount-decreased']);

/** Maps every bond that was decided. */
export function mapBonds(reading: CaseReading): void {
  for (const row of reading.rows(bonds)) {
    if (ignoredRule(bonds, row) !== null) continue;
    const completed = reading.day(cell(row, completedOn), 'COMP_DATE');
    const requested = reading.day(cell(row, requestedOn), 'BOND_HEAR_REQ_DATE');
    const entered = reading.day(cell(row, enteredOn), 'INPUT_DATE');
    const decision = reading.codes.bondDecision(cell(row, decisionCode));
    const amount = Number(cell(row, setAt) || Number.NaN);
    reading.add('bond.decided', completed || reading.bounded(requested || entered, ''), bonds, row.id, {
      amount: setsAmount.has(decision) && Number.isInteger(amount) && amount >= 0 ? amount : undefined,
      decision,
    });
    reading.endRow(bonds, row.id, completed, requested);
  }
}
