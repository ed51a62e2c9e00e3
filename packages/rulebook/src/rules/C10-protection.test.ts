import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseEvent, EventBody, EventDate } from '../event.ts';
import type { RecordPosture } from '../posture.ts';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2025-03-03', { countries: ['GT', 'HN'] });
const grant = event('protection.granted', '2025-03-03', { protection: 'withholding', countries: ['GT'] });

test('it bars the country named, and no other', () => {
  assert.equal(answerOn('2026-11-24', [removal, grant], 'GT').onRecord, 'barred');
  assert.equal(answerOn('2026-11-24', [removal, grant], 'HN').onRecord, 'unbarred');
  assert.equal(answerOn('2026-11-24', [removal, grant]).onRecord, 'review');
});

test('only a termination of the same protection from the same country ends it', () => {
  const end = (protection: string, countries?: string[]) =>
    event('protection.terminated', '2026-10-01', { protection, countries });
  assert.equal(answerOn('2026-11-24', [removal, grant, end('withholding', ['GT'])], 'GT').onRecord, 'unbarred');
  assert.equal(answerOn('2026-11-24', [removal, grant, end('withholding')], 'GT').onRecord, 'barred');
  assert.equal(answerOn('2026-11-24', [removal, grant, end('cat-deferral', ['GT'])], 'GT').onRecord, 'barred');
  const ofAll = event('protection.granted', '2025-03-03', { protection: 'withholding' });
  assert.equal(answerOn('2026-11-24', [removal, ofAll, end('withholding', ['GT'])], 'GT').onRecord, 'barred');
});

test('an application granted beside an order that says nothing of it is a conflict', () => {
  const granted = event('application.decided', '2025-03-03', { relief: 'withholding', decision: 'granted' });
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, granted])), ['C10']);
});

test('an older protection that ended, or one of another kind, does not explain a later grant', () => {
  const countries = ['HN'];
  const older = event('protection.granted', '2016-01-05', { protection: 'withholding', countries });
  const ended = event('protection.terminated', '2017-01-05', { protection: 'withholding', countries });
  const torture = event('application.decided', '2025-03-03', { relief: 'cat', decision: 'granted' });
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [older, ended, removal, torture])), ['C10']);
  const elsewhere = event('protection.granted', '2025-03-03', { protection: 'cat-deferral', countries: ['GT'] });
  const granted = event('application.decided', '2025-03-03', { relief: 'withholding', decision: 'granted' });
  assert.equal(answerOn('2026-11-24', [removal, elsewhere, granted]).onRecord, 'review');
});

test('a judge who ends it can be appealed: the bar stays through the last day to appeal, and while an appeal is pending', () => {
  const end = (authority: string | undefined, procedure = 'hearing') =>
    event('protection.terminated', '2026-10-22', {
      protection: 'withholding',
      countries: ['GT'],
      authority,
      procedure,
    });
  // Day 30 is Saturday 11-21, so the last day is Monday 11-23.
  const last = answerOn('2026-11-23', [removal, grant, end('judge')], 'GT');
  assert.deepEqual([last.onRecord, last.bars[0]?.until, last.nextChangeOn], ['barred', '2026-11-23', '2026-11-24']);
  assert.equal(answerOn('2026-11-23', [removal, grant, end(undefined)], 'GT').onRecord, 'barred');
  assert.equal(answerOn('2026-11-24', [removal, grant, end('judge')], 'GT').onRecord, 'unbarred');
  assert.equal(answerOn('2026-11-23', [removal, grant, end('judge')], 'HN').onRecord, 'unbarred');
  for (const other of ['board', 'uscis', 'attorney-general']) {
    assert.equal(answerOn('2026-10-22', [removal, grant, end(other)], 'GT').onRecord, 'unbarred');
  }
  assert.equal(answerOn('2026-10-22', [removal, grant, end('judge', 'own-request')], 'GT').onRecord, 'unbarred');
  const appeal = event('appeal.filed', '2026-11-23', { what: 'case', by: 'respondent' }, 'appeal');
  const decided = event('appeal.decided', '2027-03-01', { what: 'case', decision: 'dismissed', appeal: 'appeal' });
  const appealed = [removal, grant, end('judge'), appeal, decided];
  assert.equal(answerOn('2027-02-28', appealed, 'GT').onRecord, 'barred');
  assert.notEqual(answerOn('2027-03-01', appealed, 'GT').onRecord, 'barred');
});

const ended = (on: string, body: EventBody, id: string = on) =>
  event('protection.terminated', on, { protection: 'withholding', ...body }, id);
const granted = (body: EventBody) => event('protection.granted', '2025-03-03', { protection: 'withholding', ...body });

