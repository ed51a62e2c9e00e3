import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseEvent } from '../event.ts';
import type { EvaluateInput, Posture } from '../posture.ts';
import { currentRulebook, type Rulebook } from '../rulebook.ts';
import type { Rule } from '../rules/rule.ts';
import { explainPosture } from './explain-posture.ts';
import type { Sentence } from './sentence.ts';

function rule(id: string, en: string, es: string): Rule {
  const citations = [{ cite: `8 CFR on ${id}`, confidence: 'V' }] as const;
  const period = { from: null, to: null };
  return { id, name: id, citations, period, notEncoded: [], checkedOn: null, reads: [], sentence: { en, es } };
}

const rulebook: Rulebook = {
  ...currentRulebook,
  rules: [
    rule('B1', 'Orders become final in time.', 'Las órdenes quedan definitivas con el tiempo.'),
    rule('B3', 'An appeal is due in thirty days.', 'La apelación se presenta en treinta días.'),
    rule('C1', 'Nobody is removed while the time to appeal runs.', 'No se expulsa a nadie mientras corre el plazo.'),
    rule('C3', 'A motion stays nothing.', 'Una moción no suspende nada.'),
    rule('C10', 'Protection holds for its country.', 'La protección vale para su país.'),
  ],
};

const events: readonly CaseEvent[] = [
  {
    id: 'e1',
    kind: 'order.entered',
    on: '2026-10-23',
    source: { system: 'court-release', release: '2026-10', mapping: 1, record: 'B_TblProceeding', row: '17' },
    body: { order: 'removal', countries: ['HN'] },
  },
  { id: 'e2', kind: 'protection.granted', on: '2026-10-23', body: { protection: 'withholding', countries: ['HN'] } },
  { id: 'e3', kind: 'motion.filed', on: { earliest: '2026-11-01', latest: '2026-11-05' }, body: { motion: 'reopen' } },
  { id: 'e4', kind: 'hearing.scheduled', on: '2026-12-01', body: { hearing: 'h' } },
];

const input: EvaluateInput = {
  case: { id: '7' },
  events,
  asOf: '2026-11-20',
  coverage: { court: '2026-11-19' },
};

const posture: Posture = {
  execution: 'barred',
  stage: 'order-not-final',
  finality: { status: 'not-final', on: null, rule: 'B1' },
  bars: [
    { rule: 'C1', countries: 'all', until: '2026-11-23', because: ['e1'] },
    { rule: 'C10', countries: ['HN', 'GT'], until: null, because: ['e2'] },
  ],
  reviews: [{ rule: 'C3', why: 'A motion is pending; it does not stay removal by itself.', because: ['e3'] }],
  conflicts: [],
  deadlines: [
    { rule: 'B3', what: 'appeal', for: 'person', on: '2026-11-23' },
    { rule: 'B3', what: 'departure', for: 'agency', on: '2026-11-02' },
  ],
  missing: ['court', 'uscis'],
  nextChangeOn: '2026-11-24',
  rulebook: '2026.11',
};

function told(part: Sentence['part'], language: 'en' | 'es' = 'en', answer = posture, asked = input): string[] {
  return explainPosture(asked, answer, rulebook, language)
    .filter((sentence) => sentence.part === part)
    .map(({ text }) => text);
}

