/** An answer holds until its `nextChangeOn`: tried on every day of a hundred and more, from one threshold over the next. */
import assert from 'node:assert/strict';
import { formatDay, parseDay } from '../../calendar/civil-day.ts';
import type { RecordPosture } from '../../posture.ts';
import { someCase } from '../generate-cases.ts';
import { answer } from './answers.ts';
import { type Property, property } from './property.ts';

const daysTried = 120;

/** Comparing texts is quicker than comparing answers, and there are millions to compare. */
function textOf(answered: RecordPosture): string {
  return JSON.stringify(answered);
}

export const changeDays: readonly Property[] = [
  property(
    'no answer changes before its nextChangeOn',
    someCase,
    (made) => {
      const first = parseDay(made.asOf) ?? 0;
      let now = answer(made);
      let text = textOf(now);
      let thresholds = 0;
      for (let day = first + 1; day <= first + daysTried; day += 1) {
        const asOf = formatDay(day);
        const then = answer({ ...made, asOf });
        const { nextChangeOn: next } = then;
        assert.ok(next === null || next > asOf, `on ${asOf} the next change is on ${next}`);
        if (asOf === now.nextChangeOn) {
          thresholds += 1;
          now = then;
          text = textOf(then);
        } else if (textOf(then) !== text) assert.deepEqual(then, now, `on ${asOf}`);
      }
      return thresholds > 0;
    },
    0.2,
  ),
];
