/** When the server does what by itself, in UTC. */

/** A job and its times: each so many minutes of the hour, or once a day. */
export interface Scheduled {
  readonly job: string;
  readonly at: { readonly everyMinutes: number } | { readonly dailyAt: `${number}:${number}` };
  /** How often a run that failed is tried. */
  readonly attempts: number;
  /** A time that was missed while no server ran is made up for, if it is not longer ago than this. */
  readonly madeUpFor: '1h' | '1d';
}

/**
 * Days begin at the courts at different hours, so the answers that change with a day are looked for each quarter of an hour:
 * with none due, that is one query.
 */
export const timetable: readonly Scheduled[] = [
  { job: 'tick', at: { everyMinutes: 15 }, attempts: 3, madeUpFor: '1h' },
  { job: 'prune', at: { dailyAt: '06:30' }, attempts: 2, madeUpFor: '1d' },
  { job: 'verify', at: { dailyAt: '07:30' }, attempts: 2, madeUpFor: '1d' },
];

/** The timetable as graphile-worker reads it. */
export function crontab(): string {
  return timetable
    .map(({ job, at, attempts, madeUpFor }) => {
      const [hour = '*', minute = '0'] = 'dailyAt' in at ? at.dailyAt.split(':') : ['*', `*/${at.everyMinutes}`];
      return `${minute} ${hour} * * * ${job} ?max=${attempts}&jobKey=${job}&fill=${madeUpFor}`;
    })
    .join('\n');
}

/** The first time of a job after `now`, as ISO instant. */
export function nextRun({ at }: Pick<Scheduled, 'at'>, now: Date): string {
  const next = new Date(now);
  if ('everyMinutes' in at) {
    next.setUTCMinutes(Math.floor(now.getUTCMinutes() / at.everyMinutes) * at.everyMinutes + at.everyMinutes, 0, 0);
    return next.toISOString();
  }
  const [hour = 0, minute = 0] = at.dailyAt.split(':').map(Number);
  next.setUTCHours(hour, minute, 0, 0);
  if (next <= now) next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString();
}
