/** Families: cases linked to the same lead stay with one officer. Derived from the standing links, and kept with the caseload. */
import type { IsoDate } from '@opendocket/rulebook';
import type { ClientBase, Pool } from 'pg';
import type { Docket } from '../open.ts';
import { inSnapshot, inTransaction } from '../transaction.ts';
import { byNumber, type Circumstances, readCircumstances } from './circumstances.ts';

/** The cases of a family as far as the docket has them, in order, with what the assignment of each has to respect. */
export type Family = ReadonlyMap<string, Circumstances>;

/**
 * The family of a case on a day: every case that is linked to the same lead, or to one that is linked with it. A case that is
 * alone is a family of one. Empty where the docket has no such case.
 */
export async function findFamily(client: ClientBase | Pool, caseId: string, on: IsoDate): Promise<Family> {
  const read = new Map<string, Circumstances>();
  let unread: readonly string[] = [caseId];
  while (unread.length > 0) {
    for (const [id, circumstances] of await readCircumstances(client, unread, on)) read.set(id, circumstances);
    const leads = [...new Set(unread.flatMap((id) => [id, ...(read.get(id)?.leads ?? [])]))];
    const linked = await client.query<{ case_id: string }>(
      `select distinct case_id from docket.event where kind = 'family.linked' and body ->> 'lead' = any($1)`,
      [leads],
    );
    unread = [...leads, ...linked.rows.map(({ case_id }) => case_id)].filter((id) => !read.has(id));
  }
  const families = groupByLead(new Map([...read].map(([id, { leads }]) => [id, leads])));
  const own = families.get(caseId) ?? caseId;
  const members = [...read.keys()].filter((id) => (families.get(id) ?? id) === own);
  const known = await client.query<{ case_id: string }>(
    'select case_id from docket.case_file where case_id = any($1::bigint[]) order by case_id',
    [members],
  );
  const family = new Map<string, Circumstances>();
  for (const { case_id } of known.rows)
    family.set(case_id, read.get(case_id) ?? { leads: [], language: null, isJuvenile: false });
  return family;
}

/** For each case that is linked to another, the lowest id of its family; leads that are no case of the docket link too. */
export function groupByLead(leads: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> {
  const above = new Map<string, string>();
  const top = (id: string): string => {
    let at = id;
    for (let next = above.get(at); next !== undefined && next !== at; next = above.get(at)) at = next;
    return at;
  };
  for (const [id, links] of leads) {
    for (const lead of links) {
      const [one, other] = [top(id), top(lead)].sort(byNumber);
      if (one !== undefined && other !== undefined && one !== other) above.set(other, one);
    }
  }
  const touched = new Set([...above.keys(), ...above.values()]);
  return new Map([...touched].map((id) => [id, top(id)]));
}

/** What {@link deriveFamilies} did. */
export interface DerivedFamilies {
  readonly families: number;
  /** Cases whose family is another than it was. */
  readonly changed: number;
}

const page = 5000;

/**
 * Works out the families of all cases of the caseload again, and keeps them: after an import, and by the daily tick, for a
 * link ends on the day on which it is severed. Memory grows with the links, which one case in ten has.
 */
export async function deriveFamilies(docket: Docket, on: IsoDate): Promise<DerivedFamilies> {
  const isEmpty = (await docket.pool.query('select from docket.caseload limit 1')).rowCount === 0;
  if (isEmpty) return { families: 0, changed: 0 };
  const lowest = groupByLead(await inSnapshot(docket.pool, (client) => readAllLinks(client, on)));
  const kept = await docket.pool.query<{ case_id: string; family: string | null }>(
    'select case_id, family from docket.caseload where family is not null or case_id = any($1::bigint[]) order by case_id',
    [[...lowest.keys()]],
  );
  const sizes = new Map<string, number>();
  for (const { case_id } of kept.rows) {
    const family = lowest.get(case_id);
    if (family !== undefined) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  }
  const familyNow = (caseId: string): string | null => {
    const family = lowest.get(caseId);
    return family !== undefined && (sizes.get(family) ?? 0) > 1 ? family : null;
  };
  const changes = kept.rows.filter(({ case_id, family }) => familyNow(case_id) !== family);
  for (let start = 0; start < changes.length; start += page) {
    const part = changes.slice(start, start + page);
    await inTransaction(docket.pool, (client) =>
      client.query(
        `update docket.caseload c set family = v.family
           from unnest($1::bigint[], $2::bigint[]) v (case_id, family) where c.case_id = v.case_id`,
        [part.map(({ case_id }) => case_id), part.map(({ case_id }) => familyNow(case_id))],
      ),
    );
  }
  return { families: [...sizes.values()].filter((size) => size > 1).length, changed: changes.length };
}

async function readAllLinks(client: ClientBase, on: IsoDate): Promise<ReadonlyMap<string, readonly string[]>> {
  const leads = new Map<string, readonly string[]>();
  let after = '0';
  for (;;) {
    const found = await client.query<{ case_id: string }>(
      `select distinct case_id from docket.event where kind = 'family.linked' and case_id > $1 order by case_id limit $2`,
      [after, page],
    );
    const last = found.rows.at(-1);
    if (last === undefined) return leads;
    const caseIds = found.rows.map(({ case_id }) => case_id);
    for (const [id, read] of await readCircumstances(client, caseIds, on)) {
      if (read.leads.length > 0) leads.set(id, read.leads);
    }
    after = last.case_id;
  }
}
