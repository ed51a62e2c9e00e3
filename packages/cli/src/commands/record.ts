/** `opendocket record CASE`: appends events through the same command path as everyone, with its refusals. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { AppendResult } from '@opendocket/docket';
import { type AddCommand, answer, inJson } from '../context.ts';
import { CommandFailure, UsageError } from '../failure.ts';
import { parseJson } from '../json-file.ts';
import { counted } from '../layout.ts';
import { withDocket } from '../open.ts';
import { parseCountOption, parseDayOption } from '../options.ts';
import { caseIdOf } from './explain.ts';

interface RecordOptions {
  readonly expect?: number;
  readonly key?: string;
  readonly purpose?: string;
  readonly kind?: string;
  readonly on?: string;
  readonly body?: string;
  readonly at?: string;
  readonly voids?: string;
}

/** Adds the command. */
export const addRecord: AddCommand = (program, context) => {
  const { surroundings } = context;
  program
    .command('record')
    .argument('<case>', "the court's case id (IDNCASE) or a docket number (OD-…)")
    .argument('[file]', 'JSON: one event, {kind, on, body, at?, source?, voids?}, or an array; - reads standard input')
    .description('append events to a case, all or none of them')
    .option('--expect <seq>', 'refuse unless the case ends at this entry; 0 opens a new case', parseCountOption(0))
    .option('--key <key>', 'idempotency key: the same command twice is done once')
    .option('--purpose <text>', 'why; kept in the audit')
    .option('--kind <kind>', 'in place of FILE, one event: its kind')
    .option('--on <day>', 'the day on which it happened', parseDayOption)
    .option('--body <json>', 'the fields of its kind, as JSON')
    .option('--at <time>', 'time of day with its zone, where an hour matters')
    .option('--voids <entry>', 'the entry that it withdraws, such as e4')
    .action(async (reference: string, file: string | undefined, options: RecordOptions) => {
      const caseId = await caseIdOf(reference);
      const events = file === undefined ? [eventOf(options)] : await readEvents(file, options);
      const { appendEvents } = await import('@opendocket/docket');
      const outcome = await withDocket(context, (docket) =>
        appendEvents(docket, {
          caseId,
          events,
          by: surroundings.user,
          idempotencyKey: options.key ?? surroundings.freshKey(),
          ...(options.expect === undefined ? undefined : { expectedSeq: options.expect }),
          ...(options.purpose === undefined ? undefined : { purpose: options.purpose }),
        }),
      );
      if (!outcome.ok) {
        const { refusal, sentence, errors, refusals, headSeq } = outcome;
        if (context.common().json) await surroundings.write(inJson({ refusal, sentence, errors, refusals, headSeq }));
        throw new CommandFailure([...errors.slice(1), sentence].join('\n'));
      }
      const { replayed, result } = outcome;
      await answer(context, { ...result, replayed }, () => recordedPage(result, replayed));
    });

  async function readEvents(file: string, options: RecordOptions): Promise<readonly unknown[]> {
    if (options.kind !== undefined)
      throw new UsageError('Give a file or --kind, not both. See opendocket record --help.');
    const text =
      file === '-' ? await surroundings.readInput() : await readFile(resolve(surroundings.folder, file), 'utf8');
    const value = parseJson(text, file === '-' ? 'Standard input' : file);
    return Array.isArray(value) ? value : [value];
  }
};

/** The event that the options make. What is wrong with it, the docket says. */
function eventOf({ kind, on, body, at, voids }: RecordOptions): unknown {
  if (kind === undefined || on === undefined) {
    throw new UsageError('Give a file with events, or one event with --kind and --on. See opendocket record --help.');
  }
  return {
    kind,
    on,
    body: body === undefined ? {} : parseJson(body, 'The value of --body'),
    ...(at === undefined ? undefined : { at }),
    ...(voids === undefined ? undefined : { voids }),
  };
}

function recordedPage(result: AppendResult, replayed: boolean): string {
  const done = replayed
    ? `This command was done before, at ${result.recordedAt}, and was not done again.`
    : `Recorded ${counted(result.ids.length, 'event')} in case ${result.case} (${result.docketNumber}): ${result.ids.join(', ')}.`;
  const bars = result.bars.length === 0 ? 'none' : result.bars.join(', ');
  const reviews = result.reviews.length === 0 ? 'none' : result.reviews.join(', ');
  return [
    done,
    `Stage: ${result.stage}. Finality: ${result.finality}. Bars: ${bars}. Reviews: ${reviews}.`,
    `For the whole answer: opendocket explain ${result.docketNumber} --purpose "…".`,
  ].join('\n');
}
