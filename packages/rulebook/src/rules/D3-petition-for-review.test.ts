import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, deadline, event, order } from '../testing/cases.ts';

const dismissed = [
  order('2026-06-02'),
  event('appeal.filed', '2026-06-25', { what: 'case' }),
  event('appeal.decided', '2026-08-28', { appeal: 'appeal.filed', decision: 'dismissed' }),
];

test('thirty days from the final decision, shown once there is one', () => {
  assert.equal(deadline(answerOn('2026-09-25', dismissed), 'petition-for-review'), '2026-09-28');
  assert.equal(deadline(answerOn('2026-08-27', dismissed), 'petition-for-review'), undefined);
});

test('no appeal: counted from the last day to appeal, the earlier reading', () => {
  assert.equal(deadline(answerOn('2026-11-24', [order('2026-10-23')]), 'petition-for-review'), '2026-12-23');
});

test('orders made outside the court: thirty days from the order itself, not from a later decision on fear', () => {
  // Scenario 6: reinstated on 09-15, positive reasonable fear, withholding-only pending.
  const reinstated = order('2026-09-15', { authority: 'reinstatement', priorOrderOn: '2012-05-01', appeal: 'unknown' });
  const fear = [
    event('fear.claimed', '2026-09-16', { screening: 'reasonable' }),
    event('fear.decided', '2026-09-25', { screening: 'reasonable', stage: 'officer', result: 'positive' }),
  ];
  assert.equal(deadline(answerOn('2026-11-24', [reinstated, ...fear]), 'petition-for-review'), '2026-10-15');
  const administrative = order('2026-10-26', { authority: 'administrative', appeal: 'unknown' });
  assert.equal(deadline(answerOn('2026-11-24', [administrative]), 'petition-for-review'), '2026-11-25');
  const expedited = order('2026-10-26', { authority: 'expedited', appeal: 'unknown' });
  assert.equal(deadline(answerOn('2026-11-24', [expedited]), 'petition-for-review'), undefined);
});

test('a thirtieth day on Thanksgiving is the Friday', () => {
  const administrative = order('2026-10-27', { authority: 'administrative', appeal: 'unknown' });
  assert.equal(deadline(answerOn('2026-11-24', [administrative]), 'petition-for-review'), '2026-11-27');
});
