import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event } from '../testing/cases.ts';
import { mandatoryCustodyFacts } from './C36-mandatory-custody.ts';

test('charges and offences that the Act names are gathered, and bar nothing', () => {
  const events = [
    event('charge.lodged', '2025-02-05', { section: 'INA 212(a)(6)(A)(i)' }, 'entry'),
    event('charge.lodged', '2025-02-05', { section: '237(a)(1)(B)' }, 'overstay'),
    event('criminal-charge.recorded', '2025-02-01', {}, 'theft'),
  ];
  assert.deepEqual(mandatoryCustodyFacts(events), { charges: ['entry'], offences: ['theft'] });
  assert.deepEqual(answerOn('2026-11-24', events), answerOn('2026-11-24', []));
});
