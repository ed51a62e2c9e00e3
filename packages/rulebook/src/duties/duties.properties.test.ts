/** What holds of the duties of every case, tried on made-up ones. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatDay, parseDay } from '../calendar/civil-day.ts';
import { evaluateRecord } from '../evaluate/index.ts';
import { knownAndStanding } from '../fold/known.ts';
import { currentRulebook } from '../rulebook.ts';
import { type MadeCase, someCase, someVoids } from '../testing/generate-cases.ts';
import { type Duties, dutiesOf } from './index.ts';
import { dutyWords } from './words.ts';

function owedIn(made: MadeCase, asOf = made.asOf): Duties & { readonly postureChangeOn: string | null } {
  const posture = evaluateRecord({ case: made.case, events: made.events, asOf }, currentRulebook);
  const { events } = knownAndStanding(made.events, undefined);
  return { ...dutiesOf({ case: made.case, events, posture, asOf }), postureChangeOn: posture.nextChangeOn };
}

const withVoids = fc
  .tuple(someCase, fc.option(someVoids, { nil: [], freq: 3 }))
  .map(([made, voids]): MadeCase => ({ ...made, events: [...made.events, ...voids] }));

const seed = 20261124;

describe('the duties of any case', () => {
  it('change on no day before the one that they and the posture name: tried day by day', () => {
    let changes = 0;
    fc.assert(
      fc.property(withVoids, (made) => {
        const first = parseDay(made.asOf) ?? 0;
        let now = owedIn(made);
        for (let day = first + 1; day <= first + 150; day++) {
          const asOf = formatDay(day);
          const then = owedIn(made, asOf);
          for (const next of [then.nextChangeOn, then.postureChangeOn]) assert.ok(next === null || next > asOf, asOf);
          if (asOf === now.nextChangeOn || asOf === now.postureChangeOn) {
            if (JSON.stringify(then.duties) !== JSON.stringify(now.duties)) changes += 1;
            now = then;
          } else assert.deepEqual(then.duties, now.duties, `on ${asOf}`);
        }
      }),
      { numRuns: 700, seed },
    );
    assert.ok(changes > 100, `only ${changes} changes were met`);
  });

  it('do not depend on the order of the events, and have an id each', () => {
    let told = 0;
    fc.assert(
      fc.property(withVoids, (made) => {
        const { duties } = owedIn(made);
        told += duties.length;
        assert.deepEqual(owedIn({ ...made, events: made.events.toReversed() }).duties, duties);
        assert.equal(new Set(duties.map(({ id }) => id)).size, duties.length);
        for (const { dueOn, because } of duties) {
          assert.ok(parseDay(dueOn) !== undefined);
          for (const id of because) assert.ok(made.events.some((event) => event.id === id));
        }
      }),
      { numRuns: 2000, seed },
    );
    assert.ok(told > 500, `only ${told} duties were met`);
  });

  it('are never a deadline of the person, the end of a bar or of the removal period, and change nothing when a bar is gone', () => {
    fc.assert(
      fc.property(withVoids, (made) => {
        const posture = evaluateRecord({ case: made.case, events: made.events, asOf: made.asOf }, currentRulebook);
        const { events } = knownAndStanding(made.events, undefined);
        const question = { case: made.case, events, posture, asOf: made.asOf };
        const { duties } = dutiesOf(question);
        const without = { ...posture, bars: [], onRecord: 'unbarred' as const };
        assert.deepEqual(dutiesOf({ ...question, posture: without }).duties, duties);
        const ofThePerson = new Set(posture.deadlines.filter((one) => one.for === 'person').map(({ what }) => what));
        for (const { what } of duties) assert.ok(!ofThePerson.has(what) && what !== 'removal-period', what);
      }),
      { numRuns: 2000, seed },
    );
  });

  it('have a sentence in both languages, that is not the one for what nobody described', () => {
    fc.assert(
      fc.property(withVoids, (made) => {
        for (const duty of owedIn(made).duties) {
          assert.doesNotMatch(dutyWords(duty, 'en'), /^Something is owed/);
          assert.doesNotMatch(dutyWords(duty, 'es'), /^Hay algo/);
        }
      }),
      { numRuns: 1000, seed },
    );
  });
});
