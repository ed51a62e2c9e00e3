/** Hands batches of cases that the docket does not have to a thread that writes them. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type pg from 'pg';
import { threadSettings } from '../thread-settings.ts';
import type { EncodedBatch } from './encode.ts';
import type { FeedRows, ReadyBatch } from './writer.ts';

/** The parts of a batch that are bytes. */
type Part = 'event' | 'audit' | 'caseFile' | 'posture' | 'task' | 'ledger';

/** A batch as it is sent: the thread gets the bytes, and they are gone here. */
export interface ThreadBatch {
  readonly encoded: Omit<EncodedBatch, Part> & {
    readonly [part in Part]: Uint8Array;
  };
  readonly feed: readonly FeedRows[];
  readonly mark: ReadyBatch['mark'];
}

/** What the thread says of a batch: nothing when it is committed. */
export interface ThreadAnswer {
  readonly failure?: string;
  readonly code?: string;
}

/** Writes batches one after another, each in a transaction of its own, while the caller goes on. */
export class ThreadedWriter {
  readonly #thread: Worker;
  readonly #exit: Promise<void>;

  constructor(pool: pg.Pool) {
    this.#thread = new Worker(new URL('./writer-thread.ts', import.meta.url), { workerData: threadSettings(pool) });
    // A failure of the thread itself rejects the write that waits for it; without a listener it would end the process.
    this.#thread.on('error', () => undefined);
    this.#exit = new Promise((resolve) => this.#thread.once('exit', () => resolve()));
  }

  /** Writes one batch. Rejects with the database's error and its code. Not to be called before the last one has ended. */
  async write(batch: ReadyBatch): Promise<void> {
    const { encoded } = batch;
    const parts = [encoded.event, encoded.audit, encoded.caseFile, encoded.posture, encoded.task, encoded.ledger];
    const message: ThreadBatch = batch;
    const answered = once(this.#thread, 'message');
    this.#thread.postMessage(
      message,
      parts.map((part) => part.buffer).filter((buffer) => buffer instanceof ArrayBuffer),
    );
    const ended = this.#exit.then((): ThreadAnswer[] => [{ failure: 'the thread that writes has ended' }]);
    const [answer]: ThreadAnswer[] = await Promise.race([answered, ended]);
    if (answer?.failure !== undefined) throw Object.assign(new Error(answer.failure), { code: answer.code });
  }

  /** Closes the connection and ends the thread. */
  async end(): Promise<void> {
    this.#thread.postMessage('end');
    await this.#exit;
  }
}
