/**
 * One server to a data folder, shared by the commands that use it: the first starts it, others attach, the last one out
 * stops it. Nobody has to stay: whatever a `kill -9` leaves, of a command or of the server, the next command recovers.
 */
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { serverAccount } from './account.ts';
import { recordAttachment, removeAttachment, sweepAttachments } from './attachments.ts';
import { removeCopyAt, runnableBinaries } from './binaries.ts';
import { makeCluster, ownerRole } from './cluster.ts';
import { readVersion, withPatience } from './connect.ts';
import { type DataFolder, giveToOwner, hasCluster, openFolder } from './folder.ts';
import { type Hold, takeHold, waitForHold } from './hold.ts';
import { onLastChance } from './last-chance.ts';
import { askToStop, findServer, type RunningServer, settledServer, startServer, stopServer } from './server.ts';
import { codeOf, DatabaseUnavailable, reasonOf } from './unavailable.ts';

/** A use of the embedded server of a data folder. */
export interface EmbeddedAttachment {
  readonly connectionString: string;
  readonly serverVersion: string;
  /** Leaves; stops the server if nobody else is attached. */
  release(): Promise<void>;
}

/** For a first start elsewhere, or a stop: a checkpoint of all that a bulk load left in memory. */
const patienceMilliseconds = 180_000;
const lastPatienceMilliseconds = 10_000;

/** What this process has to undo when it ends, at any moment between its first step and its last. */
interface Standing {
  readonly folder: DataFolder;
  readonly attachment: Hold;
  lock: Hold | undefined;
  making: ChildProcess | undefined;
  starting: ChildProcess | undefined;
}

/**
 * Attaches to the server of a data folder, which is made and started as needed.
 * @param durable false, in tests, trades safety against power cuts for speed
 */
export async function attachEmbedded(dataDir: string, durable = true): Promise<EmbeddedAttachment> {
  const folder = openFolder(dataDir);
  const lock = await waitForHold(folder.lock, patienceMilliseconds);
  giveToOwner(folder.lock, folder);
  const attachment = recordAttachment(folder.attached);
  giveToOwner(attachment.path, folder);
  const standing: Standing = { folder, attachment, lock, making: undefined, starting: undefined };
  const forget = onLastChance(() => leaveAtOnce(standing));
  let released = false;
  const release = async (): Promise<void> => {
    if (released) return;
    released = true;
    await leave(standing);
    forget();
  };
  try {
    const { connectionString, serverVersion } = await reachServer(standing, durable);
    lock.release();
    standing.lock = undefined;
    return { connectionString, serverVersion, release };
  } catch (error) {
    await release();
    if (error instanceof DatabaseUnavailable) throw error;
    throw new DatabaseUnavailable(
      `The embedded PostgreSQL in ${folder.path} cannot be used (${reasonOf(error)}); see ${folder.log}.`,
    );
  }
}

/**
 * A server that takes our connections, started if none runs. One that was told to stop by a process in its last moment
 * may still look ready: it goes away under us, and another is started.
 */
async function reachServer(
  standing: Standing,
  durable: boolean,
): Promise<{ connectionString: string; serverVersion: string }> {
  const { folder } = standing;
  for (let further = 2; ; further -= 1) {
    const server = (await settledServer(folder)) ?? (await start(standing, durable));
    const isThere = (): boolean => findServer(folder)?.pid === server.pid;
    const connectionString = addressOf(folder, server.port);
    try {
      return { connectionString, serverVersion: await greet(connectionString, isThere) };
    } catch (error) {
      if (further === 0 || (isThere() && findServer(folder)?.status === 'ready')) throw error;
    }
  }
}

async function start(standing: Standing, durable: boolean): Promise<RunningServer> {
  const { folder } = standing;
  const account = serverAccount(folder.path, folder.cluster);
  const made = hasCluster(folder);
  const native = runnableBinaries(account, {
    earlier: existsSync(folder.binaries) ? readFileSync(folder.binaries, 'utf8').trim() : undefined,
    onBegin: (copy) => writeFileSync(folder.binaries, `${copy}\n`, { mode: 0o600 }),
  });
  if (!made) {
    await makeCluster(folder, native, account, durable, (child) => {
      standing.making = child;
    });
    standing.making = undefined;
  }
  return startServer({
    folder,
    native,
    account,
    durable,
    onStart: (child) => {
      standing.starting = child;
    },
  });
}

function addressOf(folder: DataFolder, port: number): string {
  let password: string;
  try {
    password = readFileSync(folder.password, 'utf8').trim();
  } catch (error) {
    throw new DatabaseUnavailable(
      `The password of the database cannot be read from ${folder.password} (${reasonOf(error)}): put the file back, or run the command as its owner.`,
    );
  }
  // Said in full, so that no PG… variable of the environment has a part in it.
  return `postgresql://${ownerRole}:${password}@127.0.0.1:${port}/${ownerRole}?sslmode=disable`;
}

/** Makes the database if this is the first use, and asks the version. */
async function greet(connectionString: string, isThere: () => boolean): Promise<string> {
  try {
    return await withPatience(connectionString, isThere, readVersion);
  } catch (error) {
    if (codeOf(error) !== '3D000') throw error; // no such database
    const anyDatabase = connectionString.replace(`/${ownerRole}?`, '/postgres?');
    await withPatience(anyDatabase, isThere, (client) => client.query(`create database ${ownerRole}`));
    return withPatience(connectionString, isThere, readVersion);
  }
}

/** The last one out stops the server, waits for it and takes its copied binaries along. */
async function leave(standing: Standing): Promise<void> {
  const { folder, attachment } = standing;
  standing.lock ??= await waitForHold(folder.lock, patienceMilliseconds);
  removeAttachment(attachment);
  if (!sweepAttachments(folder.attached)) {
    await stopServer(folder);
    removeCopy(folder);
  }
  standing.lock.release();
}

/** Removes the copy of the binaries that had to be made for the server's account. */
export function removeCopy(folder: DataFolder): void {
  if (!existsSync(folder.binaries)) return;
  removeCopyAt(readFileSync(folder.binaries, 'utf8').trim());
  rmSync(folder.binaries);
}

/** The same in the last moment of the process, when nothing can be waited for: the server is told, and stops by itself. */
function leaveAtOnce(standing: Standing): void {
  const { folder, attachment } = standing;
  standing.making?.kill('SIGKILL');
  try {
    const lock = standing.lock ?? takeHold(folder.lock, lastPatienceMilliseconds);
    removeAttachment(attachment);
    // Whoever holds the lock all this while is attached too, and the last one out in its turn.
    if (lock === undefined) return;
    if (!sweepAttachments(folder.attached)) {
      const server = findServer(folder);
      if (server !== undefined) askToStop(server);
      // Just started, with no file yet. Until we have seen it end, nobody else can have its id.
      else if (standing.starting?.exitCode === null && standing.starting.signalCode === null)
        standing.starting.kill('SIGINT');
      removeCopy(folder);
    }
    lock.release();
  } catch {
    // The folder has gone, or the disk: there is nobody left to tell, and the next command recovers.
  }
}
