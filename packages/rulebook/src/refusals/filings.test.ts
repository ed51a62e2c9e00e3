import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event, order } from '../testing/cases.ts';
import { grounds, propose } from '../testing/propose.ts';

const motion = event('motion.filed', '2026-11-02', { motion: 'reopen', forum: 'judge' }, 'motion');
const appeal = event('appeal.filed', '2026-11-02', { by: 'respondent', what: 'case' }, 'appeal');
const denied = (named: string | undefined, on = '2026-11-20') =>
  event(
    'motion.decided',
    on,
    { decision: 'denied', ...(named === undefined ? undefined : { motion: named }) },
    'decided',
  );
const dismissed = (named: string | undefined, on = '2026-11-20') =>
  event(
    'appeal.decided',
    on,
    { decision: 'dismissed', ...(named === undefined ? undefined : { appeal: named }) },
    'decided',
  );

test('a decision names a filing that is on record', () => {
  const events = [order('2026-10-23'), motion, appeal];
  assert.deepEqual(grounds([denied('motion')], { events }), []);
  assert.deepEqual(grounds([dismissed('appeal')], { events }), []);
  for (const named of [undefined, 'nothing', 'appeal', 'order']) {
    assert.deepEqual(grounds([denied(named)], { events }), ['motion-decision-without-motion'], named);
  }
  for (const named of [undefined, 'nothing', 'motion', 'order']) {
    assert.deepEqual(grounds([dismissed(named)], { events }), ['appeal-decision-without-appeal'], named);
  }
  assert.deepEqual(
    grounds([dismissed('certified')], { events: [event('case.certified', '2026-11-02', {}, 'certified')] }),
    [],
  );
  const [refusal] = propose([denied(undefined)], { events });
  assert.match(
    refusal?.sentence ?? '',
    /it does not say which motion it decides\. Record the filing of the motion first/,
  );
});

test('the filing may stand in the same command, before its decision', () => {
  assert.deepEqual(grounds([motion, denied('motion')]), []);
  assert.deepEqual(grounds([denied('motion'), motion]), ['motion-decision-without-motion']);
});

test('a filing that was withdrawn from the record is none', () => {
  const taken = { ...event('record.corrected', '2026-11-03', { reason: 'another case' }), voids: 'motion' };
  assert.deepEqual(grounds([denied('motion')], { events: [motion, taken] }), ['motion-decision-without-motion']);
});

test('a decision comes no earlier than its filing', () => {
  assert.deepEqual(grounds([denied('motion', '2026-11-01')], { events: [motion] }), ['motion-decision-before-motion']);
  assert.deepEqual(grounds([denied('motion', '2026-11-02')], { events: [motion] }), []);
  assert.deepEqual(grounds([dismissed('appeal', '2026-11-01')], { events: [appeal] }), [
    'appeal-decision-before-appeal',
  ]);
  const unsure = { ...denied('motion'), on: { earliest: '2026-10-01', latest: '2026-11-02' } };
  assert.deepEqual(grounds([unsure], { events: [motion] }), []);
});

test('a rejection or a withdrawal may leave the appeal unnamed where one is on record', () => {
  for (const kind of ['appeal.rejected', 'appeal.withdrawn']) {
    assert.deepEqual(grounds([event(kind, '2026-11-20')], { events: [appeal] }), []);
    assert.deepEqual(grounds([event(kind, '2026-11-20')]), ['appeal-decision-without-appeal']);
    assert.deepEqual(grounds([event(kind, '2026-11-01')], { events: [appeal] }), ['appeal-decision-before-appeal']);
  }
});

test('an appeal by the agency, or a waiver, needs a decision by its day; an appeal of the person’s is always recorded', () => {
  const dhs = event('appeal.filed', '2026-11-02', { by: 'dhs', what: 'case' });
  const waiver = event('appeal.waived', '2026-11-02');
  for (const proposed of [dhs, waiver]) {
    assert.deepEqual(grounds([proposed]), ['appeal-without-order']);
    assert.deepEqual(grounds([proposed], { events: [order('2026-11-03')] }), ['appeal-without-order']);
    assert.deepEqual(grounds([proposed], { events: [order('2026-11-02')] }), []);
    assert.deepEqual(grounds([proposed], { events: [event('proceeding.terminated', '2026-10-23')] }), []);
  }
  assert.deepEqual(grounds([event('appeal.filed', '2026-11-02', { by: 'dhs', what: 'bond' })]), []);
  assert.deepEqual(grounds([appeal]), []);
  assert.deepEqual(grounds([event('appeal.filed', '2026-11-02')]), []);
});
