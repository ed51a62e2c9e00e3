import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order } from '../testing/cases.ts';

test('hearings and notices of them change no answer', () => {
  const notices = [
    event('hearing.scheduled', '2024-01-09', { hearing: 'h1', hearingOn: '2024-05-07', calendar: 'master' }),
    event('notice.sent', '2024-01-10', { what: 'hearing', method: 'mail' }),
    event('notice.returned', '2024-01-20', {}),
  ];
  const absent = order('2024-05-07', { inAbsentia: true });
  assert.deepEqual(answerOn('2026-11-24', [...notices, absent]), answerOn('2026-11-24', [absent]));
});
