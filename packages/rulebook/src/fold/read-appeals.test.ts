import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../calendar/civil-day.ts';
import { Clock } from '../clock.ts';
import type { CaseEvent, EventBody } from '../event.ts';
import { event } from '../testing/cases.ts';
import type { Facts } from './facts.ts';
import { fold } from './fold.ts';

function factsOf(...events: readonly CaseEvent[]): Facts {
  return fold(events, new Clock(dayOf(2026, 11, 24)));
}

const appeal = (on: string, id = 'appeal', body: EventBody = { what: 'case' }) => event('appeal.filed', on, body, id);
const decided = (on: string, body: EventBody) => event('appeal.decided', on, body);
const withdrawn = (on: string, body: EventBody = {}) => event('appeal.withdrawn', on, body);

/** How each appeal ended, and what closed nothing. */
function ends(
  ...events: readonly CaseEvent[]
): readonly [Readonly<Record<string, readonly string[]>>, readonly string[]] {
  const { appeals, dangling } = factsOf(...events);
  const how = appeals.map((one) => [one.event.id, one.ends.map((end) => end.how)]);
  return [Object.fromEntries(how), dangling.map((at) => at.event.kind)];
}

test('what an appeal is of: any other word tells nothing', () => {
  const what = (body: EventBody) => factsOf(appeal('2025-06-02', 'appeal', body)).appeals[0]?.what;
  for (const subject of ['case', 'bond', 'motion', 'interlocutory']) assert.equal(what({ what: subject }), subject);
  for (const body of [{}, { what: 'everything' }, { what: 7 }]) assert.equal(what(body), 'unknown');
});

test('a case that the Board takes up itself is an appeal of the case, with no end yet', () => {
  const [taken] = factsOf(event('case.certified', '2025-06-02')).appeals;
  assert.deepEqual([taken?.what, taken?.isCertification, taken?.ends], ['case', true, []]);
  const [filed] = factsOf(appeal('2025-06-02')).appeals;
  assert.deepEqual([filed?.isCertification, filed?.ends], [false, []]);
});

test('how an appeal ended: any word but the five of the Board is none of them', () => {
  const how = (decision?: string | number) => {
    const body = decision === undefined ? { appeal: 'appeal' } : { appeal: 'appeal', decision };
    return ends(appeal('2025-06-02'), decided('2025-09-02', body))[0].appeal;
  };
  for (const decision of ['dismissed', 'sustained', 'remanded', 'terminated', 'withdrawn']) {
    assert.deepEqual(how(decision), [decision]);
  }
  for (const odd of [undefined, 'pondered', 7]) assert.deepEqual(how(odd), ['other']);
});

test('a decision ends the appeal that it names, and nothing where that is not on record or was filed later', () => {
  const first = appeal('2025-06-02', 'first');
  const second = appeal('2025-06-03', 'second');
  const of = (name: string) => decided('2025-09-02', { appeal: name, decision: 'dismissed' });
  assert.deepEqual(ends(first, second, of('second')), [{ first: [], second: ['dismissed'] }, []]);
  assert.deepEqual(ends(first, of('lost')), [{ first: [] }, ['appeal.decided']]);
  assert.deepEqual(ends(appeal('2025-09-03', 'first'), of('first')), [{ first: [] }, ['appeal.decided']]);
  // A decision that names none closes nothing, even where one appeal alone was pending.
  assert.deepEqual(ends(first, decided('2025-09-02', { decision: 'dismissed' })), [{ first: [] }, ['appeal.decided']]);
});

test('a withdrawal that names none ends the one appeal that was pending, and closes nothing where there was not one', () => {
  const first = appeal('2025-06-02', 'first');
  const second = appeal('2025-06-03', 'second');
  const astray = ['appeal.withdrawn'];
  assert.deepEqual(ends(first, withdrawn('2025-09-02')), [{ first: ['withdrawn'] }, []]);
  assert.deepEqual(ends(withdrawn('2025-09-02')), [{}, astray]);
  assert.deepEqual(ends(first, second, withdrawn('2025-09-02')), [{ first: [], second: [] }, astray]);
  // Named, it ends that one of the two.
  const named = withdrawn('2025-09-02', { appeal: 'second' });
  assert.deepEqual(ends(first, second, named), [{ first: [], second: ['withdrawn'] }, []]);
  // Filed later, or on the same day with nothing to tell which came first.
  assert.deepEqual(ends(appeal('2025-09-03', 'first'), withdrawn('2025-09-02')), [{ first: [] }, astray]);
  assert.deepEqual(ends(appeal('2025-09-02', 'first'), withdrawn('2025-09-02')), [{ first: [] }, astray]);
});

test('an appeal that had ended before is not pending; one that ended that day may have been', () => {
  const first = appeal('2025-06-02', 'first');
  const second = appeal('2025-06-03', 'second');
  const dismissal = decided('2025-08-01', { appeal: 'first', decision: 'dismissed' });
  assert.deepEqual(ends(first, second, dismissal, withdrawn('2025-09-02')), [
    { first: ['dismissed'], second: ['withdrawn'] },
    [],
  ]);
  assert.deepEqual(ends(first, { ...dismissal, on: '2025-09-02' }, withdrawn('2025-09-02')), [
    { first: ['dismissed'] },
    ['appeal.withdrawn'],
  ]);
});

test('only a rejection can be for lateness', () => {
  const late = (kind: string, reason: string) => {
    const end = event(kind, '2025-09-02', { appeal: 'appeal', reason, decision: 'dismissed' });
    return factsOf(appeal('2025-06-02'), end).appeals[0]?.ends[0]?.late;
  };
  assert.equal(late('appeal.rejected', 'late'), true);
  assert.equal(late('appeal.rejected', 'fee'), false);
  assert.equal(late('appeal.withdrawn', 'late'), false);
  assert.equal(late('appeal.decided', 'late'), false);
});

test('motions: their kind, and every ruling on the motion that it names', () => {
  const motion = (id: string, body: EventBody) => event('motion.filed', '2025-06-02', body, id);
  const kind = (body: EventBody) => factsOf(motion('motion', body)).motions[0]?.kind;
  for (const known of [
    'reopen',
    'reconsider',
    'rescind-in-absentia',
    'reopen-vawa',
    'stay',
    'recalendar',
    'procedural',
  ]) {
    assert.equal(kind({ motion: known }), known);
  }
  for (const body of [{}, { motion: 'to dance' }, { motion: 7 }]) assert.equal(kind(body), 'other');
  const rulings = (on: string, body: EventBody) => {
    const { motions, dangling } = factsOf(motion('one', {}), motion('two', {}), event('motion.decided', on, body));
    return [motions.map((one) => one.rulings.map(({ decision }) => decision)), dangling.length];
  };
  for (const decision of ['granted', 'denied', 'withdrawn']) {
    assert.deepEqual(rulings('2025-09-02', { motion: 'two', decision }), [[[], [decision]], 0]);
  }
  assert.deepEqual(rulings('2025-09-02', { motion: 'two', decision: 'moot' }), [[[], ['other']], 0]);
  assert.deepEqual(rulings('2025-09-02', { motion: 'lost', decision: 'denied' }), [[[], []], 1]);
  assert.deepEqual(rulings('2025-06-01', { motion: 'two', decision: 'denied' }), [[[], []], 1]);
});
