/** All rules, in the order of law.md: the table of contents of the law as encoded here. */
import { commencement } from './A01-commencement.ts';
import { defectiveNotice } from './A02-defective-notice.ts';
import { hearingNotice } from './A03-hearing-notice.ts';
import { address } from './A04-address.ts';
import { venueAndContinuance } from './A05-venue-and-continuance.ts';
import { inAbsentia } from './A06-in-absentia.ts';
import { administrativeClosure } from './A07-administrative-closure.ts';
import { termination } from './A08-termination.ts';
import { finality } from './B01-finality.ts';
import { waiver } from './B02-waiver.ts';
import { appealTime } from './B03-appeal-time.ts';
import { appealFee } from './B04-appeal-fee.ts';
import { voluntaryDeparture } from './B05-voluntary-departure.ts';
import { departureBond } from './B06-departure-bond.ts';
import { departureLastDay } from './B07-departure-last-day.ts';
import { filingEndsDeparture } from './B08-filing-ends-departure.ts';
import { departurePenalties } from './B09-departure-penalties.ts';
import { expeditedRemoval } from './B10-expedited-removal.ts';
import { claimedStatus } from './B11-claimed-status.ts';
import { reinstatement } from './B12-reinstatement.ts';
import { administrativeRemoval } from './B13-administrative-removal.ts';
import { stipulated } from './B14-stipulated.ts';
import { withholdingOnly } from './B15-withholding-only.ts';
import { reopenedOrRemanded } from './B16-reopened-or-remanded.ts';
import { reliefGranted } from './B17-relief-granted.ts';
import { appealWithdrawn } from './B18-appeal-withdrawn.ts';
import { appealWindow } from './C01-appeal-window.ts';
import { appealPending } from './C02-appeal.ts';
import { ordinaryMotion } from './C03-ordinary-motion.ts';
import { inAbsentiaMotion } from './C04-in-absentia-motion.ts';
import { vawaMotion } from './C05-vawa-motion.ts';
import { agencyStay } from './C06-agency-stay.ts';
import { courtOfAppeals } from './C07-court-of-appeals.ts';
import { temporaryStay } from './C08-temporary-stay.ts';
import { districtCourt } from './C09-district-court.ts';
import { protection } from './C10-protection.ts';
import { thirdCountry } from './C11-third-country.ts';
import { temporaryProtectedStatus } from './C12-temporary-protected-status.ts';
import { deferredEnforcedDeparture } from './C13-deferred-enforced-departure.ts';
import { fear } from './C14-fear.ts';
import { pendingAsylum } from './C15-pending-asylum.ts';
import { lastingStatus } from './C16-lasting-status.ts';
import { crimeVictims } from './C17-crime-victims.ts';
import { traffickingVictims } from './C18-trafficking-victims.ts';
import { vawa } from './C19-vawa.ts';
import { specialImmigrantJuveniles } from './C20-special-immigrant-juveniles.ts';
import { childhoodArrivals } from './C21-childhood-arrivals.ts';
import { parole } from './C22-parole.ts';
import { imprisonment } from './C23-imprisonment.ts';
import { witness } from './C24-witness-and-other-holds.ts';
import { unaccompaniedChild } from './C25-unaccompanied-child.ts';
import { classRegistry } from './C26-class-registry.ts';
import { medicalAndFeasibility } from './C27-medical-and-feasibility.ts';
import { judgeOrBoardStay } from './C28-stay-by-judge-or-board.ts';
import { otherDeferredAction } from './C29-other-deferred-action.ts';
import { removalPeriod } from './C30-removal-period.ts';
import { sixMonths } from './C31-six-months.ts';
import { custodyReview } from './C32-custody-review.ts';
import { supervision } from './C33-supervision.ts';
import { revocation } from './C34-revocation.ts';
import { bond } from './C35-bond.ts';
import { mandatoryCustody } from './C36-mandatory-custody.ts';
import { noBond } from './C37-no-bond.ts';
import { reconsider } from './D1-reconsider.ts';
import { reopen } from './D2-reopen.ts';
import { petitionForReview } from './D3-petition-for-review.ts';
import { asylumYear } from './D4-asylum-year.ts';
import { asylumWorkPermit } from './D5-asylum-work-permit.ts';
import { briefs } from './D6-briefs.ts';
import { bondAppeal } from './D7-bond-appeal.ts';
import { failureToDepart } from './D8-failure-to-depart.ts';
import { fees } from './D9-fees.ts';
import { annualAsylumFee } from './D10-annual-asylum-fee.ts';
import { apprehensionFees } from './D11-apprehension-fees.ts';
import { unreadEvent } from './R1-unread-event.ts';
import { quarantinedRow } from './R2-quarantined-row.ts';
import { withdrawnRow } from './R3-withdrawn-row.ts';
import { conflict } from './R4-conflict.ts';
import { disputed } from './R5-disputed.ts';
import type { Rule } from './rule.ts';

const unsorted: readonly Rule[] = [
  commencement,
  defectiveNotice,
  hearingNotice,
  address,
  venueAndContinuance,
  inAbsentia,
  administrativeClosure,
  termination,
  finality,
  waiver,
  appealTime,
  appealFee,
  voluntaryDeparture,
  departureBond,
  departureLastDay,
  filingEndsDeparture,
  departurePenalties,
  expeditedRemoval,
  claimedStatus,
  reinstatement,
  administrativeRemoval,
  stipulated,
  withholdingOnly,
  reopenedOrRemanded,
  reliefGranted,
  appealWithdrawn,
  appealWindow,
  appealPending,
  ordinaryMotion,
  inAbsentiaMotion,
  vawaMotion,
  agencyStay,
  courtOfAppeals,
  temporaryStay,
  districtCourt,
  protection,
  thirdCountry,
  fear,
  temporaryProtectedStatus,
  deferredEnforcedDeparture,
  pendingAsylum,
  lastingStatus,
  crimeVictims,
  traffickingVictims,
  vawa,
  specialImmigrantJuveniles,
  childhoodArrivals,
  parole,
  imprisonment,
  witness,
  unaccompaniedChild,
  classRegistry,
  medicalAndFeasibility,
  judgeOrBoardStay,
  otherDeferredAction,
  removalPeriod,
  sixMonths,
  custodyReview,
  supervision,
  revocation,
  bond,
  mandatoryCustody,
  noBond,
  unreadEvent,
  quarantinedRow,
  withdrawnRow,
  conflict,
  disputed,
  reconsider,
  reopen,
  petitionForReview,
  asylumYear,
  asylumWorkPermit,
  failureToDepart,
  fees,
  annualAsylumFee,
  apprehensionFees,
  briefs,
  bondAppeal,
];

const parts = 'ABCRD';

function place({ id }: Rule): number {
  return parts.indexOf(id.charAt(0)) * 100 + Number(id.slice(1));
}

export const rules: readonly Rule[] = [...unsorted].sort((one, other) => place(one) - place(other));
