import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { coverageRows, currentRulebook, lawItems, rulebookPages } from '@opendocket/rulebook';
import { readTexts } from './read-texts.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'docs', 'rulebook');
const texts = readTexts();
const pages = rulebookPages(currentRulebook, texts);

test('the pages in docs/rulebook are those that the rules make: npm run rulebook-pages', () => {
  assert.deepEqual(readdirSync(folder).sort(), [...pages.keys()].sort());
  for (const [name, text] of pages) assert.equal(readFileSync(join(folder, name), 'utf8'), text, name);
});

test('no cell of the coverage table is empty: every item of the law is encoded and tested, or says what holds it', () => {
  for (const row of coverageRows(currentRulebook, texts)) {
    for (const cell of row) assert.notEqual(cell, '', `item ${row[0]}: ${row.join(' | ')}`);
  }
});

test('what the coverage table points at is there', () => {
  for (const { id, heldBy } of lawItems) {
    for (const path of [...(heldBy?.code ?? []), ...(heldBy?.tests ?? [])]) {
      assert.ok(existsSync(join(root, path)), `${id} points at ${path}`);
    }
  }
});

test('every rule of the rulebook is an item of the law', () => {
  const items = new Set(lawItems.map(({ id }) => id));
  for (const { id } of currentRulebook.rules) assert.ok(items.has(id), id);
});

test('a page tells the law, the sentence in both languages, the values, what is left out, and examples', () => {
  for (const rule of currentRulebook.rules) {
    const page = pages.get(`${rule.id}.md`) ?? '';
    const { en, es } = rule.sentence;
    for (const text of [en, es, ...rule.notEncoded, ...(rule.uncertainties ?? [])])
      assert.ok(page.includes(text), `${rule.id}: ${text}`);
    for (const { cite } of rule.citations) assert.ok(page.includes(cite), `${rule.id}: ${cite}`);
    assert.match(page, /## Examples\n\n- /, rule.id);
    assert.doesNotMatch(page, /undefined|NaN|\[object/, rule.id);
  }
});

test('the page of the time to appeal shows both periods, and that the ten days were vacated', () => {
  const page = pages.get('B3.md') ?? '';
  assert.match(page, /\| `appeal-days` \| 30 days \|.*every day \| in force \|/);
  assert.match(
    page,
    /\| `appeal-days` \| 10 days \|.*from 2026-03-09 \| vacated, never applied \(2026-03-08\) \| 2026-02-06 \|/,
  );
});
