/** Reading cases through the server against the same SQL from a bare loop, in turn, in the same run. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { median } from '../machine.ts';
import type { LoadPlan } from './load-plan.ts';
import { type Measured, membersWithCases } from './open-loop.ts';
import { recordReading } from './recorded-sql.ts';

const counted = z.object({ count: z.number(), seconds: z.number() });

async function perSecond(program: string, plan: object): Promise<number> {
  const child = spawn(process.execPath, [new URL(program, import.meta.url).pathname], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(plan));
  const { count, seconds } = counted.parse(JSON.parse(await text(child.stdout)));
  return count / seconds;
}

/** Readings a second, by round. */
export interface ReadingMeasures {
  readonly statements: number;
  readonly batches: number;
  readonly server: readonly number[];
  readonly bare: readonly number[];
}

/** Measures `rounds` rounds of each, the one after the other. */
export async function measureReading(
  measured: Measured & { readonly connectionString: string },
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<ReadingMeasures> {
  const { address, docket, people, connectionString, say } = measured;
  const members = await membersWithCases(measured);
  const [first] = members;
  const token = first?.cookie.split('=')[1] ?? '';
  const statements = await recordReading(docket, token, first?.cases[0]?.[0] ?? '');
  const readings = members.flatMap(({ member, cookie, cases }) => {
    const session = createHash('sha256')
      .update(cookie.split('=')[1] ?? '')
      .digest('hex');
    return cases.map(([caseId]) => ({ caseId, member, session }));
  });
  const loop: Omit<LoadPlan, 'seed'> = {
    ...{ address, members, seconds, perSecond: 0 },
    mixture: { 'read a case': 1, 'a work list': 0, 'append an event': 0 },
  };
  const bare = { connection: connectionString, statements, readings, seconds };
  say(`  ${statements.length} statements, ${people.length} officers, ${readings.length} cases; warming up`);
  await perSecond('reading-loop.ts', { ...loop, seed: 1 });
  await perSecond('bare-reading.ts', { ...bare, seed: 1 });
  const server: number[] = [];
  const loops: number[] = [];
  for (let round = 0; round < rounds; round++) {
    server.push(await perSecond('reading-loop.ts', { ...loop, seed: 2 + round }));
    loops.push(await perSecond('bare-reading.ts', { ...bare, seed: 2 + round }));
    const [ours, theirs] = [server.at(-1) ?? 0, loops.at(-1) ?? 0];
    say(`  server ${ours.toFixed(0)} a second, bare loop ${theirs.toFixed(0)}: ${(ours / theirs).toFixed(2)}`);
  }
  return {
    statements: statements.length,
    batches: statements.filter(({ together }) => !together).length,
    server,
    bare: loops,
  };
}

/** Rows for the table. */
export function readingRows({
  statements,
  batches,
  server,
  bare,
}: ReadingMeasures): readonly (readonly [string, string])[] {
  const [ours, theirs] = [median(server), median(bare)];
  return [
    ['reading a case through the server, readings a second', ours.toFixed(0)],
    [`the same SQL (${statements} statements in ${batches} batches) from a bare loop`, theirs.toFixed(0)],
    ['**server by bare loop**', `**${(ours / theirs).toFixed(2)}**`],
  ];
}
