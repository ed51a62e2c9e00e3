/** `opendocket explain CASE`: one case, read for a stated purpose, and the reading logged. */
import type { CaseReading, Docket } from '@opendocket/docket';
import type { IsoDate } from '@opendocket/rulebook';
import { Option } from 'commander';
import { type AddCommand, answer, type CommandContext } from '../context.ts';
import { UsageError } from '../failure.ts';
import { withDocket } from '../open.ts';
import { parseCountryOption, parseDayOption, parseInstantOption } from '../options.ts';
import type { Language } from '../page/event-words.ts';

/** What is asked of a case, by options. */
export interface ExplainOptions {
  readonly asOf?: IsoDate;
  readonly known?: string;
  readonly country?: string;
  readonly purpose?: string;
  readonly language: Language;
}

/** What is logged as the purpose of a reading for which none was stated. */
const unstatedPurpose = 'none stated';

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
      const caseId = await caseIdOf(reference);
      const { reading, page } = await withDocket(context, async (docket) => {
        const reading = await readForPurpose(docket, context, caseId, options);
        return { reading, page: await pageOf(docket, reading, options.language) };
      });
      const { input, posture } = reading;
      await answer(context, { case: input.case, posture, events: input.events }, () => page);
      if (options.purpose === undefined) {
        context.surroundings.note(
          `This reading was logged for ${context.surroundings.user} with no purpose; state one with --purpose.\n`,
        );
      }
    });
};

/** The case that a person named. */
export async function caseIdOf(reference: string): Promise<string> {
  const { parseCaseReference } = await import('@opendocket/docket');
  const parsed = parseCaseReference(reference);
  if (!parsed.ok) throw new UsageError(parsed.sentence);
  return parsed.caseId;
}

/** Reads a case and logs the reading, both or neither. */
async function readForPurpose(
  docket: Docket,
  context: CommandContext,
  caseId: string,
  options: ExplainOptions,
): Promise<CaseReading> {
  const { consultCase } = await import('@opendocket/docket');
  const reader = { actor: context.surroundings.user, purpose: options.purpose?.trim() || unstatedPurpose };
  return consultCase(docket, caseId, reader, {
    asOf: options.asOf,
    knownAt: options.known,
    country: options.country,
  });
}

/** The page of a case that was read. */
export async function pageOf(
  docket: Docket,
  reading: CaseReading,
  language: Language,
  parts: { readonly timeline?: boolean } = {},
): Promise<string> {
  const [{ explainPosture }, { casePage }] = await Promise.all([
    import('@opendocket/rulebook'),
    import('../page/case-page.ts'),
  ]);
  const { input, posture } = reading;
  return casePage({
    case: input.case,
    docketNumber: reading.docketNumber,
    posture,
    sentences: explainPosture(input, posture, docket.rulebook, language),
    events: input.events,
    asOf: reading.asOf,
    knownAt: reading.knownAt,
    ...(input.country === undefined ? undefined : { country: input.country }),
    language,
    width: 100,
    ...parts,
  });
}
