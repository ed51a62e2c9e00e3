/**
 * Mutation testing of the rulebook: `npm run mutation [-- GLOB …]`. Changes the code of rules, calendar, clock and evaluator in
 * thousands of small ways, one at a time, and tells which changes no test notices. Takes the better part of an hour.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Installed when it is wanted: a hundred packages that nothing else here needs. */
const stryker = '@stryker-mutator/core@10.1.1';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, '.mutation');
const globs = process.argv.slice(2);

const config = {
  testRunner: 'node-test',
  plugins: [join(import.meta.dirname, 'runner.ts')],
  mutate: globs.length > 0 ? globs : everything(),
  coverageAnalysis: 'perTest',
  // What runs only while a file is loaded: the texts, citations and tables of rules. The tests of pages and parameters hold them.
  ignoreStatic: true,
  ignorers: ['words'],
  ignorePatterns: ['*', '!packages/rulebook/**', '!package.json', '!bench/mutation/**', '!docs/**'],
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['progress-append-only', 'json', 'clear-text'],
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: globs.length > 0, reportScoreTable: true },
  jsonReporter: { fileName: join(folder, 'mutation.json') },
  // Its preprocessing of the configuration needs an older TypeScript; running needs no configuration.
  tsconfigFile: 'none.json',
  tempDirName: join(folder, 'sandbox'),
  incremental: true,
  incrementalFile: join(folder, 'incremental.json'),
};

function everything(): readonly string[] {
  const source = 'packages/rulebook/src';
  return [`${source}/{calendar,evaluate,fold,rules}/**/*.ts`, `${source}/clock.ts`, `!${source}/**/*.test.ts`];
}

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
const configFile = join(folder, 'stryker.config.json');
writeFileSync(configFile, JSON.stringify(config, undefined, 2));
const program = join(folder, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
if (!existsSync(program)) {
  const installed = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, stryker], {
    stdio: 'inherit',
  });
  if (installed.status !== 0) process.exit(1);
}
const run = spawnSync(process.execPath, [program, 'run', configFile], { cwd: root, stdio: 'inherit' });
process.exitCode = run.status ?? 1;
