import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CaseEvent, eventKinds, type Posture, type Sentence } from '@opendocket/rulebook';
import { type CasePageInput, casePage } from './case-page.ts';
import { eventSentence, sourceSentence } from './event-sentence.ts';
import { eventWords } from './event-words.ts';

const order: CaseEvent = {
  id: 'e2',
  kind: 'order.entered',
  on: '2026-10-23',
  recordedAt: '2026-11-01T08:00:00.000Z',
  source: { system: 'court-release', release: '2026-10', mapping: 1, record: 'B_TblProceeding', row: '4711' },
  by: 'import',
  body: {
    order: 'removal',
    authority: 'judge',
    form: 'oral',
    inAbsentia: false,
    appeal: 'reserved',
    countries: ['HN'],
  },
};
const filed: CaseEvent = { id: 'e1', kind: 'nta.filed', on: '2019-02-12', body: { court: 'BAL' } };

const posture: Posture = {
  execution: 'barred',
  stage: 'order-not-final',
  finality: { status: 'not-final', on: null, rule: 'B1' },
  bars: [{ rule: 'C1', countries: 'all', until: '2026-11-23', because: ['e2'] }],
  reviews: [],
  conflicts: [],
  deadlines: [
    { rule: 'D9', what: 'fee', for: 'person', on: '2026-10-30' },
    { rule: 'B3', what: 'appeal', for: 'person', on: '2026-11-23' },
  ],
  missing: ['circuit'],
  nextChangeOn: '2026-11-24',
  rulebook: '2026.11',
};

const sentence = (part: Sentence['part'], text: string, more: Partial<Sentence> = {}): Sentence => ({
  part,
  rule: null,
  text,
  citations: [],
  because: [],
  ...more,
});

const input: CasePageInput = {
  case: { id: '572' },
  docketNumber: 'OD-5724',
  posture,
  sentences: [
    sentence('execution', 'The order may not be carried out.'),
    sentence('bar', 'The time to appeal still runs.', { rule: 'C1', citations: ['8 CFR 1003.6(a)'], because: ['e2'] }),
    sentence('missing', 'The court of appeals was not checked.'),
    sentence('deadline', 'The fee was due.', { rule: 'D9' }),
    sentence('deadline', 'The last day to appeal is November 23.', { rule: 'B3' }),
  ],
  events: [order, filed],
  asOf: '2026-11-20',
  knownAt: '2026-11-20T18:00:00.000Z',
  language: 'en',
  width: 90,
};

/** The text under a heading, its lines joined. */
function section(page: string, heading: string): string {
  const begin = `\n\n${heading}\n\n`;
  const place = page.indexOf(begin);
  return place === -1 ? '' : (page.slice(place + begin.length).split('\n\n')[0] ?? '').replace(/\s+/g, ' ');
}

