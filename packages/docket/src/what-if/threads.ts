/** The threads that work out blocks, each one block at a time. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { BlockRange, ThreadAnswer, ThreadTask } from './block-thread.ts';
import type { TallyRecord } from './tally.ts';

/** A block of cases, by its number. */
export interface Block extends BlockRange {
  readonly number: number;
}

/**
 * Works out blocks on several threads and hands each over as soon as it is done, in whatever order they end. The first
 * failure, or an abort, ends all threads and is thrown.
 */
export async function workOutBlocks(
  blocks: readonly Block[],
  threads: number,
  task: ThreadTask,
  onBlock: (block: Block, tally: TallyRecord) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const waiting = blocks.values();
  const workers = Array.from({ length: Math.min(threads, blocks.length) }, () => new BlockWorker(task));
  let stop: (reason: unknown) => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = reject;
  });
  const onAbort = (): void => stop(signal?.reason);
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    signal?.throwIfAborted();
    const work = async (worker: BlockWorker): Promise<void> => {
      for (const block of waiting) await onBlock(block, await worker.workOut(block));
    };
    await Promise.race([Promise.all(workers.map(work)), stopped]);
    await Promise.all(workers.map((worker) => worker.end()));
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await Promise.all(workers.map((worker) => worker.cutOff()));
  }
}

class BlockWorker {
  readonly #thread: Worker;
  readonly #exit: Promise<ThreadAnswer[]>;

  constructor(task: ThreadTask) {
    this.#thread = new Worker(new URL('./block-thread.ts', import.meta.url), { workerData: task });
    let failure = 'a thread has ended';
    // A failure of the thread itself rejects the block that waits for it; without a listener it would end the process.
    this.#thread.on('error', (error) => {
      failure = String(error);
    });
    this.#exit = new Promise((resolve) => {
      this.#thread.once('exit', () => resolve([{ failure, code: undefined }]));
    });
  }

  /** Works out one block. Rejects with the database's error and its code. */
  async workOut({ firstCase, lastCase }: Block): Promise<TallyRecord> {
    const answered = once(this.#thread, 'message');
    this.#thread.postMessage({ firstCase, lastCase } satisfies BlockRange);
    const [answer]: ThreadAnswer[] = await Promise.race([answered, this.#exit]);
    if (answer !== undefined && 'tally' in answer) return answer.tally;
    throw Object.assign(new Error(answer?.failure ?? 'a thread gave no answer'), { code: answer?.code });
  }

  /** Closes the connection and ends the thread. */
  async end(): Promise<void> {
    this.#thread.postMessage('end');
    await this.#exit;
  }

  /** Ends the thread wherever it is; the database notices that its connection is gone. */
  async cutOff(): Promise<void> {
    await this.#thread.terminate();
  }
}
