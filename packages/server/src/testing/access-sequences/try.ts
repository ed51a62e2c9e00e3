/**
 * Sequences of requests by members of every role, tried against docs/access.md: `npm run access-sequences -- [sequences] [seed]`. Ends
 * with 1 and the smallest sequence found where one shows what its reader may not see.
 */
import { trySequences } from './sequences.ts';

const [sequences = 1000, seed = 1, endOnFailure = 0] = process.argv.slice(2).map(Number);

if (!(Number.isInteger(sequences) && sequences > 0 && Number.isInteger(seed))) {
  process.stderr.write('Say how many sequences to try and, if you like, a seed: npm run access-sequences -- 1000 1\n');
  process.exit(2);
}

const began = performance.now();
try {
  const { requests, compared, answered } = await trySequences({
    sequences,
    seed,
    endOnFailure: endOnFailure === 1,
    onProgress: (done) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${sequences} `);
    },
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  process.stdout.write(
    `${sequences} sequences of seed ${seed}: ${requests} requests, ${compared} compared, in ${seconds} s. Nothing was shown that may not be.\n`,
  );
  for (const [key, times] of [...answered].sort()) process.stdout.write(`${key}: ${times} answered\n`);
} catch (error) {
  process.stdout.write(`Seed ${seed}: ${error instanceof Error ? error.message : String(error)}\n`);
  if (error instanceof Error && error.cause instanceof Error) process.stdout.write(`${error.cause.message}\n`);
  process.exitCode = 1;
}
