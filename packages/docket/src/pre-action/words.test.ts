import assert from 'node:assert/strict';
import { it } from 'node:test';
import { currentRulebook, evaluate } from '@opendocket/rulebook';
import { judgeStep } from './gate.ts';
import { gateWords } from './words.ts';

const order = {
  order: 'removal',
  authority: 'judge',
  form: 'oral',
  appeal: 'reserved',
  inAbsentia: false,
  countries: ['HN'],
};
const entered = { id: 'e1', kind: 'order.entered', on: '2026-11-02', body: order };

it('every reason for which the gate refuses is said in Spanish, too', () => {
  const stay = (until?: string) => ({
    id: 'e2',
    kind: 'stay.granted',
    on: '2026-11-10',
    body: { from: 'agency', ...(until === undefined ? {} : { until }) },
  });
  const disputed = { id: 'e3', kind: 'record.disputed', on: '2026-11-20', body: { event: 'e1', reason: 'not mine' } };
  const cases = [
    { asOf: '2026-11-24', events: [entered, stay('2027-01-05'), disputed] },
    { asOf: '2026-11-24', events: [entered, stay()] },
    { asOf: '2026-11-24', events: [] },
  ];
  const told = cases.flatMap(({ asOf, events }) => {
    const posture = evaluate({ case: { id: '572' }, events, asOf }, currentRulebook);
    const answer = judgeStep('removal', posture, 'HN');
    assert.equal(answer.gate, 'refused');
    return answer.gate === 'refused' ? answer.reasons.map(({ sentence }) => sentence) : [];
  });
  assert.ok(told.length >= 5, told.join('\n'));
  for (const sentence of told) assert.notEqual(gateWords(sentence, 'es'), sentence);
  assert.equal(
    gateWords('A bar is in force, through 2027-01-05.', 'es'),
    'Hay un impedimento vigente hasta el 2027-01-05, ese día incluido.',
  );
});
