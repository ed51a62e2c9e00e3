/**
 * A process for the tests of the life cycle: attaches to the data folder given, says so in a line, and leaves when its
 * input ends. `exit` on its input ends it at once, with no leave taken. `durable` after the folder: flush to disk.
 */
import { createInterface } from 'node:readline';
import { attachDatabase } from './attach.ts';

const [dataDir, durable] = process.argv.slice(2);
try {
  const attachment = await attachDatabase({ dataDir, durable: durable === 'durable' });
  const { connectionString, serverVersion } = attachment;
  process.stdout.write(`${JSON.stringify({ connectionString, serverVersion })}\n`);
  for await (const line of createInterface({ input: process.stdin })) if (line === 'exit') process.exit(4);
  await attachment.release();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
