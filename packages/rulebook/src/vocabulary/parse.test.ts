import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventKinds, parseEvaluateInput, parseEvent } from './index.ts';

function event(kind: string, body: object, more: object = {}): object {
  return { id: 'e1', kind, on: '2026-11-24', body, ...more };
}

/** The sentences with which a value is refused. */
function refusals(value: unknown): readonly string[] {
  const parsed = parseEvent(value);
  assert.ok(!parsed.ok, `${JSON.stringify(value)} was read`);
  for (const sentence of parsed.errors) assert.match(sentence, /^(Event |The event).*\.$/);
  return parsed.errors;
}

function accepts(value: unknown): void {
  const parsed = parseEvent(value);
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.errors.join(' '));
  assert.deepEqual(parsed.value, value);
}

describe('an event at the edge', () => {
  it('is read as it was written', () => {
    accepts(event('order.entered', { order: 'removal', authority: 'judge', countries: ['HN', 'unknown'] }));
    accepts(
      event(
        'stay.granted',
        { from: 'district', until: '2026-11-30', untilTime: '16:00' },
        {
          on: { earliest: '2026-11-20', latest: '2026-11-24' },
          at: '09:52-05:00',
          recordedAt: '2026-11-24T15:00:00Z',
          source: { system: 'court-release', release: '2026-10', mapping: 1, record: 'tblAppeal', row: '7', seq: 2 },
          by: 'clerk',
          voids: 'e0',
        },
      ),
    );
  });

  it('has an id, a kind, a date and a body', () => {
    assert.deepEqual(refusals({}), [
      'The event: id is missing; it must be a text.',
      'The event: kind is missing; it must be the name of a kind of event, for example order.entered.',
      'The event: on is missing; it must be a day that exists, written YYYY-MM-DD, or {earliest, latest} with two of them in order.',
      'The event: body is missing; it must be a JSON object.',
    ]);
    for (const value of [null, 3, 'order', [], undefined]) assert.equal(refusals(value).length, 1);
  });

  it('is of a kind of the vocabulary, and a near one is told', () => {
    const [sentence] = refusals(event('stay.grantd', { from: 'judge' }));
    assert.match(sentence ?? '', /Event "e1": kind is "stay.grantd".*stay\.granted/);
    refusals(event('toString', {}));
    refusals(event('__proto__', {}));
  });

  it('holds no field that its kind does not have', () => {
    assert.deepEqual(refusals(event('address.changed', { agency: 'court', street: '1 Main Street' })), [
      'Event "e1", address.changed: body.street is no field of it; it may hold agency.',
    ]);
    assert.deepEqual(refusals(event('death.recorded', { cause: 'x' })), [
      'Event "e1", death.recorded: body.cause is no field of it; it holds none.',
    ]);
    refusals(event('order.entered', { order: 'removal', alternate: { order: 'removal', street: 'x' } }));
    refusals(event('order.entered', { order: 'removal' }, { severity: 1 }));
    refusals(event('order.entered', { order: 'removal' }, { source: { system: 'a', url: 'b' } }));
  });

  it('writes countries in capital letters, so that a protection cannot miss its country', () => {
    const [sentence] = refusals(event('protection.granted', { protection: 'withholding', countries: ['GT', 'hn'] }));
    assert.match(
      sentence ?? '',
      /body\.countries\[1\] is "hn"; it must be a country by its ISO 3166 code of two capital/,
    );
    // ZQ is no country: a protection from it would bar nothing.
    refusals(event('protection.granted', { protection: 'withholding', countries: ['ZQ'] }));
    refusals(event('protection.granted', { protection: 'withholding', countries: 'HN' }));
    accepts(event('protection.granted', { protection: 'withholding', countries: ['SV'] }));
  });

  it('has dates that exist, and spans in order', () => {
    for (const on of ['2026-09-31', '2026-2-3', '24.11.2026', 20260101, { earliest: '2026-02-02' }]) {
      refusals(event('order.served', {}, { on }));
    }
    refusals(event('order.served', {}, { on: { earliest: '2026-02-02', latest: '2026-02-01' } }));
    accepts(event('order.served', {}, { on: { earliest: '2026-02-02', latest: '2026-02-02' } }));
    refusals(event('appeal.decided', { decision: 'dismissed', departBy: '2026-02-30' }));
  });

  it('has instants with a zone', () => {
    for (const recordedAt of ['2026-11-24', '2026-11-24T08:00:00', '2026-02-30T08:00:00Z', 'now']) {
      refusals(event('order.served', {}, { recordedAt }));
    }
    accepts(event('order.served', {}, { recordedAt: '2026-11-24T08:00:00.123-05:00' }));
  });

  it('says nothing with a null, in the envelope as in the body', () => {
    const parsed = parseEvent(event('stay.granted', { from: 'judge', until: null }, { voids: null, at: null }));
    assert.ok(parsed.ok);
    assert.deepEqual(Object.keys(parsed.value), ['id', 'kind', 'on', 'body']);
    refusals(event('stay.granted', { from: null }));
  });

  it('is refused with a sentence for each fault', () => {
    assert.equal(refusals(event('order.entered', { order: 'x', form: 'y', z: 1 }, { at: 'noon' })).length, 4);
  });

  it('takes neither a place nor a degree of trust, whatever its kind', () => {
    for (const kind of eventKinds) {
      for (const field of ['place', 'position', 'address', 'level', 'rank']) {
        assert.ok(!parseEvent(event(kind, { [field]: 'x' })).ok, `${kind} takes ${field}`);
      }
    }
  });
});

