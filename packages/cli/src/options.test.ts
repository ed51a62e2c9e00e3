import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { InvalidArgumentError } from 'commander';
import { parseCountOption, parseCountryOption, parseDayOption, parseInstantOption } from './options.ts';

describe('options', () => {
  it('are days that exist', () => {
    assert.equal(parseDayOption('2028-02-29'), '2028-02-29');
    for (const wrong of ['2026-02-29', '2018-09-31', '24.11.2026', '2026-11-24T00:00:00Z', '']) {
      assert.throws(() => parseDayOption(wrong), InvalidArgumentError, wrong);
    }
  });
  it('are instants that say their zone; a day is known until its end', () => {
    assert.equal(parseInstantOption('2026-11-24T08:00:00-05:00'), '2026-11-24T13:00:00.000Z');
    assert.equal(parseInstantOption('2026-11-24'), '2026-11-24T23:59:59.999Z');
    for (const wrong of ['2026-11-24T08:00:00', 'now', '2026-13-01T00:00:00Z']) {
      assert.throws(() => parseInstantOption(wrong), InvalidArgumentError, wrong);
    }
  });
  it('are countries by their ISO code, and whole numbers', () => {
    assert.equal(parseCountryOption('hn'), 'HN');
    assert.throws(() => parseCountryOption('Honduras'), InvalidArgumentError);
    assert.equal(parseCountOption(1)('200,000'), 200_000);
    for (const wrong of ['0', '-1', '1.5', 'many', ''])
      assert.throws(() => parseCountOption(1)(wrong), InvalidArgumentError);
  });
});
