import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'opendocket-import-rule-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A file that is to be linted as if it stood in the repository. */
interface Sample {
  readonly path: string;
  readonly code: string;
}

/** Lints samples with the repository's own settings, in one go. @returns the rules that refuse each, in their order */
function refusals(samples: readonly Sample[]): string[][] {
  for (const name of ['biome.json', '.gitignore']) cpSync(join(root, name), join(folder, name));
  const files = samples.map(({ path }, index) => join(dirname(path), `sample-${index}-${path.split('/').at(-1)}`));
  for (const [index, file] of files.entries()) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), `${samples[index]?.code}\n`);
  }
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'lint', '--reporter=json', '--max-diagnostics=none', '.'],
    { cwd: folder, encoding: 'utf8' },
  );
  rmSync(join(folder, 'packages'), { recursive: true });
  assert.ok(status === 0 || status === 1, stdout);
  // The shape is Biome's; what is missing would fail every test below.
  const report: { diagnostics: { category: string; location: { path: string | { file: string } } }[] } =
    JSON.parse(stdout);
  return files.map((file) =>
    report.diagnostics
      .filter(({ location: { path } }) => (typeof path === 'string' ? path : path.file).endsWith(file))
      .map(({ category }) => category),
  );
}

const forms = (specifier: string): string[] => [
  `import { x } from '${specifier}';\nexport const y = x;`,
  `import type { X } from '${specifier}';\nexport type Y = X;`,
  `export { x } from '${specifier}';`,
  `export * from '${specifier}';`,
  `import '${specifier}';`,
  `export const x = await import('${specifier}');`,
];

const restricted = 'lint/style/noRestrictedImports';
const rooms = ['rulebook', 'docket', 'intake', 'synth', 'server', 'web', 'cli'] as const;
type Room = (typeof rooms)[number];
const packageOf = (room: Room): string => (room === 'cli' ? 'opendocket' : `@opendocket/${room}`);

/** What design and ARCHITECTURE.md allow, said once more and apart from the settings. */
const allowed: Readonly<Record<Room, readonly Room[]>> = {
  rulebook: [],
  docket: ['rulebook'],
  intake: ['rulebook', 'docket'],
  synth: ['rulebook'],
  server: ['rulebook', 'docket'],
  web: [],
  cli: ['rulebook', 'docket', 'intake', 'synth', 'server'],
};

describe('the one-way import rule', () => {
  it('lets each room import the rooms below it, and refuses the others in every form of import', () => {
    const cases = rooms.flatMap((from) =>
      rooms
        .filter((to) => to !== from)
        .flatMap((to) =>
          [packageOf(to), `${packageOf(to)}/testing`].flatMap((specifier) =>
            forms(specifier).map((code) => ({ from, to, path: `packages/${from}/src/a.ts`, code })),
          ),
        ),
    );
    const found = refusals(cases);
    for (const [index, { from, to, code }] of cases.entries()) {
      const isRefused = found[index]?.includes(restricted) ?? false;
      assert.equal(isRefused, !allowed[from].includes(to), `${from}: ${code}`);
    }
  });

  it('refuses the way round through the folders', () => {
    const cases = rooms.flatMap((from) => [
      { path: `packages/${from}/src/a.ts`, code: `import '../../docket/src/chain.ts';` },
      { path: `packages/${from}/src/below/a.ts`, code: `import '../../../rulebook/src/clock.ts';` },
    ]);
    for (const [index, rules] of refusals(cases).entries()) assert.deepEqual(rules, [restricted], cases[index]?.path);
  });

  it('lets the tests of intake use synthetic releases, and nothing else do so', () => {
    const code = `import '@opendocket/synth';`;
    const found = refusals([
      { path: 'packages/intake/src/a.test.ts', code },
      { path: 'packages/intake/tests/a.ts', code },
      { path: 'packages/intake/src/a.ts', code },
      { path: 'packages/docket/src/a.test.ts', code },
    ]);
    assert.deepEqual(found, [[], [], [restricted], [restricted]]);
  });
});

describe('the rulebook is pure', () => {
  it('by rule: it may import zod and its own files, and have no word of a clock, a process or a network', () => {
    const path = 'packages/rulebook/src/a.ts';
    const good = [`import { z } from 'zod';\nexport const y = z;`, `import './clock.ts';`, `import '../clock.ts';`];
    const bad = ['node:fs', 'fs', 'node:crypto', 'pg', 'zod-to-anything', '@duckdb/node-api'].flatMap(forms);
    const words = ['process.env', 'console.log(1)', 'fetch("x")', 'performance.now()', 'setTimeout(() => {}, 1)'];
    const found = refusals(
      [...good, ...bad, ...words.map((word) => `export const x = ${word};`)].map((code) => ({ path, code })),
    );
    assert.deepEqual(
      found.slice(0, good.length),
      good.map(() => []),
    );
    for (const [index, rules] of found.slice(good.length, -words.length).entries()) {
      assert.ok(rules.includes(restricted), bad[index]);
    }
    assert.deepEqual(
      found.slice(-words.length),
      words.map(() => ['lint/style/noRestrictedGlobals']),
    );
  });

  it('in fact: no file of it reads the time of day, chance or the language of the machine', () => {
    const files = globSync('packages/rulebook/src/**/*.ts', {
      cwd: root,
      exclude: ['**/*.test.ts', '**/generate*.ts', '**/testing/**'],
    });
    assert.ok(files.length > 0);
    const impure =
      /\bDate\.now\b|\bnew Date\(\)|\bDate\(\)|\bMath\.random\b|\bglobalThis\b|\.toLocale|\bTemporal\.Now\b/;
    for (const file of files) {
      const code = readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');
      assert.doesNotMatch(code, impure, file);
      const imported = [
        ...code.matchAll(/^(?:import|export)\s[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm),
      ];
      for (const [, from, plain, dynamic] of imported) assert.match(from ?? plain ?? dynamic ?? '', /^(\.|zod$)/, file);
    }
  });
});
