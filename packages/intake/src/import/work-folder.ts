/** The folder in which an import stages its tables: gigabytes, for as long as it runs. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ours = /^opendocket-import-(\d+)-[A-Za-z0-9]+$/;

/**
 * Makes a folder for this process within `parent`, and takes away those of imports that were killed: their process is gone, and
 * nothing reads them again. What cannot be taken away is left; it may belong to someone else.
 */
export function makeWorkFolder(parent: string): string {
  for (const name of readdirSync(parent)) {
    const owner = ours.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) removeIfAllowed(join(parent, name));
  }
  return mkdtempSync(join(parent, `opendocket-import-${process.pid}-`));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, and belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function removeIfAllowed(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Another user's, or being removed by another import at this moment.
  }
}
