/**
 * Stands in for `node:test` while mutants are tried: it keeps the tests instead of running them, so that one process can run
 * the same test many times, once for each mutant.
 */

/** A test as it was declared. */
export interface KeptTest {
  readonly id: string;
  /** The file that declared it, without `.test.ts`. */
  readonly about: string;
  readonly run: () => unknown;
}

/** All tests of the files loaded so far, in the order of their declaration. */
export const keptTests: KeptTest[] = [];

const within: string[] = [];
let about = '';

/** Says which file is loaded next. */
export function nextFile(path: string): void {
  about = path.replace(/\.test\.ts$/, '');
}

type Body = () => unknown;

function keep(name: string, ...rest: readonly unknown[]): void {
  const run = rest.at(-1);
  if (typeof run !== 'function') return;
  const body: Body = () => Reflect.apply(run, undefined, []);
  // Titles may repeat in different files and cases: the number tells them apart.
  keptTests.push({ id: `${keptTests.length} ${[...within, name].join(' > ')}`, about, run: body });
}

export const test = keep;
export const it = keep;

/** Declares the tests of a group. */
export function describe(name: string, ...rest: readonly unknown[]): void {
  const declare = rest.at(-1);
  if (typeof declare !== 'function') return;
  within.push(name);
  Reflect.apply(declare, undefined, []);
  within.pop();
}

export default test;
