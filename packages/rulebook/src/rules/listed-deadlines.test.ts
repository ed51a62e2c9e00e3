import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseEvent, EventBody } from '../event.ts';
import type { Deadline } from '../posture.ts';
import { answerOn, event, order } from '../testing/cases.ts';

type Row = readonly [string, string, Deadline['for'], readonly CaseEvent[]];

const absent = order('2026-11-02', { inAbsentia: true, appeal: 'unknown' });
const dismissed = [
  order('2026-06-02'),
  event('appeal.filed', '2026-06-25', { what: 'case' }),
  event('appeal.decided', '2026-11-02', { appeal: 'appeal.filed', decision: 'dismissed' }),
];
const bond = (on: string, body: EventBody = {}) => event('bond.decided', on, { decision: 'amount-decreased', ...body });

test('each last day says by which rule it is, and whose: the person, or the agency', () => {
  const rows: readonly Row[] = [
    ['A4', 'address-court', 'person', [event('address.changed', '2026-11-20')]],
    ['A4', 'address-board', 'person', [event('address.changed', '2026-11-20')]],
    ['A4', 'address-agency', 'person', [event('address.changed', '2026-11-20')]],
    [
      'B13',
      'seek-review-before-removal',
      'person',
      [order('2026-11-20', { authority: 'administrative', appeal: 'unknown' })],
    ],
    [
      'C33',
      'check-in',
      'person',
      [order('2025-03-03'), event('checkin.scheduled', '2026-10-01', { dueOn: '2026-12-02' })],
    ],
    [
      'C33',
      'condition-review',
      'agency',
      [order('2025-03-03'), event('condition.imposed', '2026-09-01', { condition: 'curfew', reviewOn: '2026-12-01' })],
    ],
    [
      'C35',
      'bond-stay-lapse',
      'agency',
      [
        event('custody.booked-in', '2026-01-05'),
        bond('2026-11-10'),
        event('bond.stayed', '2026-11-10'),
        event('appeal.filed', '2026-11-12', { what: 'bond', by: 'dhs' }),
      ],
    ],
    ['D1', 'motion-to-reconsider', 'person', dismissed],
    ['D2', 'motion-to-reopen', 'person', dismissed],
    ['D2', 'rescind-in-absentia', 'person', [absent]],
    ['D3', 'petition-for-review', 'person', dismissed],
    ['D5', 'asylum-work-apply-wait', 'person', [event('application.filed', '2026-10-01', { relief: 'asylum' })]],
    ['D5', 'asylum-work-grant-wait', 'person', [event('application.filed', '2026-10-01', { relief: 'asylum' })]],
    [
      'D6',
      'brief',
      'person',
      [...dismissed.slice(0, 2), event('notice.sent', '2026-11-10', { what: 'briefing-schedule' })],
    ],
    ['D7', 'bond-appeal', 'person', [bond('2026-11-10', { decision: 'no-bond' })]],
  ];
  for (const [rule, what, whose, events] of rows) {
    const found = answerOn('2026-11-24', events).deadlines.filter((listed) => listed.what === what);
    assert.deepEqual(
      found.map((listed) => [listed.rule, listed.for]),
      [[rule, whose]],
      what,
    );
  }
});

test('only an order in absentia has a time to rescind, and a schedule for briefs counts from a day that can be read', () => {
  const whats = (events: readonly CaseEvent[]) => answerOn('2026-11-24', events).deadlines.map(({ what }) => what);
  assert.ok(!whats(dismissed).includes('rescind-in-absentia'));
  assert.ok(
    !whats([...dismissed.slice(0, 2), event('notice.sent', 'some day', { what: 'briefing-schedule' })]).includes(
      'brief',
    ),
  );
  assert.ok(
    !whats([...dismissed.slice(0, 2), event('notice.sent', '2026-11-10', { what: 'decision' })]).includes('brief'),
  );
});

test('while the Board has sent the case back, or nobody can read what it decided, no last day of the person runs', () => {
  for (const decision of ['unread', 'remanded', 'terminated']) {
    const decided = event('appeal.decided', '2026-11-02', { appeal: 'appeal.filed', decision });
    const { deadlines } = answerOn('2026-11-24', [...dismissed.slice(0, 2), decided]);
    const whats = deadlines.map(({ what }) => what);
    for (const what of ['motion-to-reconsider', 'motion-to-reopen', 'petition-for-review']) {
      assert.ok(!whats.includes(what), `${decision}: ${what}`);
    }
  }
});

test('while it is not told whether the order or its remand came first, no last day of the person runs', () => {
  const events = [
    order('2026-06-02'),
    event('appeal.filed', '2026-06-02', { what: 'case' }),
    event('appeal.decided', '2026-06-02', { appeal: 'appeal.filed', decision: 'remanded' }),
  ];
  const whats = answerOn('2026-11-24', events).deadlines.map(({ what }) => what);
  for (const what of ['motion-to-reconsider', 'motion-to-reopen', 'petition-for-review'])
    assert.ok(!whats.includes(what), what);
});
