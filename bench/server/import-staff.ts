/**
 * One import of staff files in a process of its own, with more memory for staging than the command gives it: prints what it did as JSON.
 *
 * node bench/server/import-staff.ts DATA-FOLDER FILES NAME MEGABYTES
 */
import { openDocket } from '@opendocket/docket';
import { importStaff } from '@opendocket/intake';

const [dataDir = '', path = '', name = '', memoryMB = ''] = process.argv.slice(2);
const docket = await openDocket({ dataDir });
try {
  const recordedAt = new Date();
  const done = await importStaff(docket, { path, name, recordedAt, by: 'bench', memoryMB: Number(memoryMB) });
  process.stdout.write(`${JSON.stringify(done)}\n`);
} finally {
  await docket.close();
}
