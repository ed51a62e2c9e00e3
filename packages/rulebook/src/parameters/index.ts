/** All dated values of the rulebook. An answer names those that it used by their index here. */
import { appealDays } from './appeal-days.ts';
import { classActions } from './class-actions.ts';
import { deferredEnforcedDeparture } from './deferred-enforced-departure.ts';
import { expeditedRemoval } from './expedited-removal.ts';
import type { Parameter } from './parameter.ts';
import { statutoryDays } from './statutory-days.ts';
import { temporaryProtectedStatus } from './temporary-protected-status.ts';
import { thirdCountry } from './third-country.ts';

export const parameters: readonly Parameter[] = [
  ...appealDays,
  ...statutoryDays,
  ...temporaryProtectedStatus,
  ...deferredEnforcedDeparture,
  ...classActions,
  ...expeditedRemoval,
  ...thirdCountry,
];

/** Names of the numbers that the rules must find on every day. */
export const periodNames = [
  'appeal-days',
  'fee-cure-days',
  'departure-bond-days',
  'reconsider-days',
  'reopen-days',
  'rescind-days',
  'petition-days',
  'administrative-wait-days',
  'child-transfer-hours',
  'fear-review-days',
  'address-court-days',
  'address-board-days',
  'address-agency-days',
] as const;

export type ParameterName = (typeof periodNames)[number];
