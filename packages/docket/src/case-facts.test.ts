import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseEvent, EventBody, EventDate } from '@opendocket/rulebook';
import fc from 'fast-check';
import { countFacts, describeCase, describeCaseAt, standingEvents } from './case-facts.ts';

/** Events with the ids that the store would give them. */
function events(
  ...drawn: readonly [kind: string, on: EventDate, body?: EventBody, voids?: number | undefined][]
): CaseEvent[] {
  return drawn.map(([kind, on, body = {}, voids], index) => ({
    id: `e${index + 1}`,
    kind,
    on,
    body,
    ...(voids === undefined ? undefined : { voids: `e${voids}` }),
  }));
}

const facts = (drawn: CaseEvent[], asOf = '2026-11-24', status: 'no-order' | 'final' = 'final') =>
  countFacts(standingEvents(drawn), { finality: { status, on: null, rule: null } }, asOf);

describe('standingEvents', () => {
  /** An event stands if no standing void names it: the definition, worked out anew for each event. */
  function stands(all: readonly CaseEvent[], event: CaseEvent): boolean {
    return !all.some((other) => other.voids === event.id && stands(all, other));
  }

  it('are those that no standing event voids', () => {
    const voids = fc.array(fc.option(fc.nat({ max: 12 })), { maxLength: 12 });
    fc.assert(
      fc.property(voids, (drawn) => {
        const all = events(
          ...drawn.map((back, index): [string, string, EventBody, number | undefined] => [
            'record.corrected',
            '2026-11-24',
            {},
            back === null || index === 0 ? undefined : 1 + (back % index),
          ]),
        );
        assert.deepEqual(
          standingEvents(all),
          all.filter((event) => stands(all, event)),
        );
      }),
    );
  });
});

describe('describeCase', () => {
  it('names the court of the last leg or change of venue, by date and not by order of recording', () => {
    const moved = events(
      ['venue.changed', '2024-06-01', { court: 'HON' }],
      ['nta.filed', '2023-02-12', { court: 'BAL' }],
      ['case.described', '2026-01-01', { court: 'ATL', nationality: 'HN', detained: false }],
    );
    assert.deepEqual(describeCase('1', moved, '2026-11-24'), {
      id: '1',
      nationality: 'HN',
      court: 'HON',
      circuit: '9',
      detained: false,
    });
    assert.equal(describeCase('1', moved, '2024-05-31').court, 'BAL');
  });

  it('says nothing of what is not on record', () => {
    assert.deepEqual(describeCase('1', events(['nta.served', '2023-01-05']), '2026-11-24'), { id: '1' });
  });

  it('takes custody from the last booking or release', () => {
    const held = events(
      ['custody.booked-in', '2025-01-01'],
      ['custody.released', '2025-02-01', { terms: 'bond' }],
      ['case.described', '2024-01-01', { detained: true }],
    );
    assert.equal(describeCase('1', held, '2025-01-15').detained, true);
    assert.equal(describeCase('1', held, '2026-11-24').detained, false);
  });
});

describe('the day of a case', () => {
  it('is that of its court, and never that of UTC', () => {
    // 20:30 of the 24th in Baltimore, 15:30 in Honolulu, and the 25th in UTC.
    const evening = Date.parse('2026-11-25T01:30:00Z');
    for (const court of ['BAL', 'HON']) {
      assert.equal(describeCaseAt('1', events(['nta.filed', '2023-02-12', { court }]), evening).today, '2026-11-24');
    }
    const night = Date.parse('2026-11-25T06:30:00Z');
    assert.equal(describeCaseAt('1', events(['nta.filed', '2023-02-12', { court: 'BAL' }]), night).today, '2026-11-25');
    assert.equal(describeCaseAt('1', events(['nta.served', '2023-02-12']), night).today, '2026-11-24');
  });
});

describe('countFacts', () => {
  it('opens a case with its filing, or with its service where no filing is known', () => {
    assert.equal(facts(events(['nta.served', '2023-01-05'], ['nta.filed', '2023-02-12'])).openedOn, '2023-02-12');
    assert.equal(facts(events(['nta.served', '2023-01-05'])).openedOn, '2023-01-05');
    assert.equal(facts(events(['nta.served', '2027-01-05'])).openedOn, null, 'what is to come has not happened');
  });

  it('counts the order that stands, and the first completion whatever became of it', () => {
    const twice = events(
      ['order.entered', '2020-03-03', { order: 'removal', inAbsentia: true }],
      ['order.vacated', '2021-01-01'],
      ['order.entered', '2025-03-03', { order: 'removal', inAbsentia: false }],
    );
    assert.deepEqual(facts(twice).order, { kind: 'removal', on: '2025-03-03', inAbsentia: false });
    assert.deepEqual(facts(twice).completed, { on: '2020-03-03', inAbsentia: true });
    assert.equal(facts(twice, '2026-11-24', 'no-order').order, null, 'the posture says whether an order stands');
  });

  it('keeps what an order does not say apart from what it says', () => {
    assert.equal(facts(events(['order.entered', '2025-03-03', { order: 'removal' }])).order?.inAbsentia, null);
    assert.equal(facts(events(['proceeding.terminated', '2025-03-03'])).completed?.inAbsentia, false);
  });

  it('has counsel while one who entered has not withdrawn', () => {
    const entered: [string, string] = ['counsel.entered', '2024-01-01'];
    const withdrew: [string, string] = ['counsel.withdrew', '2025-01-01'];
    assert.equal(facts(events(entered)).represented, true);
    assert.equal(facts(events(entered, withdrew)).represented, false);
    assert.equal(facts(events(entered, entered, withdrew)).represented, true);
    assert.equal(facts(events(entered, withdrew), '2024-12-31').represented, true);
    assert.equal(facts([]).represented, false);
  });
});
