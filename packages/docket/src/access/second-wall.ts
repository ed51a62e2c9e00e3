/** The second wall: reading as a role for which the database itself decides what the member may see. */
import type { ClientBase } from 'pg';
import { applicationRole, staffRole } from '../roles.ts';
import type { Member } from '../staff/member.ts';

/**
 * Runs `work` inside the transaction under the role of staff, for `member` and for a purpose, and gives the transaction back
 * to the application role. Where `work` fails the transaction is over, and its role with it.
 */
export async function asStaff<Result>(
  client: ClientBase,
  member: Pick<Member, 'member'>,
  purpose: string | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  await client.query(
    `select set_config('opendocket.member', $1, true), set_config('opendocket.purpose', $2, true), set_config('role', $3, true)`,
    [member.member, purpose ?? '', staffRole],
  );
  const result = await work();
  await client.query(
    `select set_config('role', $1, true), set_config('opendocket.member', '', true), set_config('opendocket.purpose', '', true)`,
    [applicationRole],
  );
  return result;
}
