import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, deadline, event, order } from '../testing/cases.ts';

test('a motion lies against an order of a court, or of an author that is not told, and not against an officer’s', () => {
  // Day 90 of 2026-03-03 is 06-01.
  for (const authority of ['board', 'stipulated', 'judge', 'sheriff']) {
    const answer = answerOn('2026-11-24', [order('2026-03-03', { authority, appeal: 'waived' })]);
    assert.equal(deadline(answer, 'motion-to-reopen'), '2026-06-01', authority);
  }
  for (const authority of ['expedited', 'administrative', 'reinstatement']) {
    const answer = answerOn('2026-11-24', [order('2026-03-03', { authority, appeal: 'unknown' })]);
    assert.equal(deadline(answer, 'motion-to-reopen'), undefined, authority);
  }
});

test('while what the Board did is unclear, or it sent the case back, no decision starts the time to seek review', () => {
  const appeal = event('appeal.filed', '2025-03-20', { what: 'case', by: 'respondent' });
  const decided = (decision: string) =>
    event('appeal.decided', { earliest: '2026-11-20', latest: '2026-12-05' }, { appeal: 'appeal.filed', decision });
  for (const decision of ['remanded', 'terminated', 'sustained', 'pondered']) {
    const answer = answerOn('2026-11-24', [order('2025-03-03'), appeal, decided(decision)]);
    assert.equal(deadline(answer, 'petition-for-review'), undefined, decision);
    assert.equal(deadline(answer, 'motion-to-reopen'), undefined, decision);
  }
});
