/** `opendocket import DIR`: a court release, or files of staff, into the docket. */
import { resolve } from 'node:path';
import type { ImportProgress, ImportResult } from '@opendocket/intake';
import { type AddCommand, answer, type CommandContext } from '../context.ts';
import { UsageError } from '../failure.ts';
import { count, counted, share, table, wrap } from '../layout.ts';
import { withDocket } from '../open.ts';
import { parseDayOption } from '../options.ts';
import { type Step, withProgress } from '../progress.ts';

interface ImportOptions {
  readonly name?: string;
  readonly through?: string;
  readonly acceptCounts?: boolean;
}

/** Adds the command. */
export const addImport: AddCommand = (program, context) => {
  program
    .command('import')
    .argument('<release>', 'folder that holds a court release, or a ZIP of one; or a folder of staff files')
    .description('import a court release or staff files; the next one is a comparison, the same one changes nothing')
    .option('--name <release>', "what the release is called; the folder's name if not given")
    .option('--through <day>', "the day through which the court's records are in", parseDayOption)
    .option('--accept-counts', 'import even though rows are missing or have vanished')
    .action(async (release: string, options: ImportOptions) => {
      const result = await importFrom(context, resolve(context.surroundings.folder, release), options);
      for (const warning of result.warnings) context.surroundings.note(`Note: ${warning}\n`);
      await answer(context, result, () => importPage(result));
    });
};

/** Imports with a progress bar; Ctrl-C ends it in order. */
export async function importFrom(context: CommandContext, path: string, options: ImportOptions): Promise<ImportResult> {
  const { importRelease, importStaff, isStaffFolder } = await import('@opendocket/intake');
  const { surroundings } = context;
  const isStaff = isStaffFolder(path);
  if (isStaff && options.through !== undefined) {
    throw new UsageError('Files of staff cover no court, so they have no --through. Leave it out.');
  }
  return withProgress(surroundings, (show) =>
    withDocket(
      context,
      (docket) =>
        (isStaff ? importStaff : importRelease)(docket, {
          path,
          name: options.name,
          through: options.through,
          acceptCounts: options.acceptCounts,
          recordedAt: surroundings.now(),
          by: surroundings.user,
          signal: surroundings.signal,
          onProgress: (step) => show(importStep(step)),
        }),
      { endsItself: true },
    ),
  );
}

const phases = { staging: 'Reading', comparing: 'Comparing', writing: 'Writing' } as const;

/** What the bar shows of a step of the import. */
export function importStep(step: ImportProgress): Step {
  const detail = step.events === undefined ? '' : `${count(step.events)} events`;
  return { what: `${phases[step.phase]} ${step.what}`, done: step.done, of: step.of, detail };
}

/** What an import did, for people. */
export function importPage(result: ImportResult): string {
  const lines = [headline(result), ''];
  lines.push(
    table(
      ['table', 'rows read', 'imported', 'repaired', 'quarantined', 'ignored', 'said by Count.txt'],
      result.tables.map((row) => [
        row.table,
        row.read,
        row.imported,
        row.repaired,
        row.quarantined,
        row.ignored,
        row.expected ?? '-',
      ]),
    ),
  );
  const tables = [...new Set([result.changed, result.vanished, result.added].flatMap(Object.keys))].sort();
  if (tables.length > 0) {
    const of = (counts: Readonly<Record<string, number>>, name: string): number => counts[name] ?? 0;
    const rows = tables.map((name) => [
      name,
      of(result.changed, name),
      of(result.vanished, name),
      of(result.added, name),
    ]);
    lines.push('', 'Compared with what the docket knew before', table(['table', 'changed', 'vanished', 'new'], rows));
  }
  const read = result.tables.reduce((sum, row) => sum + row.read, 0);
  const refused = result.tables.reduce((sum, row) => sum + row.quarantined, 0);
  lines.push('');
  lines.push(refused === 0 ? 'No row was refused.' : wrap(refusedSentence(result, refused, read), 100));
  return lines.join('\n');
}

function refusedSentence({ system }: ImportResult, refused: number, read: number): string {
  const kept = refused === 1 ? 'is kept as it is' : 'are kept as they are';
  const cases =
    system === 'staff-files'
      ? 'Cases that rows of supervision belong to are under review until they can be read; refused rows of the other files change nothing.'
      : 'The cases that they belong to are under review until they can be read.';
  return `${counted(refused, 'row')} of ${count(read)} (${share(refused, read)}) could not be read and ${kept}: see opendocket quarantine. ${cases}`;
}

function headline(result: ImportResult): string {
  const through = result.through === null ? '' : `, known through ${result.through}`;
  const took = `${result.seconds.toFixed(1)} seconds, at most ${count(Math.round(result.peakMemoryMB))} MB of memory`;
  switch (result.status) {
    case 'unchanged':
      return `Release ${result.release} was imported before and nothing in it has changed: nothing was written.`;
    case 'resumed':
      return `Completed the import of release ${result.release} that was cut short${through}: ${counted(result.cases, 'case')}, ${counted(result.events, 'event')}, in ${took}.`;
    case 'imported': {
      const remapped =
        result.remapped === 0
          ? ''
          : ` Our reading of the release changed: ${counted(result.remapped, 'case')} looked at again.`;
      return `Imported release ${result.release}${through}: ${counted(result.cases, 'case')} written, ${counted(result.events, 'event')}, in ${took}.${remapped}`;
    }
  }
}
