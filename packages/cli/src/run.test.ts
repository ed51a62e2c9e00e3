import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fakeSurroundings } from '../tests/surroundings.ts';
import { buildProgram, run } from './run.ts';

async function ran(...args: string[]) {
  const world = fakeSurroundings();
  const code = await run(args, world.surroundings);
  return { code, out: world.out(), err: world.err() };
}

describe('the command line', () => {
  it('is bad usage, exit 2, when it is not understood: the sentence says where to look, and nothing is answered', async () => {
    const wrong: readonly [string[], RegExp][] = [
      [['fetch'], /^Unknown command 'fetch'.* See opendocket --help\.\n$/],
      [['import'], /^Missing required argument 'release'\. See opendocket import --help\.\n$/],
      [['explain', '572', '--as-of', '2026-02-30'], /2026-11-24\. See opendocket explain --help\.\n$/],
      [['explain', '572', '--language', 'fr'], /Allowed choices are en, es\. See opendocket explain --help\.\n$/],
      [['explain', 'OD-5725'], /check digit does not fit/],
      [['explain', 'Maria'], /is no case/],
      [['record', '572'], /See opendocket record --help\.\n$/],
      [['rules', '--all'], /^Unknown option '--all'/],
    ];
    for (const [args, sentence] of wrong) {
      const { code, out, err } = await ran(...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, sentence);
    }
  });
  it('without a command is the help, and bad usage', async () => {
    const { code, out, err } = await ran();
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /Commands:/);
  });
  it('gives help and version as answers', async () => {
    for (const args of [['--help'], ['import', '--help'], ['--version']]) {
      const { code, out, err } = await ran(...args);
      assert.deepEqual([code, err], [0, ''], args.join(' '));
      assert.notEqual(out, '');
    }
  });
  it('has help, --json and --data in every command', () => {
    const program = buildProgram(fakeSurroundings().surroundings);
    for (const command of program.commands) {
      const help = command.helpInformation();
      for (const option of ['--json', '--data', '--debug', '--help'])
        assert.ok(help.includes(option), `${command.name()} ${option}`);
      assert.notEqual(command.description(), '', command.name());
    }
  });
  it('refuses in a sentence, exit 1, and shows the stack with --debug before it', async () => {
    const { code, out, err } = await ran('rules', 'Z9');
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^The rulebook \d{4}\.\d\d has no rule Z9\..*\n$/);
    const debugged = await ran('--debug', 'rules', 'Z9');
    assert.match(debugged.err, /at .*rules\.ts[\s\S]*\nThe rulebook .*\n$/);
  });
});

describe('opendocket rules', () => {
  it('lists every rule, and prints one as people and as machines read it', async () => {
    const list = await ran('rules', '--json');
    const { rulebook, rules } = JSON.parse(list.out);
    assert.match(rulebook, /^\d{4}\.\d\d$/);
    assert.ok(rules.length > 30);
    const page = await ran('rules', 'b3');
    assert.match(page.out, /^B3\. /);
    assert.match(page.out, /Law\n/);
    assert.match(page.out, /30 days/);
    assert.match(page.out, /vacated on 2026-03-08, and never applied while it is/);
    const one = JSON.parse((await ran('rules', 'B3', '--json')).out);
    assert.equal(one.id, 'B3');
    assert.ok(one.parameters.every((parameter: { stale: unknown }) => typeof parameter.stale === 'boolean'));
  });
});
