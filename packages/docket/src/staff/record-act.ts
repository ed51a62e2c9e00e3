/** Records what a member did that belongs to no one case, in the member's own chain of the audit of staff. */
import type { ClientBase } from 'pg';
import { auditHash, genesis, type Json } from '../chain.ts';

/** What a member did. */
export interface StaffAct {
  readonly at: Date;
  /** The id of the member whose chain it is in: who did it. */
  readonly member: string;
  readonly action: string;
  readonly details: Json;
}

/** Appends to the chain of the member, which is locked until the transaction ends. */
export async function recordStaffAct(client: ClientBase, { at, member, action, details }: StaffAct): Promise<void> {
  await client.query('insert into staff.audit_head (member, seq, head) values ($1, 0, $2) on conflict do nothing', [
    member,
    genesis,
  ]);
  const found = await client.query<{ seq: number; head: Buffer }>(
    'select seq, head from staff.audit_head where member = $1 for update',
    [member],
  );
  const { seq: before, head } = found.rows[0] ?? { seq: 0, head: genesis };
  const seq = before + 1;
  const instant = at.toISOString();
  const hash = staffActHash(head, { member, seq, at: instant, action, details });
  await client.query(
    'insert into staff.audit (member, seq, at, action, details, hash) values ($1, $2, $3, $4, $5, $6)',
    [member, seq, instant, action, JSON.stringify(details), hash],
  );
  await client.query('update staff.audit_head set seq = $2, head = $3 where member = $1', [member, seq, hash]);
}

/** The hash of an act whose predecessor in the member's chain has the hash `previous`. `at`: ISO instant in UTC. */
export function staffActHash(
  previous: Buffer,
  act: {
    readonly member: string;
    readonly seq: number;
    readonly at: string;
    readonly action: string;
    readonly details: Json;
  },
): Buffer {
  const { member, ...rest } = act;
  return auditHash(previous, { ...rest, caseId: member, actor: member, purpose: null });
}
