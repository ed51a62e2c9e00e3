/** What every command is given, and the few things that all of them do alike. */
import type { Command } from 'commander';
import { Interrupted } from './failure.ts';
import type { Surroundings } from './surroundings.ts';

/** The options that every command understands. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly data?: string;
  readonly debug?: boolean;
}

/** A command's surroundings and the common options it was given. */
export interface CommandContext {
  readonly surroundings: Surroundings;
  /** Read inside a command's action: before that, the options are not parsed. */
  readonly common: () => CommonOptions;
}

/** Adds one command to the program. */
export type AddCommand = (program: Command, context: CommandContext) => void;

/** Writes the answer: one JSON document with `--json`, else the text for people. */
export async function answer(context: CommandContext, value: unknown, text: () => string): Promise<void> {
  await context.surroundings.write(context.common().json ? inJson(value) : `${text().trimEnd()}\n`);
}

/** One JSON document, indented, with the line end that a file has. */
export function inJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The result of `work`, or an {@link Interrupted} as soon as the person presses Ctrl-C. */
export async function unlessStopped<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  if (signal.aborted) throw new Interrupted();
  let stop: () => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(new Interrupted());
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
