/**
 * One import in a process of its own, so that its memory is its own: prints what it did as JSON.
 *
 * node bench/import-release.ts CONNECTION RELEASE NAME THROUGH RECORDED-AT
 */
import { openDatabase } from '@opendocket/docket';
import { importRelease } from '@opendocket/intake';

const [connection = '', path = '', name = '', through = '', recordedAt = ''] = process.argv.slice(2);
const docket = await openDatabase({ connection });
try {
  const { tables, ...done } = await importRelease(docket, { path, name, through, recordedAt, by: 'bench' });
  const rows = tables.reduce((sum, table) => sum + table.read, 0);
  process.stdout.write(`${JSON.stringify({ ...done, rows })}\n`);
} finally {
  await docket.close();
}
