/** Why the docket could not do something, for programs. */
export type FailureCode =
  | 'database-unavailable'
  | 'outcome-unknown'
  | 'database-unfit'
  | 'database-newer'
  | 'migration-changed'
  | 'migration-failed'
  | 'role-missing'
  | 'record-damaged'
  | 'not-found'
  | 'access-refused'
  | 'conflict'
  | 'key-reused'
  | 'purpose-needed'
  | 'bad-argument';

/**
 * A failure that the docket can explain. The message is written for the person who reads it: what happened, what is
 * safe, what to do next.
 */
export class DocketFailure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DocketFailure';
    this.code = code;
  }
}

/** The SQLSTATE or system error code of an error, where it has one. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The message of an error, whatever was thrown. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether the error says that the database could not be reached or went away (SQLSTATE class 08, 57P; system errors). */
export function isLostConnection(error: unknown): boolean {
  const code = errorCode(error);
  if (code !== undefined) return /^(08|57P0)|^(ECONN|EPIPE|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|ENOENT$)/.test(code);
  return error instanceof Error && /Connection terminated|connection.*closed|not queryable/i.test(error.message);
}

/** The failure of a database that cannot be reached. */
export function unreachable(cause: unknown): DocketFailure {
  return new DocketFailure(
    'database-unavailable',
    `The database cannot be reached (${errorMessage(cause)}). What was committed is safe. Start the database or correct ` +
      'DATABASE_URL, and run the command again.',
    { cause },
  );
}
