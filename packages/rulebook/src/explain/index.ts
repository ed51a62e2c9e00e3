/** Answers and the rulebook itself, in words. */
export { explainPosture } from './explain-posture.ts';
export { describeRulebook } from './rulebook-page.ts';
export type { Sentence } from './sentence.ts';
