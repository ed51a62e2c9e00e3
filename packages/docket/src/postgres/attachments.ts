/**
 * Who uses a data folder's server: one held file for each attachment in the folder `attached`.
 *
 * A file that nobody holds belongs to a process that has gone, and is swept away. All of it happens under the data
 * folder's lock, except that holds vanish by themselves when a process dies.
 */
import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Hold, takeHold } from './hold.ts';
import { DatabaseUnavailable } from './unavailable.ts';

/** Records an attachment of this process. The process id in its name is for people who look. */
export function recordAttachment(folder: string): Hold {
  const path = join(folder, `${process.pid}-${randomBytes(6).toString('hex')}`);
  const hold = takeHold(path);
  if (hold === undefined) throw new DatabaseUnavailable(`The new file ${path} is held by another process: try again.`);
  return hold;
}

/** Takes back an attachment of this process. */
export function removeAttachment(hold: Hold): void {
  rmSync(hold.path, { force: true });
  hold.release();
}

/**
 * Sweeps away what dead processes left.
 * @returns whether anyone is still attached
 */
export function sweepAttachments(folder: string): boolean {
  let attached = false;
  for (const name of readdirSync(folder)) {
    const hold = takeHold(join(folder, name));
    if (hold === undefined) attached = true;
    else removeAttachment(hold);
  }
  return attached;
}
