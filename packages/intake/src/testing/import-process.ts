/**
 * An import in a process of its own, to be killed: prints a line at every step.
 *
 * node import-process.ts CONNECTION RELEASE NAME THROUGH RECORDED-AT
 */
import { openDatabase } from '@opendocket/docket';
import { importRelease } from '../import/import-release.ts';

const [connection = '', path = '', name = '', through = '', recordedAt = ''] = process.argv.slice(2);
const docket = await openDatabase({ connection });
await importRelease(docket, {
  path,
  name,
  through,
  recordedAt,
  by: 'records',
  batchSize: 20_000,
  acceptCounts: true,
  onProgress: ({ phase, what, done }) => process.stdout.write(`${phase} ${what} ${done}\n`),
});
await docket.close();
process.stdout.write('complete\n');
