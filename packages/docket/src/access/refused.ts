import { DocketFailure } from '../failure.ts';
import type { NoCaseAccess } from './decide.ts';

/**
 * A member may not do what was asked. `access-refused`: not at all; `purpose-needed`: not without saying what for. The
 * sentence says nothing of the case.
 */
export class AccessRefused extends DocketFailure {
  constructor(code: 'access-refused' | 'purpose-needed', message: string) {
    super(code, message);
    this.name = 'AccessRefused';
  }
}

const reasons = {
  inactive:
    'Your account is no longer active, so no case can be read with it. Ask an administrator. The attempt is on record.',
  role: 'Your role does not read cases: what auditors, records stewards and administrators work with holds no case. The attempt is on record.',
} as const;

/** The refusal of a reading. */
export function accessRefused(because: Exclude<NoCaseAccess['because'], 'not-found'>): AccessRefused {
  return new AccessRefused('access-refused', reasons[because]);
}

/** The refusal of a reading outside one's own load for no purpose. */
export function purposeNeeded(): AccessRefused {
  return new AccessRefused(
    'purpose-needed',
    'This case is not of your own load, so say what you read it for: the purpose goes on record with the reading. Nothing was shown.',
  );
}
