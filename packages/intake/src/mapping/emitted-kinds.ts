/** Which events the rows of each table can stand for, beside a `record.conflicted` or a `record.quarantined`. */
export const emittedKinds: readonly { readonly table: string; readonly kinds: readonly string[] }[] = [
  {
    table: 'A_TblCase',
    kinds: ['case.described', 'custody.booked-in', 'custody.released', 'counsel.entered', 'hearing.scheduled'],
  },
  {
    table: 'B_TblProceeding',
    kinds: [
      'nta.filed',
      'proceeding.opened',
      'proceeding.reopened',
      'proceeding.recalendared',
      'venue.changed',
      'fear.claimed',
      'fear.decided',
      'order.entered',
      'protection.granted',
      'application.decided',
      'proceeding.terminated',
      'proceeding.dismissed',
      'proceeding.administratively-closed',
      'proceeding.completed',
    ],
  },
  { table: 'B_TblProceedCharges', kinds: ['charge.lodged'] },
  {
    table: 'tbl_schedule',
    kinds: ['hearing.scheduled', 'hearing.adjourned', 'hearing.held', 'hearing.cancelled'],
  },
  {
    table: 'tbl_Court_Appln',
    kinds: ['application.filed', 'application.decided', 'protection.granted', 'status.granted'],
  },
  { table: 'tbl_Court_Motions', kinds: ['motion.filed', 'motion.decided', 'stay.granted', 'stay.denied'] },
  {
    table: 'tblAppeal',
    kinds: [
      'appeal.filed',
      'appeal.decided',
      'appeal.rejected',
      'motion.filed',
      'motion.decided',
      'court-matter.recorded',
    ],
  },
  { table: 'tblAppealFedCourts', kinds: ['court-matter.recorded'] },
  { table: 'D_TblAssociatedBond', kinds: ['bond.decided'] },
  { table: 'tbl_CustodyHistory', kinds: ['custody.booked-in', 'custody.released'] },
  { table: 'tbl_RepsAssigned', kinds: ['counsel.entered'] },
  { table: 'tbl_Lead_Rider', kinds: ['family.linked'] },
  { table: 'tbl_JuvenileHistory', kinds: ['juvenile.recorded'] },
  { table: 'A_TblCaseIdentifier', kinds: ['case.identified'] },
];
