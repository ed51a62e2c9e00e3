/**
 * Holds on files that the operating system lets go of when their process ends, however it ends.
 *
 * A file with a process id in it outlives a `kill -9`, its id may by then belong to someone else, and two commands that
 * find it stale at the same moment race to break it. A lock of the kernel has none of these troubles. Node gives none
 * directly, but its SQLite takes one (`fcntl`, on Linux and macOS alike) on a file that stays empty.
 */
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseUnavailable, reasonOf } from './unavailable.ts';

/** A hold on a file, ours until `release` or the end of the process. */
export interface Hold {
  readonly path: string;
  release(): void;
}

const busy = 5; // SQLITE_BUSY

/**
 * Takes hold of a file, made if absent, without giving way to the event loop: for the last moments of a process.
 * @param patience milliseconds to wait for another holder; 0: none
 * @returns undefined when another holds it, this process included
 */
export function takeHold(path: string, patience = 0): Hold | undefined {
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(path, { timeout: patience });
    // A journal on disk would be a second file, and outlive a `kill -9`.
    file.exec('PRAGMA journal_mode = MEMORY');
    file.exec('BEGIN EXCLUSIVE');
    const held = file;
    return {
      path,
      release: () => {
        if (held.isOpen) held.close();
      },
    };
  } catch (error) {
    if (file?.isOpen) file.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return undefined;
    throw new DatabaseUnavailable(
      `The lock file ${path} cannot be used (${reasonOf(error)}): check that its folder exists and is yours to write, or choose another with --data.`,
    );
  }
}

/**
 * Takes hold of a file, waiting for the holder before.
 * @param patience milliseconds after which to give up
 */
export async function waitForHold(path: string, patience: number): Promise<Hold> {
  const end = performance.now() + patience;
  for (;;) {
    const hold = takeHold(path);
    if (hold !== undefined) return hold;
    if (performance.now() > end) {
      throw new DatabaseUnavailable(
        `Another command has been starting or stopping the database for ${Math.round(patience / 1000)} seconds (it holds ${path}): wait for it or end it, then try again.`,
      );
    }
    await pause(25);
  }
}
