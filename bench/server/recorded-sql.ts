/** The SQL of one reading of a case, as the server's own code sends it: recorded while it reads one, and told for any other. */
import { createHash } from 'node:crypto';
import type { Docket } from '@opendocket/docket';
import { findSession, readCaseFor } from '@opendocket/docket';
import pg from 'pg';
import { z } from 'zod';

/** Where a value of a statement comes from in another reading. */
const source = z.enum([
  'case',
  'member',
  'actor',
  'session',
  'now',
  'seq',
  'audit seq',
  'audit hash',
  'audit head',
  'event head',
  'as it is',
]);

export const recordedStatement = z.object({
  name: z.string().optional(),
  text: z.string(),
  values: z.array(z.object({ from: source, value: z.unknown() })),
  /** It was sent without waiting for the one before. */
  together: z.boolean(),
});
export type RecordedStatement = z.output<typeof recordedStatement>;

const sent = z.object({ name: z.string().optional(), text: z.string(), values: z.array(z.unknown()).optional() });

/** Records what `work` sends to any database of this process. */
async function record(
  work: () => Promise<unknown>,
): Promise<readonly (z.output<typeof sent> & { together: boolean })[]> {
  const found: (z.output<typeof sent> & { together: boolean })[] = [];
  let pending = 0;
  const real = Object.getOwnPropertyDescriptor(pg.Client.prototype, 'query');
  const query: unknown = real?.value;
  if (real === undefined || typeof query !== 'function') throw new Error('pg has no query any more');
  Object.defineProperty(pg.Client.prototype, 'query', {
    ...real,
    value(this: unknown, config: unknown, values: unknown, ...rest: readonly unknown[]) {
      const read = sent.safeParse(
        typeof config === 'string' ? { text: config, values: Array.isArray(values) ? values : undefined } : config,
      );
      if (read.success) found.push({ ...read.data, together: pending > 0 });
      const answer: unknown = Reflect.apply(query, this, [config, values, ...rest]);
      if (answer instanceof Promise) {
        pending++;
        const over = (): void => {
          pending--;
        };
        answer.then(over, over);
      }
      return answer;
    },
  });
  try {
    await work();
  } finally {
    Object.defineProperty(pg.Client.prototype, 'query', real);
  }
  return found;
}

const limits = { idleMinutes: 30, absoluteHours: 12 };

/** Records one reading of a case of the own load, with the look at the session before it. */
export async function recordReading(
  docket: Docket,
  token: string,
  caseId: string,
): Promise<readonly RecordedStatement[]> {
  const session = await findSession(docket, token, limits);
  if (session === undefined) throw new Error('the session is over');
  const { member } = session;
  const { rows } = await docket.pool.query<{ event_seq: number; event_head: Buffer }>(
    'select event_seq, event_head from docket.case_file where case_id = $1',
    [caseId],
  );
  const [file] = rows;
  if (file === undefined) throw new Error(`there is no case ${caseId}`);
  // Once before: a pool's connection sets itself up, and the case is touched for today.
  await readCaseFor(docket, member, caseId, { language: 'en' });
  const statements = await record(async () => {
    await findSession(docket, token, limits);
    await readCaseFor(docket, member, caseId, { language: 'en' });
  });
  const hash = createHash('sha256').update(token).digest();
  const isAudit = (text: string): boolean => text.startsWith('insert into docket.audit');
  const isSaving = (text: string): boolean => text.startsWith('update docket.case_file');
  return statements.map(({ name, text, values = [], together }) => ({
    ...(name === undefined ? undefined : { name }),
    text,
    together,
    values: values.map((value, at) => {
      const from = (): z.output<typeof source> => {
        if (value === caseId) return 'case';
        if (value === member.member) return 'member';
        if (value === `staff:${member.member}`) return 'actor';
        if (value instanceof Buffer) {
          if (value.equals(hash)) return 'session';
          return isSaving(text) && at === 2 ? 'event head' : isAudit(text) ? 'audit hash' : 'audit head';
        }
        if (isAudit(text) && at === 1) return 'audit seq';
        if (isSaving(text)) return at === 1 ? 'seq' : 'audit seq';
        if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value)) return 'now';
        if (value === null || typeof value === 'string' || Array.isArray(value)) return 'as it is';
        throw new Error(`the bare loop does not know what ${JSON.stringify(value)} is in: ${text}`);
      };
      const known = from();
      return { from: known, value: known === 'as it is' ? value : null };
    }),
  }));
}
