import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { evaluate } from '../evaluate/index.ts';
import type { Posture } from '../posture.ts';
import { currentRulebook } from '../rulebook.ts';
import { readWorkedScenarios } from '../testing/worked-files.ts';
import { parseEvaluateInput } from '../vocabulary/index.ts';
import { explainPosture } from './explain-posture.ts';
import type { Sentence } from './sentence.ts';

const languages = ['en', 'es'] as const;

describe('the explanation of every scenario', () => {
  const folder = join(import.meta.dirname, '../../scenarios');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const { cases } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    it(`${file}: every finding has a sentence and its law, in both languages`, () => {
      for (const { title, input: given } of cases) {
        const parsed = parseEvaluateInput(given);
        assert.ok(parsed.ok, title);
        const answer = evaluate(parsed.value, currentRulebook);
        for (const language of languages)
          check(`${title} (${language})`, answer, explainPosture(parsed.value, answer, currentRulebook, language));
      }
    });
  }

  it('worked: every finding of a worked scenario has a sentence and its law, in both languages', () => {
    const { scenarios, faults } = readWorkedScenarios();
    assert.deepEqual(faults, []);
    for (const { file, questions } of scenarios) {
      for (const { line, input } of questions) {
        const answer = evaluate(input, currentRulebook);
        for (const language of languages)
          check(`${file}:${line} (${language})`, answer, explainPosture(input, answer, currentRulebook, language));
      }
    }
  });
});

/** What is never in a text: a placeholder, a day in digits, a name of a kind or a value, or the words that promise too much. */
const unspoken = /[{}]|undefined|null|\d{4}-\d{2}-\d{2}|\b[a-z-]+\.[a-z-]+|executable|removable|deportable| {2}/;

function check(title: string, answer: Posture, sentences: readonly Sentence[]): void {
  const of = (part: Sentence['part']) => sentences.filter((sentence) => sentence.part === part);
  assert.equal(of('execution').length, 1, title);
  assert.equal(of('next').length, 1, title);
  assert.equal(of('finality').length, 1, title);
  assert.deepEqual(
    of('bar').map(({ rule: id }) => id),
    answer.bars.map(({ rule: id }) => id),
    title,
  );
  assert.deepEqual(
    of('review').map(({ rule: id }) => id),
    answer.reviews.map(({ rule: id }) => id),
    title,
  );
  assert.equal(of('conflict').length, answer.conflicts.length, title);
  assert.deepEqual(
    of('deadline').map(({ rule: id }) => id),
    answer.deadlines.map(({ rule: id }) => id),
    title,
  );
  assert.equal(of('missing').length, answer.missing.length, title);
  for (const { part, text, citations } of sentences) {
    assert.doesNotMatch(text.replaceAll(/ ?\([^)]*\)/g, ''), unspoken, title);
    assert.match(text, /^[A-ZÁÉÍÓÚÑ¿].*\.$/, title);
    assert.doesNotMatch(text, /^Una persona debe revisar este punto/, `${title}: no Spanish reason`);
    if (['bar', 'review', 'conflict', 'deadline', 'finality'].includes(part))
      assert.ok(citations.length > 0, `${title}: ${text}`);
  }
}
