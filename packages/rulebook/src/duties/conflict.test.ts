import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { event, order } from '../testing/cases.ts';
import { corrects, dutiesOn, owed } from '../testing/duties.ts';
import { conflictClauses } from './conflict-words.ts';
import { dutyWords } from './words.ts';

const removal = order('2026-09-01');
const served = event('order.served', '2026-08-03');

test('a contradiction is settled within thirty days of the day on which the docket learnt of it', () => {
  assert.deepEqual(owed('conflict', '2026-11-24', removal, served), ['served-before-entered 2026-10-01']);
  const learnt = [
    { ...removal, recordedAt: '2026-11-01T08:00:00.000Z' },
    { ...served, recordedAt: '2026-11-20T23:30:00.000Z' },
  ];
  for (const asOf of ['2026-12-19', '2026-12-20', '2026-12-21'])
    assert.deepEqual(owed('conflict', asOf, ...learnt), ['served-before-entered 2026-12-20'], asOf);
});

test('a correction of one of the two settles it; withdrawn itself, it is back', () => {
  assert.deepEqual(owed('conflict', '2026-11-24', removal, served, corrects('order.served')), []);
  const restored = corrects('corrects order.served');
  assert.equal(owed('conflict', '2026-11-24', removal, served, corrects('order.served'), restored).length, 1);
});

test('the order of the events changes neither its id nor its day', () => {
  const one = dutiesOn('2026-11-24', [removal, served]);
  assert.deepEqual(dutiesOn('2026-11-24', [served, removal]), one);
  assert.equal(one[0]?.id, 'conflict/served-before-entered/order+order.served');
});

test('its sentence says which contradiction it is', () => {
  const [duty] = dutiesOn('2026-11-24', [removal, served]);
  assert.ok(duty !== undefined);
  assert.equal(
    dutyWords(duty, 'en'),
    'An order was served before it was entered: someone has to settle which holds (house rule: October 1, 2026).',
  );
  assert.equal(
    dutyWords(duty, 'es'),
    'Una orden se notificó antes de dictarse: alguien debe resolver qué vale (regla de la casa: 1 de octubre de 2026).',
  );
  // One that this rulebook does not know yet is still a duty.
  assert.match(dutyWords({ ...duty, what: 'two-moons' }, 'en'), /^Two things on record do not agree/);
});

test('every contradiction that is looked for has a name, and none that is named is not looked for', () => {
  const folder = join(import.meta.dirname, '../conflicts');
  const finders = readdirSync(folder).filter((name) => !name.endsWith('.test.ts'));
  const code = finders.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const told = [...code.matchAll(/\.conflict\(\s*'([a-z-]+)'/g)].map(([, what = '']) => what);
  assert.ok(told.length > 25);
  assert.deepEqual(Object.keys(conflictClauses).sort(), [...new Set(told)].sort());
});

test('a list says no word on what bars a removal: a contradiction about a protection is named in the case', () => {
  for (const [what, words] of Object.entries(conflictClauses)) {
    assert.doesNotMatch(words.en, /protect|stay\b|citizen|status|relief|barred/i, what);
    assert.doesNotMatch(words.es, /proteg|protec|suspensi|ciudadan|estatus|alivio/i, what);
  }
});
