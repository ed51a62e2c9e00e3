/** Servers whose data nobody wants to keep: those of tests. */
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sweepAttachments } from './attachments.ts';
import { removeCopy } from './embedded.ts';
import { pathsOf } from './folder.ts';
import { takeHold } from './hold.ts';
import { askToStop, findServer, waitUntilGone } from './server.ts';

/** Ends the server of a data folder without its leave and removes the folder. Synchronous: for the end of a process. */
export function discardServer(dataDir: string): void {
  const folder = pathsOf(dataDir);
  const server = findServer(folder);
  if (server !== undefined) {
    askToStop(server, 'immediate');
    waitUntilGone(server, folder);
  }
  removeCopy(folder);
  rmSync(folder.path, { recursive: true, force: true, maxRetries: 5 });
}

/** Younger than this, a folder may be one that a process is just about to use. */
const newMilliseconds = 60_000;

/** Whether the processes that used a data folder have all gone without cleaning up. */
export function isAbandoned(dataDir: string): boolean {
  const folder = pathsOf(dataDir);
  if (Date.now() - statSync(folder.path).mtimeMs < newMilliseconds) return false;
  if (!existsSync(join(folder.path, 'attached'))) return true;
  const lock = takeHold(folder.lock);
  if (lock === undefined) return false;
  try {
    return !sweepAttachments(folder.attached);
  } finally {
    lock.release();
  }
}
