import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseEvent, EventBody } from '../event.ts';
import { answerOn, barsOf, deadline, event, order, reviewsOf } from '../testing/cases.ts';

const reinstated = order('2026-09-15', { authority: 'reinstatement', appeal: 'unknown', priorOrderOn: '2012-05-01' });
const expedited = order('2026-09-15', { authority: 'expedited', appeal: 'unknown' });
const claimed = (on: string, body: EventBody = { screening: 'reasonable' }, id = 'claim') =>
  event('fear.claimed', on, body, id);
const found = (on: string, stage: string, result: string, screening = 'reasonable') =>
  event('fear.decided', on, { screening, stage, result }, `${stage}-${result}-${on}`);
const protection = (on: string, decision: string, relief = 'withholding') =>
  event('application.decided', on, { relief, decision }, `decided-${on}`);

function bars(asOf: string, events: readonly CaseEvent[], country?: string): readonly string[] {
  return barsOf(answerOn(asOf, events, country));
}

test('law.md, scenario 6: reinstated 09-15, positive reasonable fear, withholding-only pending', () => {
  const events = [reinstated, claimed('2026-09-16'), found('2026-10-02', 'officer', 'positive')];
  const answer = answerOn('2026-11-24', events);
  assert.deepEqual([answer.onRecord, barsOf(answer), answer.finality.rule], ['barred', ['C14'], 'B12']);
  assert.equal(answer.bars.length, 1);
  assert.deepEqual(answer.bars[0]?.because, ['claim', 'officer-positive-2026-10-02']);
  assert.equal(deadline(answer, 'petition-for-review'), '2026-10-15');
});

test("reasonable fear: barred from the day of the claim; an officer's refusal ends nothing, a judge's ends it on its day", () => {
  const events = [
    reinstated,
    claimed('2026-10-01'),
    found('2026-10-05', 'officer', 'negative'),
    found('2026-10-12', 'judge', 'negative'),
  ];
  assert.deepEqual(bars('2026-09-30', events), []);
  assert.deepEqual(bars('2026-10-01', events), ['C14']);
  assert.deepEqual(bars('2026-10-11', events), ['C14']);
  assert.deepEqual(bars('2026-10-12', events), []);
  assert.equal(answerOn('2026-10-05', events).nextChangeOn, '2026-10-12');
  assert.deepEqual(bars('2026-11-24', events.slice(0, 3)), ['C14']);
});

test('a judge who finds fear where the officer did not: barred until the decision on protection', () => {
  const events = [
    reinstated,
    claimed('2026-09-16'),
    found('2026-09-20', 'officer', 'negative'),
    found('2026-09-29', 'judge', 'positive'),
  ];
  assert.deepEqual(answerOn('2026-11-24', events).bars[0]?.because, ['claim', 'judge-positive-2026-09-29']);
  const granted = protection('2026-11-10', 'granted');
  assert.deepEqual(bars('2026-11-09', [...events, granted]), ['C14']);
  assert.deepEqual(bars('2026-11-10', [...events, granted]), []);
});

test('protection granted: its own bar (C10) takes over for its country, another country is a review', () => {
  const given = event('protection.granted', '2026-11-10', { protection: 'withholding', countries: ['HN'] });
  const events = [
    reinstated,
    claimed('2026-09-16'),
    found('2026-10-02', 'officer', 'positive'),
    protection('2026-11-10', 'granted'),
    given,
  ];
  assert.deepEqual(bars('2026-11-24', events, 'HN'), ['C10']);
  const elsewhere = answerOn('2026-11-24', events, 'MX');
  assert.deepEqual([elsewhere.onRecord, reviewsOf(elsewhere)], ['review', ['C11']]);
});

test('a decision that is none, of other relief, or before the positive finding, ends nothing', () => {
  const events = [reinstated, claimed('2026-09-16'), found('2026-10-02', 'officer', 'positive')];
  for (const decided of [
    protection('2026-11-10', 'not-adjudicated'),
    protection('2026-11-10', 'other'),
    protection('2026-11-10', 'granted', 'adjustment'),
    protection('2026-09-20', 'granted'),
    // On the day of the finding: which came first is not told.
    protection('2026-10-02', 'granted'),
  ]) {
    assert.ok(bars('2026-11-24', [...events, decided]).includes('C14'), JSON.stringify(decided.body));
  }
});

