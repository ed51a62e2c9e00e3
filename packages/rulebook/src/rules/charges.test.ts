import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectionOf } from './charges.ts';

test('a section is the same however it is written; one in which nothing is written is none', () => {
  for (const section of ['INA 212(a)(6)(A)(i)', '212a06Ai', '212 (a) (006) (A) (i)', 'ina 212a6AI']) {
    assert.equal(sectionOf({ section }), '212a6ai', section);
  }
  for (const section of ['', '--', '()', 'INA', undefined, 212]) assert.equal(sectionOf({ section }), undefined);
});
