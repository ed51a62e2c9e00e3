import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { findUndeclaredImports } from './check/declared-imports.ts';
import { findBrokenLinks } from './check/links.ts';
import { type FileResult, runFile } from './test/run-file.ts';
import { describeFailures, describeSkipped, tally } from './test/tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'opendocket-test-run-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

// As in `npm test`: what runs is no part of the test that runs it.
const { NODE_TEST_CONTEXT: _, ...environment } = process.env;

/** Runs a test file with this text. */
function run(name: string, text: string, secondsAllowed = 60): Promise<FileResult> {
  const file = `${name}.test.ts`;
  write(file, `import { describe, it } from 'node:test';\nimport assert from 'node:assert/strict';\n${text}`);
  const { signal } = new AbortController();
  return runFile({ root: folder, file, scratch: folder, environment, secondsAllowed, signal });
}

describe('a test file of a run', () => {
  it('counts its tests, not the suites around them', async () => {
    const result = await run(
      'passes',
      `describe('a', () => { describe('b', () => { it('c', () => {}); it('d', () => {}); }); });`,
    );
    assert.deepEqual(tally([result]), { passed: 2, failed: 0, skipped: 0 });
    assert.deepEqual(result.outcomes[1]?.path, ['a', 'b', 'd']);
    assert.equal(describeFailures(result), '');
  });

  it('tells of a failure where it stands, what was expected, and what the file wrote', async () => {
    const result = await run(
      'fails',
      `describe('a', () => { it('b', () => { console.log('so far'); assert.equal(1, 2); }); });`,
    );
    assert.deepEqual(tally([result]), { passed: 0, failed: 1, skipped: 0 });
    const text = describeFailures(result);
    for (const part of ['a › b', 'fails.test.ts:3', '1 !== 2', 'so far']) assert.ok(text.includes(part), text);
    assert.ok(!text.includes('node:internal'), text);
  });

  it('has failed where a test is skipped for no stated reason', async () => {
    const result = await run('skips', `it('a', { skip: true }, () => {}); it.todo('b'); it('c', () => {});`);
    assert.deepEqual(tally([result]), { passed: 1, failed: 2, skipped: 0 });
    assert.match(describeFailures(result), /no reason is given/);
  });

  it('lists what is skipped for a stated reason, which is neither passed nor failed', async () => {
    const result = await run(
      'states',
      `describe('s', { skip: 'needs root' }, () => { it('a', () => {}); }); it('b', () => {});`,
    );
    assert.deepEqual(tally([result]), { passed: 1, failed: 0, skipped: 1 });
    assert.deepEqual(describeSkipped([result]), ['- skipped: states.test.ts: s (needs root)']);
  });

  it('has failed where it has no test, cannot be loaded, dies, or has a hook that fails', async () => {
    const files = {
      empty: '',
      loads: `throw new Error('at load');`,
      dies: `it('a', () => {}); it('b', async () => { process.exit(3); });`,
      'exits-zero': `it('a', () => {}); it('b', () => { process.exit(0); }); it('c', () => {});`,
      hooks: `import { before } from 'node:test'; describe('a', () => { before(() => { throw new Error('no'); }); it('b', () => {}); });`,
    };
    for (const [name, text] of Object.entries(files)) {
      assert.ok(tally([await run(name, text)]).failed > 0, name);
    }
  });

  it('is killed with all that it started when it does not end', async () => {
    const text = `
      import { spawn } from 'node:child_process';
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
      it('a', async () => { console.log('child', child.pid); setInterval(() => {}, 1000); await new Promise(() => {}); });`;
    const result = await run('hangs', text, 2);
    assert.deepEqual(tally([result]), { passed: 0, failed: 1, skipped: 0 });
    assert.match(describeFailures(result), /had not ended after 2 seconds/);
    const pid = Number(/child (\d+)/.exec(result.output)?.[1]);
    // What was killed is gone at once, or a zombie where nobody collects orphans: then it has no command line.
    const { stdout } = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
    assert.doesNotMatch(stdout, /setInterval/);
  });
});

describe('a run', () => {
  it('that finds no test has failed', () => {
    const script = resolve(import.meta.dirname, 'test.ts');
    const { stdout, status } = spawnSync(process.execPath, [script, 'no-such-test-file'], {
      encoding: 'utf8',
      env: environment,
    });
    assert.equal(stdout, '0 passed, 1 failed\n');
    assert.equal(status, 1);
  });
});

describe('the checks', () => {
  it('find a package that a room imports and does not declare', () => {
    write('package.json', JSON.stringify({ devDependencies: { 'fast-check': '4' } }));
    write('packages/law/package.json', JSON.stringify({ name: '@x/law', dependencies: { zod: '4' } }));
    write(
      'packages/law/src/a.ts',
      `import { z } from 'zod/v4';\nimport { readFileSync } from 'node:fs';\nimport './b.ts';\n// from 'words'\n`,
    );
    write(
      'packages/law/src/b.ts',
      `import {\n  Pool,\n} from 'pg';\nconst later = await import('@duckdb/node-api/lib');\nimport 'fast-check';\n`,
    );
    write('packages/law/src/b.test.ts', `import 'fast-check';\nimport '@x/law';\n`);
    assert.deepEqual(
      findUndeclaredImports(folder).sort(),
      ['@duckdb/node-api', 'fast-check', 'pg'].map(
        (name) => `packages/law/src/b.ts imports ${name}, which packages/law/package.json does not declare`,
      ),
    );
  });

  it('find a link that leads nowhere, to a file or to a heading', () => {
    write(
      'docs/guide.md',
      '# The guide\n\n## First, `install` it\n\n```\n[code](none.md)\n```\n[back](../README.md#what-it-is)\n',
    );
    write(
      'README.md',
      '# What it is\n[g](docs/guide.md) [h](docs/guide.md#first-install-it) [w](https://example.org) `[x](y.md)`\n' +
        '[lost](docs/lost.md) [nowhere](docs/guide.md#second) [here](#what-it-is)\n',
    );
    assert.deepEqual(findBrokenLinks(folder), [
      'README.md links to docs/lost.md, which is not there',
      'README.md links to docs/guide.md#second, which is not there',
    ]);
  });
});
