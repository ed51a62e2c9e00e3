import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { auditHash, type ChainedEvent, canonicalJson, eventHash, genesis, type Json } from './chain.ts';

const event: ChainedEvent = {
  caseId: '572',
  seq: 1,
  kind: 'nta.filed',
  onEarliest: '2023-02-12',
  onLatest: '2023-02-12',
  at: null,
  recordedAt: '2026-11-24T15:00:00.000Z',
  recordedBy: 'officer',
  system: 'record',
  release: null,
  mapping: null,
  record: null,
  row: null,
  voids: null,
  body: { court: 'BAL' },
};

/** The same value with the keys of every object the other way round. */
function reversed(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, inner === undefined ? undefined : reversed(inner)]),
  );
}

describe('canonicalJson', () => {
  it('is JSON of the same value, whatever the order of the keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (drawn) => {
        const value: Json = JSON.parse(JSON.stringify(drawn));
        assert.deepEqual(JSON.parse(canonicalJson(value)), value);
        assert.equal(canonicalJson(reversed(value)), canonicalJson(value));
      }),
    );
  });

  it('leaves out what is undefined, and sorts keys by code unit and not by length or language', () => {
    assert.equal(
      canonicalJson({ b: 1, a: undefined, aa: [1, { d: null, c: 'x' }], B: 2 }),
      '{"B":2,"aa":[1,{"c":"x","d":null}],"b":1}',
    );
  });
});

describe('the hash of a record', () => {
  it('is SHA-256 over the hash before it in hexadecimal, the fields as a JSON list, and the body', () => {
    const text =
      '["572",1,"nta.filed","2023-02-12","2023-02-12",null,"2026-11-24T15:00:00.000Z","officer","record",null,null,null,null,null]{"court":"BAL"}';
    const expected = createHash('sha256')
      .update('00'.repeat(32) + text)
      .digest();
    assert.deepEqual(eventHash(genesis, event), expected);
    // Frozen: dockets and heads that are kept depend on it.
    assert.equal(expected.toString('hex'), '4257a929fbfa782d133a1cfd2ce0cbb5f0906cfeaf1e6cdb086a1c05a200c7bf');
    const audit = {
      caseId: '572',
      seq: 1,
      at: '2026-11-24T15:00:00.000Z',
      actor: 'x',
      action: 'read',
      purpose: null,
      details: {},
    };
    assert.equal(
      auditHash(genesis, audit).toString('hex'),
      '59c1a848693c13353257740e465dd72c8665af5b93ac4ec05873a9a44c29fdad',
    );
  });

  it('changes with every field, and with the hash before it', () => {
    const changes: Partial<ChainedEvent>[] = [
      { caseId: '573' },
      { seq: 2 },
      { kind: 'nta.served' },
      { onEarliest: '2023-02-11' },
      { onLatest: '2023-02-13' },
      { at: '09:52-05:00' },
      { recordedAt: '2026-11-24T15:00:00.001Z' },
      { recordedBy: 'another' },
      { system: 'court-release' },
      { release: '2026-10' },
      { mapping: 1 },
      { record: 'A_TblCase' },
      { row: '1' },
      { voids: 0 },
      { body: { court: 'ATL' } },
    ];
    const hashes = changes.map((change) => eventHash(genesis, { ...event, ...change }).toString('hex'));
    hashes.push(eventHash(genesis, event).toString('hex'), eventHash(Buffer.alloc(32, 1), event).toString('hex'));
    assert.equal(new Set(hashes).size, hashes.length);
    assert.deepEqual(Object.keys(event).sort(), [...new Set(changes.flatMap((change) => Object.keys(change)))].sort());
  });
});
