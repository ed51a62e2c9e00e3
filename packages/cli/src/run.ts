/** The whole command as a function: arguments and surroundings in, exit code out. */
import { Command, CommanderError } from 'commander';
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
    .version('0.1.0', '--version', 'print the version')
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
      outputError: (text, write) =>
        write(
          `${text
            .trim()
            .replace(/^error: /, '')
            .replace(/^\w/, upper)}\n`,
        ),
    });
  const context: CommandContext = { surroundings, common: () => program.opts<CommonOptions>() };
  for (const add of commands) add(program, context);
  for (const command of program.commands) {
    command.helpOption('--help', 'print this').copyInheritedSettings(program);
    command.showHelpAfterError(`See opendocket ${command.name()} --help.`);
  }
  program.showHelpAfterError('See opendocket --help.');
  return program;
}

function upper(letter: string): string {
  return letter.toUpperCase();
}
