import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import type { Json } from './chain.ts';
import { type DoneOnce, type KeyedCommand, type OnceWork, onceByMember, onceInCase } from './done-once.ts';
import { DocketFailure } from './failure.ts';
import type { Docket } from './open.ts';
import { withDocket } from './test-docket.ts';
import { inTransaction } from './transaction.ts';

type Once = (
  client: ClientBase,
  whose: string,
  command: KeyedCommand,
  doing: OnceWork<{ receipt: number }>,
) => Promise<DoneOnce<{ receipt: number }>>;

/** Counts how often it is done, and gives a receipt with the number. */
function receipts(docket: Docket, once: Once) {
  let done = 0;
  const give = (key: string, request: Json, whose = '572') =>
    inTransaction(docket.pool, (client) =>
      once(
        client,
        whose,
        { key, request, at: docket.clock() },
        {
          read: (kept) => z.object({ receipt: z.number() }).parse(kept),
          work: async () => {
            if (request === 'refuse') throw new DocketFailure('bad-argument', 'Nothing was recorded: it is wrong.');
            done += 1;
            return { receipt: done };
          },
        },
      ),
    );
  return { give, done: () => done };
}

for (const [of, once] of [
  ['on a case', onceInCase],
  ['of a member beside cases', onceByMember],
] as const) {
  describe(`a command ${of}`, () => {
    it('sent again with the same request is not done again, and has the same answer', () =>
      withDocket(async ({ docket }) => {
        const { give, done } = receipts(docket, once);
        assert.deepEqual(await give('k', { to: 'ines', why: 'load' }), { replayed: false, result: { receipt: 1 } });
        // The order of fields and what is not said are no part of what was asked.
        const again = await give('k', { why: 'load', note: undefined, to: 'ines' });
        assert.deepEqual(again, { replayed: true, result: { receipt: 1 } });
        assert.equal(done(), 1);
      }));

    it('with another request under its key is refused with a sentence', () =>
      withDocket(async ({ docket }) => {
        const { give, done } = receipts(docket, once);
        await give('k', { to: 'ines' });
        await assert.rejects(give('k', { to: 'owen' }), {
          code: 'key-reused',
          message:
            /^The idempotency key "k" was used .+ for another request\. Nothing was recorded now\. .+ use a new key\.$/,
        });
        assert.equal(done(), 1);
      }));

    it('that was refused is not remembered: its key serves again, for it or for another', () =>
      withDocket(async ({ docket }) => {
        const { give } = receipts(docket, once);
        await assert.rejects(give('k', 'refuse'), /it is wrong/);
        await assert.rejects(give('k', 'refuse'), /it is wrong/);
        assert.equal((await give('k', { to: 'ines' })).replayed, false);
      }));

    it('is told from one of the same key elsewhere', () =>
      withDocket(async ({ docket }) => {
        const { give, done } = receipts(docket, once);
        await give('k', { to: 'ines' }, '572');
        assert.equal((await give('k', { to: 'owen' }, '573')).replayed, false);
        assert.equal(done(), 2);
      }));

    it('needs a key that can be kept', () =>
      withDocket(async ({ docket }) => {
        const { give, done } = receipts(docket, once);
        for (const key of ['', 'a\0', '\ud800', 'x'.repeat(201)]) {
          await assert.rejects(give(key, {}), { code: 'bad-argument', message: /needs an idempotency key/ });
        }
        assert.equal(done(), 0);
        assert.equal((await give('ñ'.repeat(200), {})).replayed, false);
      }));
  });
}

describe('a command of a member', () => {
  it('sent many times at once is done once: the others wait for the first', () =>
    withDocket(async ({ docket }) => {
      const { give, done } = receipts(docket, onceByMember);
      const given = await Promise.all(Array.from({ length: 8 }, () => give('k', { to: 'ines' })));
      assert.equal(given.filter(({ replayed }) => !replayed).length, 1);
      assert.ok(given.every(({ result }) => result.receipt === 1));
      assert.equal(done(), 1);
    }));
});
