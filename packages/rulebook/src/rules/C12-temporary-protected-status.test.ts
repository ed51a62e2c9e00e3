import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateRecord } from '../evaluate/index.ts';
import type { CaseEvent, EventBody } from '../event.ts';
import type { RecordPosture } from '../posture.ts';
import { currentRulebook } from '../rulebook.ts';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2019-03-04', { countries: ['SV'] });

function granted(body: EventBody, on = '2025-03-10', id = 'grant'): CaseEvent {
  return event('status.granted', on, { status: 'tps', ...body }, id);
}

/** The reasons that C12 gives, in short. */
function reasons({ reviews }: RecordPosture): readonly string[] {
  const words = [
    'may not be detained',
    'confirms that it lapsed',
    'designation goes on',
    'said to have ended',
    'later than the end',
    'time to appeal from that',
  ];
  return reviews.filter(({ rule }) => rule === 'C12').map(({ why }) => words.find((word) => why.includes(word)) ?? why);
}

test('El Salvador: barred through the last day of the table, and after it until a primary source confirms the lapse', () => {
  const grant = granted({ country: 'SV', until: '2026-09-09' });
  const lastDay = answerOn('2026-09-09', [removal, grant]);
  assert.deepEqual(
    [lastDay.onRecord, lastDay.bars[0]?.until, reasons(lastDay)],
    ['barred', '2026-09-09', ['may not be detained']],
  );
  assert.equal(lastDay.nextChangeOn, '2026-09-10');
  for (const day of ['2026-09-10', '2026-11-24', '2027-06-01']) {
    const after = answerOn(day, [removal, grant]);
    assert.deepEqual([after.onRecord, barsOf(after), after.bars[0]?.until], ['barred', ['C12'], null], day);
    assert.deepEqual(reasons(after), ['confirms that it lapsed', 'may not be detained'], day);
  }
});

test('Haiti: ended by accounts alone, so a review and no bar; the day before the table ends it still bars', () => {
  const grant = granted({ country: 'HT', until: '2026-02-03' }, '2024-08-01');
  const haitian = order('2019-03-04', { countries: ['HT'] });
  assert.deepEqual(barsOf(answerOn('2026-07-27', [haitian, grant])), ['C12']);
  const after = answerOn('2026-11-24', [haitian, grant]);
  assert.deepEqual([after.onRecord, barsOf(after), reasons(after)], ['review', [], ['said to have ended']]);
});

test('Afghanistan and Cameroon: ended by a notice that was read, so nothing is left', () => {
  for (const [country, last, next] of [
    ['AF', '2025-07-21', '2025-07-22'],
    ['CM', '2025-08-04', '2025-08-05'],
  ] as const) {
    const grant = granted({ country, until: '2025-05-20' }, '2023-11-21');
    const own = order('2019-03-04', { countries: [country] });
    assert.equal(answerOn(last, [own, grant]).onRecord, 'barred', country);
    assert.equal(answerOn(next, [own, grant]).onRecord, 'unbarred', country);
  }
});

test("the person's own term has passed and the country's designation goes on: the bar stays, to the designation's last day", () => {
  const grant = granted({ country: 'LB', until: '2026-05-27' }, '2025-02-03');
  const answer = answerOn('2026-11-24', [removal, grant]);
  assert.deepEqual([answer.onRecord, answer.bars[0]?.until], ['barred', '2026-11-27']);
  assert.deepEqual(reasons(answer), ['designation goes on', 'may not be detained']);
  assert.deepEqual(reasons(answerOn('2026-11-27', [removal, grant])), ['designation goes on', 'may not be detained']);
  assert.deepEqual(reasons(answerOn('2026-11-28', [removal, grant])), [
    'confirms that it lapsed',
    'may not be detained',
  ]);
});

test('a termination of the grant ends it; one of another status, or on the same day in no order, does not', () => {
  const grant = granted({ country: 'SV', until: '2026-09-09' });
  const end = (status: string, on = '2026-03-02') => event('status.terminated', on, { status });
  assert.equal(answerOn('2026-03-01', [removal, grant, end('tps')]).onRecord, 'barred');
  assert.equal(answerOn('2026-03-02', [removal, grant, end('tps')]).onRecord, 'unbarred');
  assert.equal(answerOn('2026-11-24', [removal, grant, end('daca')]).onRecord, 'barred');
  const tie = answerOn('2026-11-24', [removal, grant, end('tps', '2025-03-10')]);
  assert.deepEqual([tie.onRecord, tie.reviews.some(({ rule }) => rule === 'R4')], ['barred', true]);
  const unsure = { ...end('tps'), on: { earliest: '2026-03-02', latest: '2026-12-01' } };
  assert.equal(answerOn('2026-11-24', [removal, grant, unsure]).onRecord, 'barred');
});

