/** What an explanation is made of. */

/** The languages in which an answer is explained. */
export type Language = 'en' | 'es';

/** A text in each language. */
export type Words = Readonly<Record<Language, string>>;

/** One sentence, or a few that belong together, on one part of an answer. */
export interface Sentence {
  readonly part: 'execution' | 'finality' | 'bar' | 'review' | 'conflict' | 'deadline' | 'missing' | 'next' | 'note';
  /** Id of the rule from which it follows. */
  readonly rule: string | null;
  /** Plain text that reads well aloud. */
  readonly text: string;
  readonly citations: readonly string[];
  /** Ids of the events on which it rests. */
  readonly because: readonly string[];
}
