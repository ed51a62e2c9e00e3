import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { caseActions, staffActions, weighedDuties } from '@opendocket/docket';
import { eventKinds, type FormField, formOf } from '@opendocket/rulebook';
import { timetable } from '@opendocket/server';
import { readCatalogue } from './read-words.ts';

const sources = join(import.meta.dirname, '../src');

function keysOf(value: unknown, path: string): [key: string, words: string][] {
  if (typeof value === 'string') return [[path, value]];
  assert.ok(typeof value === 'object' && value !== null, `${path} is words or a group of them`);
  return Object.entries(value).flatMap(([name, inner]) => keysOf(inner, `${path}.${name}`));
}

function keysOfLanguage(language: 'en' | 'es'): ReadonlyMap<string, string> {
  return new Map(Object.entries(readCatalogue(language)).flatMap(([name, words]) => keysOf(words, name)));
}

const en = keysOfLanguage('en');
const es = keysOfLanguage('es');
const code = globSync('**/*.{ts,tsx}', { cwd: sources })
  .map((file) => readFileSync(join(sources, file), 'utf8'))
  .join('\n');

/** A key for one or many is written `key_one` and `key_other`, and asked for as `key`. */
const asked = (key: string): string => key.replace(/_(one|other|many|zero)$/, '');

describe('the words of the application', () => {
  test('both languages have the same keys', () => {
    // Spanish has a form for millions, which English does not have.
    const spanish = [...es.keys()].filter((key) => !key.endsWith('_many'));
    assert.deepEqual(spanish.toSorted(), [...en.keys()].toSorted());
  });

  test('no words are empty, and each takes the same values in both languages', () => {
    for (const [key, words] of en) {
      const other = es.get(key) ?? '';
      assert.notEqual(words.trim(), '', key);
      assert.notEqual(other.trim(), '', key);
      const taken = (text: string): string[] => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();
      // The form for one may say the number in words.
      if (!key.endsWith('_one')) assert.deepEqual(taken(other), taken(words), key);
    }
  });

  test('every key that a page asks for is there', () => {
    const known = new Set([...en.keys()].map(asked));
    const missing = [...code.matchAll(/\bt\(\s*'([\w.-]+)'/g)].flatMap(([, key]) =>
      key === undefined || known.has(key) ? [] : [key],
    );
    assert.deepEqual(missing, []);
  });

  test('every act that can stand in an audit has words', () => {
    const wanted = [...caseActions, ...staffActions].map((action) => `audit.did.${action}`);
    assert.deepEqual(
      wanted.filter((key) => !en.has(key) || !es.has(key)),
      [],
    );
  });

  test('every job of the server, and every weighed duty, has words', () => {
    const wanted = [
      ...timetable.flatMap(({ job }) => [`administration.job.${job}.name`, `administration.job.${job}.does`]),
      ...weighedDuties.map((duty) => `administration.duty.${duty}`),
    ];
    assert.deepEqual(
      wanted.filter((key) => !en.has(key) || !es.has(key)),
      [],
    );
  });

  test('every key is asked for somewhere', () => {
    const whole = new Set([...code.matchAll(/'([\w-]+(?:\.[\w-]+)+)'/g)].map(([, key]) => key));
    const beginnings = [...code.matchAll(/`([\w.-]+\.)\$\{/g)].map(([, beginning]) => beginning ?? '');
    const unused = [...en.keys()].filter(
      (key) => !whole.has(asked(key)) && !beginnings.some((beginning) => key.startsWith(beginning)),
    );
    assert.deepEqual(unused, []);
  });

  test('no field and no choice of an event that can be recorded lacks words, in either language', () => {
    const yesOrNo: Readonly<Record<string, readonly string[]>> = {
      'yes-no': ['yes', 'no'],
      'yes-no-unknown': ['yes', 'no', 'unknown'],
    };
    const keysOfField = ({ name, type, choices, fields = [] }: FormField): readonly string[] => [
      `record.field.${name}`,
      ...(yesOrNo[type] ?? choices).map((choice) => `record.${name === 'circuit' ? name : 'value'}.${choice}`),
      ...fields.flatMap(keysOfField),
    ];
    for (const [language, words] of Object.entries({ en, es })) {
      const missing = eventKinds.flatMap((kind) =>
        (formOf(kind) ?? [])
          .flatMap(keysOfField)
          .filter((key) => !words.has(key))
          .map((key) => `${language}: ${key} of ${kind}`),
      );
      assert.deepEqual(missing, []);
    }
  });
});