test('a country without an entry: the grant itself rules, and its lapse is confirmed by nothing', () => {
  const grant = granted({ country: 'ZW', until: '2026-10-31' });
  assert.equal(answerOn('2026-10-31', [removal, grant]).bars[0]?.until, '2026-10-31');
  const after = answerOn('2026-11-01', [removal, grant]);
  assert.deepEqual([after.bars[0]?.until, reasons(after)], [null, ['confirms that it lapsed', 'may not be detained']]);
  assert.equal(answerOn('2026-11-24', [removal, granted({})]).onRecord, 'barred');
});

test("with no country in the grant the person's nationality stands in, and then ends no bar by itself", () => {
  const about = (nationality: string, grant: CaseEvent): RecordPosture =>
    evaluateRecord({ case: { id: 'c', nationality }, events: [removal, grant], asOf: '2026-11-24' }, currentRulebook);
  assert.equal(about('SV', granted({ until: '2026-09-09' })).onRecord, 'barred');
  assert.equal(about('AF', granted({ until: '2025-05-20' }, '2023-11-21')).onRecord, 'review');
  assert.equal(about('AF', granted({ country: 'AF', until: '2025-05-20' }, '2023-11-21')).onRecord, 'unbarred');
  assert.equal(about('AF', granted({ country: 'unknown', until: '2025-05-20' }, '2023-11-21')).onRecord, 'review');
});

test('a grant that says more than the table is not passed over', () => {
  const newer = answerOn('2026-11-24', [removal, granted({ country: 'AF' }, '2026-10-01')]);
  assert.deepEqual([newer.onRecord, reasons(newer)], ['barred', ['later than the end', 'may not be detained']]);
  assert.equal(answerOn('2026-11-24', [removal, granted({ country: 'AF' }, '2025-07-22')]).onRecord, 'barred');
  assert.equal(answerOn('2026-11-24', [removal, granted({ country: 'AF' }, '2025-07-21')]).onRecord, 'unbarred');
  const maybeNewer = { ...granted({ country: 'AF' }), on: { earliest: '2025-01-01', latest: '2025-09-01' } };
  assert.equal(answerOn('2026-11-24', [removal, maybeNewer]).onRecord, 'barred');
  const running = answerOn('2026-11-24', [removal, granted({ country: 'AF', until: '2026-12-31' }, '2023-11-21')]);
  assert.deepEqual([running.onRecord, barsOf(running)], ['review', []]);
});

test('what was renewed is told by the later grant', () => {
  const older = granted({ country: 'ZW', until: '2024-03-09' }, '2022-09-01', 'older');
  const newer = granted({ country: 'ZW', until: '2026-12-31' }, '2024-03-01', 'newer');
  const answer = answerOn('2026-11-24', [removal, older, newer]);
  assert.deepEqual([answer.bars.length, reasons(answer)], [1, ['may not be detained']]);
  const first = granted({ country: 'LB', until: '2026-05-27' }, '2025-02-03', 'first');
  const second = granted({ country: 'LB', until: '2026-12-31' }, '2026-05-20', 'second');
  const lebanese = answerOn('2026-11-24', [removal, first, second]);
  assert.deepEqual(
    [lebanese.bars.map(({ until }) => until), reasons(lebanese)],
    [['2026-12-31'], ['may not be detained']],
  );
  const haitian = ['2024-08-01', '2025-08-01'].map((on) => granted({ country: 'HT' }, on, on));
  assert.deepEqual(reasons(answerOn('2026-11-24', [removal, ...haitian])), ['said to have ended']);
});

test('a later grant for another country renews nothing', () => {
  const salvadoran = granted({ country: 'SV', until: '2026-09-09' }, '2024-03-10', 'salvadoran');
  const haitian = granted({ country: 'HT' }, '2025-08-01', 'haitian');
  assert.equal(answerOn('2026-11-24', [removal, salvadoran, haitian]).onRecord, 'barred');
});

test('an older grant with no last day bars on beside a later one', () => {
  const open = granted({ country: 'LB' }, '2025-02-03', 'open');
  const later = granted({ country: 'LB', until: '2026-11-27' }, '2026-05-20', 'later');
  assert.equal(answerOn('2026-11-24', [removal, open, later]).bars.length, 2);
});

