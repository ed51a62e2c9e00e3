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
  await takeOn(client, member, purpose);
  const result = await work();
  await giveBack(client);
  return result;
}

/** The same in a pipeline: `work` sends one query and no more. A statement that fails ends the transaction, so that none after it runs. */
export async function sentAsStaff<Result>(
  client: ClientBase,
  member: Pick<Member, 'member'>,
  purpose: string | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  const [, result] = await Promise.all([takeOn(client, member, purpose), work(), giveBack(client)]);
  return result;
}

async function takeOn(client: ClientBase, { member }: Pick<Member, 'member'>, purpose = ''): Promise<void> {
  await client.query({
    name: 'as-staff',
    text: `select set_config('opendocket.member', $1, true), set_config('opendocket.purpose', $2, true), set_config('role', $3, true)`,
    values: [member, purpose, staffRole],
  });
}

async function giveBack(client: ClientBase): Promise<void> {
  await client.query({
    name: 'as-application',
    text: `select set_config('role', $1, true), set_config('opendocket.member', '', true), set_config('opendocket.purpose', '', true)`,
    values: [applicationRole],
  });
}