describe('an answer in sentences', () => {
  it('says what is barred, by what, until when, and from which record', () => {
    assert.deepEqual(told('execution'), ['Removal to any country is barred: 2 bars are on record.']);
    assert.deepEqual(told('bar'), [
      'Removal to any country is barred through November 23, 2026, that day included. Nobody is removed while the time to appeal runs. It rests on the order of removal dated October 23, 2026 (court release 2026-10, table B_TblProceeding, row 17).',
      'Removal to Honduras and Guatemala is barred, and no end of it is on record. Protection holds for its country. It rests on the grant of withholding of removal dated October 23, 2026.',
    ]);
    assert.deepEqual(
      told('bar', 'es')[0]?.split('. ')[0],
      'La expulsión a cualquier país está impedida hasta el 23 de noviembre de 2026, ese día incluido',
    );
    assert.match(
      told('bar', 'es')[0] ?? '',
      /datos publicados por el tribunal 2026-10, tabla B_TblProceeding, fila 17/,
    );
  });

  it('carries the law and the entries of each', () => {
    const bar = explainPosture(input, posture, rulebook).find(({ part }) => part === 'bar');
    assert.deepEqual(bar?.citations, ['8 CFR on C1']);
    assert.deepEqual(bar?.because, ['e1']);
    assert.equal(bar?.rule, 'C1');
  });

  it('says why a person must look, in both languages', () => {
    assert.deepEqual(told('review'), [
      'A motion is pending; it does not stay removal by itself. It rests on the motion to reopen dated between November 1, 2026 and November 5, 2026.',
    ]);
    assert.match(
      told('review', 'es')[0] ?? '',
      /^Hay una moción pendiente;.*la moción para reabrir con fecha entre el 1 de noviembre/,
    );
  });

  it('tells deadlines in their order, a last day being inside its period and a past one over', () => {
    assert.deepEqual(told('deadline'), [
      "The person's last day to appeal to the Board of Immigration Appeals is November 23, 2026, that day included. An appeal is due in thirty days.",
      "The agency's last day to leave under voluntary departure was November 2, 2026.",
    ]);
    assert.match(
      told('deadline', 'es')[0] ?? '',
      /^El último día de la persona para apelar.*es el 23 de noviembre de 2026, ese día/,
    );
  });

  it('says what was not checked, and how far it was', () => {
    assert.deepEqual(told('missing'), [
      'Checked only through November 19, 2026, not through November 20, 2026: the records of the immigration court and the Board.',
      'Not checked through November 20, 2026: the benefit records of Citizenship and Immigration Services.',
    ]);
  });

  it('says what changes next and when', () => {
    assert.deepEqual(told('next'), [
      'If nothing new is recorded, the first day on which this answer can change is November 24, 2026: the bar of rule C1 ends and the last day to appeal to the Board of Immigration Appeals is over.',
    ]);
    assert.match(
      told('next', 'en', { ...posture, nextChangeOn: '2026-12-01' })[0] ?? '',
      /the setting of a hearing.*begins to count/,
    );
    assert.match(told('next', 'en', { ...posture, nextChangeOn: null })[0] ?? '', /^Time alone does not change/);
  });

  it('says that an answer which rests on checked sources needs them checked again', () => {
    for (const nextChangeOn of [null, '2026-12-01']) {
      const unbarred: Posture = { ...posture, execution: 'no-bar-on-record', bars: [], nextChangeOn };
      assert.match(told('next', 'en', unbarred)[0] ?? '', /For any later day every source has to be checked again\.$/);
      assert.match(told('next', 'es', unbarred)[0] ?? '', /hay que volver a consultar todas las fuentes\.$/);
      assert.doesNotMatch(told('next', 'en', { ...posture, nextChangeOn })[0] ?? '', /checked again/);
    }
  });

  it('says what is on record and does not count yet', () => {
    assert.deepEqual(told('note'), [
      'Dated after the day asked about, so not counted yet: the setting of a hearing dated December 1, 2026.',
    ]);
  });

  it('answers for the country that was asked about', () => {
    const asked = { ...input, country: 'GT' };
    const named: Posture = { ...posture, bars: posture.bars.slice(1) };
    assert.deepEqual(told('execution', 'en', named, asked), ['Removal to Guatemala is barred: one bar is on record.']);
    assert.match(told('note', 'es', named, asked)[0] ?? '', /expulsión a Guatemala/);
  });

  it('rests finality on the newest order that stands on record, and says how it came to be final', () => {
    const final: Posture = { ...posture, bars: [], finality: { status: 'final', on: '2026-11-24', rule: 'B1' } };
    assert.match(
      told('finality', 'en', final)[0] ?? '',
      /^The order has been final since November 24, 2026: the time to appeal ended the day before without an appeal that counts\. It rests on .*row 17\)\.$/,
    );
    const withEvents = (...more: CaseEvent[]) => ({ ...input, events: [...events, ...more] });
    const waived = withEvents({ id: 'e5', kind: 'appeal.waived', on: '2026-11-24', body: {} });
    assert.match(
      told('finality', 'en', final, waived)[0] ?? '',
      /: that is the day of the waiver of appeal\. .*row 17\) and the waiver of appeal/,
    );
    // A decision on a bond appeal that day settles nothing.
    const bond = withEvents(
      { id: 'e5', kind: 'appeal.filed', on: '2026-11-02', body: { what: 'bond' } },
      { id: 'e6', kind: 'appeal.decided', on: '2026-11-24', body: { appeal: 'e5', decision: 'dismissed' } },
    );
    assert.doesNotMatch(told('finality', 'en', final, bond)[0] ?? '', /Board's/);
    const voided = withEvents({ id: 'e5', kind: 'record.corrected', on: '2026-11-01', body: {}, voids: 'e1' });
    const [sentence] = explainPosture(voided, final, rulebook).filter(({ part }) => part === 'finality');
    assert.deepEqual(sentence?.because, []);
    assert.match(sentence?.text ?? '', /Orders become final in time\.$/);
  });

  it('never promises more than that no bar is on record', () => {
    const unbarred: Posture = { ...posture, execution: 'no-bar-on-record', bars: [], reviews: [], missing: [] };
    assert.match(told('execution', 'en', unbarred)[0] ?? '', /^No bar is on record.*not leave to act\.$/);
    assert.match(told('execution', 'es', unbarred)[0] ?? '', /no es una autorización para actuar\.$/);
  });
});
