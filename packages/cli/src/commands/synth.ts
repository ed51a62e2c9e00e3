/** `opendocket synth`: a synthetic court release, or the next one of the same docket; and the staff who have its cases. */
import { resolve } from 'node:path';
import type { WrittenRelease, WrittenStaff } from '@opendocket/synth';
import { type AddCommand, answer, type CommandContext } from '../context.ts';
import { UsageError } from '../failure.ts';
import { count, counted, table } from '../layout.ts';
import { parseCountOption, parseDayOption } from '../options.ts';
import { withProgress } from '../progress.ts';

/** What to write; the folders as paths. */
export interface MakeOptions {
  readonly out: string;
  readonly cases?: number;
  readonly seed?: string;
  readonly through?: string;
  readonly nextOf?: string;
  /** Dirt as a multiple of what the real release has. */
  readonly dirt?: number;
}

/** Whose staff to write; the folders as paths. */
export interface MakeStaffOptions {
  readonly of: string;
  readonly out: string;
  readonly through?: string;
  readonly casesPerOfficer?: number;
  /** Adds rows that are wrong on purpose, one of each kind. */
  readonly broken?: boolean;
}

/** Adds the command. */
export const addSynth: AddCommand = (program, context) => {
  const { folder } = context.surroundings;
  const synth = program.command('synth').description('synthetic data, from a seed; no person in it exists');
  addStaff(synth, context);
  synth
    .command('release')
    .description('write a synthetic court release with realistic dirt, or the next one of the same docket')
    .requiredOption('--out <dir>', 'the folder to write, empty or new')
    .option('--cases <n>', 'number of cases', parseCountOption(1))
    .option('--seed <seed>', 'the same seed gives the same files')
    .option('--through <day>', 'the last day of which the release knows', parseDayOption)
    .option('--next-of <dir>', 'write the release that follows this synthetic one, a month later')
    .option('--dirt <times>', 'dirt as a multiple of what the real release has; 0 for none', parseCountOption(0))
    .action(async (options: MakeOptions) => {
      if ((options.nextOf === undefined) === (options.cases === undefined)) {
        throw new UsageError(
          'Say with --cases how large the release is, or with --next-of which one it follows. See opendocket synth release --help.',
        );
      }
      const written = await makeRelease(context, {
        ...options,
        out: resolve(folder, options.out),
        ...(options.nextOf === undefined ? undefined : { nextOf: resolve(folder, options.nextOf) }),
      });
      await answer(context, written, () => writtenPage(written));
    });
};

const addStaff: AddCommand = (synth, context) => {
  const { folder } = context.surroundings;
  synth
    .command('staff')
    .description('write synthetic offices, staff, assignments, identities and supervision for a synthetic release')
    .requiredOption('--of <dir>', 'the synthetic release whose cases they have')
    .requiredOption('--out <dir>', 'the folder to write, empty or new')
    .option('--through <day>', 'the last day of which the files know; that of the release if not given', parseDayOption)
    .option('--cases-per-officer <n>', 'open cases to an officer; 7,000 if not given', parseCountOption(1))
    .option('--broken', 'add rows that are wrong on purpose, one of each kind')
    .action(async (options: MakeStaffOptions) => {
      const { of, out } = options;
      const written = await makeStaff(context, { ...options, of: resolve(folder, of), out: resolve(folder, out) });
      await answer(context, written, () => staffPage(written));
    });
};

/** Writes the staff of a release with a progress bar. */
export async function makeStaff(context: CommandContext, options: MakeStaffOptions): Promise<WrittenStaff> {
  const { writeStaff } = await import('@opendocket/synth');
  const { surroundings } = context;
  return withProgress(surroundings, (show) =>
    writeStaff({
      ...options,
      signal: surroundings.signal,
      onProgress: ({ done, of }) => show({ what: 'Writing synthetic staff', done, of }),
    }),
  );
}

function staffPage(written: WrittenStaff): string {
  const { offices, officers, cases, through, out } = written;
  return [
    `SYNTHETIC: wrote ${counted(offices, 'office')} and ${counted(officers, 'officer')} for a release of ${counted(cases, 'case')}, through ${through}, to ${out}.`,
    'Nobody in these files exists. Import the release first, then this folder, with opendocket import.',
    '',
    table(['file', 'rows'], Object.entries(written.tables)),
  ].join('\n');
}

/** Writes a release with a progress bar. */
export async function makeRelease(context: CommandContext, options: MakeOptions): Promise<WrittenRelease> {
  const { writeRelease } = await import('@opendocket/synth');
  const { surroundings } = context;
  return withProgress(surroundings, (show) =>
    writeRelease({
      ...options,
      signal: surroundings.signal,
      onProgress: ({ done, of }) => show({ what: 'Writing synthetic cases', done, of }),
    }),
  );
}

function writtenPage(written: WrittenRelease): string {
  const rows = Object.entries(written.tables).map(([name, number]) => [name, number]);
  return [
    `Wrote a synthetic release of ${counted(written.cases, 'case')} through ${written.through} to ${written.out}:`,
    `${counted(written.rows, 'row')}, ${count(Math.ceil(written.bytes / 1_000_000))} MB. What was planted is in its folder truth.`,
    '',
    table(['table', 'rows'], rows),
  ].join('\n');
}