test('a claim with no finding on record is not ended by a decision on protection', () => {
  assert.deepEqual(bars('2026-11-24', [reinstated, claimed('2026-09-16'), protection('2026-10-10', 'denied')]), [
    'C14',
  ]);
});

test('a second claim begins anew', () => {
  const first = [claimed('2026-09-16'), found('2026-10-12', 'judge', 'negative')];
  const again = claimed('2026-11-02', { screening: 'reasonable' }, 'again');
  const answer = answerOn('2026-11-24', [reinstated, ...first, again]);
  assert.deepEqual(answer.bars[0]?.because, ['again']);
});

test("credible fear: the judge's review falls due on the seventh day, on a weekend or holiday too", () => {
  const saturday = [
    expedited,
    claimed('2026-10-30', { screening: 'credible' }),
    found('2026-10-31', 'officer', 'negative', 'credible'),
  ];
  assert.equal(deadline(answerOn('2026-11-24', saturday), 'credible-fear-review'), '2026-11-07');
  const thanksgiving = [
    expedited,
    claimed('2026-11-18', { screening: 'credible' }),
    found('2026-11-19', 'officer', 'negative', 'credible'),
  ];
  assert.equal(deadline(answerOn('2026-11-24', thanksgiving), 'credible-fear-review'), '2026-11-26');
  const reasonable = [reinstated, claimed('2026-09-16'), found('2026-09-20', 'officer', 'negative')];
  assert.equal(deadline(answerOn('2026-11-24', reasonable), 'credible-fear-review'), undefined);
});

test('positive credible fear: the expedited order is gone, and the court that hears the case ends the bar', () => {
  const positive = [
    expedited,
    claimed('2026-09-16', { screening: 'credible' }),
    found('2026-09-22', 'officer', 'positive', 'credible'),
  ];
  assert.deepEqual(bars('2026-09-21', positive), ['C14']);
  const proceedings = answerOn('2026-09-22', positive);
  assert.deepEqual([proceedings.onRecord, proceedings.stage], ['no-order', 'pending']);
  const ordered = order('2026-10-05', { appeal: 'waived' }, 'of-the-judge');
  assert.deepEqual(bars('2026-10-05', [...positive, ordered]), []);
  assert.equal(answerOn('2026-11-24', [...positive, ordered]).onRecord, 'unbarred');
});

test('positive credible fear takes no order of the court away, and none that came later', () => {
  const positive = [
    claimed('2026-09-16', { screening: 'credible' }),
    found('2026-09-22', 'officer', 'positive', 'credible'),
  ];
  assert.equal(answerOn('2026-11-24', [order('2025-03-03'), ...positive]).onRecord, 'barred');
  const later = order('2026-10-05', { authority: 'expedited', appeal: 'unknown' }, 'later');
  assert.equal(answerOn('2026-11-24', [later, ...positive]).onRecord, 'barred');
  const sameDay = order('2026-09-22', { authority: 'expedited', appeal: 'unknown' }, 'same-day');
  const tie = answerOn('2026-11-24', [sameDay, ...positive]);
  assert.deepEqual([tie.onRecord, reviewsOf(tie).includes('R4')], ['barred', true]);
});

test('negative credible fear upheld by a judge: the expedited order stands', () => {
  const upheld = [
    expedited,
    claimed('2026-09-16', { screening: 'credible' }),
    found('2026-09-22', 'officer', 'negative', 'credible'),
    found('2026-09-28', 'judge', 'negative', 'credible'),
  ];
  assert.deepEqual(bars('2026-09-27', upheld), ['C14']);
  assert.deepEqual(bars('2026-09-28', upheld), []);
  assert.equal(answerOn('2026-09-28', upheld).finality.status, 'final');
});

