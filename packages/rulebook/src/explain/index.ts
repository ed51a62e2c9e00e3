/** Answers and the rulebook itself, in words. */
export { explainPosture } from './explain-posture.ts';
export type { Sentence } from './sentence.ts';
