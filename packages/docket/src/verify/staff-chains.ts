/** Checks the chains of what members did beside cases, one for each member, and adds them to the heads. */
import type { ClientBase } from 'pg';
import type { Json } from '../chain.ts';
import { staffActHash } from '../staff/record-act.ts';
import { checkChain, checkHead } from './case-check.ts';
import { chainEnd, type HeadDigest } from './head.ts';

interface ActRow {
  readonly seq: number;
  readonly at: string;
  readonly action: string;
  readonly details: Json;
  readonly hash: Buffer;
}

interface ChainOfMember {
  readonly member: string;
  /** Null where the row that keeps the end of the chain is gone. */
  readonly seq: number | null;
  readonly head: Buffer | null;
}

/** Reports what is wrong with the chains, a sentence for each fault; returns how many entries there are. */
export async function checkStaffChains(
  client: ClientBase,
  heads: readonly HeadDigest[],
  report: (sentence: string) => void,
): Promise<number> {
  // By code unit, as a head has always been: no collation of a server has a say in it.
  const chains = await client.query<ChainOfMember>(
    `select m.member, h.seq, h.head from (select member from staff.audit_head union select member from staff.audit) m
       left join staff.audit_head h using (member) order by m.member collate "C"`,
  );
  let entries = 0;
  for (const { member, seq, head } of chains.rows) {
    const found = await client.query<ActRow>(
      'select seq, at, action, details, hash from staff.audit where member = $1 order by seq',
      [member],
    );
    const say = (fault: string) => report(`Staff member ${member}: ${fault}`);
    checkChain('act', found.rows, (previous, row) => staffActHash(previous, { ...row, member }), say);
    if (seq === null || head === null) say('the end of the chain of acts is not kept any more: it was removed.');
    else checkHead('act', found.rows, seq, head, say);
    entries += found.rows.length;
    const records = found.rows.map((row) => ({ seq: row.seq, hash: row.hash, recordedAt: row.at, runId: null }));
    for (const digest of heads) digest.addStaff(member, chainEnd(records, digest.bounds));
  }
  return entries;
}
