/**
 * Writes batches on a thread of its own, so that the next batch is worked out meanwhile. Batches come as messages, one at a
 * time; each is answered when it is committed, or with what went wrong.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type pg from 'pg';
import { connectInThread, type ThreadSettings } from '../thread-settings.ts';
import type { ThreadAnswer, ThreadBatch } from './threaded-writer.ts';
import { writeBatch } from './writer.ts';

const settings: ThreadSettings = workerData;
const port = parentPort;
if (port === null) throw new Error('writer-thread.ts runs as a thread only');

let connected: Promise<pg.Client> | undefined;

function bytes(sent: Uint8Array): Buffer {
  return Buffer.from(sent.buffer, sent.byteOffset, sent.byteLength);
}

async function write(batch: ThreadBatch): Promise<void> {
  connected ??= connectInThread(settings, 'opendocket import');
  const { encoded, feed, mark } = batch;
  await writeBatch(
    await connected,
    () => ({
      encoded: {
        ...encoded,
        event: bytes(encoded.event),
        audit: bytes(encoded.audit),
        caseFile: bytes(encoded.caseFile),
        posture: bytes(encoded.posture),
        task: bytes(encoded.task),
        ledger: bytes(encoded.ledger),
      },
      feed,
      mark,
    }),
    true,
  );
}

function answerOf(error: unknown): ThreadAnswer {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
  return { failure: error instanceof Error ? error.message : String(error), ...(code === undefined ? {} : { code }) };
}

port.on('message', (message: ThreadBatch | 'end') => {
  if (message === 'end') {
    void (connected ?? Promise.resolve(undefined))
      .then((client) => client?.end())
      .catch(() => undefined)
      .then(() => port.close());
    return;
  }
  write(message).then(
    () => port.postMessage({}),
    (error: unknown) => port.postMessage(answerOf(error)),
  );
});
