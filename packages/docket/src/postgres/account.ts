/** Whose rights the server runs with. PostgreSQL refuses to run as root, and wants to own its files. */
import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { DatabaseUnavailable } from './unavailable.ts';

/** A user and group to run as and to own the cluster. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

function ownerOf(path: string): Account | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined || stat.uid === 0 ? undefined : { uid: stat.uid, gid: stat.gid };
}

function nobody(): Account {
  const number = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }).trim());
  try {
    return { uid: number('-u'), gid: number('-g') };
  } catch {
    throw new DatabaseUnavailable(
      'PostgreSQL cannot run as root and this machine has no user "nobody" to run it as: run the command as an ordinary user, or set DATABASE_URL.',
    );
  }
}

/** Whether the machine's list of users has an account: `initdb` makes a cluster only for one that it has a name for. */
function hasName({ uid }: Account): boolean {
  return spawnSync('id', ['-un', String(uid)]).status === 0;
}

/**
 * The account for the server of a data folder: for root the owner of the cluster, else of the folder, else `nobody`
 * (so too for a folder mounted into a container that does not know its owner).
 * @returns undefined for an ordinary user, who runs the server as themselves
 */
export function serverAccount(dataFolder: string, clusterFolder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const ofCluster = ownerOf(clusterFolder);
  if (ofCluster !== undefined) return ofCluster;
  const ofFolder = ownerOf(dataFolder);
  return ofFolder !== undefined && hasName(ofFolder) ? ofFolder : nobody();
}
