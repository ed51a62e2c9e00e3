/** No sequence of requests by any role shows a field of a case that its reader may not see: docs/access.md, over a real server. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endpoints } from './endpoints/index.ts';
import { requestsTo } from './testing/access-sequences/requests.ts';
import { trySequences } from './testing/access-sequences/sequences.ts';

/** About half a minute on a small machine; `npm run access-sequences` tries any number. */
const sequences = 30;

test('The sequences ask every endpoint that there is', () => {
  const keys = endpoints.map(({ method, path }) => `${method} ${path}`);
  assert.deepEqual(Object.keys(requestsTo).sort(), keys.sort());
});

test('No sequence of requests by any role shows what its reader may not see', async (t) => {
  const seed = Number(process.env.OPENDOCKET_PROPERTY_SEED ?? Date.now() % 1_000_000);
  t.diagnostic(`seed ${seed}: npm run access-sequences -- ${sequences} ${seed}`);
  const tried = await trySequences({ sequences, seed });
  t.diagnostic(`${tried.requests} requests, ${tried.compared} compared with those about another case`);
  assert.ok(tried.requests > sequences * 4);
  assert.ok(tried.compared > sequences, 'hardly an answer was compared');
  const answered = [...tried.answered.values()].reduce((sum, times) => sum + times, 0);
  assert.ok(answered > sequences, 'hardly a request was answered');
});
