/** What a person is told when a command does not do what it was asked: one sentence or two, last on standard error. */

/** A refusal or a failure that explains itself: what happened, what is safe, what to do. Exit 1. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}

/** The command was asked in a way that it does not understand. Exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Ctrl-C. Exit 1. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor() {
    super('interrupted');
  }
}

/**
 * Errors of the other rooms whose message is written for the person who reads it. Known by name, because to know them
 * by class every command would have to load every room.
 */
const sentences: ReadonlySet<string> = new Set([
  'CommandFailure',
  'UsageError',
  'DocketFailure',
  'DatabaseUnavailable',
  'ImportRefusal',
  'SynthRefusal',
  'ConfigurationFault',
]);

/** What the operating system reports, for people. PostgreSQL's 53100 is a full disk as well. */
function systemSentence(error: Error): string | undefined {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
  const at = path === undefined ? '' : ` (${path})`;
  switch (code) {
    case 'ENOENT':
      return path === undefined ? undefined : `There is no ${path}. Nothing was changed. Check the path.`;
    case 'EACCES':
    case 'EPERM':
      return `This user may not use ${path ?? 'a file that is needed'}. Nothing was lost. Change its rights, or choose another folder.`;
    case 'EISDIR':
      return `A file was expected and a folder found${at}. Nothing was changed.`;
    case 'ENOTDIR':
      return `A folder was expected and something else found${at}. Nothing was changed.`;
    case 'ENOSPC':
    case '53100':
      return `The disk is full${at}. What was committed is safe. Make room, then run the same command again: it goes on where it stopped.`;
    default:
      return undefined;
  }
}

/** An error as told to the person, and the code with which the command exits. */
export interface ToldError {
  readonly sentence: string;
  readonly exitCode: 1 | 2;
}

/**
 * Tells an error. `stopped` says that the person pressed Ctrl-C: then that is what happened, whatever broke on the way,
 * unless the room that was stopped says it better.
 */
export function tellError(error: unknown, stopped: boolean): ToldError {
  const explained = error instanceof Error && sentences.has(error.name);
  if ((stopped && !explained) || error instanceof Interrupted) {
    return {
      sentence: 'Stopped. What was committed is safe and nothing is lost; run the same command again to complete it.',
      exitCode: 1,
    };
  }
  if (!(error instanceof Error)) return { sentence: unexpected(String(error)), exitCode: 1 };
  if (explained) return { sentence: error.message, exitCode: error.name === 'UsageError' ? 2 : 1 };
  return { sentence: systemSentence(error) ?? unexpected(error.message), exitCode: 1 };
}

function unexpected(message: string): string {
  const what = message.trim().replace(/\s+/g, ' ').replace(/\.$/, '');
  return (
    `OpenDocket met something that it did not expect: ${what}. What was committed is safe: a command is done whole or ` +
    'not at all. Run it again with --debug to see where it broke, and report that.'
  );
}
