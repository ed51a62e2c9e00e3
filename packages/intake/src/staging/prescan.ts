/**
 * A first look at the bytes of a file, at the speed of memory: what its line ends and its encoding are, how many rows it
 * has, and what it is, by digest. DuckDB's CSV reader misreads a lone carriage return (it drops a character) and refuses
 * bytes that are not UTF-8; a file with either is written again, clean, for DuckDB (see {@link rewrite}).
 */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, createWriteStream, openSync, readSync } from 'node:fs';

/** What a file's bytes are. */
export interface Prescan {
  readonly bytes: number;
  /** Lines after the header that are not empty. */
  readonly rows: number;
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string;
  /** Whether DuckDB can read the file as it is. */
  readonly clean: boolean;
  /** Whether the last line has its line end: a file without one may be cut off. */
  readonly ended: boolean;
}

const chunkBytes = 4 << 20;
const lineFeed = 10;
const carriageReturn = 13;
/** Lines longer than this are no rows: they are cut, and refused as too long. */
export const longestLine = 1 << 17;

/** Scans a file. `signal` stops it between chunks. */
export function prescan(file: string, signal?: AbortSignal): Prescan {
  const descriptor = openSync(file, 'r');
  try {
    const hash = createHash('sha256');
    const state = {
      bytes: 0,
      lines: 0,
      feeds: 0,
      returns: 0,
      lone: false,
      lineStart: 0,
      longest: 0,
      utf8: true,
      last: lineFeed,
    };
    const buffer = Buffer.alloc(chunkBytes + 4);
    let carried = 0;
    for (;;) {
      signal?.throwIfAborted();
      const read = readSync(descriptor, buffer, carried, chunkBytes, state.bytes);
      if (read === 0) break;
      const chunk = buffer.subarray(carried, carried + read);
      hash.update(chunk);
      scanLines(chunk, state);
      if (state.utf8) carried = checkUtf8(buffer, carried + read, state);
      else carried = 0;
    }
    if (carried > 0) state.utf8 = false;
    const unended = state.last !== lineFeed && state.last !== carriageReturn && state.bytes > 0;
    if (state.last === carriageReturn) state.lone = true;
    if (state.last !== lineFeed && state.bytes - state.lineStart > (unended ? 0 : 1)) state.lines += 1;
    state.longest = Math.max(state.longest, state.bytes - state.lineStart);
    const mixed = state.returns > 0 && state.returns !== state.feeds;
    return {
      bytes: state.bytes,
      rows: Math.max(0, state.lines - 1),
      digest: hash.digest('hex'),
      clean: state.utf8 && !state.lone && !mixed && state.longest < longestLine,
      ended: !unended,
    };
  } finally {
    closeSync(descriptor);
  }
}

interface ScanState {
  bytes: number;
  lines: number;
  feeds: number;
  returns: number;
  lone: boolean;
  lineStart: number;
  longest: number;
  utf8: boolean;
  last: number;
}

function scanLines(chunk: Buffer, state: ScanState): void {
  const base = state.bytes;
  // A carriage return that ended the last chunk is alone unless a line feed begins this one.
  if (state.last === carriageReturn && chunk[0] !== lineFeed) state.lone = true;
  for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, at + 1)) {
    const before = at === 0 ? state.last : chunk[at - 1];
    const length = base + at - state.lineStart - (before === carriageReturn ? 1 : 0);
    if (length > 0) state.lines += 1;
    if (length > state.longest) state.longest = length;
    state.feeds += 1;
    state.lineStart = base + at + 1;
  }
  for (let at = chunk.indexOf(carriageReturn); at >= 0; at = chunk.indexOf(carriageReturn, at + 1)) {
    state.returns += 1;
    if (at + 1 < chunk.length && chunk[at + 1] !== lineFeed) state.lone = true;
  }
  state.bytes += chunk.length;
  state.last = chunk[chunk.length - 1] ?? state.last;
}

/** Checks what is whole of the bytes so far; returns how many bytes of an unfinished character are carried over. */
function checkUtf8(buffer: Buffer, length: number, state: ScanState): number {
  let cut = length;
  for (let back = 1; back <= Math.min(3, length); back += 1) {
    const byte = buffer[length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    if (needs > back) cut = length - back;
    break;
  }
  if (!isUtf8(buffer.subarray(0, cut))) {
    state.utf8 = false;
    return 0;
  }
  buffer.copy(buffer, 0, cut, length);
  return length - cut;
}

/**
 * Writes a file again so that DuckDB reads it right: each line in UTF-8 (a line that is not UTF-8 is Latin-1), ended by a
 * line feed; a carriage return inside a line becomes a blank. A line too long to be a row is cut one byte beyond the limit, so that it is refused.
 * A line that is not UTF-8 begins with `foreignMark` where one is given.
 */
export async function rewrite(file: string, target: string, signal?: AbortSignal, foreignMark = ''): Promise<void> {
  const descriptor = openSync(file, 'r');
  const output = createWriteStream(target, { highWaterMark: chunkBytes });
  let failure: Error | undefined;
  output.on('error', (error) => {
    failure = error;
  });
  const write = async (text: string): Promise<void> => {
    if (failure !== undefined) throw failure;
    if (!output.write(text)) await once(output, 'drain');
  };
  try {
    const buffer = Buffer.alloc(chunkBytes);
    let pending: Buffer[] = [];
    let pendingBytes = 0;
    let position = 0;
    for (;;) {
      signal?.throwIfAborted();
      const read = readSync(descriptor, buffer, 0, chunkBytes, position);
      if (read === 0) break;
      position += read;
      let start = 0;
      let text = '';
      for (let at = buffer.indexOf(lineFeed); at >= 0 && at < read; at = buffer.indexOf(lineFeed, at + 1)) {
        const tail = buffer.subarray(start, at);
        text += `${decodeLine(pendingBytes === 0 ? tail : Buffer.concat([...pending, tail]), foreignMark)}\n`;
        pending = [];
        pendingBytes = 0;
        start = at + 1;
      }
      if (start < read && pendingBytes <= longestLine) {
        pending.push(Buffer.from(buffer.subarray(start, read)));
        pendingBytes += read - start;
      }
      await write(text);
    }
    if (pendingBytes > 0) await write(`${decodeLine(Buffer.concat(pending), foreignMark)}\n`);
    await new Promise<void>((resolve, reject) =>
      output.end((error?: Error | null) => (error ? reject(error) : resolve())),
    );
    if (failure !== undefined) throw failure;
  } finally {
    output.destroy();
    closeSync(descriptor);
  }
}

function decodeLine(line: Buffer, foreignMark: string): string {
  let end = line.length;
  if (end > 0 && line[end - 1] === carriageReturn) end -= 1;
  const bytes = line.subarray(0, Math.min(end, longestLine + 1));
  const text = isUtf8(bytes) ? bytes.toString('utf8') : foreignMark + bytes.toString('latin1');
  return text.replaceAll('\r', ' ');
}