describe('the page of a case', () => {
  it('says what stands, why, on which event it rests, and where that came from', () => {
    const page = casePage(input);
    assert.match(page, /^Case 572, docket number OD-5724\nAs of November 20, 2026,/);
    assert.match(section(page, 'What stands'), /The order may not be carried out\./);
    const why = section(page, 'Why');
    assert.match(why, /The time to appeal still runs\. \(C1\) Law: 8 CFR 1003\.6\(a\)\. Entries: e2\./);
    const timeline = section(page, 'Timeline');
    assert.match(timeline, /October 23, 2026: Order entered: removal, by immigration judge, oral/);
    assert.match(
      timeline,
      /Entry e2, court release 2026-10, table B_TblProceeding, row 4711, known since November 1, 2026\./,
    );
    assert.match(section(page, 'What is not known'), /The court of appeals was not checked\./);
  });
  it('puts a deadline that lies ahead under what comes next, also on its last day, and one that is over elsewhere', () => {
    const lastDay = casePage({ ...input, asOf: '2026-11-23' });
    assert.match(section(lastDay, 'What comes next'), /last day to appeal/);
    assert.doesNotMatch(section(lastDay, 'What comes next'), /fee/);
    assert.match(section(lastDay, 'Deadlines that are over'), /The fee was due/);
    const after = casePage({ ...input, asOf: '2026-11-24' });
    assert.match(section(after, 'Deadlines that are over'), /last day to appeal/);
  });
  it('tells what does not agree and what would settle it, once', () => {
    const review = sentence('review', 'An order was served before it was entered.', { rule: 'R4', because: ['e2'] });
    const conflict = { ...review, part: 'conflict' as const, text: `${review.text} What would settle it: the order.` };
    const page = casePage({ ...input, sentences: [...input.sentences, review, conflict] });
    assert.match(
      section(page, 'What does not agree'),
      /before it was entered\. What would settle it: the order\. \(R4\)/,
    );
    assert.doesNotMatch(section(page, 'What is not known'), /before it was entered/);
    assert.match(section(page, 'What is not known'), /not checked/);
    assert.doesNotMatch(casePage(input), /What does not agree/);
  });
  it('tells the timeline oldest first, and keeps what was withdrawn in sight', () => {
    const correction: CaseEvent = {
      id: 'e3',
      kind: 'record.corrected',
      on: '2026-11-10',
      body: { reason: 'entered in the wrong case' },
      voids: 'e2',
    };
    const timeline = section(casePage({ ...input, events: [filed, order, correction] }), 'Timeline');
    assert.ok(timeline.indexOf('February 12, 2019') < timeline.indexOf('October 23, 2026'));
    assert.match(timeline, /countr[^.]*\. No longer counts: withdrawn by entry e3\./);
    assert.match(timeline, /Correction; reason: entered in the wrong case; it withdraws the entry e2\./);
    const restored: CaseEvent = { id: 'e4', kind: 'record.corrected', on: '2026-11-11', body: {}, voids: 'e3' };
    const again = section(casePage({ ...input, events: [filed, order, correction, restored] }), 'Timeline');
    assert.match(again, /it withdraws the entry e2\. No longer counts: withdrawn by entry e4\./);
    assert.doesNotMatch(again, /withdrawn by entry e3/);
  });
  it('never leaves out that nothing bars is not leave to act', () => {
    const unbarred: Posture = {
      ...posture,
      execution: 'no-bar-on-record',
      bars: [],
      finality: { status: 'final', on: '2026-11-20', rule: 'B1' },
    };
    const page = casePage({ ...input, posture: unbarred, sentences: [] }).replace(/\s+/g, ' ');
    assert.match(page, /not the same as leave to act/);
  });
  it('keeps to the width, and draws nothing that would have to be spelled out', () => {
    for (const language of ['en', 'es'] as const) {
      const page = casePage({ ...input, language });
      for (const line of page.split('\n')) assert.ok(line.length <= 90, line);
      assert.doesNotMatch(page, /[|*#=_─│►•]{2,}|undefined|\{|\}|\[|\]/);
    }
  });
  it('reads in Spanish, with Spanish days and countries', () => {
    const page = casePage({ ...input, language: 'es' }).replace(/\s+/g, ' ');
    assert.match(page, /Caso 572, número de expediente OD-5724/);
    assert.match(page, /23 de octubre de 2026: Orden dictada: expulsión, por el juez de inmigración, oral/);
    assert.match(page, /apelación reservada; país: Honduras/);
    assert.match(page, /datos publicados por el tribunal, 2026-10, tabla B_TblProceeding, fila 4711/);
  });
});

describe('the sentence of an event', () => {
  it('exists for every kind of the vocabulary, in both languages', () => {
    assert.deepEqual(
      eventKinds.filter((kind) => eventWords[kind] === undefined),
      [],
    );
    for (const [kind, { en, es }] of Object.entries(eventWords)) {
      const fields = (words: string): string[] =>
        [...words.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
      assert.deepEqual(fields(es), fields(en), `${kind} tells the same fields in both languages`);
    }
  });
  it('leaves out what the event does not say, and says unknown where it has to', () => {
    const told = (body: CaseEvent['body'], kind = 'hearing.scheduled'): string =>
      eventSentence({ id: 'e1', kind, on: '2026-01-05', body }, 'en');
    assert.equal(
      told({ hearingOn: '2027-03-02', time: '09:00', court: 'BAL' }),
      'Hearing set for March 2, 2027 at 09:00, at Baltimore',
    );
    assert.equal(told({}), 'Hearing set for unknown');
    assert.equal(told({}, 'protection.granted'), 'Protection granted: unknown');
  });
  it('tells a kind that nobody knows by its name and its fields', () => {
    const event: CaseEvent = { id: 'e9', kind: 'lunar.phase', on: '2026-01-05', body: { phase: 'new', seen: true } };
    assert.equal(eventSentence(event, 'en'), 'lunar phase; phase new; seen yes');
    assert.equal(sourceSentence(event, 'en'), 'entry e9');
  });
});
