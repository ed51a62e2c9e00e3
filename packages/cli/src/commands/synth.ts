/** `opendocket synth release`: a synthetic court release, or the next one of the same docket. */
import { resolve } from 'node:path';
import type { WrittenRelease } from '@opendocket/synth';
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

/** Adds the command. */
export const addSynth: AddCommand = (program, context) => {
  const { folder } = context.surroundings;
  program
    .command('synth')
    .description('synthetic data, from a seed; no person in it exists')
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
