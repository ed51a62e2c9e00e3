import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseEvaluateInput, parseEvent } from './parse.ts';

const event = { id: 'e1', kind: 'order.entered', on: '2026-10-23', body: { order: 'removal' } };

function errorsOf(value: unknown): readonly string[] {
  const parsed = parseEvent(value);
  return parsed.ok ? [] : parsed.errors;
}

function inputErrors(value: unknown): readonly string[] {
  const parsed = parseEvaluateInput(value);
  return parsed.ok ? [] : parsed.errors;
}

/** Whether a text holds control characters, or those that turn the direction of text. */
function isUnprintable(text: string): boolean {
  return [...text].some((character) => {
    const code = character.charCodeAt(0);
    const isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f);
    return isControl || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
  });
}

describe('an event', () => {
  it('is read with its whole envelope', () => {
    const whole = {
      ...event,
      on: { earliest: '2026-10-23', latest: '2026-10-26' },
      at: '09:52 America/New_York',
      recordedAt: '2026-11-01T06:00:00Z',
      seq: 3,
      source: {
        system: 'court-release',
        release: '2026-10',
        mapping: 1,
        record: 'B_TblProceeding',
        row: '123',
        seq: 2,
      },
      by: 'import',
      voids: 'e0',
    };
    assert.deepEqual(parseEvent(whole), { ok: true, value: whole });
  });

  it('is read where an optional part of the envelope is null, as if it were left out', () => {
    assert.deepEqual(parseEvent({ ...event, at: null, source: { system: 'record', row: null } }), {
      ok: true,
      value: { ...event, source: { system: 'record' } },
    });
  });

  it('is refused with a sentence that names it, the field, what was found and what is allowed', () => {
    for (const [change, sentence] of [
      [{ on: '2026-09-31' }, /^Event "e1": on is "2026-09-31"; it must be a day that exists, written YYYY-MM-DD/],
      [{ on: { earliest: '2026-10-24', latest: '2026-10-23' } }, /^Event "e1": on is .* two of them in order\.$/],
      [{ on: { earliest: '2026-10-24' } }, /^Event "e1": on is /],
      [{ on: undefined }, /^Event "e1": on is missing; it must be a day/],
      [{ id: '   ' }, /id is " {3}"; it must be a text that is not blank/],
      [{ id: 7 }, /^The event: id is 7; it must be a text\.$/],
      [{ at: '9:52' }, /at is "9:52"; it must be a time of day with its zone, for example 09:52-04:00\.$/],
      [{ recordedAt: '2026-11-24' }, /recordedAt is "2026-11-24"; it must be an instant with its zone/],
      [{ recordedAt: '2026-02-30T00:00:00Z' }, /recordedAt is /],
      [{ recordedAt: '2026-11-24T08:00:00' }, /recordedAt is /],
      [{ seq: -1 }, /seq is -1; it must be a whole number, not below zero\.$/],
      [{ source: { release: '2026-10' } }, /source\.system is missing; it must be a text\.$/],
      [{ source: { system: 'record', place: 'x' } }, /source\.place is no field of it/],
      [{ voids: '' }, /voids is ""; it must be the id of what it refers to\.$/],
      [{ body: [] }, /body is \[\]; it must be a JSON object\.$/],
      [{ body: 'removal' }, /body is "removal"; it must be a JSON object\.$/],
      [{ colour: 'blue' }, /^Event "e1": colour is no field of it; it may hold id, kind, on, /],
      [{ kind: 'order.entred' }, /kind is "order\.entred".* nearest to it are order\.entered, order\.served/],
      [{ kind: 'toString' }, /kind is "toString"; it must be a kind of the vocabulary/],
      [{ kind: '__proto__' }, /kind is "__proto__"; it must be a kind of the vocabulary/],
    ] as const) {
      assert.match(errorsOf({ ...event, ...change }).join(' '), sentence, JSON.stringify(change));
    }
  });

  it('is refused on a day for which there is no law, and read on the first and the last for which there is', () => {
    for (const on of [
      '1952-12-23',
      '0001-01-01',
      '2200-01-01',
      '9999-12-31',
      { earliest: '2026-01-01', latest: '2200-01-01' },
    ]) {
      assert.match(
        errorsOf({ ...event, on }).join(' '),
        /^Event "e1": on is .*; it must be a day from 1952-12-24, when the Immigration and Nationality Act took effect, to 2199/,
      );
    }
    // "On or before" is a span that begins earlier.
    for (const on of ['1952-12-24', '2199-12-31', { earliest: '1900-01-01', latest: '1990-05-07' }]) {
      assert.deepEqual(errorsOf({ ...event, on }), []);
    }
    // What is asked of evaluate may hold such an event: it is a review (R1).
    assert.deepEqual(
      inputErrors({ case: { id: '1' }, events: [{ ...event, on: '1900-01-01' }], asOf: '2026-11-24' }),
      [],
    );
  });

  it('of a kind that is misspelled is told the kinds that are nearest', () => {
    for (const [kind, first] of [
      ['stays.granted', 'stay.granted'],
      ['Hearing.Scheduled', 'hearing.scheduled'],
      ['protection.ended', 'protection.granted'],
      ['apeal.filed', 'appeal.filed'],
    ]) {
      assert.match(errorsOf({ ...event, kind }).join(' '), new RegExp(`nearest to it are ${first}, `));
    }
  });

  it('tells every fault at once', () => {
    const faults = errorsOf({ ...event, on: 'soon', body: { order: 'exile', countries: ['Honduras', 'HN', 'QQ'] } });
    assert.equal(faults.length, 4);
    assert.match(faults[1] ?? '', /^Event "e1", order\.entered: body\.order is "exile"; it must be "removal", /);
    assert.match(faults[2] ?? '', /body\.countries\[0\] is "Honduras"; it must be a country by its ISO 3166 code/);
    assert.match(faults[3] ?? '', /body\.countries\[2\] is "QQ"/);
  });

  it('takes a country in capital letters, or "unknown", and nothing near it', () => {
    const withCountry = (country: unknown) => ({
      ...event,
      kind: 'protection.granted',
      body: { protection: 'withholding', countries: [country] },
    });
    for (const country of ['HN', 'unknown']) assert.deepEqual(errorsOf(withCountry(country)), []);
    for (const country of ['hn', 'Hn', ' HN', 'HND', 'UNKNOWN', '', 'EL', 340, null, ['HN']]) {
      assert.match(
        errorsOf(withCountry(country)).join(' '),
        /body\.countries\[0\] is .*; it must be a country/,
        `${country}`,
      );
    }
  });
});

