/** Every contradiction that is looked for in a case. What is found is told with what would settle it; nothing is guessed. */
import type { Matter } from '../evaluate/matter.ts';
import { findHearingAfterDeparture, findOrderAfterDeath } from './after-the-end.ts';
import { findAppealBeforeDecision } from './appeal-before-decision.ts';
import { findCitizenshipBothWays } from './citizenship-both-ways.ts';
import { findImpossibleCustody } from './custody-sequence.ts';
import {
  findDepartureBeforeGrant,
  findFiledBeforeServed,
  findPriorAfterReinstatement,
  findServedBeforeEntered,
} from './days-out-of-order.ts';
import { findDecidedBeforeFiled } from './decided-before-filed.ts';
import { findAbsentYetAppealReserved, findAbsentYetAppeared, findImpossibleHearing } from './hearings.ts';
import { findReliefAndRemoval } from './relief-and-removal.ts';
import { findRemovalToProtectedCountry } from './removal-to-protected-country.ts';
import { findSourceContradictions } from './source-contradicts-itself.ts';
import { findStatusAfterOrder } from './status-after-order.ts';
import { findStayBothWays } from './stay-both-ways.ts';
import { findTwoCaseTypes } from './two-case-types.ts';
import { findTwoDecisions } from './two-decisions.ts';
import { findTwoLeadCases } from './two-lead-cases.ts';
import { findTwoNationalities } from './two-nationalities.ts';
import { findTwoOutcomes } from './two-outcomes.ts';

const finders: readonly ((matter: Matter) => void)[] = [
  findSourceContradictions,
  findTwoCaseTypes,
  findTwoNationalities,
  findTwoLeadCases,
  findFiledBeforeServed,
  findImpossibleHearing,
  findAbsentYetAppeared,
  findAbsentYetAppealReserved,
  findTwoDecisions,
  findReliefAndRemoval,
  findRemovalToProtectedCountry,
  findServedBeforeEntered,
  findDepartureBeforeGrant,
  findPriorAfterReinstatement,
  findAppealBeforeDecision,
  findDecidedBeforeFiled,
  findTwoOutcomes,
  findStayBothWays,
  findStatusAfterOrder,
  findCitizenshipBothWays,
  findImpossibleCustody,
  findOrderAfterDeath,
  findHearingAfterDeparture,
];

/** Looks for every contradiction in the case. The rules have spoken by then: which order stands is known. */
export function findContradictions(matter: Matter): void {
  for (const find of finders) find(matter);
}
