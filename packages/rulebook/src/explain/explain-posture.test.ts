import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { evaluate } from '../evaluate/index.ts';
import type { CaseEvent } from '../event.ts';
import type { EvaluateInput, Posture } from '../posture.ts';
import { currentRulebook, type Rulebook } from '../rulebook.ts';
import type { Rule } from '../rules/rule.ts';
import { eventKinds, parseEvaluateInput } from '../vocabulary/index.ts';
import { eventPhrase, eventsWords, eventWords, sourceWords } from './event-words.ts';
import { explainPosture } from './explain-posture.ts';
import { countriesWords, datedWords, dayWords, listWords } from './plain-words.ts';
import { reasonWords } from './review-reasons.ts';
import type { Sentence } from './sentence.ts';

const languages = ['en', 'es'] as const;
const sources = ['../rules', '../evaluate'].map((folder) => join(import.meta.dirname, folder));

/** The text of the rules' files, where their sentences stand. */
function ruleSources(): string {
  return sources
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

function rule(id: string, en: string, es: string): Rule {
  const citations = [{ cite: `8 CFR on ${id}`, confidence: 'V' }] as const;
  return { id, name: id, citations, period: { from: null, to: null }, notEncoded: [], reads: [], sentence: { en, es } };
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

  it('rests finality on the newest order that stands on record', () => {
    const final: Posture = { ...posture, finality: { status: 'final', on: '2026-11-24', rule: 'B1' } };
    assert.match(told('finality', 'en', final)[0] ?? '', /^The order has been final since November 24, 2026\..*row 17/);
    const voided = {
      ...input,
      events: [...events, { id: 'e5', kind: 'record.corrected', on: '2026-11-01', body: {}, voids: 'e1' }],
    };
    const [sentence] = explainPosture(voided, final, rulebook).filter(({ part }) => part === 'finality');
    assert.deepEqual(sentence?.because, []);
  });

  it('never promises more than that no bar is on record', () => {
    const unbarred: Posture = { ...posture, execution: 'no-bar-on-record', bars: [], reviews: [], missing: [] };
    assert.match(told('execution', 'en', unbarred)[0] ?? '', /^No bar is on record.*not leave to act\.$/);
    assert.match(told('execution', 'es', unbarred)[0] ?? '', /no es una autorización para actuar\.$/);
  });
});

