/** Answers and the rulebook itself, in words. */
export { eventPhrase } from './event-words.ts';
export { explainPosture } from './explain-posture.ts';
export { reasonWords } from './review-reasons.ts';
export type { Language, Sentence } from './sentence.ts';
