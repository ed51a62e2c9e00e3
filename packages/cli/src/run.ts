/** The whole command as a function: arguments and surroundings in, exit code out. */
import { Command, CommanderError } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { commands } from './commands/index.ts';
import type { CommandContext, CommonOptions } from './context.ts';
import { tellError } from './failure.ts';
import type { Surroundings } from './surroundings.ts';

/** 0: done. 1: refused or failed, with a sentence. 2: asked in a way that it does not understand. */
export type ExitCode = 0 | 1 | 2;

/** Runs the command line `args` (without `node` and the script). Never throws. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const program = buildProgram(surroundings);
  try {
    if (args.length === 0) {
      program.outputHelp({ error: true });
      return 2;
    }
    await program.parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has said what was wrong already; help and version end this way too, with code 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const told = tellError(error, surroundings.signal.aborted);
    if (program.opts<CommonOptions>().debug) surroundings.note(`${stackOf(error)}\n`);
    surroundings.note(`${told.sentence}\n`);
    return told.exitCode;
  }
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}

/** The program with all its commands, as the help and the tests of the documents read it. */
export function buildProgram(surroundings: Surroundings): Command {
  const program = new Command('opendocket');
  program
    .description(
      'The docket done right: every answer is derived from recorded events by cited rules, and shows its work.',
    )
    .option('--data <dir>', 'folder of the embedded database; beats DATABASE_URL, which beats ./.opendocket')
    .option('--json', 'print one JSON document')
    .option('--debug', 'on an error, print where it happened')
    .version(manifest.version, '--version', 'print the version')
    .helpOption('--help', 'print what a command does and takes')
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .configureOutput({
      // Help is an answer. Commander gives no way to wait for it; main waits for all that was written.
      writeOut: (text) => void surroundings.write(text),
      writeErr: surroundings.note,
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
      outputError: (text, write) => write(usageSentence(text, 'opendocket')),
    });
  const context: CommandContext = { surroundings, common: () => program.opts<CommonOptions>() };
  for (const add of commands) add(program, context);
  for (const command of program.commands) sayWhereToLook(command, `opendocket ${command.name()}`, program);
  return program;
}

/** Gives a command, and those below it, the program's output and help, and its own name in the sentence of bad usage. */
function sayWhereToLook(command: Command, name: string, program: Command): void {
  command.helpOption('--help', 'print this').configureOutput({
    ...program.configureOutput(),
    outputError: (text, write) => write(usageSentence(text, name)),
  });
  for (const inner of command.commands) sayWhereToLook(inner, `${name} ${inner.name()}`, program);
}

/** What commander says of bad usage, as a sentence, with where to look. */
function usageSentence(text: string, command: string): string {
  const said = text
    .trim()
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\.$/, '');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}. See ${command} --help.\n`;
}
