/**
 * The documents are run: every command line that they show, in a folder of its own, on a small synthetic release. A shown
 * output has to be what the command prints; `…` stands for what a reader does not need to see.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { attachDatabase } from '@opendocket/docket/postgres';
import { buildProgram, run } from '../src/run.ts';
import { blocksOf, linesOf, showsTruly, wordsOf } from './shell-blocks.ts';
import { fakeSurroundings } from './surroundings.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Lines that are shown and not run, and why. */
const notRun: readonly { readonly line: RegExp; readonly reason: string }[] = [
  { line: /^npm (ci|test|run check)/, reason: 'installing and testing is how this test came to run' },
  {
    line: /^openssl /,
    reason: 'a key is made with a program of the system; heads.test.ts of the server has keys of its own',
  },
  { line: /^export OPENDOCKET_/, reason: 'each variable is tried by serve-faults.test.ts and heads.test.ts' },
];

/** Sizes for a test; a reader takes larger ones. In a release as small as this one, a single vanished row is 1 %. */
function small(args: readonly string[]): string[] {
  const sized = args.map((arg, index) => (args[index - 1] === '--cases' ? '150' : arg));
  if (args[0] === 'demo' && !args.includes('--cases')) sized.push('--cases', '150');
  if (args[0] === 'demo') sized.push('--no-serve');
  if (args[0] === 'serve') sized.push('--port', '0');
  if (args[0] === 'import') sized.push('--accept-counts');
  return sized;
}

/** Runs all command lines of a document in order. Returns what they were. */
async function follow(document: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'opendocket-documents-'));
  const ran: string[] = [];
  // Held open over all commands, so that the server need not start for each; safe on disk or not does not matter here.
  const data = join(folder, '.opendocket');
  mkdirSync(data, { mode: 0o700 });
  const attached = await attachDatabase({ dataDir: data, durable: false });
  try {
    let printed = '';
    for (const block of blocksOf(readFileSync(join(root, document), 'utf8'))) {
      const place = `${document}:${block.line}`;
      if (block.language === 'json' && block.info !== '') writeFileSync(join(folder, block.info), block.text);
      if (block.language === 'text')
        assert.equal(showsTruly(block.text, printed), undefined, `${place} shows what is not printed`);
      if (block.language !== 'sh') continue;
      printed = '';
      for (const line of linesOf(block)) {
        if (notRun.some((exception) => exception.line.test(line))) continue;
        assert.match(line, /^npx opendocket /, `${place}: not a command of ours: ${line}`);
        const caseId = line.includes('CASE') ? await someCase(folder) : '';
        const args = small(wordsOf(line.replace('CASE', caseId)).slice(2));
        // A server ends when it is told to: here as soon as it has said where it answers.
        const world = fakeSurroundings({ folder, stopWhenPrinted: args[0] === 'serve' });
        const code = await run(args, world.surroundings);
        assert.equal(code, 0, `${place}: ${line}\n${world.err()}`);
        assert.notEqual(world.out(), '', `${place}: ${line} prints nothing`);
        printed += world.out();
        ran.push(line);
      }
    }
  } finally {
    await attached.release();
    rmSync(folder, { recursive: true, force: true });
  }
  return ran;
}

/** A case of the docket, as a reader would take one: the first that the newest comparison or report could name. */
async function someCase(folder: string): Promise<string> {
  const { openDocket } = await import('@opendocket/docket');
  const docket = await openDocket({ dataDir: join(folder, '.opendocket') });
  try {
    const { rows } = await docket.pool.query<{ case_id: string }>(
      `select case_id from docket.posture where order_kind is not null order by case_id limit 1`,
    );
    return rows[0]?.case_id ?? '';
  } finally {
    await docket.close();
  }
}

describe('the documents', () => {
  it('README.md is true from the first command to the last', async () => {
    const ran = await follow('README.md');
    assert.ok(ran.length >= 4, ran.join('\n'));
  });
  it('docs/guide.md is true from the first command to the last', async () => {
    const ran = await follow('docs/guide.md');
    assert.ok(ran.length >= 10, ran.join('\n'));
  });
  it('docs/commands.md is true, and names every command and every option', async () => {
    const text = readFileSync(join(root, 'docs/commands.md'), 'utf8');
    const missing = buildProgram(fakeSurroundings().surroundings).commands.flatMap((command) => {
      const names = command.commands.length > 0 ? command.commands : [command];
      return names.flatMap((named) => {
        const options = named.options.map((option) => option.long ?? '').filter((option) => !text.includes(option));
        return text.includes(named.name()) ? options : [named.name(), ...options];
      });
    });
    assert.deepEqual(missing, []);
    const ran = await follow('docs/commands.md');
    for (const command of buildProgram(fakeSurroundings().surroundings).commands) {
      assert.ok(
        ran.some((line) => line.startsWith(`npx opendocket ${command.name()}`)),
        `${command.name()} is never shown`,
      );
    }
  });
  it('docs/what-if.md is true from the first command to the last', async () => {
    const ran = await follow('docs/what-if.md');
    assert.ok(ran.length >= 3, ran.join('\n'));
  });
  it('docs/staff-import.md is true from the first command to the last', async () => {
    assert.ok((await follow('docs/staff-import.md')).length >= 7);
  });
  it('docs/runbook.md is true from the first command to the last', async () => {
    const ran = await follow('docs/runbook.md');
    assert.ok(ran.length >= 8, ran.join('\n'));
  });
  it('would be caught when they are not true', () => {
    assert.equal(showsTruly('barred\n…\nuntil …', 'barred\nrule C1\nuntil Monday\n'), undefined);
    assert.equal(showsTruly('barred\nfinal', 'barred\nnot final\n'), 'final');
    assert.deepEqual(wordsOf(`npx opendocket explain 5 --purpose "a b" --body '{"a": 1}'`), [
      ...['npx', 'opendocket', 'explain', '5', '--purpose', 'a b', '--body', '{"a": 1}'],
    ]);
    const [block] = blocksOf('text\n```sh\n# why\nnpx opendocket rules \\\n  C1 # one\n```\n');
    assert.deepEqual(block === undefined ? [] : linesOf(block), ['npx opendocket rules C1']);
  });
});
