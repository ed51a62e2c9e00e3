/** The bulk path: how a feed writes many cases at once. */

export { copyArray, copyBytes, copyPlain, copyText } from './copy-text.ts';
export {
  BatchEncoder,
  type BulkAudit,
  type BulkCase,
  type BulkEvent,
  type BulkRun,
  type ChainHeads,
  copyColumns,
  type EncodedBatch,
  type LedgerRows,
} from './encode.ts';
export { type ExistingCase, lockCases, type StoredEvent, voidedSeqs } from './existing.ts';
export { ThreadedWriter } from './threaded-writer.ts';
export { copy, type FeedRows, prepareWriter, type ReadyBatch, writeBatch } from './writer.ts';