describe('what is asked of evaluate', () => {
  const input = { case: { id: '10000001' }, events: [event], asOf: '2026-11-24' };

  it('is read with all its parts', () => {
    const whole = {
      case: { id: '1', nationality: 'HN', circuit: '4', court: 'BAL', detained: false },
      events: [event],
      asOf: '2026-11-24',
      knownAt: '2026-11-24T08:00:00Z',
      country: 'HN',
      coverage: { court: '2026-11-24', citizenship: '2026-11-01' },
    };
    assert.deepEqual(parseEvaluateInput(whole), { ok: true, value: whole });
  });

  it('takes a day for knownAt as the end of that day', () => {
    const parsed = parseEvaluateInput({ ...input, knownAt: '2026-11-24' });
    assert.ok(parsed.ok);
    assert.equal(parsed.value.knownAt, '2026-11-24T23:59:59.999Z');
  });

  it('lets an event of an unknown kind through, for a review, and refuses one that cannot be read', () => {
    const comet = { id: 'e2', kind: 'comet.sighted', on: '2026-11-02', body: { tail: true } };
    assert.deepEqual(inputErrors({ ...input, events: [event, comet] }), []);
    assert.match(
      inputErrors({ ...input, events: [event, { ...comet, on: 'soon' }] }).join(),
      /^Event "e2": on is "soon"/,
    );
    assert.match(
      inputErrors({ ...input, events: [event, 7] }).join(),
      /^Event number 2: it is 7; it must be a JSON object/,
    );
  });

  it('is refused with a sentence that names the part', () => {
    for (const [change, sentence] of [
      [{ asOf: undefined }, /^The input: asOf is missing; it must be a day/],
      [{ asOf: '2026-11-31' }, /^The input: asOf is "2026-11-31"/],
      [{ country: 'hn' }, /^The input: country is "hn"; it must be a country by its ISO 3166 code/],
      [{ case: { id: 1 } }, /^The input: case\.id is 1; it must be a text/],
      [{ case: { id: '1', nationality: 'es', name: 'x' } }, /case\.nationality is "es".*case\.name is no field of it/],
      [{ case: { id: '1', circuit: '12' } }, /case\.circuit is "12"/],
      [{ coverage: { court: 'all' } }, /coverage\.court is "all"; it must be a day/],
      [{ coverage: { police: '2026-11-24' } }, /coverage\.police is no field of it/],
      [{ knownAt: 'yesterday' }, /knownAt is "yesterday"; it must be an instant with its zone/],
      [{ events: undefined }, /^The input: events is missing; it must be a list of events/],
      [{ events: { 0: event } }, /events is .*; it must be a list of events/],
      [{ events: [event, { ...event }] }, /^Event "e1": another event has the same id; each needs its own/],
      [
        { language: 'en' },
        /^The input: language is no field of it; it may hold case, asOf, knownAt, country, coverage, events/,
      ],
    ] as const) {
      assert.match(inputErrors({ ...input, ...change }).join(' '), sentence, JSON.stringify(change));
    }
    assert.match(inputErrors(null).join(), /^The input is null; it must be a JSON object/);
    assert.match(inputErrors([input]).join(), /^The input is .*; it must be a JSON object/);
  });
});