test('one screening does not end another', () => {
  const claim = claimed('2026-09-16', { screening: 'third-country', country: 'MX' });
  const credible = found('2026-10-12', 'judge', 'negative', 'credible');
  assert.equal(answerOn('2026-11-24', [order('2025-03-03'), claim, credible], 'MX').onRecord, 'barred');
});

test('fear of a third country bars that country, and leaves every other a review', () => {
  const claim = claimed('2026-10-01', { screening: 'third-country', country: 'MX' });
  const removal = order('2025-03-03');
  assert.deepEqual(answerOn('2026-11-24', [removal, claim]).bars[0]?.countries, ['MX']);
  assert.equal(answerOn('2026-11-24', [removal, claim], 'MX').onRecord, 'barred');
  const home = answerOn('2026-11-24', [removal, claim], 'HN');
  assert.deepEqual([home.onRecord, reviewsOf(home)], ['review', ['C11']]);
  const untold = claimed('2026-10-01', { screening: 'third-country' });
  assert.equal(answerOn('2026-11-24', [removal, untold], 'HN').onRecord, 'barred');
  const refused = found('2026-10-12', 'judge', 'negative', 'third-country');
  assert.deepEqual(bars('2026-11-24', [removal, claim, refused], 'MX'), []);
});

test('two third countries and one refusal: of which it speaks is not told', () => {
  const mexico = claimed('2026-10-01', { screening: 'third-country', country: 'MX' }, 'mexico');
  const ghana = claimed('2026-10-03', { screening: 'third-country', country: 'GH' }, 'ghana');
  const refused = found('2026-10-12', 'judge', 'negative', 'third-country');
  const answer = answerOn('2026-11-24', [order('2025-03-03'), mexico, ghana, refused]);
  assert.deepEqual(
    answer.bars.map(({ countries }) => String(countries)),
    ['MX', 'GH'],
  );
});

test('claimed and refused on one day: the bar stands and the tie is named, unless the source knows the order', () => {
  const claim = claimed('2026-10-01');
  const refused = found('2026-10-01', 'judge', 'negative');
  const tie = answerOn('2026-11-24', [reinstated, claim, refused]);
  assert.deepEqual([barsOf(tie), reviewsOf(tie)], [['C14'], ['R4']]);
  assert.deepEqual(bars('2026-11-24', [reinstated, { ...claim, seq: 1 }, { ...refused, seq: 2 }]), []);
});

test('a screening that is not told: decided by the one beside it, by none where there are two kinds', () => {
  const claim = claimed('2026-09-16', {});
  const refused = found('2026-10-12', 'judge', 'negative');
  assert.deepEqual(bars('2026-11-24', [reinstated, claim, refused]), []);
  const other = claimed('2026-09-20', { screening: 'third-country', country: 'MX' }, 'other');
  assert.deepEqual(answerOn('2026-11-24', [reinstated, claim, other, refused], 'HN').onRecord, 'barred');
  // With no order outside the court, proceedings that followed heard it.
  assert.deepEqual(bars('2026-11-24', [claimed('2019-02-01', {}), order('2025-03-03')]), []);
});

test('a finding with no claim beside it implies one', () => {
  assert.deepEqual(bars('2026-11-24', [reinstated, found('2026-10-02', 'officer', 'positive')]), ['C14']);
  assert.deepEqual(bars('2026-11-24', [reinstated, found('2026-10-02', 'officer', 'negative')]), ['C14']);
  assert.deepEqual(bars('2026-11-24', [reinstated, found('2026-10-02', 'judge', 'negative')]), []);
});

test('dates that are not known: a claim bars from its earliest day, a refusal ends it on its latest', () => {
  const claim = event('fear.claimed', { earliest: '2026-10-01', latest: '2026-10-04' }, { screening: 'reasonable' });
  const refused = event(
    'fear.decided',
    { earliest: '2026-10-12', latest: '2026-10-20' },
    { screening: 'reasonable', stage: 'judge', result: 'negative' },
  );
  assert.deepEqual(bars('2026-10-01', [reinstated, claim, refused]), ['C14']);
  assert.deepEqual(bars('2026-10-19', [reinstated, claim, refused]), ['C14']);
  assert.deepEqual(bars('2026-10-20', [reinstated, claim, refused]), []);
});

