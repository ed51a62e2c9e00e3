import { courtRelease, inTransaction, quarantinePage, recordStaffAct, staffFiles } from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, InvalidRequest, nothing } from '../../endpoint.ts';

const placeShape = z.tuple([z.string(), z.string().regex(/^\d+$/), z.string().regex(/^\d+$/)]);

export const listQuarantine = endpoint({
  method: 'GET',
  path: '/intake/quarantine',
  summary: 'Rows that were refused, each with its reason and raw line, by table and line. The reading is in the audit.',
  tag: 'intake',
  access: { roles: ['records-steward'] },
  weight: 3,
  params: nothing,
  query: z
    .object({
      system: z
        .enum([courtRelease, staffFiles])
        .default(courtRelease)
        .describe(
          'The feed that the rows are of: court releases, or files of staff, which have a raw line of identities kept apart.',
        ),
      table: z.string().max(100).optional(),
      release: z.string().max(200).optional().describe('As they stood with this release; the newest if not given.'),
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    })
    .strict(),
  body: nothing,
  answer: z.object({
    items: z.array(
      z.object({
        release: z.string(),
        table: z.string(),
        line: z.number().describe("Number of the row's line in its file; the header is line 0."),
        row: z.string().nullable(),
        case: z.string().nullable().describe('The case under review because of it; null where none could be told.'),
        reason: z.string(),
        detail: z.string().nullable(),
        raw: z.string(),
      }),
    ),
    next: z.string().nullable(),
  }),
  async handle({ docket, member, query }) {
    const { system, table, release, limit } = query;
    const after = query.cursor === undefined ? undefined : readCursor(query.cursor);
    return inTransaction(docket.pool, async (client) => {
      const page = await quarantinePage(client, { system, table, release }, { after, limit });
      await recordStaffAct(client, {
        at: docket.clock(),
        member: member.member,
        action: 'read-quarantine',
        details: { system, table: table ?? null, release: release ?? null, rows: page.rows.length },
      });
      return { items: [...page.rows], next: page.next === undefined ? null : writeCursor(page.next) };
    });
  },
});

function writeCursor(place: readonly string[]): string {
  return Buffer.from(JSON.stringify(place), 'utf8').toString('base64url');
}

function readCursor(cursor: string): z.output<typeof placeShape> {
  try {
    return placeShape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new InvalidRequest(['query.cursor: this is no cursor of this list. Begin again at its first page.']);
  }
}
