/** The cases of a caseload as a list: number, language, next duty, last look. Nothing of what stands in them. */
import { courtToday, type IsoDate } from '@opendocket/rulebook';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import { docketNumber } from '../docket-number.ts';
import { DocketFailure } from '../failure.ts';
import type { Docket } from '../open.ts';
import type { Member } from '../staff/member.ts';
import { recordStaffAct } from '../staff/record-act.ts';
import { inTransaction } from '../transaction.ts';
import { readCircumstances } from './circumstances.ts';
import { isOwed } from './tasks.ts';

/** A case of a caseload. */
export interface CaseloadCase {
  readonly caseId: string;
  readonly docketNumber: string;
  /** ISO 639 code, or the court's name of a language that has none here. */
  readonly language: string | null;
  readonly officer: string | null;
  /** To whom it is proposed and who has not answered. */
  readonly proposed: string | null;
  /** How many cases of its family are in the caseload; 1 where it is alone. */
  readonly familyCases: number;
  readonly nextDutyOn: IsoDate | null;
  readonly touchedOn: IsoDate | null;
  /** Number of its last assignment, which a command expects; 0 where it had none. */
  readonly seq: number;
}

/** Which cases, and in what order. There is no other order: none by what a case holds. */
export interface CaseloadListing {
  /** The cases of this officer; `null`: those that the office has and no officer. All of the office if not said. */
  readonly officer?: string | null | undefined;
  /** Only those that nobody has touched for so many days. */
  readonly untouchedDays?: 90 | 180 | 365 | undefined;
  readonly order?: 'docket-number' | 'due' | undefined;
  readonly cursor?: string | undefined;
  /** 50 if not said, 200 at most. */
  readonly limit?: number | undefined;
}

/** A page of a list. `next`: the cursor of the next page. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

const never = '9999-12-31';
const place = z.tuple([z.iso.date(), z.string().regex(/^\d{1,19}$/)]);

/**
 * Lists a caseload: an officer the own one, a supervisor that of the own office. That it was listed is in the audit of staff.
 * @throws DocketFailure `access-refused`, `bad-argument`
 */
export function listCaseload(docket: Docket, by: Member, listing: CaseloadListing): Promise<Page<CaseloadCase>> {
  const { untouchedDays, order = 'docket-number' } = listing;
  const limit = Math.min(200, listing.limit ?? 50);
  const { office, officer } = holdersFor(by, listing.officer);
  let after = readCursor(listing.cursor);
  const now = docket.clock();
  const on = courtToday(now.getTime(), undefined);
  return inTransaction(docket.pool, async (client) => {
    const shown: ListedRow[] = [];
    // A juvenile's case leaves no gap in a page, and no cursor names it.
    for (let isMore = true; isMore && shown.length <= limit; ) {
      const rows = await readRows(client, { office, officer, untouchedDays, order, on, after, limit: limit + 1 });
      const last = rows.at(-1);
      if (last !== undefined) after = [last.nextDutyOn, last.caseId];
      isMore = rows.length > limit;
      const there = await thoseThere(
        client,
        by,
        rows.map(({ caseId }) => caseId),
        on,
      );
      shown.push(...rows.filter(({ caseId }) => there.has(caseId)));
    }
    const items = shown.slice(0, limit);
    await recordStaffAct(client, {
      at: now,
      member: by.member,
      action: 'list-caseload',
      details: {
        office,
        officer: officer ?? null,
        order,
        untouchedDays: untouchedDays ?? null,
        shown: items.length,
      },
    });
    const last = shown.length > limit ? items.at(-1) : undefined;
    const sizes = await familySizes(client, by, items, on);
    return {
      items: items.map(({ nextDutyOn, family, ...row }) => ({
        ...row,
        docketNumber: docketNumber(row.caseId),
        familyCases: family === null ? 1 : (sizes.get(family) ?? 1),
        nextDutyOn: nextDutyOn === never ? null : nextDutyOn,
      })),
      next:
        last === undefined ? null : Buffer.from(JSON.stringify([last.nextDutyOn, last.caseId])).toString('base64url'),
    };
  });
}

