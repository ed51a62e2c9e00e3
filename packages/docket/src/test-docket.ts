/** A docket for tests: a fresh database, a clock that is set by hand, and a small feed. */
import { currentRulebook, type EventBody, type Rulebook } from '@opendocket/rulebook';
import pg from 'pg';
import { BatchEncoder, type BulkEvent, type LedgerRows, lockCases, prepareWriter, writeBatch } from './bulk/index.ts';
import { type Docket, openDatabase } from './open.ts';
import { readRunSources } from './run.ts';
import { withTestDatabase } from './testing/index.ts';

/** A docket, and the hands of somebody who owns its database and may do anything to it. */
export interface TestDocket {
  readonly docket: Docket;
  /** An address of its database, of the role that owns it. */
  readonly connectionString: string;
  /** Sets the docket's clock. */
  setClock(instant: string): void;
  /** Runs a statement as the owner, with the triggers that guard the append-only tables off. */
  tamper(statement: string, values?: readonly unknown[]): Promise<void>;
}

/** Runs a test on a docket whose clock stands at `now`. */
export async function withDocket<Result>(
  use: (test: TestDocket) => Promise<Result>,
  now = '2026-11-24T15:00:00.000Z',
  rulebook: Rulebook = currentRulebook,
): Promise<Result> {
  return withTestDatabase(async ({ connectionString }) => {
    let instant = now;
    const docket = await openDatabase({ connection: connectionString, clock: () => new Date(instant), rulebook });
    const owner = new pg.Client({ connectionString });
    await owner.connect();
    try {
      return await use({
        docket,
        connectionString,
        setClock: (to) => {
          instant = to;
        },
        tamper: async (statement, values = []) => {
          await owner.query('set session_replication_role = replica');
          await owner.query(statement, [...values]);
        },
      });
    } finally {
      await owner.end();
      await docket.close();
    }
  }, 'migrated');
}

/** An event as the tests write it. */
export interface SmallEvent {
  readonly kind: string;
  readonly on: string | { readonly earliest: string; readonly latest: string };
  readonly body?: EventBody;
  readonly voids?: number;
  /** The row of the feed's one table that tells it. */
  readonly row?: string;
}

/** What a feed brings in a test. */
export interface SmallFeed {
  readonly runId?: number;
  readonly release?: string | null;
  readonly mapping?: number | null;
  readonly recordedAt?: string;
  readonly recordedBy?: string;
  readonly system?: string;
  readonly cases: Readonly<Record<string, readonly SmallEvent[]>>;
  /** Tables of the feed, by the numbers of the ledger. */
  readonly tables?: readonly string[];
  readonly ledgers?: Readonly<Record<string, LedgerRows>>;
}

/** Writes a feed through the bulk path, as one batch of a complete run. */
export async function feed(docket: Docket, small: SmallFeed): Promise<void> {
  const { runId = 1, release = '2026-10', recordedAt = '2026-11-01T08:00:00.000Z', recordedBy = 'feed' } = small;
  const { system = 'court-release', mapping = 1 } = small;
  const client = await docket.pool.connect();
  try {
    await client.query(
      `insert into docket.run (run_id, kind, system, release, mapping, recorded_at, recorded_by, status, details)
       values ($1, 'import', $2, $3, $4, $5, $6, 'complete', $7)`,
      [runId, system, release, mapping, recordedAt, recordedBy, JSON.stringify({ tables: small.tables ?? [] })],
    );
    await prepareWriter(client);
    const run = { runId, system, release, mapping, recordedAt, recordedBy, action: 'import' as const };
    const encoder = new BatchEncoder(run, docket.rulebook);
    const caseIds = Object.keys(small.cases);
    const runs = await readRunSources(client);
    await writeBatch(
      client,
      async () => {
        const existing = await lockCases(client, caseIds, runs);
        for (const [caseId, events] of Object.entries(small.cases)) {
          const before = existing.get(caseId);
          encoder.add({
            caseId,
            heads: before?.heads,
            existing: before?.events.map((stored) => stored.event) ?? [],
            append: events.map(bulkEvent),
            ledger: small.ledgers?.[caseId],
          });
        }
        const mark = { runId, batch: 1, firstCase: caseIds[0] ?? '0', lastCase: caseIds.at(-1) ?? '0' };
        return { encoded: encoder.take(), feed: [], mark };
      },
      false,
    );
  } finally {
    client.release();
  }
}

/** A small event as the bulk path takes it. */
export function bulkEvent({ kind, on, body = {}, voids, row }: SmallEvent): BulkEvent {
  const [onEarliest, onLatest] = typeof on === 'string' ? [on, on] : [on.earliest, on.latest];
  const record = row === undefined ? null : 'rows';
  return { kind, onEarliest, onLatest, at: null, body, record, row: row ?? null, voids: voids ?? null };
}
