/** The server under an open loop of requests: at the rate that is claimed, and at rising rates until it is too slow. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Docket } from '@opendocket/docket';
import { type LoadFound, type LoadPlan, loadFound } from './load-plan.ts';
import { casesOfOfficers, type SignedIn } from './running-server.ts';

/** Of 50 requests. */
const mixture: LoadPlan['mixture'] = { 'read a case': 35, 'a work list': 12, 'append an event': 3 };

/** What is measured on. */
export interface Measured {
  readonly address: string;
  readonly docket: Docket;
  readonly people: readonly SignedIn[];
  readonly say: (what: string) => void;
}

const program = new URL('load.ts', import.meta.url).pathname;
const casesEach = 400;

/** The people, each with some cases of the own load. */
export async function membersWithCases({
  docket,
  people,
}: Pick<Measured, 'docket' | 'people'>): Promise<LoadPlan['members']> {
  const names = people.map(({ member }) => member);
  const cases = await casesOfOfficers(docket, names, casesEach);
  return people.map((one) => ({
    ...one,
    cases: (cases.get(one.member) ?? []).map(([caseId, seq]): [string, number] => [caseId, seq]),
  }));
}

/** Sends requests at a rate for some seconds, from a process of its own. */
export async function loadAt(measured: Measured, perSecond: number, seconds: number, seed: number): Promise<LoadFound> {
  const { address } = measured;
  const members = await membersWithCases(measured);
  const plan: LoadPlan = { address, members, perSecond, seconds, seed, mixture };
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(plan));
  const output = await text(child.stdout);
  return loadFound.parse(JSON.parse(output));
}

/** Rates tried after the one that is claimed, until the 99th percentile passes the limit. */
const step = 25;
const mostPerSecond = 1_000;

export interface OpenLoopMeasures {
  readonly claimed: readonly LoadFound[];
  readonly rising: readonly { readonly perSecond: number; readonly found: LoadFound }[];
}

/** Says what a run of load found, in a line. */
export function lineOf({ all, byKind, late, errors, cpuSeconds }: LoadFound): string {
  const parts = Object.entries(byKind).map(([kind, one]) => `${kind} ${one.p50.toFixed(1)}/${one.p99.toFixed(0)}`);
  return (
    `p50 ${all.p50.toFixed(1)} ms, p99 ${all.p99.toFixed(1)} ms, most ${all.most.toFixed(0)} ms of ${all.count}; ` +
    `${parts.join(', ')}; ${errors} errors; sent late by ${late.p50.toFixed(1)}/${late.p99.toFixed(1)} ms; maker's CPU ${cpuSeconds.toFixed(1)} s`
  );
}

/** @param limitMs the 99th percentile beyond which no higher rate is tried */
export async function measureOpenLoop(
  measured: Measured,
  { perSecond, seconds, rounds, limitMs }: { perSecond: number; seconds: number; rounds: number; limitMs: number },
): Promise<OpenLoopMeasures> {
  const { say } = measured;
  say('warming up');
  const warm = await loadAt(measured, perSecond, Math.min(20, seconds), 1);
  say(`  ${lineOf(warm)}`);
  for (const sentence of warm.said) say(`    ${sentence}`);
  const claimed: LoadFound[] = [];
  for (let round = 0; round < rounds; round++) {
    const found = await loadAt(measured, perSecond, seconds, 2 + round);
    claimed.push(found);
    say(`  ${perSecond} requests a second for ${seconds} s: ${lineOf(found)}`);
    for (const sentence of found.said) say(`    ${sentence}`);
  }
  const rising: { perSecond: number; found: LoadFound }[] = [];
  for (let rate = perSecond + step; rate <= mostPerSecond; rate += step) {
    const found = await loadAt(measured, rate, Math.min(20, seconds), 100 + rate);
    rising.push({ perSecond: rate, found });
    say(`  ${rate} requests a second: ${lineOf(found)}`);
    for (const sentence of found.said) say(`    ${sentence}`);
    if (!(found.all.p99 <= limitMs) || found.errors > 0) break;
  }
  return { claimed, rising };
}
