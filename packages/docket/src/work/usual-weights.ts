/** Minutes that a duty takes where no administrator has set them: a beginning, to be set from what the work really takes. */
import type { IsoDate } from '@opendocket/rulebook';
import type { ClientBase, Pool } from 'pg';
import { type WeighedDuty, weightsOn } from '../staff/weights.ts';

/** By duty; `protected` is what a list may tell of a duty that it may not name. */
export const usualMinutes: Readonly<Record<WeighedDuty, number>> = {
  'custody-review': 60,
  'supervision-review': 20,
  'condition-review': 15,
  'court-deadline': 30,
  'dispute-reply': 30,
  conflict: 20,
  'returned-mail': 15,
  'notice-to-serve': 15,
  'check-in': 5,
  'quarantined-row': 10,
  untouched: 5,
  protected: 20,
};

/** The minutes of each duty on a day: as the table of weights has them, else the usual ones. */
export async function minutesByDuty(client: ClientBase | Pool, on: IsoDate): Promise<ReadonlyMap<string, number>> {
  return new Map([...Object.entries(usualMinutes), ...(await weightsOn(client, on))]);
}
