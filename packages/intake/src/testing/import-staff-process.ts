/**
 * An import of staff files in a process of its own, to be killed: prints a line at every step.
 *
 * node import-staff-process.ts CONNECTION FOLDER NAME RECORDED-AT
 */
import { openDatabase } from '@opendocket/docket';
import { importStaff } from '../staff/import-staff.ts';

const [connection = '', path = '', name = '', recordedAt = ''] = process.argv.slice(2);
const docket = await openDatabase({ connection });
await importStaff(docket, {
  path,
  name,
  recordedAt,
  by: 'records',
  acceptCounts: true,
  casesAtOnce: 40,
  onProgress: ({ phase, what, done }) => process.stdout.write(`${phase} ${what} ${done}\n`),
});
await docket.close();
process.stdout.write('complete\n');
