/** `opendocket explain CASE`: one case, read for a stated purpose, and the reading logged. */
import type { Docket } from '@opendocket/docket';
import type { EvaluateInput, IsoDate, Posture } from '@opendocket/rulebook';
import { Option } from 'commander';
import { type AddCommand, answer, type CommandContext } from '../context.ts';
import { CommandFailure, UsageError } from '../failure.ts';
import { withDocket } from '../open.ts';
import { parseCountryOption, parseDayOption, parseInstantOption } from '../options.ts';
import type { Language } from '../page/event-words.ts';

/** What is asked of a case. */
export interface ExplainOptions {
  readonly asOf?: IsoDate;
  readonly known?: string;
  readonly country?: string;
  readonly purpose?: string;
  readonly language: Language;
}

/** What is logged as the purpose of a reading for which none was stated. */
export const unstatedPurpose = 'none stated';

/** Adds the command. */
export const addExplain: AddCommand = (program, context) => {
  program
    .command('explain')
    .argument('<case>', "the court's case id (IDNCASE) or a docket number (OD-…)")
    .description(
      'one case: what stands, why, what is not known, what comes next, and a timeline; the reading is logged',
    )
    .option('--purpose <text>', 'why you read this case; logged with the reading')
    .option('--as-of <day>', "for this day; today at the case's court if not given", parseDayOption)
    .option('--known <instant>', 'from what was known at this instant; now if not given', parseInstantOption)
    .option('--country <code>', 'for removal to this country; those of the order if not given', parseCountryOption)
    .addOption(new Option('--language <language>', 'of the page').choices(['en', 'es']).default('en'))
    .action(async (reference: string, options: ExplainOptions) => {
      const read = await withDocket(context, (docket) => readForPurpose(docket, context, reference, options));
      await answer(
        context,
        { case: read.input.case, posture: read.posture, events: read.input.events },
        () => read.page,
      );
      if (options.purpose === undefined) {
        context.surroundings.note(
          `This reading was logged for ${context.surroundings.user} with no purpose. State one with --purpose.\n`,
        );
      }
    });
};

/** One case as it was read. */
export interface ReadCase {
  readonly input: EvaluateInput;
  readonly posture: Posture;
  /** The page for people. */
  readonly page: string;
}

/** Reads a case, logs the reading, and explains the case. */
export async function readForPurpose(
  docket: Docket,
  context: CommandContext,
  reference: string,
  options: ExplainOptions,
): Promise<ReadCase> {
  const [{ docketNumber, parseCaseReference, readCase, recordReading }, { evaluate, explainPosture }, { casePage }] =
    await Promise.all([import('@opendocket/docket'), import('@opendocket/rulebook'), import('../page/case-page.ts')]);
  const parsed = parseCaseReference(reference);
  if (!parsed.ok) throw new UsageError(parsed.sentence);
  const { caseId } = parsed;
  const knownAt = options.known ?? context.surroundings.now().toISOString();
  // Logged before anything is shown: a reading that cannot be logged does not take place.
  await recordReading(docket, {
    caseId,
    actor: context.surroundings.user,
    purpose: options.purpose?.trim() || unstatedPurpose,
  });
  const found = await readCase(docket, caseId, { knownAt });
  if (found === undefined) throw new CommandFailure(`There is no case ${caseId} in this docket.`);
  const asOf = options.asOf ?? found.today;
  const input: EvaluateInput = {
    case: found.case,
    events: found.events,
    asOf,
    knownAt,
    ...(options.country === undefined ? undefined : { country: options.country }),
    coverage: found.coverage,
  };
  const posture = evaluate(input, docket.rulebook);
  const page = casePage({
    case: input.case,
    docketNumber: docketNumber(caseId),
    posture,
    sentences: explainPosture(input, posture, docket.rulebook, options.language),
    events: input.events,
    asOf,
    knownAt,
    ...(options.country === undefined ? undefined : { country: options.country }),
    language: options.language,
    width: 100,
  });
  return { input, posture, page };
}