/** The bars of this rule: the countries, and the last day. */
function protectionsOf({ bars }: RecordPosture) {
  return bars.filter(({ rule }) => rule === 'C10').map(({ countries, until }) => [countries, until]);
}

test('while an end can be appealed it goes on for the countries that were lost, and for no other', () => {
  const rows = [
    [
      ['GT', 'HN'],
      ['GT'],
      '2026-11-23',
      [
        [['GT'], '2026-11-23'],
        [['HN'], null],
      ],
    ],
    [['GT', 'HN'], ['GT'], '2026-11-24', [[['HN'], null]]],
    [['GT'], ['HN'], '2026-11-23', [[['GT'], null]]],
    [['GT'], undefined, '2026-11-23', [[['GT'], null]]],
    [undefined, ['GT'], '2026-11-23', [['all', null]]],
    [undefined, undefined, '2026-11-23', [['all', '2026-11-23']]],
    [undefined, undefined, '2026-11-24', []],
  ] as const;
  for (const [named, lost, asOf, expected] of rows) {
    const events = [
      removal,
      granted({ countries: named }),
      ended('2026-10-22', { countries: lost, authority: 'judge' }),
    ];
    assert.deepEqual(protectionsOf(answerOn(asOf, events)), expected, `${named} ${lost} ${asOf}`);
  }
});

test('a last day to appeal on which offices were closed by order of the president, 2025-12-24 and 12-26, rolls on', () => {
  const end = ended('2025-11-24', { countries: ['GT'], authority: 'judge' });
  assert.deepEqual(protectionsOf(answerOn('2025-12-29', [removal, grant, end])), [[['GT'], '2025-12-29']]);
});

test('what has ended is not ended again, and a second country by a second end', () => {
  const twice = [
    removal,
    grant,
    ended('2026-09-01', { countries: ['GT'] }),
    ended('2026-11-02', { countries: ['GT'] }),
  ];
  assert.deepEqual(protectionsOf(answerOn('2026-11-24', twice)), []);
  const both = [
    removal,
    granted({ countries: ['GT', 'HN'] }),
    ended('2026-09-01', { countries: ['GT'] }),
    ended('2026-09-02', { countries: ['HN'] }),
  ];
  assert.deepEqual(protectionsOf(answerOn('2026-11-24', both)), []);
});

test('where the kind of protection is not told, no end is plainly of it', () => {
  const untold = event('protection.granted', '2025-03-03', { countries: ['GT'] });
  const end = event('protection.terminated', '2026-09-01', { countries: ['GT'] });
  assert.deepEqual(protectionsOf(answerOn('2026-11-24', [removal, untold, end])), [[['GT'], null]]);
});

test('granted and ended on one day: a review where the two may be of one country', () => {
  const rows = [
    [['GT'], ['HN'], false],
    [['GT'], ['GT'], true],
    [['GT', 'HN'], ['GT', 'NI'], true],
    [['GT'], undefined, true],
    [undefined, ['GT'], true],
    [undefined, undefined, true],
  ] as const;
  for (const [named, lost, isReview] of rows) {
    const events = [removal, granted({ countries: named }), ended('2025-03-03', { countries: lost })];
    const answer = answerOn('2026-11-24', events, 'GT');
    assert.deepEqual([reviewsOf(answer).includes('R4'), barsOf(answer)], [isReview, ['C10']], `${named} ${lost}`);
  }
});

test('only an appeal that can be from the end, in time and undecided, keeps the protection', () => {
  const end = ended('2026-10-22', { countries: ['GT'], authority: 'judge' });
  const appeal = (on: EventDate, what: string) => event('appeal.filed', on, { what }, 'appeal');
  const decided = (decision: string, on: EventDate = '2026-12-01') =>
    event('appeal.decided', on, { appeal: 'appeal', decision });
  const rows: readonly (readonly [boolean, string, ...CaseEvent[]])[] = [
    [true, 'of the case', appeal('2026-11-23', 'case')],
    [true, 'of what is not told', appeal('2026-11-23', 'unknown')],
    [false, 'of a bond', appeal('2026-11-23', 'bond')],
    [false, 'interlocutory', appeal('2026-11-23', 'interlocutory')],
    [false, 'before the end', appeal('2026-10-21', 'case')],
    [true, 'perhaps before the end', appeal({ earliest: '2026-10-20', latest: '2026-10-30' }, 'case')],
    [false, 'late', appeal('2026-11-24', 'case')],
    [true, 'perhaps late', appeal({ earliest: '2026-11-23', latest: '2026-11-30' }, 'case')],
    [false, 'withdrawn', appeal('2026-11-23', 'case'), decided('withdrawn')],
    [false, 'dismissed', appeal('2026-11-23', 'case'), decided('dismissed')],
    [true, 'sent back', appeal('2026-11-23', 'case'), decided('remanded')],
    [true, 'sustained', appeal('2026-11-23', 'case'), decided('sustained')],
    [
      true,
      'perhaps dismissed',
      appeal('2026-11-23', 'case'),
      decided('dismissed', { earliest: '2026-12-01', latest: '2027-02-01' }),
    ],
  ];
  for (const [isBarred, name, ...more] of rows) {
    const answer = answerOn('2027-01-05', [removal, grant, end, ...more], 'GT');
    assert.deepEqual(protectionsOf(answer), isBarred ? [[['GT'], null]] : [], name);
  }
});

