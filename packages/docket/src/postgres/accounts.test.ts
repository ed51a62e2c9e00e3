import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serverAccount } from './account.ts';
import { isServed, serverOf, startCommand, withFolder } from './attaching.ts';
import { findBinaries, removeCopyAt, runnableBinaries } from './binaries.ts';
import { withConnection } from './connect.ts';

const isRoot = process.getuid?.() === 0;
const needsRoot = isRoot ? false : 'only root can act for another user';
/** An ordinary user that Linux and macOS alike have. */
const idOf = (flag: string, name: string) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout);
const user = { uid: idOf('-u', 'daemon'), gid: idOf('-g', 'daemon') };
/** A user whom the list of users does not have. */
const stranger = { uid: 4711, gid: 4711 };

const canUserRead =
  isRoot && spawnSync('test', ['-r', fileURLToPath(import.meta.url)], { ...user, cwd: '/' }).status === 0;
const needsReachableCheckout = needsRoot || (canUserRead ? false : 'the checkout is closed to other users');

const hasSetpriv = spawnSync('setpriv', ['--version']).status === 0;

const answers = (address: string) =>
  withConnection(address, async (client) => {
    const { rows } = await client.query<{ answer: number }>('select 42 as answer');
    assert.deepEqual(rows, [{ answer: 42 }]);
  });

describe('run by root', { skip: needsRoot }, () => {
  it('the server is not, even where the folders above the data are closed to all but root', () =>
    withFolder('absent', async (folder) => {
      assert.equal(statSync(dirname(folder)).mode & 0o777, 0o700);
      const command = startCommand(folder);
      await answers(await command.attached());
      assert.notEqual(statSync(`/proc/${serverOf(folder).pid}`).uid, 0);
      assert.equal(statSync(join(folder, 'password')).uid, 0);
      await command.leave();
      assert.ok(!isServed(folder));
    }));

  it(
    'in a container that does not let root see into the processes of others, it works all the same',
    {
      skip: hasSetpriv ? false : 'setpriv is not installed',
    },
    () =>
      withFolder('used', async (folder) => {
        const through = ['setpriv', '--bounding-set', '-sys_ptrace', '--inh-caps', '-sys_ptrace'];
        const [first, second] = [startCommand(folder, { through }), startCommand(folder, { through })];
        assert.equal(await first.attached(), await second.attached());
        await first.leave();
        assert.ok(isServed(folder));
        await second.leave();
        assert.ok(!isServed(folder));
      }),
  );

  it("for someone else's data folder, all that is made stays theirs", { skip: needsReachableCheckout }, () =>
    withFolder('absent', async (folder) => {
      chownSync(dirname(folder), user.uid, user.gid);
      const theirs = startCommand(folder, user);
      await theirs.attached();
      assert.equal(statSync(`/proc/${serverOf(folder).pid}`).uid, user.uid);
      await theirs.leave();

      const asRoot = startCommand(folder);
      await answers(await asRoot.attached());
      assert.equal(statSync(`/proc/${serverOf(folder).pid}`).uid, user.uid);
      const theirsAgain = startCommand(folder, user);
      await answers(await theirsAgain.attached());
      await asRoot.leave();
      await theirsAgain.leave();
      assert.ok(!isServed(folder));
    }),
  );

  it('the account is the owner of the cluster, else of the data folder, else nobody', () => {
    const folder = mkdtempSync(join(tmpdir(), 'opendocket-account-'));
    const cluster = join(folder, 'postgres');
    const nobody = { uid: idOf('-u', 'nobody'), gid: idOf('-g', 'nobody') };
    assert.deepEqual(serverAccount(folder, cluster), nobody);
    chownSync(folder, stranger.uid, stranger.gid);
    assert.deepEqual(serverAccount(folder, cluster), nobody, 'PostgreSQL makes no cluster for a user without a name');
    chownSync(folder, user.uid, user.gid);
    assert.deepEqual(serverAccount(folder, cluster), user);
    mkdirSync(cluster);
    chownSync(cluster, stranger.uid, stranger.gid);
    assert.deepEqual(serverAccount(folder, cluster), stranger);
    rmSync(folder, { recursive: true });
  });

  it('a checkout that only root can enter lends its binaries by a copy, made once and removed at the end', () => {
    const closed = mkdtempSync(join(tmpdir(), 'opendocket-closed-'));
    const native = join(closed, 'native');
    cpSync(findBinaries(), native, { recursive: true, verbatimSymlinks: true });
    const begun: string[] = [];
    const lend = (earlier?: string) => runnableBinaries(user, { earlier, onBegin: (copy) => begun.push(copy) }, native);
    const lent = lend();
    const [copy = ''] = begun;
    assert.ok(lent.startsWith(copy) && !lent.startsWith(closed));
    const version = spawnSync(join(lent, 'bin/postgres'), ['--version'], { ...user, cwd: '/', encoding: 'utf8' });
    assert.match(version.stdout, /PostgreSQL/);
    assert.equal(lend(copy), lent, 'used again');
    assert.equal(begun.length, 1);

    chmodSync(copy, 0o777); // anyone may have changed it since
    const second = lend(copy);
    assert.equal(begun.length, 2);
    assert.notEqual(second, lent);
    assert.ok(!existsSync(copy));

    removeCopyAt(begun[1] ?? '');
    assert.ok(!existsSync(second));
    removeCopyAt(closed);
    assert.ok(existsSync(closed), 'whatever a file in a data folder says, only a copy is removed');
    rmSync(closed, { recursive: true });
  });

  it('gives nothing of the system away through a link in a folder that another user owns', { skip: needsRoot }, () =>
    withFolder('used', async (folder) => {
      chownSync(folder, user.uid, user.gid);
      const target = join(dirname(folder), 'of-root');
      writeFileSync(target, '');
      rmSync(join(folder, 'lock'));
      symlinkSync(target, join(folder, 'lock'));
      const command = startCommand(folder);
      await command.attached();
      await command.leave();
      assert.equal(statSync(target).uid, 0);
    }),
  );
});

describe('run by an ordinary user', () => {
  it('the server is theirs', { skip: isRoot ? needsReachableCheckout : false }, () =>
    withFolder('absent', async (folder) => {
      const as = isRoot ? user : {};
      if (isRoot) chownSync(dirname(folder), user.uid, user.gid);
      const command = startCommand(folder, as);
      await answers(await command.attached());
      const { pid } = serverOf(folder);
      if (process.platform === 'linux')
        assert.equal(statSync(`/proc/${pid}`).uid, isRoot ? user.uid : process.getuid?.());
      await command.leave();
      assert.ok(!isServed(folder));
    }),
  );

  it('whom the machine has no name for is told in a sentence', { skip: needsReachableCheckout }, () =>
    withFolder('absent', async (folder) => {
      chownSync(dirname(folder), stranger.uid, stranger.gid);
      const command = startCommand(folder, stranger);
      await assert.rejects(
        command.attached(),
        /The user that runs this \(id 4711\) has no entry .* or set DATABASE_URL\.$/,
      );
    }),
  );

  it('is told in a sentence that a folder of someone else cannot be used', { skip: needsReachableCheckout }, () =>
    withFolder('used', async (folder) => {
      const command = startCommand(folder, user);
      await assert.rejects(command.attached(), {
        message: `The data folder ${folder} cannot be used: it, or a folder above it, belongs to another user; run the command as that user, or choose another folder with --data.`,
      });
    }),
  );
});
