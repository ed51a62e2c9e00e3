import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readerOfKind } from '../fold/readers.ts';
import { eventKinds } from '../vocabulary/index.ts';
import { rules } from './index.ts';

const encoded =
  'A1 A2 A3 A4 A5 A6 A7 A8 B1 B2 B3 B4 B5 B6 B7 B8 B9 B14 B15 B16 B17 B18 C1 C2 C3 C4 C6 C10 C11 C12 C13 C15 C16 C17 C18 C19 C20 C21 C22 C26 C28 C29 C30 C31 C32 C33 C34 C35 C36 C37 R1 R2 R3 R4 R5 D1 D2 D3 D4 D5 D8 D9 D10 D11';

test('every rule that a court release can feed is there, once', () => {
  const ids = rules.map((rule) => rule.id);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of encoded.split(' ')) assert.ok(ids.includes(id), id);
});

test('every rule is cited, worded in both languages and says what it does not encode as sentences', () => {
  for (const { id, name, citations, sentence, notEncoded, period } of rules) {
    assert.ok(name.length > 2 && citations.length > 0, id);
    for (const { cite } of citations) assert.ok(cite.length > 3, id);
    for (const text of [sentence.en, sentence.es]) assert.match(text, /^[A-ZÁÉÍÓÚ].*\.$/u, id);
    for (const text of notEncoded) assert.match(text, /^[A-ZÁÉÍÓÚ].*\.$/u, id);
    assert.ok(period.from === null || period.from > '1950-01-01');
  }
});

test('an exception names a rule that is there, and leads to no circle', () => {
  for (const rule of rules) {
    const seen = new Set([rule.id]);
    for (let id = rule.exceptionTo; id !== undefined; ) {
      const general = rules.find((other) => other.id === id);
      assert.ok(general !== undefined, `${rule.id} is an exception to ${id}, which is no rule`);
      assert.ok(!seen.has(general.id), `${rule.id} leads back to itself`);
      seen.add(general.id);
      id = general.exceptionTo;
    }
  }
});

test('a kind is claimed by a rule exactly if something reads it', () => {
  const claimed = new Set(rules.flatMap((rule) => rule.reads));
  for (const kind of claimed) assert.ok(eventKinds.includes(kind), `${kind} is in no vocabulary`);
  for (const kind of readerOfKind.keys()) {
    assert.ok(eventKinds.includes(kind), `${kind} is in no vocabulary`);
    assert.ok(claimed.has(kind), `no rule claims ${kind}`);
  }
});

test('no rule looks ready for JSON and is not: what `opendocket rules --json` prints is complete but for functions', () => {
  for (const rule of rules) {
    const { apply: _apply, ...said } = rule;
    assert.deepEqual(JSON.parse(JSON.stringify(rule)), said);
  }
});

test('every rule was compared with its citations by a second reader, or says why its text could not be read', () => {
  for (const { id, checkedOn, unverified } of rules) {
    assert.equal(checkedOn === null, unverified !== undefined, id);
    if (checkedOn !== null) assert.match(checkedOn, /^\d{4}-\d{2}-\d{2}$/, id);
    if (unverified !== undefined) assert.match(unverified, /\.$/, id);
  }
});
