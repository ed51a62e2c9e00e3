import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseEvent } from '@opendocket/rulebook';
import { feed, type SmallEvent, withDocket } from '../test-docket.ts';
import { isJuvenileCase } from './juvenile.ts';

const said = (juvenile: unknown, on = '2024-03-04'): SmallEvent => ({
  kind: 'juvenile.recorded',
  on,
  body: { juvenile: String(juvenile) },
});
const hold = (kind: 'placed' | 'released', on: string, of = 'unaccompanied-child'): SmallEvent => ({
  kind: `hold.${kind}`,
  on,
  body: { hold: of },
});
const voiding = (voids: number): SmallEvent => ({ kind: 'record.corrected', on: '2026-10-01', voids });
const nta: SmallEvent = { kind: 'nta.filed', on: '2023-02-13' };

/** Each a case: whether it is a juvenile's, and its events. */
const cases: readonly (readonly [boolean, string, readonly SmallEvent[]])[] = [
  [false, 'nothing says so', [nta]],
  [true, 'unaccompanied', [said('unaccompanied')]],
  [true, 'accompanied', [said('accompanied')]],
  [true, 'unaccompanied, with an application for asylum', [said('unaccompanied-asylum')]],
  [true, 'a juvenile', [said('juvenile')]],
  [false, 'released or eighteen', [said('unaccompanied'), said('released-or-18', '2025-03-04')]],
  [false, 'never was one', [said('not-applicable')]],
  [true, 'a word that nobody knows', [said('some-other-child')]],
  [true, 'no word', [{ kind: 'juvenile.recorded', on: '2024-03-04', body: {} }]],
  [true, 'the newest day counts, not what was recorded last', [said('juvenile', '2025-03-04'), said('unknown')]],
  [false, 'of one day the last recorded counts', [said('juvenile'), said('released-or-18')]],
  [false, 'the record was withdrawn', [said('juvenile'), voiding(1)]],
  [true, 'the withdrawal was withdrawn', [said('juvenile'), voiding(1), voiding(2)]],
  [true, 'the release was withdrawn', [said('juvenile'), said('released-or-18', '2025-03-04'), voiding(2)]],
  [true, 'a hold for a child stands', [hold('placed', '2024-03-04')]],
  [false, 'and was released', [hold('placed', '2024-03-04'), hold('released', '2024-03-05')]],
  [
    true,
    'on the day itself: which came first is not told',
    [hold('placed', '2024-03-04'), hold('released', '2024-03-04')],
  ],
  [true, 'and was placed again', [hold('released', '2024-03-05'), hold('placed', '2024-03-06')]],
  [false, 'another hold', [hold('placed', '2024-03-04', 'witness')]],
  [true, 'released or eighteen, and a hold stands', [said('released-or-18'), hold('placed', '2025-03-04')]],
];

function asEvents(events: readonly SmallEvent[]): readonly CaseEvent[] {
  return events.map(({ kind, on, body = {}, voids }, index) => ({
    id: `e${index + 1}`,
    kind,
    on,
    body,
    ...(voids === undefined ? undefined : { voids: `e${voids}` }),
  }));
}

describe('a juvenile’s case', () => {
  for (const [expected, name, events] of cases) {
    it(`${expected ? 'is' : 'is not'} one: ${name}`, () => {
      assert.equal(isJuvenileCase(asEvents(events)), expected);
    });
  }

  it('is the same case to the database', () =>
    withDocket(async ({ docket, tamper }) => {
      await feed(docket, {
        cases: Object.fromEntries(cases.map(([, , events], index) => [String(index + 1), events])),
      });
      await tamper('grant execute on function docket.juvenile_case(bigint) to opendocket_app');
      const found = await docket.pool.query<{ is: boolean }>(
        'select docket.juvenile_case(case_id) as is from docket.case_file order by case_id',
      );
      assert.deepEqual(
        found.rows.map((row) => row.is),
        cases.map(([expected]) => expected),
      );
    }));
});
