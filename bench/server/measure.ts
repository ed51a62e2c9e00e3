/** Everything that is claimed of the running server, on a docket made for it: `npm run bench -- server [20000] [FOLDER] [parts]`. */
import { openDocket } from '@opendocket/docket';
import { makeDocket } from './docket.ts';
import { measureFirstPaint } from './first-paint.ts';
import { measureOpenLoop, type OpenLoopMeasures } from './open-loop.ts';
import { measureReading, readingRows } from './reading.ts';
import { officersWithCases, signIn, startServerProcess } from './running-server.ts';
import { measureSuggestion, suggestionRows } from './suggestion.ts';

/** What of the server is measured. */
export const parts = ['open-loop', 'reading', 'first-paint', 'suggestion'] as const;
export type Part = (typeof parts)[number];

type Rows = readonly (readonly [string, string])[];

/** Makes the docket where it is missing, starts the server on it, measures, and stops it. The docket is kept. */
export async function measureServer(
  folder: string,
  cases: number,
  wanted: readonly Part[],
  say: (what: string) => void,
): Promise<Rows> {
  const { dataDir, made } = await makeDocket(folder, cases, say);
  const rows: (readonly [string, string])[] = made.map((line) => ['made', line]);
  // Held open throughout, so that the database starts and stops once.
  const docket = await openDocket({ dataDir });
  try {
    const server = await startServerProcess(dataDir);
    try {
      const people = await signIn(server.address, await officersWithCases(docket));
      const measured = { address: server.address, docket, people, say };
      if (wanted.includes('open-loop')) {
        say('an open loop of requests');
        const settings = { perSecond: 50, seconds: 60, rounds: 3, limitMs: 250 };
        rows.push(...openLoopRows(await measureOpenLoop(measured, settings), settings.limitMs));
      }
      if (wanted.includes('reading')) {
        say('reading cases, through the server and in a bare loop');
        const { connectionString } = docket;
        rows.push(...readingRows(await measureReading({ ...measured, connectionString }, { rounds: 5, seconds: 8 })));
      }
      if (wanted.includes('suggestion')) {
        say('a fair share for an office');
        rows.push(...suggestionRows(await measureSuggestion(docket, server.address)));
      }
      if (wanted.includes('first-paint')) {
        say('the first load on a phone with a slow line');
        rows.push(...(await measureFirstPaint(server.address, people[0], say)));
      }
    } finally {
      await server.stop();
    }
  } finally {
    await docket.close();
  }
  return rows;
}

function openLoopRows({ claimed, rising }: OpenLoopMeasures, limitMs: number): Rows {
  const middle = [...claimed].sort((a, b) => a.all.p99 - b.all.p99)[Math.floor(claimed.length / 2)];
  if (middle === undefined) return [];
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  const within = rising.findLast(({ found }) => found.all.p99 <= limitMs && found.errors === 0);
  const beyond = rising.find(({ found }) => !(found.all.p99 <= limitMs) || found.errors > 0);
  return [
    ['**50 requests a second**, the middle round', `**p50 ${ms(middle.all.p50)}, p99 ${ms(middle.all.p99)}**`],
    ...Object.entries(middle.byKind).map(
      ([kind, one]) => [kind, `p50 ${ms(one.p50)}, p99 ${ms(one.p99)}, ${one.count} of them`] as const,
    ),
    ['rounds: p50, p99', claimed.map(({ all }) => `${ms(all.p50)}, ${ms(all.p99)}`).join(' · ')],
    ['errors', String(claimed.reduce((sum, { errors }) => sum + errors, 0))],
    ['last rate whose p99 is within 250 ms', within === undefined ? 'none' : `${within.perSecond} a second`],
    [
      'first rate beyond it',
      beyond === undefined
        ? 'none tried'
        : `${beyond.perSecond} a second: p99 ${ms(beyond.found.all.p99)}, ${beyond.found.errors} errors`,
    ],
  ];
}
