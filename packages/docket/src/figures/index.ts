/** The figures of the docket, as of a day and as known at an instant. They carry no identity. */
import type { IsoDate } from '@opendocket/rulebook';
import type { ClientBase } from 'pg';
import { courtDays, readEventsOfCases, selectedCases, staleCases } from '../case-pages.ts';
import { type LongWork, usualPageSize } from '../long-work.ts';
import type { Docket } from '../open.ts';
import { derivePosture, derivePostureOn } from '../posture-row.ts';
import { readDay, readInstant } from '../read-case.ts';
import { readRunSources } from '../run.ts';
import { envelopeOf } from '../stored-event.ts';
import { inSnapshot } from '../transaction.ts';
import { type CountedCase, countedCase, countedColumns } from './counted-case.ts';
import { type ReportedRelease, refusedByTable, releasesKnownAt } from './releases.ts';
import { type Figure, Tally } from './tally.ts';

export type { ReportedRelease } from './releases.ts';
export type { Figure, FigureRow } from './tally.ts';

/** What a report takes beside what all long work takes. */
export interface ReportOptions extends LongWork {
  /** The civil day for all cases; today at each case's court if not given. */
  readonly asOf?: IsoDate | undefined;
  /** ISO instant: what was recorded later is not known. Now if not given. */
  readonly knownAt?: string | undefined;
}

/** The figures, and all that anyone needs to get the same ones. */
export interface Report {
  /** Null: today at each case's court. */
  readonly asOf: IsoDate | null;
  /** ISO instant. */
  readonly knownAt: string;
  readonly rulebook: string;
  readonly cases: number;
  readonly releases: readonly ReportedRelease[];
  /** Cases whose stored answer could not be used and that were worked out for the report. */
  readonly workedOutAnew: number;
  readonly figures: readonly Figure[];
}

/**
 * Counts the docket. For today, from the stored answers, but for those that are due: a report reads no stale row, and
 * works these out itself without writing. For another day or instant every case is worked out from its events.
 * @throws DocketFailure `bad-argument` for a day or an instant that cannot be read
 */
export async function readFigures(docket: Docket, options: ReportOptions = {}): Promise<Report> {
  options.signal?.throwIfAborted();
  const now = docket.clock();
  const asOf = options.asOf === undefined ? null : readDay(options.asOf);
  const knownAt = options.knownAt === undefined ? now.toISOString() : readInstant(options.knownAt);
  return inSnapshot(docket.pool, async (client) => {
    const count = new CaseCount(docket, client, now.getTime(), options);
    if (asOf === null && options.knownAt === undefined) await count.stored();
    else await count.workedOut(asOf, knownAt);
    const releases = await releasesKnownAt(client, knownAt);
    return {
      asOf,
      knownAt,
      rulebook: docket.rulebook.id,
      cases: count.tally.cases,
      releases,
      workedOutAnew: count.anew,
      figures: [...count.tally.figures(docket.rulebook), await refusedByTable(client, releases)],
    };
  });
}

/** Groups of like cases that are fetched at once. */
const groupsAtOnce = 2000;

class CaseCount {
  readonly tally = new Tally();
  anew = 0;
  readonly #docket: Docket;
  readonly #client: ClientBase;
  readonly #nowMs: number;
  readonly #work: LongWork;
  #total = 0;

  constructor(docket: Docket, client: ClientBase, nowMs: number, work: LongWork) {
    this.#docket = docket;
    this.#client = client;
    this.#nowMs = nowMs;
    this.#work = work;
  }

  /** Counts the stored answers, grouped by the database, and works out those that are due. */
  async stored(): Promise<void> {
    const stale = staleCases(this.#nowMs, this.#docket.rulebook.id);
    await this.#begin();
    await this.#client.query(
      `declare counted no scroll cursor for select ${countedColumns(courtDays(this.#nowMs).today)}, count(*) as times
         from docket.posture p where p.known_seq > 0 and (${stale.condition}) is not true group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`,
      [...stale.parameters],
    );
    for (;;) {
      const found = await this.#client.query<CountedCase & { readonly times: string }>(
        `fetch ${groupsAtOnce} from counted`,
      );
      for (const row of found.rows) this.tally.add(row, Number(row.times));
      this.#progress();
      if (found.rows.length < groupsAtOnce) break;
    }
    await this.#client.query('close counted');
    for await (const caseIds of selectedCases(this.#client, stale, this.#pageSize)) {
      await this.#workOut(caseIds, null, undefined);
    }
  }

  /** Works out every case for a day, or for today at its court, from the events known at an instant. */
  async workedOut(asOf: IsoDate | null, knownAt: string): Promise<void> {
    await this.#begin();
    const every = { condition: 'true', parameters: [] };
    for await (const caseIds of selectedCases(this.#client, every, this.#pageSize)) {
      await this.#workOut(caseIds, asOf, knownAt);
    }
  }

  async #workOut(caseIds: readonly string[], asOf: IsoDate | null, knownAt: string | undefined): Promise<void> {
    const runs = await readRunSources(this.#client);
    for (const [caseId, rows] of await readEventsOfCases(this.#client, caseIds, knownAt)) {
      if (rows.length === 0) continue;
      const events = rows.map((row) => envelopeOf(row, runs));
      const { rulebook } = this.#docket;
      const { row } =
        asOf === null
          ? derivePosture(caseId, events, this.#nowMs, rulebook)
          : derivePostureOn(caseId, events, asOf, rulebook);
      this.tally.add(countedCase(row));
      this.anew += 1;
    }
    this.#progress();
  }

  async #begin(): Promise<void> {
    const found = await this.#client.query<{ cases: string }>('select count(*) as cases from docket.posture');
    this.#total = Number(found.rows[0]?.cases ?? 0);
    this.#progress();
  }

  #progress(): void {
    this.#work.signal?.throwIfAborted();
    this.#work.onProgress?.({ step: 'count cases', done: this.tally.cases, total: this.#total });
  }

  get #pageSize(): number {
    return this.#work.pageSize ?? usualPageSize;
  }
}