test('a prima facie applicant has the same until the application is decided', () => {
  const filed = (body: EventBody) => event('status.applied', '2026-10-05', { status: 'tps', country: 'SV', ...body });
  const answer = answerOn('2026-11-24', [removal, filed({ primaFacie: true })]);
  assert.deepEqual([answer.onRecord, barsOf(answer), reasons(answer)], ['barred', ['C12'], ['may not be detained']]);
  const denied = event('status.denied', '2026-11-20', { status: 'tps' });
  assert.equal(answerOn('2026-11-19', [removal, filed({ primaFacie: true }), denied]).onRecord, 'barred');
  assert.deepEqual(barsOf(answerOn('2026-11-20', [removal, filed({ primaFacie: true }), denied])), []);
  const untold = answerOn('2026-11-24', [removal, filed({})]);
  assert.equal(untold.onRecord, 'barred');
  assert.ok(untold.reviews.some(({ why }) => why.includes('it is taken to show one')));
  assert.ok(!answer.reviews.some(({ why }) => why.includes('it is taken to show one')));
  const grant = granted({ country: 'SV' }, '2026-10-20');
  const ended = event('status.terminated', '2026-11-02', { status: 'tps' });
  assert.equal(answerOn('2026-11-24', [removal, filed({}), grant, ended]).onRecord, 'unbarred');
  const weak = answerOn('2026-11-24', [removal, filed({ primaFacie: false })]);
  assert.deepEqual([weak.onRecord, barsOf(weak)], ['review', []]);
});

test('an application for a country whose designation has ended, or is said to have, is a review', () => {
  for (const country of ['AF', 'HT']) {
    const filed = event('status.applied', '2025-01-10', { status: 'tps', country, primaFacie: true });
    assert.deepEqual([answerOn('2026-11-24', [removal, filed]).onRecord], ['review'], country);
  }
});

test('a value of the table that grew old is a review once the answer rests on it', () => {
  const used = answerOn('2026-11-24', [removal, granted({ country: 'SV' })]).used;
  assert.deepEqual(
    used
      .map((index) => currentRulebook.parameters[index])
      .map((value) => [value?.name, value?.key, value?.lastCheckedOn])
      .filter(([name]) => name === 'tps-designation'),
    [['tps-designation', 'SV', '2026-08-19']],
  );
});

test('only what a primary source ended is ended; a stayed termination is on record and never applied', () => {
  const entries = currentRulebook.parameters.filter(({ name }) => name === 'tps-designation');
  for (const { key, value, sourceKind, status } of entries) {
    if (value === 'ended') assert.equal(sourceKind, 'primary', key);
    if (value === 'reported-ended') assert.equal(sourceKind, 'secondary', key);
    assert.ok(status === 'enacted' || value === 'ended', key);
  }
  const haiti = granted({ country: 'HT', until: '2026-02-03' }, '2024-08-01');
  assert.deepEqual(barsOf(answerOn('2026-03-02', [removal, haiti])), ['C12']);
  for (const country of 'SV UA SD LB AF CM HT SY YE MM SS SO ET HN NI NP VE'.split(' ')) {
    assert.ok(
      entries.some(({ key, status }) => key === country && status === 'enacted'),
      country,
    );
  }
});

test('a denial is no final determination while it can be appealed: 33 days, the last of them read late', () => {
  const filed = (id: string, on: string, primaFacie: boolean) =>
    event('status.applied', on, { status: 'tps', country: 'SV', primaFacie }, id);
  // Denied on Tue 2026-10-20: the 33rd day is Sun 11-22, so Mon 11-23. Denied on Sat 10-24: Thanksgiving, so Fri 11-27.
  for (const [deniedOn, last, next] of [
    ['2026-10-20', '2026-11-23', '2026-11-24'],
    ['2026-10-24', '2026-11-27', '2026-11-28'],
  ] as const) {
    const denied = event('status.denied', deniedOn, { status: 'tps' });
    const events = [removal, filed('first', '2026-05-04', true), denied];
    const lastDay = answerOn(last, events);
    assert.deepEqual(
      [lastDay.onRecord, reasons(lastDay), lastDay.nextChangeOn],
      ['review', ['time to appeal from that'], next],
    );
    assert.equal(answerOn(next, events).onRecord, 'unbarred');
    // An appeal is entered as an application of its day.
    assert.deepEqual(barsOf(answerOn(next, [...events, filed('appeal', '2026-11-02', true)])), ['C12']);
    assert.equal(answerOn(last, [removal, filed('weak', '2026-05-04', false), denied]).onRecord, 'unbarred');
  }
});

test('one denial decides one of two applications', () => {
  const filed = (on: string) => event('status.applied', on, { status: 'tps', country: 'SV', primaFacie: true }, on);
  const denied = (on: string) => event('status.denied', on, { status: 'tps' }, `denied ${on}`);
  const two = [removal, filed('2024-05-06'), filed('2025-05-05')];
  assert.deepEqual(answerOn('2026-11-24', [...two, denied('2025-09-01')]).bars[0]?.because, ['2025-05-05']);
  assert.equal(answerOn('2026-11-24', [...two, denied('2025-09-01'), denied('2025-10-01')]).onRecord, 'unbarred');
});

