/**
 * All that a command may touch of the world: where it writes, what time it is, who runs it. Commands get it as an
 * argument, so that a test can be the terminal, the clock and the person.
 */

/** The world as a command sees it. */
export interface Surroundings {
  /** Standard output: the answer, and nothing else. Resolves when the text is on its way. */
  readonly write: (text: string) => Promise<void>;
  /** Standard error: progress, remarks and, last, the sentence of an error. */
  readonly note: (text: string) => void;
  /** What standard error is: progress is drawn on a terminal alone. */
  readonly screen: { readonly isTerminal: boolean; readonly columns: number };
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder in which the command runs. */
  readonly folder: string;
  readonly now: () => Date;
  /** A steady clock in milliseconds, for durations alone. */
  readonly milliseconds: () => number;
  /** A key that no one has used: the idempotency key of a command that was given none. */
  readonly freshKey: () => string;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** The person at the keyboard, as the system knows them. */
  readonly user: string;
  /** All of standard input. */
  readonly readInput: () => Promise<string>;
}
