/** Records what a member did that belongs to no one case, in the member's own chain of the audit of staff. */
import type { ClientBase } from 'pg';
import type { StaffAction } from '../audit-actions.ts';
import { auditHash, genesis, type Json } from '../chain.ts';

/** What a member did. */
export interface StaffAct {
  readonly at: Date;
  /** The id of the member whose chain it is in: who did it. */
  readonly member: string;
  readonly action: StaffAction;
  readonly details: Json;
}

/** Appends to the chain of the member, which is locked until the transaction ends. */
export async function recordStaffAct(client: ClientBase, { member, ...act }: StaffAct): Promise<void> {
  await recordStaffActs(client, member, [act]);
}

/** Appends acts of one member in their order. */
export async function recordStaffActs(
  client: ClientBase,
  member: string,
  acts: readonly Omit<StaffAct, 'member'>[],
): Promise<void> {
  if (acts.length === 0) return;
  await client.query('insert into staff.audit_head (member, seq, head) values ($1, 0, $2) on conflict do nothing', [
    member,
    genesis,
  ]);
  const found = await client.query<{ seq: number; head: Buffer }>(
    'select seq, head from staff.audit_head where member = $1 for update',
    [member],
  );
  let { seq, head } = found.rows[0] ?? { seq: 0, head: genesis };
  const rows = acts.map(({ at, action, details }) => {
    seq += 1;
    const instant = at.toISOString();
    head = staffActHash(head, { member, seq, at: instant, action, details });
    return { seq, at: instant, action, details: JSON.stringify(details), hash: head.toString('hex') };
  });
  await client.query(
    `insert into staff.audit (member, seq, at, action, details, hash)
     select $1, seq, at, action, details::jsonb, decode(hash, 'hex')
       from json_to_recordset($2) r (seq int, at timestamptz, action text, details text, hash text) order by seq`,
    [member, JSON.stringify(rows)],
  );
  await client.query('update staff.audit_head set seq = $2, head = $3 where member = $1', [member, seq, head]);
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
