import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseEvent } from '../event.ts';
import { answerOn, event, order } from '../testing/cases.ts';

function found(...events: readonly CaseEvent[]): readonly string[] {
  return answerOn('2026-11-24', events).conflicts.map(({ what }) => what);
}

// A Monday.
const removal = order('2025-03-03');

test('two types of case, two nationalities', () => {
  const described = (body: CaseEvent['body'], id: string) => event('case.described', '2024-01-10', body, id);
  const opened = (caseType: string) => event('proceeding.opened', '2024-01-10', { caseType });
  assert.deepEqual(found(described({ caseType: 'rmv' }, 'c'), opened('dep')), ['two-case-types']);
  assert.deepEqual(found(described({ caseType: 'rmv' }, 'c'), opened('RMV')), []);
  assert.deepEqual(found(opened('rmv'), order('2025-03-03', { caseType: 'dep' })), ['two-case-types']);
  assert.deepEqual(found(described({ nationality: 'HN' }, 'c'), described({ nationality: 'GT' }, 'd')), [
    'two-nationalities',
  ]);
  assert.deepEqual(found(described({ nationality: 'HN' }, 'c'), described({ nationality: 'unknown' }, 'd')), []);
});

test('a rider of two lead cases at once', () => {
  const rider = (lead: string, on: string, severedOn?: string) =>
    event('family.linked', on, { role: 'rider', lead, severedOn }, `${lead}-${on}`);
  assert.deepEqual(found(rider('1', '2024-01-10'), rider('2', '2024-06-10')), ['two-lead-cases']);
  assert.deepEqual(found(rider('1', '2024-01-10', '2024-05-01'), rider('2', '2024-06-10')), []);
  assert.deepEqual(found(rider('1', '2024-01-10'), rider('1', '2024-06-10')), []);
});

test('custody that cannot have run as recorded', () => {
  const row = { system: 'court-release', record: 'tbl_CustodyHistory', row: '7' };
  const later = { ...row, row: '8' };
  const booked = (on: string, source = row): CaseEvent => ({
    ...event('custody.booked-in', on, {}, `in-${on}`),
    source,
  });
  const released = (on: string, source = row): CaseEvent => ({
    ...event('custody.released', on, {}, `out-${on}`),
    source,
  });
  assert.deepEqual(found(booked('2024-02-10'), released('2024-02-01')), ['release-before-detention']);
  assert.deepEqual(found(booked('2024-02-10'), released('2024-03-01')), []);
  // Of another entry, the release is that of an earlier custody.
  assert.deepEqual(found(booked('2024-02-10'), released('2024-02-01', { ...row, row: '6' })), []);
  assert.deepEqual(found(booked('2024-02-10'), released('2024-03-01'), released('2024-04-01')), ['released-twice']);
  assert.deepEqual(
    found(booked('2024-02-10'), released('2024-03-01'), booked('2024-03-15', later), released('2024-04-01', later)),
    [],
  );
  assert.deepEqual(found(booked('2024-02-10'), booked('2024-03-15')), ['booked-in-twice']);
  assert.deepEqual(found(booked('2024-02-10'), booked('2024-02-10', later)), []);
});

test('an order after the death of the person, and a death of two days', () => {
  const death = (on: string) => event('death.recorded', on, {}, on);
  assert.ok(found(death('2025-03-01'), removal).includes('order-after-death'));
  assert.deepEqual(found(death('2025-03-03'), removal), []);
  assert.deepEqual(found(death('2025-04-01'), death('2025-04-02')), ['two-days-of-death']);
});

test('a hearing after a verified departure, unless the case came back', () => {
  const left = event('departure.verified', '2025-06-02', { how: 'removed' });
  const held = event('hearing.held', '2025-07-01', { hearing: 'h1' });
  assert.deepEqual(found(removal, left, held), ['hearing-after-departure']);
  assert.deepEqual(found(removal, left, event('nta.filed', '2025-06-20'), held), []);
  assert.deepEqual(found(removal, held, { ...left, on: '2025-07-02' }), []);
});

test('in absentia, and yet appeared', () => {
  const absent = order('2025-03-03', { inAbsentia: true, appeal: 'unknown' });
  const appeared = (on: string, appears: string) =>
    event('appearance.recorded', on, { hearing: 'h1', appeared: appears });
  assert.deepEqual(found(absent, appeared('2025-03-03', 'yes')), ['absent-yet-appeared']);
  assert.deepEqual(found(absent, appeared('2025-03-03', 'no')), []);
  assert.deepEqual(found(removal, appeared('2025-03-03', 'yes')), []);
  assert.deepEqual(found(absent, appeared('2025-03-04', 'yes')), []);
  const set = event('hearing.scheduled', '2024-06-03', { hearing: 'h1', hearingOn: '2025-03-03', time: '09:00' });
  assert.deepEqual(found(absent, set, appeared('2025-03-04', 'yes')), ['absent-yet-appeared']);
});

test('a decision in a hearing on a Sunday, a federal holiday or at midnight', () => {
  assert.deepEqual(found(order('2025-03-02')), ['hearing-that-cannot-have-been']);
  assert.deepEqual(found(order('2025-11-27')), ['hearing-that-cannot-have-been']);
  // A Saturday; the day before Christmas, closed by executive order; a written decision of a Sunday.
  assert.deepEqual(found(order('2025-03-01')), []);
  assert.deepEqual(found(order('2025-12-24')), []);
  assert.deepEqual(found(order('2025-03-02', { form: 'written' })), []);
  const held = event('hearing.held', '2025-03-02', { hearing: 'h1' });
  assert.deepEqual(found(order('2025-03-02', { form: 'written' }), held), ['hearing-that-cannot-have-been']);
  const set = (time: string, id: string) =>
    event('hearing.scheduled', '2024-06-03', { hearing: id, hearingOn: '2025-03-03', time }, id);
  assert.deepEqual(found(removal, set('00:00', 'h1')), ['hearing-that-cannot-have-been']);
  assert.deepEqual(found(removal, set('00:00', 'h1'), set('08:30', 'h2')), []);
});

test('a stay granted and denied on one day by the same authority', () => {
  const granted = event('stay.granted', '2026-10-01', { from: 'agency' });
  const denied = (on: string, from: string) => event('stay.denied', on, { from });
  assert.deepEqual(found(removal, granted, denied('2026-10-01', 'agency')), ['stay-both-ways']);
  assert.deepEqual(found(removal, granted, denied('2026-10-01', 'judge')), []);
  assert.deepEqual(found(removal, granted, denied('2026-09-01', 'agency')), []);
});

test('a lasting status granted after the order, and citizenship both ways', () => {
  const status = (on: string) => event('status.granted', on, { status: 'lpr' });
  assert.deepEqual(found(removal, status('2025-09-01')), ['status-after-order']);
  assert.deepEqual(found(status('2015-09-01'), removal), []);
  const resolved = (result: string) => event('citizenship.resolved', '2026-10-01', { result }, result);
  assert.deepEqual(found(resolved('citizen'), resolved('not-citizen')), ['citizenship-both-ways']);
  assert.deepEqual(found(resolved('not-citizen')), []);
});
