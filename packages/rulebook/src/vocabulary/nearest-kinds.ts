/** The kinds of events that someone may have meant by one that does not exist. */
import { eventKinds } from './kinds.ts';

/** As many as a person can take in. */
const mostNamed = 4;
/** No kind is longer than this; the rest of a longer text says nothing of what was meant. */
const longestRead = 60;

/** The kinds that are spelled most like a text, nearest first; those of the same group before others as near. */
export function nearestKinds(kind: string): readonly string[] {
  const meant = kind.slice(0, longestRead).toLowerCase();
  const group = `${meant.split('.')[0]}.`;
  return eventKinds
    .map((known) => ({ known, far: distance(meant, known) - (known.startsWith(group) ? 4 : 0) }))
    .sort((one, other) => one.far - other.far)
    .slice(0, mostNamed)
    .map(({ known }) => known);
}

/** How many letters must be put in, left out or exchanged to turn one text into the other (Levenshtein). */
function distance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const exchange = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(exchange, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
}
