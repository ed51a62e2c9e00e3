import { CommandFailure } from './failure.ts';

/** JSON that a person wrote; a byte order mark is no fault. @throws CommandFailure that names the place */
export function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandFailure(`${place} is not JSON (${reason}). Nothing was done. Correct it and try again.`);
  }
}
