/** `npm run check`: everything that can be told without running the program. Ends with one line, exit 1 on a finding. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { findUndeclaredImports } from './check/declared-imports.ts';
import { findBrokenLinks } from './check/links.ts';

const root = resolve(import.meta.dirname, '..');

/** One thing that is checked. */
interface Check {
  readonly name: string;
  /** @returns what is wrong, ready to be printed; empty when nothing is */
  run(): Promise<string> | string;
}

/** Runs a program that npm installed, on the Node that runs this. */
async function runProgram(file: string, args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [join(root, 'node_modules', file), ...args], {
    cwd: root,
    env: { ...process.env, ...(process.stderr.isTTY ? { FORCE_COLOR: '1' } : {}) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      output += text;
    });
  }
  const [code, signal]: (number | string | null)[] = await once(child, 'close');
  if (code === 0) return '';
  return output.trim() || `${file} ended with ${signal ?? `exit code ${code}`} and said nothing`;
}

const checks: readonly Check[] = [
  {
    name: 'format, lint and the one-way import rule',
    run: () => runProgram('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
  },
  { name: 'types', run: () => runProgram('typescript/bin/tsc', ['-p', 'tsconfig.json']) },
  {
    name: 'types of the web application, against the API of the server',
    async run() {
      const { generateApiTypes } = await import('./web-api-types.ts');
      await generateApiTypes();
      return runProgram('typescript/bin/tsc', ['-p', 'packages/web/tsconfig.json']);
    },
  },
  { name: 'every package that is imported is declared', run: () => findUndeclaredImports(root).join('\n') },
  { name: 'links between the documents', run: () => findBrokenLinks(root).join('\n') },
];

/**
 * Runs all checks at once and prints what each found.
 * @returns how many of them found something
 */
export async function check(): Promise<{ passed: number; failed: number }> {
  let failed = 0;
  await Promise.all(
    checks.map(async ({ name, run }) => {
      const started = performance.now();
      const found = await run();
      if (found !== '') failed += 1;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      process.stderr.write(`${found === '' ? '✔' : '✖'} ${name} (${seconds} s)\n${found === '' ? '' : `${found}\n`}`);
    }),
  );
  return { passed: checks.length - failed, failed };
}

// The launcher imports this file, so `import.meta.main` would not tell: the file that was asked for does.
if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  const { passed, failed } = await check();
  process.stdout.write(`${passed} checks passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}
