/**
 * A property of every answer, and how it is tried. The tests try each on some thousand made-up cases from one seed, so that a
 * run tells of the change at hand; `npm run properties` tries as many as it is asked to, from any seed.
 */
import fc from 'fast-check';

/** What became of a trial. */
export interface Trial {
  readonly cases: number;
  /** Cases to which the property had something to say; in the others its condition was not met. */
  readonly told: number;
  /** The smallest case found that breaks it, and how. */
  readonly fault: string | undefined;
}

export interface Property {
  /** What holds, in a sentence. */
  readonly says: string;
  /** How many cases it gets in the tests for each of the others: those that evaluate a case on a hundred days get fewer. */
  readonly share: number;
  readonly attempt: (cases: number, seed: number) => Trial;
}

/** A property of what an arbitrary makes up. `holds` throws where it does not, and returns whether its condition was met. */
export function property<T>(
  says: string,
  arbitrary: fc.Arbitrary<T>,
  holds: (made: T) => boolean,
  share = 1,
): Property {
  return {
    says,
    share,
    attempt(cases, seed) {
      let told = 0;
      const tried = fc.property(arbitrary, (made) => {
        if (holds(made)) told += 1;
      });
      const details = fc.check(tried, { numRuns: cases, seed });
      const fault = details.failed ? (fc.defaultReportMessage(details) ?? 'it does not hold') : undefined;
      return { cases: details.numRuns, told, fault };
    },
  };
}
