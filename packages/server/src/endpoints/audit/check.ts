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
        .enum(['none', 'fits', 'does-not-fit'])
        .nullable()
        .describe('Of that head, under the key it carries.'),
    }),
  ]),
  async handle({ docket, member, body }) {
    const head = body.head === undefined || body.head === null ? undefined : parseHead(body.head);
    const check = await checkBeside(docket, head);
    if (check.state === 'under-way') return check;
    const { checkedAt, found } = check.answer;
    const { ok, cases, events, audits, problemCount, problems, notes } = found;
    await inTransaction(docket.pool, (client) =>
      recordStaffAct(client, {
        at: docket.clock(),
        member: member.member,
        action: 'checked-chains',
        details: { ok, problems: problemCount, headTakenAt: head?.takenAt ?? null },
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
      signature: head === undefined ? null : signatureOf(head),
    };
  },
});

function signatureOf(head: Head): 'none' | 'fits' | 'does-not-fit' {
  if (head.signature === undefined) return 'none';
  return checkSignature(head) ? 'fits' : 'does-not-fit';
}
