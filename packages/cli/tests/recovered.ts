/** What must hold of a docket after its server or its database fell over in the middle of a stream of commands. */
import assert from 'node:assert/strict';
import { type Docket, openDatabase, verify } from '@opendocket/docket';
import type { Answered, SignedIn } from './served.ts';
import type { Given, Staff } from './served-docket.ts';

/** Opens the docket for as long as `use` takes. */
async function withOpen<Result>(connectionString: string, use: (docket: Docket) => Promise<Result>): Promise<Result> {
  const docket = await openDatabase({ connection: connectionString });
  try {
    return await use(docket);
  } finally {
    await docket.close();
  }
}

/**
 * Every command that was answered is there whole, every other whole or not at all, each remembered if and only if it is there; and
 * the docket verifies: chains, postures and tasks.
 * @returns the keys of those that are there
 */
export async function assertWholeOrNot(
  connectionString: string,
  commands: readonly Given[],
  answers: ReadonlyMap<string, Answered>,
): Promise<ReadonlySet<string>> {
  return withOpen(connectionString, async (docket) => {
    const there = new Set<string>();
    for (const { key, left, whole } of commands) {
      const rows = (await docket.pool.query(left)).rowCount ?? 0;
      const wasDone = answers.get(key)?.status === 200;
      assert.ok(rows === whole || (rows === 0 && !wasDone), `"${key}" (done: ${wasDone}) left ${rows} of ${whole}`);
      const remembered = await docket.pool.query(
        `select from docket.command where idempotency_key = $1
         union all select from staff.command where idempotency_key = $1`,
        [key],
      );
      assert.equal(remembered.rowCount, rows === 0 ? 0 : 1, `"${key}" is remembered ${remembered.rowCount} times`);
      if (rows > 0) there.add(key);
    }
    assert.deepEqual((await verify(docket)).problems, []);
    return there;
  });
}

/** All commands given again, twice: those that were answered are answered the same, and at the end each is there once. */
export async function assertRepeatable(
  connectionString: string,
  commands: readonly Given[],
  answers: ReadonlyMap<string, Answered>,
  staff: Staff<SignedIn>,
): Promise<void> {
  const again = new Map<string, Answered>();
  for (const before of [answers, again]) {
    for (const { key, give } of commands) {
      const answer = await give(staff);
      assert.equal(answer.status, 200, `"${key}": ${JSON.stringify(answer.body)}`);
      const earlier = before.get(key);
      if (earlier?.status === 200) assert.deepEqual(withoutMark(answer), withoutMark(earlier), key);
      again.set(key, answer);
    }
  }
  const there = await assertWholeOrNot(connectionString, commands, again);
  assert.equal(there.size, commands.length);
}

/** An answer, but for the word of whether it is a repetition. */
function withoutMark({ body: { replayed: _, ...body } }: Answered) {
  return body;
}
