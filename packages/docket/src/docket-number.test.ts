import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { docketNumber, isCaseId, parseCaseReference } from './docket-number.ts';

const caseIds = fc.bigInt({ min: 1n, max: 9223372036854775807n }).map(String);

test('a docket number is OD-, the case id and one check digit', () => {
  // Damm's own example: 572 has the check digit 4.
  assert.equal(docketNumber('572'), 'OD-5724');
});

test('a docket number leads back to its case, however it is typed', () => {
  fc.assert(
    fc.property(caseIds, (caseId) => {
      const number = docketNumber(caseId);
      for (const typed of [
        number,
        number.toLowerCase(),
        ` ${number} `,
        number.replace('-', ''),
        number.replace('-', ' '),
      ]) {
        assert.deepEqual(parseCaseReference(typed), { ok: true, caseId });
      }
      assert.deepEqual(parseCaseReference(caseId), { ok: true, caseId });
    }),
  );
});

test('one wrong digit is refused', () => {
  fc.assert(
    fc.property(caseIds, fc.nat(), fc.integer({ min: 1, max: 9 }), (caseId, position, step) => {
      const digits = docketNumber(caseId).slice(3);
      const at = position % digits.length;
      const wrong = (Number(digits[at]) + step) % 10;
      assert.equal(parseCaseReference(`OD-${digits.slice(0, at)}${wrong}${digits.slice(at + 1)}`).ok, false);
    }),
  );
});

test('two neighbouring digits swapped are refused', () => {
  assert.equal(parseCaseReference('OD-5742').ok, false);
  assert.equal(parseCaseReference('OD-7524').ok, false);
});

test('what is no case is refused with a sentence', () => {
  for (const text of ['', 'OD-', 'abc', '0', '-', 'OD-4', '99999999999999999999']) {
    const parsed = parseCaseReference(text);
    assert.equal(parsed.ok, false, text);
    if (!parsed.ok) assert.match(parsed.sentence, /\.$/);
  }
  assert.equal(isCaseId('007'), false);
});
