import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { counted, share, table, wrap } from './layout.ts';

describe('a wrapped paragraph', () => {
  it('keeps every word, in order, and no line is longer than asked unless one word is', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 8, max: 40 }), (words, width) => {
        const lines = wrap(words.join(' '), width, '  ').split('\n');
        assert.deepEqual(lines.join(' ').trim().split(/\s+/), words);
        for (const line of lines) assert.ok(line.length <= width || line.trim().split(' ').length === 1, line);
      }),
    );
  });
});

describe('figures for people', () => {
  it('name one thing in the singular', () => {
    assert.equal(counted(1, 'case'), '1 case');
    assert.equal(counted(1234, 'case'), '1,234 cases');
    assert.equal(counted(0, 'entry', 'entries'), '0 entries');
  });
  it('give no share of nothing', () => {
    assert.equal(share(1, 8), '12.5 %');
    assert.equal(share(0, 0), '-');
  });
  it('stand in columns, numbers to the right', () => {
    assert.equal(
      table(
        ['table', 'rows'],
        [
          ['tbl_schedule', 45],
          ['A_TblCase', 1234],
        ],
      ),
      ['table          rows', 'tbl_schedule     45', 'A_TblCase     1,234'].join('\n'),
    );
  });
});