describe('words', () => {
  it('write days, spans, lists and countries as they are spoken', () => {
    assert.equal(dayWords('2026-11-23', 'en'), 'November 23, 2026');
    assert.equal(dayWords('2026-11-03', 'es'), '3 de noviembre de 2026');
    assert.equal(datedWords('2026-11-03', 'es'), 'con fecha del 3 de noviembre de 2026');
    assert.equal(
      datedWords({ earliest: '1900-01-01', latest: '2026-11-03' }, 'en'),
      'dated on or before November 3, 2026',
    );
    assert.equal(listWords(['Guatemala', 'Italia'], 'es'), 'Guatemala e Italia');
    assert.equal(listWords(['a', 'b', 'c'], 'en'), 'a, b and c');
    assert.equal(countriesWords('all', 'es'), 'cualquier país');
    assert.equal(countriesWords(['DO', 'HN'], 'en'), 'the Dominican Republic and Honduras');
    assert.equal(countriesWords(['DO', 'HN'], 'es'), 'la República Dominicana y Honduras');
    assert.equal(countriesWords(['unknown'], 'en'), 'a country that is not known');
  });

  it('name every kind of event of the vocabulary', () => {
    for (const kind of eventKinds) {
      for (const language of languages) {
        const phrase = eventPhrase({ id: 'e', kind, on: '2026-01-01', body: {} }, language);
        assert.doesNotMatch(phrase, /no rule reads|ninguna regla/, `${kind} has no ${language} phrase`);
      }
    }
    assert.match(
      eventWords({ id: 'e', kind: 'comet.sighted', on: '2026-01-01', body: {} }, 'en'),
      /^an entry that no rule/,
    );
  });

  it('name a few events and count the rest', () => {
    const many = Array.from({ length: 6 }, (_, index) => ({
      id: `e${index}`,
      kind: 'order.served',
      on: '2026-01-01',
      body: {},
    }));
    assert.match(eventsWords(many, 'en'), / and 3 more entries$/);
    assert.match(eventsWords(many.slice(2), 'es'), / y otra entrada más$/);
  });

  it('say where a record came from, whoever gave it', () => {
    const event = { id: 'e', kind: 'order.served', on: '2026-01-01', body: {} };
    assert.equal(sourceWords(event, 'en'), '');
    assert.equal(sourceWords({ ...event, source: { system: 'record' }, by: 'clerk' }, 'en'), 'recorded in this docket');
    assert.equal(sourceWords({ ...event, source: { system: 'uscis', row: '9' } }, 'es'), 'uscis, fila 9');
  });

  it('say each reason of the rules in Spanish, and each deadline in words', () => {
    const source = ruleSources();
    const reasons = [...source.matchAll(/\.review\(\s*[^,]+,\s*(?:'((?:[^'\\]|\\.)*)'|`([^`]*)`)/g)].map(
      ([, plain, template]) =>
        plain ??
        template?.replaceAll(/\$\{[^}]*kind\}/g, 'order.served').replaceAll(/\$\{[^}]*\}/g, '2026-01-02') ??
        '',
    );
    assert.deepEqual(
      [...new Set(reasons)].filter((why) => reasonWords(why, 'es') === undefined),
      [],
    );
    const names = [...source.matchAll(/\.deadline\(\s*'[^']+',\s*'([^']+)'/g)].map(([, name]) => name ?? '');
    for (const what of new Set(names)) {
      const answer: Posture = { ...posture, deadlines: [{ rule: 'B3', what, for: 'person', on: '2026-11-23' }] };
      assert.doesNotMatch(told('deadline', 'en', answer)[0] ?? '', /for the following/, `${what} has no words`);
    }
  });
});

describe('the explanation of every scenario', () => {
  const folder = join(import.meta.dirname, '../../scenarios');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const { cases } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    it(`${file}: every finding has a sentence and its law, in both languages`, () => {
      for (const { title, input: given } of cases) {
        const parsed = parseEvaluateInput(given);
        assert.ok(parsed.ok, title);
        const answer = evaluate(parsed.value, currentRulebook);
        for (const language of languages)
          check(`${title} (${language})`, answer, explainPosture(parsed.value, answer, currentRulebook, language));
      }
    });
  }
});

/** What is never in a text: a placeholder, a day in digits, a name of a kind or a value, or the words that promise too much. */
const unspoken = /[{}]|undefined|null|\d{4}-\d{2}-\d{2}|\b[a-z-]+\.[a-z-]+|executable|removable|deportable| {2}/;

function check(title: string, answer: Posture, sentences: readonly Sentence[]): void {
  const of = (part: Sentence['part']) => sentences.filter((sentence) => sentence.part === part);
  assert.equal(of('execution').length, 1, title);
  assert.equal(of('next').length, 1, title);
  assert.equal(of('finality').length, 1, title);
  assert.deepEqual(
    of('bar').map(({ rule: id }) => id),
    answer.bars.map(({ rule: id }) => id),
    title,
  );
  assert.deepEqual(
    of('review').map(({ rule: id }) => id),
    answer.reviews.map(({ rule: id }) => id),
    title,
  );
  assert.deepEqual(
    of('deadline').map(({ rule: id }) => id),
    answer.deadlines.map(({ rule: id }) => id),
    title,
  );
  assert.equal(of('missing').length, answer.missing.length, title);
  for (const { part, text, citations } of sentences) {
    assert.doesNotMatch(text.replaceAll(/\([^)]*\)/g, ''), unspoken, title);
    assert.match(text, /^[A-ZÁÉÍÓÚÑ¿].*\.$/, title);
    if (['bar', 'review', 'deadline', 'finality'].includes(part)) assert.ok(citations.length > 0, `${title}: ${text}`);
  }
}
