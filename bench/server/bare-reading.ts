/**
 * Sends the SQL of readings of cases in a bare loop, as a process of its own: the same statements in the same order, sent together where the server
 * sends them together, with as many connections; and nothing is made of what comes back, but the next hash of the audit.
 */
import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { z } from 'zod';
import { numbers } from '../numbers.ts';
import { type RecordedStatement, recordedStatement } from './recorded-sql.ts';

const connections = 8;

export const barePlan = z.object({
  connection: z.string(),
  statements: z.array(recordedStatement),
  readings: z.array(z.object({ caseId: z.string(), member: z.string(), session: z.string() })),
  seconds: z.number(),
  seed: z.number(),
});
type Plan = z.output<typeof barePlan>;
type Reading = Plan['readings'][number];

const file = z.object({
  event_seq: z.number(),
  event_head: z.instanceof(Buffer),
  audit_seq: z.number(),
  audit_head: z.instanceof(Buffer),
});

/** One reading: each batch of statements is sent at once, and waited for. */
async function readOnce(client: pg.Client, statements: readonly RecordedStatement[], reading: Reading): Promise<void> {
  const now = new Date().toISOString();
  let found: z.output<typeof file> | undefined;
  let hash: Buffer | undefined;
  const known = ({ from, value }: RecordedStatement['values'][number]): unknown => {
    switch (from) {
      case 'case':
        return reading.caseId;
      case 'member':
        return reading.member;
      case 'actor':
        return `staff:${reading.member}`;
      case 'session':
        return Buffer.from(reading.session, 'hex');
      case 'now':
        return now;
      case 'seq':
        return found?.event_seq;
      case 'event head':
        return found?.event_head;
      case 'audit seq':
        return (found?.audit_seq ?? 0) + 1;
      case 'audit hash':
      case 'audit head':
        return hash;
      case 'as it is':
        return value;
    }
  };
  const valuesOf = (values: RecordedStatement['values']): unknown[] => {
    const all = values.map(known);
    if (values.at(-1)?.from !== 'audit hash') return all;
    // An entry of the audit, whose chain stays whole: auditHash in packages/docket/src/chain.ts.
    const previous = found?.audit_head.toString('hex') ?? '';
    hash = createHash('sha256')
      .update(`${previous}${JSON.stringify(all.slice(0, 6))}${String(all[6])}`)
      .digest();
    return [...all.slice(0, -1), hash];
  };
  let under: Promise<pg.QueryResult>[] = [];
  const answered = async (): Promise<void> => {
    for (const { rows } of await Promise.all(under)) {
      const read = file.safeParse(rows[0]);
      if (read.success) found = read.data;
    }
    under = [];
  };
  for (const { name, text: sql, values, together } of statements) {
    if (!together) await answered();
    under.push(client.query({ ...(name === undefined ? undefined : { name }), text: sql, values: valuesOf(values) }));
  }
  await answered();
}

const plan = barePlan.parse(JSON.parse(await text(process.stdin)));
const clients = await Promise.all(
  Array.from({ length: connections }, async () => {
    const client = new pg.Client({ connectionString: plan.connection, pipeline: true });
    await client.connect();
    await client.query(`set time zone 'UTC'; set datestyle to 'ISO'; set role opendocket_app`);
    return client;
  }),
);
const next = numbers(plan.seed);
let count = 0;
const began = performance.now();
await Promise.all(
  clients.map(async (client) => {
    while (performance.now() - began < plan.seconds * 1000) {
      const reading = plan.readings[Math.floor(next() * plan.readings.length)];
      if (reading === undefined) throw new Error('the plan has no readings');
      await readOnce(client, plan.statements, reading);
      count++;
    }
  }),
);
const seconds = (performance.now() - began) / 1000;
for (const client of clients) await client.end();
process.stdout.write(JSON.stringify({ count, seconds }), () => process.exit(0));
