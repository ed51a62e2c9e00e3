import { checkBeside, checkSignature, type Head, inTransaction, parseHead, recordStaffAct } from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';

export const checkChains = endpoint({
  method: 'POST',
  path: '/audit/check',
  summary:
    'Checks every chain of the docket, and against a signed head that was kept elsewhere. Ask again while it is under way.',
  tag: 'audit',
  access: { roles: ['auditor'] },
  isCommand: false,
  weight: 20,
  params: nothing,
  query: nothing,
  body: z.object({ head: z.unknown().optional().describe('What opendocket verify --head wrote, as JSON.') }).strict(),
  answer: z.discriminatedUnion('state', [
    z.object({ state: z.literal('under-way'), done: z.number(), of: z.number() }),
    z.object({
      state: z.literal('ready'),
      checkedAt: z.string(),
      ok: z.boolean(),
      cases: z.number(),
      events: z.number(),
      audits: z.number(),
      problemCount: z.number(),
      problems: z.array(z.string()).describe('The first of them.'),
      notes: z.array(z.string()).describe('What was not checked.'),
      headTakenAt: z.string().nullable().describe('Of the head that was compared.'),
      signature: z
        .enum(['none', 'fits', 'other-key', 'no-key', 'does-not-fit'])
        .nullable()
        .describe(
          'Of that head: `fits` under a key of the configuration; `other-key` fits only the key that it carries; `no-key`: the same, and no key is configured.',
        ),
      sinceHead: z
        .enum(['unaltered', 'altered', 'not-proved'])
        .nullable()
        .describe(
          'Whether all that was on record when that head was taken still is; only a signature that fits proves it.',
        ),
    }),
  ]),
  async handle({ docket, member, body, server }) {
    const head = body.head === undefined || body.head === null ? undefined : parseHead(body.head);
    const check = await checkBeside(docket, head);
    if (check.state === 'under-way') return check;
    const { checkedAt, found } = check.answer;
    const { ok, cases, events, audits, problemCount, problems, notes, holdsHead } = found;
    const signature = head === undefined ? null : signatureOf(head, server.headKeys);
    const sinceHead = head === undefined ? null : verdict(ok, holdsHead, signature);
    await inTransaction(docket.pool, (client) =>
      recordStaffAct(client, {
        at: docket.clock(),
        member: member.member,
        action: 'checked-chains',
        details: { ok, problems: problemCount, headTakenAt: head?.takenAt ?? null, signature, sinceHead },
      }),
    );
    return {
      state: 'ready' as const,
      checkedAt,
      ok,
      cases,
      events,
      audits,
      problemCount,
      problems: [...problems],
      notes: [...notes],
      headTakenAt: head?.takenAt ?? null,
      signature,
      sinceHead,
    };
  },
});

type Signature = 'none' | 'fits' | 'other-key' | 'no-key' | 'does-not-fit';

/** By the keys of the configuration: the key that a file brings along is that of whoever wrote the file. */
function signatureOf(head: Head, keys: readonly string[]): Signature {
  if (head.signature === undefined) return 'none';
  if (keys.some((key) => checkSignature(head, key))) return 'fits';
  if (!checkSignature(head)) return 'does-not-fit';
  return keys.length === 0 ? 'no-key' : 'other-key';
}

function verdict(
  ok: boolean,
  holdsHead: boolean | null,
  signature: Signature | null,
): 'unaltered' | 'altered' | 'not-proved' {
  if (signature !== 'fits') return 'not-proved';
  return ok && holdsHead === true ? 'unaltered' : 'altered';
}
