import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { eventKinds } from '../vocabulary/index.ts';
import { deadlineName } from './answer-words.ts';
import { eventPhrase, eventsWords, eventWords, sourceWords } from './event-words.ts';
import { countriesWords, datedWords, dayWords, listWords } from './plain-words.ts';
import { conflictReasons, settlingWords } from './reasons/conflicts.ts';
import { reasonWords, settledByWords } from './review-reasons.ts';

const languages = ['en', 'es'] as const;
const sources = ['../rules', '../evaluate', '../conflicts'].map((folder) => join(import.meta.dirname, folder));

/** The text of the rules' files, where their sentences stand. */
function ruleSources(): string {
  return sources
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

/** The text of the finders of contradictions. */
function findersSource(): string {
  const folder = join(import.meta.dirname, '../conflicts');
  return readdirSync(folder)
    .filter((name) => !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

describe('words', () => {
  it('write days, spans, lists and countries as they are spoken', () => {
    assert.equal(dayWords('2026-11-23', 'en'), 'November 23, 2026');
    assert.equal(dayWords('2026-11-03', 'es'), '3 de noviembre de 2026');
    assert.equal(datedWords('2026-11-03', 'es'), 'con fecha del 3 de noviembre de 2026');
    assert.equal(
      datedWords({ earliest: '1900-01-01', latest: '2026-11-03' }, 'en'),
      'dated on or before November 3, 2026',
    );
    assert.equal(listWords(['Guatemala', 'Italia'], 'es'), 'Guatemala e Italia');
    assert.equal(listWords(['a', 'b', 'c'], 'en'), 'a, b and c');
    assert.equal(countriesWords('all', 'es'), 'cualquier país');
    assert.equal(countriesWords(['DO', 'HN'], 'en'), 'the Dominican Republic and Honduras');
    assert.equal(countriesWords(['DO', 'HN'], 'es'), 'la República Dominicana y Honduras');
    assert.equal(countriesWords(['unknown'], 'en'), 'a country that is not known');
  });

  it('name every kind of event of the vocabulary', () => {
    for (const kind of eventKinds) {
      for (const language of languages) {
        const phrase = eventPhrase({ id: 'e', kind, on: '2026-01-01', body: {} }, language);
        assert.doesNotMatch(phrase, /no rule reads|ninguna regla/, `${kind} has no ${language} phrase`);
      }
    }
    assert.match(
      eventWords({ id: 'e', kind: 'comet.sighted', on: '2026-01-01', body: {} }, 'en'),
      /^an entry that no rule/,
    );
  });

  it('name a few events and count the rest', () => {
    const many = Array.from({ length: 6 }, (_, index) => ({
      id: `e${index}`,
      kind: 'order.served',
      on: '2026-01-01',
      body: {},
    }));
    assert.match(eventsWords(many, 'en'), / and 3 more entries$/);
    assert.match(eventsWords(many.slice(2), 'es'), / y otra entrada más$/);
  });

  it('say where a record came from, whoever gave it', () => {
    const event = { id: 'e', kind: 'order.served', on: '2026-01-01', body: {} };
    assert.equal(sourceWords(event, 'en'), '');
    assert.equal(sourceWords({ ...event, source: { system: 'record' }, by: 'clerk' }, 'en'), 'recorded in this docket');
    assert.equal(sourceWords({ ...event, source: { system: 'uscis', row: '9' } }, 'es'), 'uscis, fila 9');
  });

  it('say each reason of the rules in Spanish, and each deadline in words', () => {
    const source = ruleSources();
    const reasons = [...source.matchAll(/\.review\(\s*[^,]+,\s*(?:'((?:[^'\\]|\\.)*)'|`([^`]*)`)/g)].map(
      ([, plain, template]) =>
        plain ??
        template?.replaceAll(/\$\{[^}]*kind\}/g, 'order.served').replaceAll(/\$\{[^}]*\}/g, '2026-01-02') ??
        '',
    );
    // Reasons that reach `review` by a name: chosen by a condition.
    const chosen = [...source.matchAll(/const why\s*=[^;]*;/g)].flatMap(([text]) =>
      [...text.matchAll(/[?:]\s*'([^']+)'/g)].map(([, why]) => why ?? ''),
    );
    assert.ok(chosen.length > 0);
    reasons.push(...chosen);
    assert.deepEqual(
      [...new Set(reasons)].filter((why) => reasonWords(why, 'es') === undefined),
      [],
    );
    const names = [...source.matchAll(/\.deadline\(\s*'[^']+',\s*'([^']+)'/g)].map(([, name]) => name ?? '');
    for (const what of new Set(names)) assert.doesNotMatch(deadlineName(what, 'en'), /the following/, what);
  });

  it('say each contradiction, and what would settle it, in Spanish', () => {
    const found = findersSource();
    const told = [...found.matchAll(/'([A-Z][^'\n]+\.)'|"([A-Z][^"\n]+\.)"/g)].map(
      ([, plain, quoted]) => plain ?? quoted ?? '',
    );
    assert.ok(told.length > 40, `${told.length} sentences were found`);
    assert.deepEqual(
      told.filter(
        (text) =>
          conflictReasons[text] === undefined &&
          settlingWords[text] === undefined &&
          reasonWords(text, 'es') === undefined,
      ),
      [],
    );
    const unused = [...Object.keys(conflictReasons), ...Object.keys(settlingWords)].filter(
      (text) => !told.includes(text),
    );
    assert.deepEqual(unused, []);
    assert.equal(settledByWords('The ruling itself.', 'en'), 'What would settle it: the ruling itself.');
    assert.equal(settledByWords('The ruling itself.', 'es'), 'Lo aclararía lo siguiente: la resolución misma.');
  });
});