describe('what the court release cannot say', () => {
  // The fields that the mapping leaves out where the release is silent (packages/intake/src/mapping).
  const silent: readonly (readonly [string, object])[] = [
    ['case.described', {}],
    ['case.identified', { code: 'S1' }],
    ['family.linked', { lead: '7000001', role: 'rider' }],
    ['juvenile.recorded', { juvenile: 'not-applicable' }],
    ['nta.filed', {}],
    ['proceeding.opened', { because: 'initial' }],
    ['proceeding.completed', { how: 'unknown' }],
    ['proceeding.reopened', { because: 'new-leg' }],
    ['order.entered', { appeal: 'unknown', authority: 'judge', caseType: 'RMV', inAbsentia: true, order: 'removal' }],
    ['protection.granted', { protection: 'cat-deferral' }],
    ['status.granted', { status: 'asylee' }],
    ['fear.claimed', { screening: 'reasonable' }],
    ['fear.decided', { result: 'positive', screening: 'reasonable', stage: 'officer' }],
    ['hearing.scheduled', { hearing: '12', hearingOn: '2027-01-04', time: '08:30' }],
    ['hearing.adjourned', { hearing: '12', reason: '17 MC TO IC--MERITS HEARING' }],
    ['application.filed', { relief: 'waiver-212c' }],
    ['application.decided', { decision: 'not-adjudicated', relief: 'other' }],
    ['motion.filed', { forum: 'board', motion: 'reopen' }],
    ['appeal.filed', { what: 'case' }],
    ['appeal.rejected', { appeal: 'e9', reason: 'other' }],
    ['appeal.decided', { appeal: 'e9', decision: 'other' }],
    ['bond.decided', { decision: 'own-recognizance' }],
    ['custody.released', { terms: 'other' }],
    ['counsel.entered', { form: 'E-27' }],
    ['court-matter.recorded', { matter: 'circuit-remand' }],
    ['record.conflicted', { detail: 'x', what: 'two-completions' }],
    ['record.quarantined', { line: 12, reason: 'too-many-cells', table: 'tblAppeal' }],
  ];
  for (const [kind, body] of silent) it(`may be left out of ${kind}`, () => accepts(event(kind, body)));
});

describe('what is asked of evaluate', () => {
  const asked = { case: { id: '1' }, events: [], asOf: '2026-11-24' };

  function faults(value: unknown): readonly string[] {
    const parsed = parseEvaluateInput(value);
    assert.ok(!parsed.ok);
    return parsed.errors;
  }

  it('names a case, its events and a day', () => {
    assert.deepEqual(parseEvaluateInput(asked), { ok: true, value: asked });
    assert.deepEqual(faults({}), [
      'The input: case is missing; it must be an object with the id of the case.',
      'The input: asOf is missing; it must be a day that exists, written YYYY-MM-DD.',
      'The input: events is missing; it must be a list of events.',
    ]);
    assert.deepEqual(faults([]), ['The input is []; it must be a JSON object.']);
  });

  it('has no field that would be overlooked', () => {
    assert.match(faults({ ...asked, knownat: '2026-11-24T00:00:00Z' })[0] ?? '', /knownat is no field of it/);
    assert.match(faults({ ...asked, coverage: { courts: '2026-11-24' } })[0] ?? '', /coverage\.courts is no field/);
    assert.match(faults({ ...asked, country: 'hn' })[0] ?? '', /country is "hn"; it must be a country by its ISO/);
    assert.match(faults({ ...asked, case: { id: '1', circuit: '12' } })[0] ?? '', /case\.circuit is "12"/);
  });

  it('lets an event through that the vocabulary does not have, so that the answer can hold a review of it', () => {
    const comet = { id: 'x', kind: 'comet.sighted', on: '2026-11-01', body: { tail: [1, { long: true }] } };
    const parsed = parseEvaluateInput({ ...asked, events: [comet] });
    assert.ok(parsed.ok);
    assert.deepEqual(parsed.value.events, [comet]);
  });

  it('names the event and the field of a fault', () => {
    const events = [event('stay.granted', { from: 'sheriff' }), { kind: 'order.served', on: '2026-11-24', body: {} }];
    const sentences = faults({ ...asked, events });
    assert.equal(sentences.length, 2);
    assert.match(sentences[0] ?? '', /^Event "e1", stay\.granted: body\.from is "sheriff"; it must be "agency"/);
    assert.match(sentences[1] ?? '', /^Event number 2: id is missing/);
  });

  it('gives each event an id of its own', () => {
    const twice = [event('order.served', {}), event('order.served', {})];
    assert.deepEqual(faults({ ...asked, events: twice }), [
      'Event "e1": another event has the same id; each needs its own.',
    ]);
  });

  it('takes a day for knownAt as the end of that day', () => {
    const parsed = parseEvaluateInput({ ...asked, knownAt: '2026-11-24' });
    assert.ok(parsed.ok);
    assert.equal(parsed.value.knownAt, '2026-11-24T23:59:59.999Z');
  });
});
