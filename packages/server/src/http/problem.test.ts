import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { endpoint, nothing } from '../endpoint.ts';
import { sessionEndpoints } from '../endpoints/session/index.ts';
import { withServer } from '../testing.ts';

const touch = endpoint({
  method: 'POST',
  path: '/touch',
  summary: 'A command for tests.',
  tag: 'test',
  access: { public: true },
  params: nothing,
  query: nothing,
  body: z.object({ text: z.string() }).strict(),
  answer: z.object({ length: z.number() }),
  handle: async ({ body }) => ({ length: body.text.length }),
});

test('A body that is too large, no JSON, or of another type is refused with a sentence, and nothing is recorded', () =>
  withServer(
    async ({ server, docket }) => {
      const send = async (payload: string, type: string | undefined) => {
        const headers = { 'idempotency-key': 'k', ...(type === undefined ? undefined : { 'content-type': type }) };
        const answer = await server.inject({ method: 'POST', url: '/api/v1/touch', payload, headers });
        return { answer, told: [answer.statusCode, answer.json().type] };
      };
      const json = 'application/json';
      const largest = '{"text":""}'.replace('""', `"${'x'.repeat(1_024 - 11)}"`);
      for (const [payload, type, expected, sentence] of [
        [largest, json, [200, undefined], undefined],
        [`${largest} `, json, [413, 'urn:opendocket:problem:too-large'], /more than this server takes at once/],
        ['{"text":', json, [400, 'urn:opendocket:problem:invalid'], /no JSON document/],
        ['', json, [400, 'urn:opendocket:problem:invalid'], /no JSON document/],
        ['{"text":"a","__proto__":{"x":1}}', json, [400, 'urn:opendocket:problem:invalid'], /Nothing was recorded/],
        ['text=a', 'application/x-www-form-urlencoded', [415, 'urn:opendocket:problem:invalid'], /application\/json/],
        ['<text/>', 'application/xml', [415, 'urn:opendocket:problem:invalid'], /application\/json/],
        ['{"text":"a"}', 'no type at all', [415, 'urn:opendocket:problem:invalid'], /application\/json/],
        ['[1]', json, [400, 'urn:opendocket:problem:invalid'], /body/],
        ['"text"', json, [400, 'urn:opendocket:problem:invalid'], /body/],
      ] as const) {
        const { answer, told } = await send(payload, type);
        assert.deepEqual(told, expected, `${type}: ${payload.slice(0, 40)}: ${answer.body}`);
        if (sentence === undefined) continue;
        assert.match(answer.json().detail, sentence);
        assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
        assert.equal(answer.headers['cache-control'], 'no-store');
      }
      assert.equal((await docket.pool.query('select from docket.command')).rowCount, 0);
    },
    { endpoints: [...sessionEndpoints, touch], configuration: { bodyLimitBytes: 1_024 } },
  ));
