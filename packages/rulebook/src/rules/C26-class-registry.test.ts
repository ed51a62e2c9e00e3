import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2019-03-04');
const member = (name: string, until?: string) => event('class.joined', '2025-02-10', { class: name, until });
const marked = (code: string) => event('case.identified', '2019-01-07', { code });

test('J.O.P.: barred through 2026-05-27, a review after, however the class is written', () => {
  for (const name of ['J.O.P.', 'J.O.P. v. DHS', 'jop', 'J.O.P. v. U.S. Dept. of Homeland Security']) {
    const lastDay = answerOn('2026-05-27', [removal, member(name)]);
    assert.deepEqual(
      [lastDay.onRecord, lastDay.bars[0]?.until, lastDay.nextChangeOn],
      ['barred', '2026-05-27', '2026-05-28'],
      name,
    );
    const after = answerOn('2026-05-28', [removal, member(name)]);
    assert.deepEqual([after.onRecord, barsOf(after), reviewsOf(after)], ['review', [], ['C26']], name);
  }
});

test('the later of the two terms counts', () => {
  assert.equal(answerOn('2026-05-27', [removal, member('jop', '2025-12-31')]).onRecord, 'barred');
  assert.equal(answerOn('2026-11-24', [removal, member('jop', '2026-12-31')]).bars[0]?.until, '2026-12-31');
});

test('ABC has no term on record; Calderon Jimenez runs to 2027-01-16', () => {
  for (const name of ['ABC', 'American Baptist Churches v. Thornburgh']) {
    const answer = answerOn('2026-11-24', [removal, member(name)]);
    assert.deepEqual([barsOf(answer), answer.bars[0]?.until], [['C26'], null], name);
  }
  const calderon = member('Calderon Jimenez v. Mayorkas');
  assert.deepEqual(barsOf(answerOn('2027-01-16', [removal, calderon])), ['C26']);
  assert.deepEqual(barsOf(answerOn('2027-01-17', [removal, calderon])), []);
});

test('other classes, and one that the registry does not know, are a review', () => {
  for (const name of ['Ms. L.', 'Ms. L. v. ICE', 'A.C.R. v. Noem', 'D.V.D. v. DHS', 'Somebody v. Someone', '…']) {
    const answer = answerOn('2026-11-24', [removal, member(name)]);
    assert.deepEqual([answer.onRecord, barsOf(answer), reviewsOf(answer)], ['review', [], ['C26']], name);
  }
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, event('class.joined', '2025-02-10')])), ['C26']);
});

test('codes of the docket say nothing on removal', () => {
  for (const code of ['FA', 'DD', 'OC', 'MP', 'RM', 'DS', 'AD', 'PB', 'AO', 'C1', 'B4']) {
    assert.equal(answerOn('2026-11-24', [removal, marked(code)]).onRecord, 'unbarred', code);
  }
});

test('codes of class actions, children, departure control and stipulated orders are a review of their rule', () => {
  const rows = [
    ['C26', 'FL PL BR B SC EC'],
    ['C25', 'UJ J J1 J2'],
    ['C24', 'DC'],
    ['B14', 'SR SD'],
  ] as const;
  for (const [rule, codes] of rows) {
    for (const code of codes.split(' ')) {
      assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, marked(code)])), [rule], code);
    }
  }
  assert.deepEqual(answerOn('2026-11-24', [marked('SR')]).reviews, []);
});

test('a code whose meaning for removal is open, or that nobody knows, stays unread', () => {
  for (const code of ['PP', 'TC', 'PO', 'RC', 'RD', 'FS', 'CL', 'JL', 'MI', 'PH', 'ZZ', 'fa', '']) {
    assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, marked(code)])), ['R1'], code);
  }
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, event('case.identified', '2019-01-07')])), ['R1']);
});

test('"v", "v." and "vs." part the names, with one blank or more', () => {
  for (const name of ['J.O.P. v DHS', 'jop vs. dhs', 'JOP  v.  DHS', 'J.O.P. vs DHS']) {
    assert.deepEqual(barsOf(answerOn('2026-05-27', [removal, member(name)])), ['C26'], name);
  }
});
