import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { mappingVersion } from '../index.ts';
import { tables, tablesOf, withTables } from './tables.ts';

const page = readFileSync(new URL('../../../../../docs/court-release-mapping.md', import.meta.url), 'utf8');

test('the page says what the code does: run packages/intake/src/mapping/doc/write.ts after changing a code table', () => {
  assert.equal(withTables(page), page);
});

test('the page is of this version of the mapping', () => {
  assert.ok(page.includes(`mapping version ${mappingVersion}.`));
});

test('the page has every table once', () => {
  assert.deepEqual(tablesOf(page).sort(), Object.keys(tables).sort());
});

test('a page that says something else is noticed', () => {
  const wrong = page.replace('the appeal failed', 'the appeal succeeded');
  assert.notEqual(wrong, page);
  assert.notEqual(withTables(wrong), wrong);
});