test('relief that was granted beside an order of removal is a conflict, unless the record explains it', () => {
  const relief = (body: EventBody, on = '2025-03-03') =>
    event('application.decided', on, { decision: 'granted', ...body });
  const departure = order('2025-03-03', { order: 'voluntary-departure', appeal: 'waived', departBy: '2025-05-01' });
  const torture = (body: EventBody) => event('protection.granted', '2025-03-03', { countries: ['GT'], ...body });
  const rows: readonly (readonly [string, string | undefined, ...CaseEvent[]])[] = [
    ['asylum', 'B17', removal, relief({ relief: 'asylum' })],
    ['relief that is not told', 'B17', removal, relief({})],
    ['an application denied', undefined, removal, event('application.decided', '2025-03-03', { decision: 'denied' })],
    ['departure beside its own order', undefined, departure, relief({ relief: 'voluntary-departure' })],
    ['asylum beside an order of departure', 'B17', departure, relief({ relief: 'asylum' })],
    ['departure beside removal', 'B17', removal, relief({ relief: 'voluntary-departure' })],
    ['deferral for torture', undefined, removal, relief({ relief: 'cat' }), torture({ protection: 'cat-deferral' })],
    ['a protection of no kind', 'C10', removal, relief({ relief: 'cat' }), torture({})],
    ['asylum beside a protection', 'B17', removal, relief({ relief: 'asylum' }), torture({ protection: 'cat' })],
  ];
  for (const [name, rule, ...events] of rows) {
    const reviews = reviewsOf(answerOn('2026-11-24', events)).filter((id) => id === 'B17' || id === 'C10');
    assert.deepEqual(reviews, rule === undefined ? [] : [rule], name);
  }
});

test('relief of an earlier turn of the case says nothing of the order that came after it was reopened', () => {
  const relief = event('application.decided', '2016-01-05', { decision: 'granted', relief: 'asylum' });
  const first = order('2015-06-01', { appeal: 'waived' }, 'first');
  const conflicts = (...reopened: string[]) => {
    const turns = reopened.map((on) => event('order.vacated', on, {}, on));
    return reviewsOf(answerOn('2026-11-24', [first, relief, removal, ...turns])).includes('B17');
  };
  assert.equal(conflicts('2018-02-01'), false);
  assert.equal(conflicts('2015-09-01'), true);
  assert.equal(conflicts('2015-09-01', '2018-02-01'), false);
});

test('a decision on an application that nobody can read may be a grant: a review beside the order', () => {
  const decided = (body: Parameters<typeof event>[2]) =>
    answerOn('2026-11-24', [order('2025-03-03'), event('application.decided', '2026-06-01', body)]);
  assert.deepEqual(reviewsOf(decided({ relief: 'withholding' })), ['C10']);
  assert.deepEqual(reviewsOf(decided({ relief: 'asylum', decision: 7 })), ['B17']);
  assert.deepEqual(reviewsOf(decided({ relief: 'asylum', decision: 'in-a-word-of-tomorrow' })), ['B17']);
  for (const decision of ['denied', 'withdrawn', 'abandoned', 'not-adjudicated', 'other']) {
    assert.deepEqual(reviewsOf(decided({ relief: 'asylum', decision })), [], decision);
  }
});

test('a protection from a country that nobody can read is not plainly ended by an end that names none', () => {
  const bars = (countries?: readonly string[]) =>
    barsOf(
      answerOn('2026-11-24', [
        order('2025-03-03'),
        event('protection.granted', '2025-03-03', { protection: 'withholding', ...(countries && { countries }) }),
        event('protection.terminated', '2026-01-05', { protection: 'withholding', authority: 'board' }),
      ]),
    );
  assert.deepEqual(bars(['illegible']), ['C10']);
  assert.deepEqual(bars(), []);
});
