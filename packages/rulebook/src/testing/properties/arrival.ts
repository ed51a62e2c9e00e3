/** The order in which things were handed over means nothing, and nothing that is handed over makes the evaluation throw. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDay } from '../../calendar/civil-day.ts';
import type { CaseEvent } from '../../event.ts';
import { eventKinds } from '../../vocabulary/index.ts';
import { finalOrder, someCase, someDay, someVoids } from '../generate-cases.ts';
import { answer } from './answers.ts';
import { type Property, property } from './property.ts';

const shuffled = fc.tuple(someCase, someVoids).chain(([made, voids]) => {
  const events = [...made.events, ...voids];
  return fc.tuple(fc.constant({ ...made, events }), fc.shuffledSubarray(events, { minLength: events.length }));
});

const anything = fc.jsonValue({ maxDepth: 2 });
const fields = fc.constantFrom(
  ...['order', 'countries', 'until', 'departBy', 'alternate', 'appeal', 'motion', 'entryOn', 'event', 'noticedOn'],
  ...['status', 'screening', 'from', 'hold', 'caseType', 'country', 'class', 'hearingOn', 'severedOn', 'interviewOn'],
);
const strange = fc.record({
  kind: fc.constantFrom(...eventKinds, '__proto__', ''),
  on: fc.oneof(fc.constant('2026-06-01'), anything),
  body: fc.dictionary(fields, anything),
});

export const arrival: readonly Property[] = [
  property('the order in which events arrive never changes an answer', shuffled, ([made, other]) => {
    assert.deepEqual(answer({ ...made, events: other }), answer(made));
    return made.events.length > 1;
  }),
  property(
    'whatever a stored event holds, the evaluation does not throw',
    fc.tuple(fc.array(strange, { maxLength: 6 }), someDay),
    ([list, asOf]) => {
      // Deliberately no event: what an older version of ourselves, or a damaged store, may hand over.
      const events = list.map((item, index) => ({ ...item, id: `e${index}` })) as unknown as readonly CaseEvent[];
      const posture = answer({ case: { id: 'synthetic' }, events: [...finalOrder, ...events], asOf });
      assert.ok(posture.nextChangeOn === null || parseDay(posture.nextChangeOn) !== undefined);
      return list.length > 0;
    },
  ),
];