describe('hostile input', () => {
  it('ends in a value or in sentences, whatever it is', () => {
    const asWritten = fc.jsonValue({ maxDepth: 4 });
    fc.assert(
      fc.property(fc.oneof(asWritten, fc.anything({ withBigInt: true })), (value) => {
        for (const parsed of [parseEvent(value), parseEvaluateInput(value)]) {
          assert.ok(parsed.ok || (parsed.errors.length > 0 && parsed.errors.every((error) => error.endsWith('.'))));
        }
      }),
    );
  });

  it('in place of any part of an event is refused or kept as it is, never changed', () => {
    const parts = fc.constantFrom('id', 'kind', 'on', 'at', 'recordedAt', 'seq', 'source', 'by', 'body', 'voids');
    fc.assert(
      fc.property(parts, fc.jsonValue({ maxDepth: 3 }), (part, value) => {
        const changed = { ...event, [part]: value };
        const parsed = parseEvent(changed);
        if (parsed.ok && value !== null && part !== 'source') assert.deepEqual(parsed.value, changed);
      }),
    );
  });

  it('cannot hide in the names of fields, nor make a sentence that is endless or steers a terminal', () => {
    const named = JSON.parse('{"__proto__": {"order": "relief"}, "order": "removal"}');
    assert.match(errorsOf({ ...event, body: named }).join(' '), /body\.__proto__ is no field of it/);
    const long = 'x'.repeat(1_000_000);
    const faults = [
      ...errorsOf({ ...event, body: { order: long, [long]: 1 } }),
      ...errorsOf({ ...event, id: long, on: long }),
      ...errorsOf({ ...event, kind: `order.\u001b[31m\u009b31m\u202e${long}` }),
      ...errorsOf({ ...event, body: { order: '\u001b[31m\u009b31m\u202e', '\u001b[2J\u009b': 1 } }),
    ];
    assert.equal(faults.length, 6);
    for (const fault of faults) {
      assert.ok(fault.length < 600, `${fault.length} characters`);
      assert.equal(isUnprintable(fault), false);
    }
  });
});
