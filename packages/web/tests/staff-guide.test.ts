import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCatalogue } from './read-words.ts';

const guide = readFileSync(join(import.meta.dirname, '../../../docs/staff-guide.md'), 'utf8');

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

test('what the guide for staff quotes from a page stands there in these words', () => {
  const known = new Set(wordsIn(readCatalogue('en')));
  const quoted = [...guide.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = '']) => words.replace(/\s+/g, ' '));
  assert.ok(quoted.length > 50);
  assert.deepEqual(
    quoted.filter((words) => words !== 'in this type' && !known.has(words)),
    [],
  );
});
