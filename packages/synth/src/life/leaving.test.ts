import assert from 'node:assert/strict';
import { test } from 'node:test';
import { never, parseIsoDay } from '../calendar.ts';
import { custodyOn } from '../rows/case-row.ts';
import { isHeld, isOpenCase } from '../staff/workforce.ts';
import type { Life } from './shape.ts';
import { type Docket, tellLife } from './tell.ts';

const today = parseIsoDay('2026-10-31');
const docket: Docket = { seed: 7, generations: [{ through: today, cases: 6_000 }], contradictions: 0 };
const lives = Array.from({ length: 6_000 }, (_, index) => tellLife(docket, index));

const standsOn = (life: Life, on: number) => life.standings.findLast(({ from }) => from <= on)?.what;

test('whom the agency removed stays detained in the records of the court, and on nobody’s caseload', () => {
  const gone = lives.filter((life) => custodyOn(life, today) === 'D' && life.departedOn <= today);
  assert.ok(gone.length > 400, `${gone.length}`);
  for (const life of gone) {
    assert.equal(standsOn(life, today), 'order');
    assert.ok(!isOpenCase(life, today), `${life.caseId}`);
  }
});

test('nobody is held once the case ended without an order, and few are on a day', () => {
  const ended = lives.filter((life) => ['ended', 'relief'].includes(standsOn(life, today - 30) ?? ''));
  assert.deepEqual(
    ended.filter((life) => isHeld(life, today)).map(({ caseId }) => caseId),
    [],
  );
  const here = lives.filter((life) => isOpenCase(life, today));
  const held = here.filter((life) => isHeld(life, today));
  assert.ok(held.length > 0 && held.length < 0.04 * here.length, `${held.length} of ${here.length}`);
});

test('of the cases that the staff have about 43 are orders to 100 pending, as in November 2024', () => {
  const here = lives.filter((life) => isOpenCase(life, today));
  const orders = here.filter((life) => standsOn(life, today) === 'order').length;
  const share = orders / (here.length - orders);
  assert.ok(share > 0.35 && share < 0.5, share.toFixed(2));
});

test('nobody leaves before the order that stands for good', () => {
  for (const life of lives) {
    const last = life.standings.at(-1);
    if (life.departedOn === never) continue;
    assert.ok(last?.what === 'order' && life.departedOn >= last.from, `${life.caseId}`);
  }
});