test('an officer who looks again and finds fear: the earlier refusal is ended by the decision on protection too', () => {
  const events = [
    reinstated,
    found('2026-09-20', 'officer', 'negative'),
    found('2026-09-29', 'officer', 'positive'),
    protection('2026-10-20', 'granted'),
  ];
  assert.deepEqual(bars('2026-10-19', events), ['C14']);
  assert.deepEqual(bars('2026-10-20', events), []);
});

test("a judge's refusal does not take back a finding of fear that came before it", () => {
  const events = [reinstated, found('2026-09-29', 'officer', 'positive'), found('2026-10-12', 'judge', 'negative')];
  assert.deepEqual(bars('2026-11-24', events), ['C14']);
});

test('an order of the court after a claim of reasonable fear has not heard it', () => {
  const ordered = order('2026-10-20', { appeal: 'waived' }, 'ordered');
  assert.ok(bars('2026-11-24', [reinstated, claimed('2026-10-01'), ordered]).includes('C14'));
});

test('a claim of credible fear is not ended by a decision on withholding, whatever the finding between them', () => {
  const finding = event('fear.decided', '2026-09-22', { stage: 'officer', result: 'positive' });
  const events = [
    expedited,
    claimed('2026-09-16', { screening: 'credible' }),
    finding,
    protection('2026-10-05', 'granted'),
  ];
  assert.deepEqual(bars('2026-11-24', events), ['C14']);
});

test('a fear of nobody knows what, before an order of the court, may be of a third country', () => {
  const after = (screening?: string) =>
    reviewsOf(
      answerOn('2026-11-24', [
        event('fear.claimed', '2026-06-01', screening === undefined ? {} : { screening }),
        order('2026-06-05'),
      ]),
    ).includes('C14');
  assert.ok(after());
  assert.ok(!after('credible'));
});

test('where no order stands there is nothing to carry out, and a fear is no reason to look', () => {
  const vacated = event('order.vacated', '2026-07-01');
  const untold = answerOn('2026-11-24', [claimed('2026-06-01', {}), order('2026-06-05'), vacated]);
  assert.ok(!reviewsOf(untold).includes('C14'));
  const third = answerOn('2026-11-24', [claimed('2026-06-01', { screening: 'third-country', country: 'MX' })]);
  assert.ok(!reviewsOf(third).includes('C11'));
});

test('only fear of a third country speaks of one country: any other bars all, whatever country it names', () => {
  for (const screening of ['credible', 'reasonable', undefined]) {
    const claim = claimed('2026-09-16', { screening, country: 'HN' });
    const answer = answerOn('2026-11-24', [reinstated, claim], 'MX');
    assert.deepEqual([answer.onRecord, answer.bars[0]?.countries], ['barred', 'all'], screening);
  }
});

test('a finding on third countries speaks of those that were claimed by then, and of no other fear', () => {
  const mexico = claimed('2026-10-02', { screening: 'third-country', country: 'MX' }, 'mexico');
  const home = claimed('2026-10-03', { screening: 'reasonable', country: 'HN' }, 'home');
  const finding = found('2026-10-05', 'officer', 'positive', 'third-country');
  const later = claimed('2026-10-20', { screening: 'third-country', country: 'GH' }, 'later');
  const told = (events: readonly CaseEvent[]) =>
    answerOn('2026-11-24', [reinstated, ...events]).bars.map(
      ({ countries, because }) => `${countries}: ${because.join(', ')}`,
    );
  assert.deepEqual(told([mexico, home, finding, later]), [`MX: mexico, ${finding.id}`, 'all: home', 'GH: later']);
  const ghana = claimed('2026-10-03', { screening: 'third-country', country: 'GH' }, 'ghana');
  assert.deepEqual(told([mexico, ghana, finding]), ['MX: mexico', 'GH: ghana', `GH,MX: ${finding.id}`]);
});

