/** How far an import is, for those who watch it from elsewhere. */
import type { Pool } from 'pg';
import { courtRelease, importLock } from './runs.ts';

/** Phases of an import, in order; a withdrawal has one. */
export const importPhases = ['staging', 'comparing', 'writing', 'withdrawing'] as const;
export type ImportPhase = (typeof importPhases)[number];

/** A step of an import: `done` of `of` counts tables while staging and cases while writing. */
export interface ImportStep {
  readonly phase: ImportPhase;
  readonly what: string;
  readonly done: number;
  readonly of: number;
}

/** How far the import that runs now is. */
export interface UnderWay extends ImportStep {
  readonly release: string;
  /** ISO instants. */
  readonly beganAt: string;
  readonly notedAt: string;
}

const leastBetweenMs = 1000;

/**
 * Notes how far an import is: when a phase begins, and at most once a second. On a connection of its own, so that the note is
 * seen while the import's transaction is open; and never in its way: a note that cannot be written is left out.
 */
export class ProgressNotes {
  readonly #docket: { readonly pool: Pool; readonly clock: () => Date };
  readonly #release: string;
  readonly #beganAt: string;
  #phase: ImportPhase | undefined;
  #notedMs = Number.NEGATIVE_INFINITY;
  #onItsWay: Promise<unknown> = Promise.resolve();
  #isOnItsWay = false;

  constructor(docket: { readonly pool: Pool; readonly clock: () => Date }, release: string) {
    this.#docket = docket;
    this.#release = release;
    this.#beganAt = docket.clock().toISOString();
  }

  note(step: ImportStep): void {
    const now = this.#docket.clock();
    const isNewPhase = step.phase !== this.#phase;
    if (this.#isOnItsWay || (!isNewPhase && now.getTime() - this.#notedMs < leastBetweenMs)) return;
    this.#phase = step.phase;
    this.#notedMs = now.getTime();
    this.#isOnItsWay = true;
    this.#onItsWay = this.#docket.pool
      .query(
        `insert into intake.progress (system, release, phase, what, done, total, began_at, noted_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (system) do update set release = excluded.release, phase = excluded.phase, what = excluded.what,
           done = excluded.done, total = excluded.total, began_at = excluded.began_at, noted_at = excluded.noted_at`,
        [courtRelease, this.#release, step.phase, step.what, step.done, step.of, this.#beganAt, now.toISOString()],
      )
      .catch(() => undefined)
      .then(() => {
        this.#isOnItsWay = false;
      });
  }

  /** Takes the note away; what was on its way has arrived before. */
  async end(): Promise<void> {
    await this.#onItsWay;
    await this.#docket.pool
      .query('delete from intake.progress where system = $1', [courtRelease])
      .catch(() => undefined);
  }
}

/** How far the import is that runs now; null where none runs. A note that one left which was cut short is not told. */
export async function readUnderWay(pool: Pool): Promise<UnderWay | null> {
  const found = await pool.query<{
    release: string;
    phase: string;
    what: string;
    done: string;
    total: string;
    began_at: string;
    noted_at: string;
  }>(
    `select release, phase, what, done, total, began_at, noted_at from intake.progress
      where system = $1 and exists (
        select from pg_locks where locktype = 'advisory' and granted and classid = $2 and objid = $3 and objsubid = 2
           and database = (select oid from pg_database where datname = current_database()))`,
    [courtRelease, ...importLock],
  );
  const row = found.rows[0];
  const phase = importPhases.find((known) => known === row?.phase);
  if (row === undefined || phase === undefined) return null;
  return {
    release: row.release,
    phase,
    what: row.what,
    done: Number(row.done),
    of: Number(row.total),
    beganAt: row.began_at,
    notedAt: row.noted_at,
  };
}
