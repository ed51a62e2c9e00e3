/**
 * A what-if in a process of its own, to be killed: prints a line at every block, and the report at the end.
 *
 * node what-if-process.ts CONNECTION FILE BLOCK
 */
import { readFileSync } from 'node:fs';
import { openDatabase, whatIf } from '@opendocket/docket';
import { currentRulebook, parseWhatIf } from '@opendocket/rulebook';

const [connection = '', file = '', block = ''] = process.argv.slice(2);
const asked = parseWhatIf(JSON.parse(readFileSync(file, 'utf8')), currentRulebook);
if (!asked.ok) throw new Error(asked.errors.join(' '));
const docket = await openDatabase({ connection, clock: () => new Date('2026-11-24T18:00:00Z') });
const report = await whatIf(docket, asked.value, {
  threads: 2,
  pageSize: Number(block),
  onProgress: ({ done }) => process.stdout.write(`${done}\n`),
});
await docket.close();
process.stdout.write(`${JSON.stringify(report)}\n`);
