/** Works through the cases of a release in batches: what is read and mapped while the batch before is on its way. */
import {
  BatchEncoder,
  type BulkRun,
  type Docket,
  lockCases,
  prepareWriter,
  type ReadyBatch,
  readRunSources,
  ThreadedWriter,
  writeBatch,
} from '@opendocket/docket';
import type pg from 'pg';
import type { StagedCase } from './case-stream.ts';
import { type ImportContext, NotedRows, workOn } from './case-work.ts';

/** What writing reports while it works, and in the end. */
export interface Written {
  readonly cases: number;
  readonly events: number;
}

/** Settings of {@link writeCases}. */
export interface WriteOptions {
  readonly context: ImportContext;
  readonly run: BulkRun;
  /** Batches that the run has committed before. */
  readonly batches: number;
  /** Whether the docket has none of the cases: then nothing has to be looked up. */
  readonly fresh: boolean;
  /** Bytes of events at which a batch is written. */
  readonly batchSize: number;
  readonly progress: (written: Written) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Writes all cases; each batch is one transaction. Returns what this call wrote. */
export async function writeCases(
  docket: Docket,
  client: pg.ClientBase,
  cases: AsyncIterable<readonly StagedCase[]>,
  options: WriteOptions,
): Promise<Written> {
  await prepareWriter(client);
  const writer = options.fresh ? new FreshWriter(docket, client, options) : new CarefulWriter(docket, client, options);
  try {
    for await (const some of cases) {
      options.signal?.throwIfAborted();
      await writer.add(some);
    }
    await writer.end();
  } finally {
    await writer.settle();
  }
  return writer.written;
}

/** Batches that a run has committed, and the last case of them ('0' for none). */
export async function committedBatches(
  client: pg.ClientBase,
  runId: number,
): Promise<Written & { readonly batches: number; readonly lastCase: string }> {
  const found = await client.query<{ batches: number; last_case: string; cases: string; events: string }>(
    `select count(*)::int as batches, coalesce(max(last_case), 0)::text as last_case, coalesce(sum(cases), 0)::text as cases,
            coalesce(sum(events), 0)::text as events from intake.run_batch where run_id = $1`,
    [runId],
  );
  const row = found.rows[0];
  return {
    batches: row?.batches ?? 0,
    lastCase: row?.last_case ?? '0',
    cases: Number(row?.cases ?? 0),
    events: Number(row?.events ?? 0),
  };
}

abstract class Writer {
  protected readonly docket: Docket;
  protected readonly client: pg.ClientBase;
  protected readonly options: WriteOptions;
  protected readonly encoder: BatchEncoder;
  protected readonly noted: NotedRows;
  #cases = 0;
  #events = 0;
  #batch: number;

  constructor(docket: Docket, client: pg.ClientBase, options: WriteOptions) {
    this.docket = docket;
    this.client = client;
    this.options = options;
    this.encoder = new BatchEncoder(options.run, docket.rulebook);
    this.noted = new NotedRows(options.run.runId);
    this.#batch = options.batches;
  }

  get written(): Written {
    return { cases: this.#cases, events: this.#events };
  }

  abstract add(cases: readonly StagedCase[]): Promise<void>;
  abstract end(): Promise<void>;

  /** Waits for what is on its way, whatever becomes of it, and lets go of what was used. */
  async settle(): Promise<void> {}

  protected encode(staged: StagedCase, existing: Parameters<typeof workOn>[1]): void {
    this.encoder.add(workOn(staged, existing, this.options.context));
    this.noted.add(staged.source.caseId, staged.refused, staged.repaired);
  }

  protected take(firstCase: string, lastCase: string): ReadyBatch {
    return {
      encoded: this.encoder.take(),
      feed: this.noted.take(),
      mark: { runId: this.options.run.runId, batch: this.#batch + 1, firstCase, lastCase },
    };
  }

  protected begun(): void {
    this.#batch += 1;
  }

  protected done(cases: number, events: number): void {
    this.#cases += cases;
    this.#events += events;
    this.options.progress(this.written);
  }
}

/** Writes cases that the docket does not have: mapped and evaluated while another thread sends the batch before. */
class FreshWriter extends Writer {
  readonly #thread = new ThreadedWriter(this.docket.pool);
  #firstCase: string | undefined;
  #lastCase = '0';
  #onItsWay: Promise<void> = Promise.resolve();
  #failure: unknown;

  async add(cases: readonly StagedCase[]): Promise<void> {
    for (const staged of cases) {
      this.encode(staged, undefined);
      this.#firstCase ??= staged.source.caseId;
      this.#lastCase = staged.source.caseId;
      if (this.encoder.size >= this.options.batchSize) await this.#send();
    }
  }

  async end(): Promise<void> {
    await this.#send();
    await this.#arrived();
  }

  override async settle(): Promise<void> {
    await this.#onItsWay;
    await this.#thread.end();
  }

  async #send(): Promise<void> {
    if (this.#firstCase === undefined) return;
    const batch = this.take(this.#firstCase, this.#lastCase);
    this.#firstCase = undefined;
    await this.#arrived();
    this.options.signal?.throwIfAborted();
    this.begun();
    const { cases, events } = batch.encoded;
    this.#onItsWay = this.#thread.write(batch).then(
      () => this.done(cases, events),
      (error: unknown) => {
        this.#failure = error;
      },
    );
  }

  async #arrived(): Promise<void> {
    await this.#onItsWay;
    if (this.#failure !== undefined) throw this.#failure;
  }
}

/** Writes cases that the docket may have: locked, read and compared inside the batch's transaction. */
class CarefulWriter extends Writer {
  readonly #some = 250;
  #cases: StagedCase[] = [];

  async add(cases: readonly StagedCase[]): Promise<void> {
    this.#cases.push(...cases);
    while (this.#cases.length >= this.#some) await this.#write(this.#cases.splice(0, this.#some));
  }

  async end(): Promise<void> {
    if (this.#cases.length > 0) await this.#write(this.#cases.splice(0));
  }

  async #write(cases: readonly StagedCase[]): Promise<void> {
    const runs = await readRunSources(this.client);
    let batch: ReadyBatch | undefined;
    await writeBatch(
      this.client,
      async (client) => {
        const existing = await lockCases(
          client,
          cases.map((staged) => staged.source.caseId),
          runs,
        );
        for (const staged of cases) this.encode(staged, existing.get(staged.source.caseId));
        batch = this.take(cases[0]?.source.caseId ?? '0', cases.at(-1)?.source.caseId ?? '0');
        return batch;
      },
      false,
    );
    this.begun();
    if (batch !== undefined) this.done(batch.encoded.cases, batch.encoded.events);
  }
}
