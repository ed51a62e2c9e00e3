/** How many minutes of work a duty takes: effective from a day on, until a later row says otherwise. */
import { dutyKinds, type IsoDate, parseDay } from '@opendocket/rulebook';
import type { ClientBase, Pool } from 'pg';
import { z } from 'zod';
import { DocketFailure } from '../failure.ts';
import type { Docket } from '../open.ts';
import { administer, bad, type Keyed, refuseNonAdministrator } from './administrator.ts';
import { actorOf, type Member } from './member.ts';
import { recordStaffAct } from './record-act.ts';

const weight = z.object({
  duty: z.string(),
  fromOn: z.string(),
  minutes: z.number(),
  setBy: z.string(),
  /** ISO instant. */
  setAt: z.string(),
});

/** A row of the weight table. */
export type Weight = Readonly<z.output<typeof weight>>;

/**
 * What has a weight: the kinds of duties, a case that nobody has touched for long, and `protected`, what a list may tell of a duty
 * that it may not name.
 */
export const weighedDuties = [...dutyKinds, 'untouched', 'protected'] as const;
export type WeighedDuty = (typeof weighedDuties)[number];

/** All rows ever set, by duty and day. */
export async function listWeights(docket: Pick<Docket, 'pool'>): Promise<readonly Weight[]> {
  const found = await docket.pool.query<Weight>(
    `select duty, from_on as "fromOn", minutes, set_by as "setBy", set_at as "setAt"
       from staff.weight order by duty, from_on`,
  );
  return found.rows;
}

/** The minutes of each duty on a day; a duty that nobody has weighed is not in it. */
export async function weightsOn(client: ClientBase | Pool, on: IsoDate): Promise<ReadonlyMap<string, number>> {
  const found = await client.query<{ duty: string; minutes: number }>(
    'select distinct on (duty) duty, minutes from staff.weight where from_on <= $1 order by duty, from_on desc',
    [on],
  );
  return new Map(found.rows.map(({ duty, minutes }) => [duty, minutes]));
}

/**
 * Sets the minutes of a duty from a day on. A row that was set stays: the day must come after that of the duty's last row, and
 * must not be past, so that what was worked out on a day can be worked out again. The first row of a duty may begin earlier.
 * @param today the day at which setting a weight is still not in the past
 * @throws DocketFailure `access-refused` for who is no administrator, `bad-argument`, or `conflict` with a row that stands
 */
export async function setWeight(
  docket: Docket,
  by: Member,
  { duty, fromOn, minutes }: Pick<Weight, 'duty' | 'fromOn' | 'minutes'>,
  { today, ...keyed }: Keyed & { readonly today: IsoDate },
): Promise<Weight> {
  refuseNonAdministrator(by);
  if (!weighedDuties.some((one) => one === duty)) {
    throw bad(`there is no duty "${duty}"; the duties are ${weighedDuties.join(', ')}`);
  }
  if (parseDay(fromOn) === undefined) throw bad(`"${fromOn}" is no day: write it as 2026-11-24`);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 1440) {
    throw bad(`the minutes of a duty are a whole number from 1 to 1440, not ${minutes}`);
  }
  const work = async (client: ClientBase): Promise<Weight> => {
    // Two who set at once: the second sees what the first has set.
    await client.query("select pg_advisory_xact_lock(hashtextextended('staff.weight ' || $1, 0))", [duty]);
    const found = await client.query<{ last: IsoDate | null }>(
      'select max(from_on) as last from staff.weight where duty = $1',
      [duty],
    );
    const last = found.rows[0]?.last ?? null;
    if (last !== null && fromOn <= last) {
      throw new DocketFailure(
        'conflict',
        `The duty ${duty} has a weight from ${last} on, and what was set is not edited. Nothing was changed. Set the new one from a later day.`,
      );
    }
    if (last !== null && fromOn < today) {
      throw bad(`${fromOn} is past, and the load of past days is not worked out anew; set it from ${today} or later`);
    }
    const at = docket.clock();
    const set = { duty, fromOn, minutes, setBy: actorOf(by), setAt: at.toISOString() };
    await client.query(
      'insert into staff.weight (duty, from_on, minutes, set_by, set_at) values ($1, $2, $3, $4, $5)',
      [duty, fromOn, minutes, set.setBy, set.setAt],
    );
    await recordStaffAct(client, {
      at,
      member: by.member,
      action: 'set-weight',
      details: { duty, fromOn, minutes },
    });
    return set;
  };
  const request = { command: 'set-weight', duty, fromOn, minutes };
  return administer(docket, by, keyed, { request, read: (stored) => weight.parse(stored), work });
}
