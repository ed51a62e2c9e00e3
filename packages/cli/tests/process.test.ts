/** The command as a process: what only a process has, streams that fill or close, signals, and the launcher before it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';

const launcher = resolve(import.meta.dirname, '../bin/opendocket.mjs');

function start(args: readonly string[]) {
  const child = spawn(process.execPath, [launcher, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  return { child, out: () => text(child.stdout), err: text(child.stderr), ended: once(child, 'exit') };
}

describe('the command as a process', () => {
  it('writes an answer of megabytes whole before it ends', async () => {
    const item = { case: { id: 'synthetic-1' }, events: [], asOf: '2026-11-23' };
    const { child, out, ended } = start(['evaluate', '-']);
    child.stdin.end(JSON.stringify(Array.from({ length: 10_000 }, () => item)));
    assert.equal(JSON.parse(await out()).length, 10_000);
    assert.deepEqual(await ended, [0, null]);
  });
  it('ends quietly where its reader has seen enough', async () => {
    const item = { case: { id: 'synthetic-1' }, events: [], asOf: '2026-11-23' };
    const { child, err, ended } = start(['evaluate', '-']);
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end(JSON.stringify(Array.from({ length: 10_000 }, () => item)));
    assert.deepEqual(await ended, [0, null]);
    assert.equal(await err, '');
  });
  it('stops on Ctrl-C with exit 1 and a sentence', async () => {
    const { child, out, err, ended } = start(['evaluate', '-']);
    // More than a pipe holds: when it has gone, the command is there and reads.
    await new Promise((done) => child.stdin.write(' '.repeat(1_000_000), done));
    child.kill('SIGINT');
    assert.deepEqual(await ended, [1, null]);
    assert.equal(await out(), '');
    assert.match(await err, /^Stopped\. [^\n]*\n$/);
  });
});
