/** Turns what can go wrong outside into a sentence: what happened, what is safe, what to do next. */
import { errorCode, errorMessage, isLostConnection } from '@opendocket/docket';
import { ImportRefusal } from '../refusal.ts';

const safe = 'What was written is whole and stays; run the same command again and it completes.';

/** The error to throw in place of this one. Errors that nobody foresaw are left as they are. */
export function explained(error: unknown, signal: AbortSignal | undefined, what = 'import'): unknown {
  if (error instanceof ImportRefusal) return error;
  if (signal?.aborted === true) return new ImportRefusal(`The ${what} was interrupted. ${safe}`, { cause: error });
  const code = errorCode(error);
  const message = errorMessage(error);
  if (code === '53100' || code === 'ENOSPC' || /no space left|disk.*full|out of disk/i.test(message)) {
    return new ImportRefusal(
      `The disk is full (${firstLine(message)}). Free some space, about the size of the unpacked release. ${safe}`,
      { cause: error },
    );
  }
  if (isLostConnection(error) || code === '57P01') {
    return new ImportRefusal(`The database went away (${firstLine(message)}). Start it again. ${safe}`, {
      cause: error,
    });
  }
  if (code === '23505') {
    return new ImportRefusal(`Someone recorded events in a case that this ${what} was about to write. ${safe}`, {
      cause: error,
    });
  }
  if (/out of memory|memory_limit/i.test(message)) {
    return new ImportRefusal(`The memory that staging may use is not enough (${firstLine(message)}). ${safe}`, {
      cause: error,
    });
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'ENOENT' || code === 'EISDIR') {
    return new ImportRefusal(`A file of the release cannot be read (${firstLine(message)}). ${safe}`, { cause: error });
  }
  return error;
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').slice(0, 200);
}
