/** Tries properties in a test: so many cases, from one seed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Property } from './property.ts';

const seed = 20261124;

/** A test for each property. It fails on a case that breaks it, and where hardly any case met its condition. */
export function hold(properties: readonly Property[], cases = 3000): void {
  for (const { says, share, attempt } of properties) {
    test(says, () => {
      const { told, fault, cases: tried } = attempt(Math.ceil(cases * share), seed);
      assert.equal(fault, undefined, fault);
      assert.ok(told >= tried / 100, `only ${told} of ${tried} cases met the condition`);
    });
  }
}
