/** `opendocket quarantine`: the rows that were refused, why, and the raw line. */
import type { QuarantinedRow } from '@opendocket/docket';
import type { AddCommand } from '../context.ts';
import { counted } from '../layout.ts';
import { withDocket } from '../open.ts';

interface QuarantineOptions {
  readonly table?: string;
  readonly release?: string;
}

/** Adds the command. */
export const addQuarantine: AddCommand = (program, context) => {
  const { write } = context.surroundings;
  program
    .command('quarantine')
    .description('the rows that were refused, why, and the raw line')
    .option('--table <table>', 'of one table alone')
    .option('--release <release>', 'as they stood with this release; the newest if not given')
    .action(async (options: QuarantineOptions) => {
      const { quarantinedRows } = await import('@opendocket/docket');
      const json = context.common().json === true;
      let rows = 0;
      // Written as they come: a release can have refused more rows than fit in memory.
      await withDocket(context, async (docket) => {
        for await (const row of quarantinedRows(docket, options)) {
          if (json) await write(`${rows === 0 ? '[' : ','}\n  ${JSON.stringify(row)}`);
          else await write(`${rowText(row)}\n`);
          rows++;
        }
      });
      if (json) await write(rows === 0 ? '[]\n' : '\n]\n');
      else await write(rows === 0 ? 'No row is in quarantine.\n' : `${counted(rows, 'row')} in quarantine.\n`);
    });
};

/** A refused row for people; the raw line is quoted as JSON, so that every tab and control character shows. */
export function rowText(row: QuarantinedRow): string {
  const owner = row.case === null ? 'no case could be told' : `case ${row.case}`;
  const id = row.row === null ? '' : `, row ${row.row}`;
  const detail = row.detail === null ? '' : ` (${row.detail})`;
  return `${row.table} line ${row.line}${id}, ${owner}, release ${row.release}: ${row.reason}${detail}\n  ${JSON.stringify(row.raw)}`;
}