interface ListedRow extends Omit<CaseloadCase, 'docketNumber' | 'nextDutyOn' | 'familyCases'> {
  readonly nextDutyOn: IsoDate;
  readonly family: string | null;
}

interface RowsQuestion extends Required<Pick<CaseloadListing, 'order'>> {
  readonly office: string | null;
  readonly officer: string | null | undefined;
  readonly untouchedDays: number | undefined;
  readonly on: IsoDate;
  readonly after: readonly [due: string, caseId: string];
  readonly limit: number;
}

async function readRows(
  client: ClientBase,
  { office, officer, untouchedDays, order, on, after, limit }: RowsQuestion,
): Promise<readonly ListedRow[]> {
  const due = `coalesce(d.due_on, '${never}'::date)`;
  const found = await client.query<ListedRow>(
    `select c.case_id as "caseId", c.language, c.officer, c.proposed, c.touched_on as "touchedOn", c.family, ${due} as "nextDutyOn",
            coalesce((select max(a.seq) from docket.assignment a where a.case_id = c.case_id), 0)::int as seq
       from docket.caseload c
       left join (select case_id, min(due_on) as due_on from docket.task t
                   where ${officer === undefined || officer === null ? 'office = $1' : 'officer = $2'} and ${isOwed}
                   group by case_id) d using (case_id)
      where ($1::text is null or c.office = $1) and ($2::text is null or c.officer = $2) and (not $3 or c.officer is null)
        and ($4::int is null or c.touched_on is null or c.touched_on <= $5::date - $4::int)
        and ${order === 'due' ? `(${due}, c.case_id) > ($6::date, $7::bigint)` : 'c.case_id > $7::bigint and $6::date is not null'}
      order by ${order === 'due' ? `${due}, ` : ''}c.case_id limit $8`,
    [office, officer ?? null, officer === null, untouchedDays ?? null, on, ...after, limit],
  );
  return found.rows;
}

/** Those of the cases that are there for the member: a juvenile's only for who is cleared. */
async function thoseThere(
  client: ClientBase,
  by: Member,
  caseIds: readonly string[],
  on: IsoDate,
): Promise<ReadonlySet<string>> {
  if (by.clearances.includes('juvenile') || caseIds.length === 0) return new Set(caseIds);
  const circumstances = await readCircumstances(client, caseIds, on);
  return new Set(caseIds.filter((caseId) => circumstances.get(caseId)?.isJuvenile !== true));
}

/** How many cases each family has, of those that are there for the member. */
async function familySizes(
  client: ClientBase,
  by: Member,
  rows: readonly ListedRow[],
  on: IsoDate,
): Promise<ReadonlyMap<string, number>> {
  const families = rows.flatMap(({ family }) => (family === null ? [] : [family]));
  if (families.length === 0) return new Map();
  const found = await client.query<{ caseId: string; family: string }>(
    'select case_id as "caseId", family from docket.caseload where family = any($1::bigint[])',
    [families],
  );
  const there = await thoseThere(
    client,
    by,
    found.rows.map(({ caseId }) => caseId),
    on,
  );
  const sizes = new Map<string, number>();
  for (const { caseId, family } of found.rows) if (there.has(caseId)) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  return sizes;
}

/** The office and officer whose cases the member may list. `officer` null: the office's cases that no officer has. */
function holdersFor(
  by: Member,
  officer: string | null | undefined,
): { readonly office: string | null; readonly officer: string | null | undefined } {
  if (by.active && by.role === 'officer' && (officer === undefined || officer === by.member)) {
    return { office: null, officer: by.member };
  }
  if (by.active && by.role === 'supervisor' && by.office !== null) return { office: by.office, officer };
  throw new DocketFailure(
    'access-refused',
    'A caseload is listed for its officer and for the supervisor of the office alone. Nothing was shown.',
  );
}

function readCursor(cursor: string | undefined): readonly [due: string, caseId: string] {
  if (cursor === undefined) return ['0001-01-01', '0'];
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new DocketFailure(
      'bad-argument',
      'The cursor is none that this list gave. Nothing was read. Begin without one.',
    );
  }
}
