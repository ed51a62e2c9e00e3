/** A real `opendocket serve`, a process of its own, and members of staff who are signed in to it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Docket } from '@opendocket/docket';
import { z } from 'zod';

const command = resolve(import.meta.dirname, '../../packages/cli/src/main.ts');

/** A server under measurement. */
export interface ServerProcess {
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * Starts the server as a demonstration, with all its settings as they are if none is given here: the limit of requests, the
 * size of the pool, the level of the log.
 */
export async function startServerProcess(
  dataDir: string,
  environment: Readonly<Record<string, string>> = {},
  nodeOptions: readonly string[] = [],
): Promise<ServerProcess> {
  const child = spawn(
    process.execPath,
    [...nodeOptions, command, '--data', dataDir, '--json', 'serve', '--demo', '--port', '0'],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...environment } },
  );
  return { address: await addressOf(child), pid: child.pid ?? 0, stop: () => stop(child) };
}

async function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    const found = /"address": *"([^"]+)"/.exec(said)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error('the server ended before it answered');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** A member who is signed in. */
export const signedIn = z.object({ member: z.string(), cookie: z.string(), csrf: z.string() });
export type SignedIn = z.output<typeof signedIn>;

const session = z.object({ csrf: z.string() });

/** Signs members in, one after the other, as a browser would. */
export async function signIn(address: string, members: readonly string[]): Promise<readonly SignedIn[]> {
  const found: SignedIn[] = [];
  for (const member of members) {
    const answer = await fetch(`${address}/api/v1/sign-in/demo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ member }),
    });
    if (answer.status !== 200) throw new Error(`${member} could not sign in: ${answer.status} ${await answer.text()}`);
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    found.push({ member, cookie, csrf: session.parse(await answer.json()).csrf });
  }
  return found;
}

/** What a server allows one address in a minute is 600, and a sign-in weighs 5. */
const mostSignIns = 110;

/** Officers who have cases, those with the most first. */
export async function officersWithCases(docket: Docket): Promise<readonly string[]> {
  const found = await docket.pool.query<{ officer: string }>(
    `select officer from docket.caseload join staff.member on member = officer and active and role = 'officer'
      group by officer order by count(*) desc, officer limit $1`,
    [mostSignIns],
  );
  return found.rows.map(({ officer }) => officer);
}

/**
 * For each officer some cases of the own load, spread over it, with the number of their last event. A juvenile's case is not there for
 * who is not cleared for juveniles, though it is of the own load.
 */
export async function casesOfOfficers(
  docket: Docket,
  officers: readonly string[],
  each: number,
): Promise<ReadonlyMap<string, readonly (readonly [caseId: string, seq: number])[]>> {
  const found = await docket.pool.query<{ officer: string; case_id: string; event_seq: number }>(
    `select o.officer, c.case_id, f.event_seq from unnest($1::text[]) o (officer)
      cross join lateral (select case_id from docket.caseload l join staff.member m on m.member = o.officer
                           where l.officer = o.officer and ('juvenile' = any (m.clearances) or not docket.juvenile_case(case_id))
                           order by hashint8(case_id) limit $2) c
       join docket.case_file f using (case_id)`,
    [officers, each],
  );
  const cases = new Map<string, (readonly [string, number])[]>();
  for (const { officer, case_id, event_seq } of found.rows) {
    const list = cases.get(officer) ?? [];
    list.push([case_id, event_seq]);
    cases.set(officer, list);
  }
  return cases;
}
