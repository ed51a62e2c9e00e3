import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { currentRulebook, evaluate } from '@opendocket/rulebook';
import { fakeSurroundings } from '../../tests/surroundings.ts';
import { run } from '../run.ts';

const folder = mkdtempSync(join(tmpdir(), 'opendocket-evaluate-'));
after(() => rmSync(folder, { recursive: true }));

/** An order with the appeal reserved: thirty days, of which the last is a Sunday. */
const inWindow = {
  case: { id: 'synthetic-1' },
  asOf: '2026-11-23',
  events: [
    { id: 'filed', kind: 'nta.filed', on: '2019-02-12', body: { court: 'BAL' } },
    {
      id: 'order',
      kind: 'order.entered',
      on: '2026-10-23',
      body: { order: 'removal', authority: 'judge', form: 'oral', inAbsentia: false, appeal: 'reserved' },
    },
  ],
};

async function evaluated(text: string, file = 'input.json') {
  const world = fakeSurroundings({ folder, input: text });
  if (file !== '-') writeFileSync(join(folder, file), text);
  const code = await run(['evaluate', file], world.surroundings);
  return { code, out: world.out(), err: world.err() };
}

describe('opendocket evaluate', () => {
  it('prints the posture exactly as the rulebook gives it', async () => {
    const { code, out, err } = await evaluated(JSON.stringify(inWindow));
    assert.deepEqual(JSON.parse(out), JSON.parse(JSON.stringify(evaluate(inWindow, currentRulebook))));
    assert.equal(JSON.parse(out).execution, 'barred');
    assert.deepEqual([code, err], [0, '']);
  });
  it('reads standard input, and a file that begins with a byte order mark', async () => {
    assert.equal(JSON.parse((await evaluated(JSON.stringify(inWindow), '-')).out).execution, 'barred');
    assert.equal((await evaluated(`\uFEFF${JSON.stringify(inWindow)}`)).code, 0);
  });
  it('answers an array in its order; what cannot be read has its error in its place, and exit 1', async () => {
    const broken = { ...inWindow, asOf: '2026-02-30' };
    const later = { ...inWindow, asOf: '2026-11-24' };
    const { code, out, err } = await evaluated(JSON.stringify([inWindow, broken, later, 7]));
    const [first, second, third, fourth] = JSON.parse(out);
    assert.equal(first.finality.status, 'not-final');
    assert.match(second.error, /asOf/);
    assert.equal(third.finality.status, 'final');
    assert.deepEqual(Object.keys(fourth), ['error']);
    assert.equal(code, 1);
    assert.match(err, /^2 items of 4 could not be read; the rest are answered\. The first: /);
    assert.deepEqual(JSON.parse((await evaluated('[]')).out), []);
  });
  it('names the event and the field that it cannot read', async () => {
    const wrong = {
      ...inWindow,
      events: [{ id: 'order', kind: 'order.entered', on: '2026-10-23', body: { order: 'exile' } }],
    };
    const { code, out, err } = await evaluated(JSON.stringify(wrong));
    assert.equal(code, 1);
    assert.match(err, /order/);
    assert.deepEqual(Object.keys(JSON.parse(out)), ['error']);
  });
  it('says in a sentence that a file is not JSON, or not there', async () => {
    const { code, out, err } = await evaluated('{"case":');
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^input\.json is not JSON \(.*\)\. Nothing was done\./);
    const world = fakeSurroundings({ folder });
    assert.equal(await run(['evaluate', 'absent.json'], world.surroundings), 1);
    assert.match(world.err(), /^There is no .*absent\.json\./);
  });
});
