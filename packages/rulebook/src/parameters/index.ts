/** All dated values of the rulebook. An answer names those that it used by their index here. */
import { appealDays } from './appeal-days.ts';
import { briefDays } from './brief-days.ts';
import { classActions } from './class-actions.ts';
import { courtPractice } from './court-practice.ts';
import { custodyPeriods } from './custody-periods.ts';
import { deferredEnforcedDeparture } from './deferred-enforced-departure.ts';
import { expeditedRemoval } from './expedited-removal.ts';
import { fees } from './fees.ts';
import { noBondPositions } from './no-bond-positions.ts';
import type { Parameter } from './parameter.ts';
import { statutoryDays } from './statutory-days.ts';
import { temporaryProtectedStatus } from './temporary-protected-status.ts';
import { thirdCountry } from './third-country.ts';
import { workPermitDays } from './work-permit-days.ts';

export const parameters: readonly Parameter[] = [
  ...appealDays,
  ...statutoryDays,
  ...temporaryProtectedStatus,
  ...deferredEnforcedDeparture,
  ...classActions,
  ...expeditedRemoval,
  ...thirdCountry,
  ...custodyPeriods,
  ...workPermitDays,
  ...noBondPositions,
  ...fees,
  ...briefDays,
  ...courtPractice,
];

/** Names of the numbers that the rules must find on every day. */
export const periodNames = [
  'appeal-days',
  'fee-cure-days',
  'departure-bond-days',
  'departure-days',
  'reconsider-days',
  'reopen-days',
  'rescind-days',
  'petition-days',
  'petition-departure-days',
  'vawa-motion-months',
  'brief-days',
  'bond-appeal-days',
  'status-appeal-days',
  'administrative-wait-days',
  'child-transfer-hours',
  'fear-review-days',
  'address-court-days',
  'address-board-days',
  'address-agency-days',
  'removal-period-days',
  'presumptive-detention-months',
  'custody-review-days',
  'headquarters-review-days',
  'later-review-months',
  'bond-stay-notice-days',
  'bond-stay-appeal-days',
  'bond-stay-lapse-days',
  'failure-to-depart-days',
  'asylum-work-apply-days',
  'asylum-work-grant-days',
] as const;

export type ParameterName = (typeof periodNames)[number];