test("the seven days run from an officer's refusal alone", () => {
  const events = [
    expedited,
    claimed('2026-10-20', { screening: 'credible' }),
    found('2026-10-21', 'officer', 'positive', 'credible'),
    found('2026-10-22', 'officer', 'negative', 'credible'),
    found('2026-10-28', 'judge', 'negative', 'credible'),
  ];
  const { deadlines } = answerOn('2026-11-24', events);
  assert.deepEqual(
    deadlines.filter(({ what }) => what === 'credible-fear-review'),
    [{ rule: 'C14', what: 'credible-fear-review', for: 'agency', on: '2026-10-29' }],
  );
});

test('no order of the court hears a reasonable fear, nor one of nobody knows what beside an order of an officer', () => {
  const ordered = order('2026-10-20', { appeal: 'waived' }, 'ordered');
  assert.deepEqual(bars('2026-11-24', [claimed('2026-10-01'), ordered]), ['C14']);
  assert.ok(bars('2026-11-24', [reinstated, claimed('2026-10-01', {}), ordered]).includes('C14'));
});

test("an officer's refusal ends nothing, not even an earlier one; a judge's finding that nobody can read ends no claim", () => {
  const refused = ['2026-09-20', '2026-09-25'].map((on) => found(on, 'officer', 'negative'));
  const twice = answerOn('2026-11-24', [reinstated, claimed('2026-09-16'), ...refused]);
  assert.deepEqual(twice.bars[0]?.because, ['claim', ...refused.map(({ id }) => id)]);
  const unread = found('2026-10-01', 'judge', 'unread');
  const answer = answerOn('2026-11-24', [reinstated, claimed('2026-09-16'), unread]);
  assert.deepEqual([answer.bars[0]?.because, reviewsOf(answer)], [['claim', unread.id], []]);
});

test("a judge's refusal that does not tell its screening is of the one kind that was stated", () => {
  const refused = event('fear.decided', '2026-10-12', { stage: 'judge', result: 'negative' });
  assert.deepEqual(bars('2026-11-24', [reinstated, claimed('2026-09-16'), refused]), []);
});

test('fears of two third countries do not keep a refused fear of the home country open', () => {
  const events = [
    reinstated,
    claimed('2026-09-16'),
    claimed('2026-09-16', { screening: 'third-country', country: 'MX' }, 'mexico'),
    claimed('2026-09-16', { screening: 'third-country', country: 'GH' }, 'ghana'),
    found('2026-10-12', 'judge', 'negative'),
  ];
  assert.deepEqual(
    answerOn('2026-11-24', events).bars.map(({ countries }) => String(countries)),
    ['GH', 'MX'],
  );
});

test('a decision on protection ends the claim that the finding was of: of its day or before it, and surely', () => {
  const decided = protection('2026-11-10', 'granted');
  const sameDay = [claimed('2026-10-02'), found('2026-10-02', 'officer', 'positive')];
  assert.deepEqual(bars('2026-11-09', [reinstated, ...sameDay, decided]), ['C14']);
  assert.deepEqual(bars('2026-11-10', [reinstated, ...sameDay, decided]), []);
  const again = claimed('2026-11-05', { screening: 'reasonable' }, 'again');
  assert.deepEqual(answerOn('2026-11-24', [reinstated, ...sameDay, again, decided]).bars[0]?.because, ['again']);
  // The finding may have come before the claim.
  const span = { ...found('2026-10-02', 'officer', 'positive'), on: { earliest: '2026-10-01', latest: '2026-10-10' } };
  assert.deepEqual(bars('2026-11-24', [reinstated, claimed('2026-10-05'), span, decided]), ['C14']);
  // The source tells that it did.
  const [claim, finding] = [claimed('2026-10-02'), found('2026-10-02', 'officer', 'positive')];
  assert.deepEqual(bars('2026-11-24', [reinstated, { ...finding, seq: 1 }, { ...claim, seq: 2 }, decided]), ['C14']);
  // A refusal of the day of the finding: which of the two was last is not told.
  const refused = found('2026-10-02', 'officer', 'negative');
  const tie = answerOn('2026-11-24', [reinstated, refused, found('2026-10-02', 'officer', 'positive'), decided]);
  assert.deepEqual(tie.bars[0]?.because, [refused.id]);
});