/** The events for whose sake the person may not be detained. */
function notDetainedFor({ reviews }: RecordPosture): readonly string[] {
  return reviews.filter(({ why }) => why.includes('may not be detained')).flatMap(({ because }) => because);
}
const applied = (on: string, body: EventBody = {}) =>
  event('status.applied', on, { status: 'tps', primaFacie: true, ...body }, `applied ${on}`);

test('only what bars forbids to detain', () => {
  for (const country of ['ZW', 'LB']) {
    const older = granted({ country, until: '2026-05-27' }, '2025-02-03', 'older');
    const newer = granted({ country, until: '2026-12-31' }, '2026-05-20', 'newer');
    const answer = answerOn('2026-11-24', [removal, older, newer]);
    assert.deepEqual([barsOf(answer), notDetainedFor(answer)], [['C12'], ['newer']], country);
  }
  const weak = answerOn('2026-11-24', [removal, applied('2026-10-05', { country: 'SV', primaFacie: false })]);
  const ended = answerOn('2026-11-24', [removal, applied('2025-01-10', { country: 'HT' })]);
  for (const answer of [weak, ended]) {
    assert.deepEqual([barsOf(answer), reviewsOf(answer), notDetainedFor(answer)], [[], ['C12'], []]);
  }
});

test('an application bars where the country is not told, or has no entry', () => {
  for (const country of [undefined, 'unknown', 'ZW']) {
    const answer = answerOn('2026-11-24', [removal, applied('2026-10-05', { country })]);
    assert.deepEqual([barsOf(answer), reviewsOf(answer)], [['C12'], ['C12']], country);
  }
  const untold = answerOn('2026-11-24', [removal, applied('2026-10-05', { country: 'SV', primaFacie: undefined })]);
  assert.deepEqual(reviewsOf(untold), ['C12']);
});

test('every review of a grant is one of this rule', () => {
  for (const [country, on, until] of [
    ['AF', '2023-11-21', '2026-12-31'],
    ['AF', '2026-10-01', undefined],
    ['HT', '2024-08-01', undefined],
    ['LB', '2025-02-03', '2026-05-27'],
  ] as const) {
    const answer = answerOn('2026-11-24', [removal, granted({ country, until }, on)]);
    assert.deepEqual(reviewsOf(answer), ['C12'], country);
  }
});

test('two grants of which the record tells no country, or of one alone', () => {
  const lapsed = (body: EventBody) => granted({ until: '2024-03-09', ...body }, '2022-09-01', 'older');
  const newer = granted({ until: '2026-12-31' }, '2024-03-01', 'newer');
  assert.deepEqual(notDetainedFor(answerOn('2026-11-24', [removal, lapsed({}), newer])), ['newer']);
  const other = answerOn('2026-11-24', [removal, lapsed({ country: 'ZW' }), newer]);
  assert.deepEqual(notDetainedFor(other), ['older', 'newer']);
});

test('a grant decides the applications before it, and a denial one that was open then', () => {
  const denied = (on: string) => event('status.denied', on, { status: 'tps' }, `denied ${on}`);
  const ended = (on: string) => event('status.terminated', on, { status: 'tps' }, `ended ${on}`);
  const because = (...events: CaseEvent[]) =>
    answerOn('2026-11-24', [removal, ...events])
      .bars.filter(({ rule }) => rule === 'C12')
      .flatMap((bar) => bar.because);
  const sv = { country: 'SV' };
  const renewed = [applied('2024-05-06', sv), granted(sv, '2024-08-01'), applied('2025-05-05', sv)];
  assert.deepEqual(because(...renewed, denied('2025-09-01')), ['grant']);
  const anew = [granted(sv, '2023-02-01'), ended('2023-12-01'), applied('2024-05-06', sv)];
  assert.deepEqual(because(...anew), ['applied 2024-05-06']);
  assert.deepEqual(because(...anew, denied('2024-08-01')), []);
  assert.deepEqual(because(denied('2024-05-05'), applied('2024-05-06', sv)), ['applied 2024-05-06']);
  const other = event('status.granted', '2026-10-20', { status: 'parole' });
  assert.deepEqual(because(applied('2026-10-05', sv), other), ['applied 2026-10-05']);
});

test('the time to appeal from a denial goes on past days that the president closed: 2025-12-24 and 12-26', () => {
  const denied = event('status.denied', '2025-11-21', { status: 'tps' });
  const events = [removal, applied('2025-05-05', { country: 'SV' }), denied];
  assert.deepEqual(reasons(answerOn('2025-12-29', events)), ['time to appeal from that']);
  assert.deepEqual(reasons(answerOn('2025-12-30', events)), []);
});
