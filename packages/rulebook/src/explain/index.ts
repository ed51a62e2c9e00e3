/** Answers and the rulebook itself, in words. */
export { eventPhrase } from './event-words.ts';
export { explainPosture } from './explain-posture.ts';
export type { Language, Sentence } from './sentence.ts';
