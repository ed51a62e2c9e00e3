/** `opendocket what-if FILE`: how many answers would be others under other values of the law. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type AddCommand, answer } from '../context.ts';
import { CommandFailure } from '../failure.ts';
import { parseJson } from '../json-file.ts';
import { counted } from '../layout.ts';
import { withDocket } from '../open.ts';
import { whatIfPage } from '../page/what-if-page.ts';
import { withProgress } from '../progress.ts';

const fileHelp = `
FILE, in JSON:
  {
    "name": "ten days to appeal",
    "asOf": "2026-11-24",                     the day; today at each case's court if left out
    "changes": [                              values for a span of days, laid over those in force
      { "name": "appeal-days", "value": 10, "from": "2026-03-09" }
    ],
    "parameters": [ … ]                       whole entries, in place of all of their name and key
  }
A change may have "key" (a country, a circuit), "from" and "to" (last day, inside the span); the value
null means that nothing is in force then. opendocket rules ID --json prints the parameters of a rule.
See docs/what-if.md.`;

/** Adds the command. */
export const addWhatIf: AddCommand = (program, context) => {
  const { surroundings } = context;
  program
    .command('what-if')
    .argument('<file>', 'JSON: {name, asOf?, changes?, parameters?}; - reads standard input')
    .description('count how many answers would change under other values of the law; writes to no case, names none')
    .addHelpText('after', fileHelp)
    .action(async (file: string) => {
      const { currentRulebook, parseWhatIf } = await import('@opendocket/rulebook');
      const isInput = file === '-';
      const place = isInput ? 'Standard input' : file;
      const text = isInput
        ? await surroundings.readInput()
        : await readFile(resolve(surroundings.folder, file), 'utf8');
      const asked = parseWhatIf(parseJson(text, place), currentRulebook, place);
      if (!asked.ok) {
        throw new CommandFailure(
          [
            ...asked.errors,
            `${place} has ${counted(asked.errors.length, 'fault')}. Nothing was compared. Correct it and try again.`,
          ].join('\n'),
        );
      }
      const { whatIf } = await import('@opendocket/docket');
      const report = await withProgress(surroundings, (show) =>
        withDocket(
          context,
          (docket) =>
            whatIf(docket, asked.value, {
              signal: surroundings.signal,
              onBegin: ({ casesBefore, startedOver }) => {
                if (casesBefore > 0) surroundings.note(goesOn(casesBefore));
                if (startedOver !== undefined) surroundings.note(beginsAgain(startedOver));
              },
              onProgress: ({ done, total }) => show({ what: 'Comparing', done, of: total ?? 0 }),
            }),
          { endsItself: true },
        ),
      );
      await answer(context, report, () => whatIfPage(report));
    });
};

function goesOn(cases: number): string {
  return `Going on with a run that was cut short: ${counted(cases, 'case')} done before.\n`;
}

function beginsAgain(why: 'events' | 'day'): string {
  const reason = why === 'events' ? 'the docket has changed since' : 'another day has begun at a court since';
  return `A run of the same question was cut short, and ${reason}: this one begins anew.\n`;
}
