/** `opendocket evaluate FILE`: the rules alone, with no database. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Posture } from '@opendocket/rulebook';
import { type AddCommand, inJson } from '../context.ts';
import { CommandFailure } from '../failure.ts';
import { parseJson } from '../json-file.ts';
import { counted } from '../layout.ts';

/** What stands in the place of an item that cannot be read. */
export interface Unreadable {
  readonly error: string;
}

/** Adds the command. */
export const addEvaluate: AddCommand = (program, { surroundings }) => {
  program
    .command('evaluate')
    .argument(
      '<file>',
      'JSON: {case, events, asOf, knownAt?, country?, coverage?}, or an array of them; - reads standard input',
    )
    .description('evaluate events with no database, and print the posture as JSON')
    .action(async (file: string) => {
      const text =
        file === '-' ? await surroundings.readInput() : await readFile(resolve(surroundings.folder, file), 'utf8');
      const input = parseJson(text, file === '-' ? 'Standard input' : file);
      if (!Array.isArray(input)) {
        const answer = await evaluateItem(input);
        await surroundings.write(inJson(answer));
        if ('error' in answer) throw new CommandFailure(answer.error);
        return;
      }
      const answers = await Promise.all(input.map(evaluateItem));
      await surroundings.write(inJson(answers));
      const refused = answers.filter((answer): answer is Unreadable => 'error' in answer);
      const first = refused[0];
      if (first !== undefined) {
        throw new CommandFailure(
          `${counted(refused.length, 'item')} of ${answers.length} could not be read; the rest are answered. The first: ${first.error}`,
        );
      }
    });
};

/** The posture of one item, or why it could not be read. */
export async function evaluateItem(item: unknown): Promise<Posture | Unreadable> {
  const { currentRulebook, evaluate, parseEvaluateInput } = await import('@opendocket/rulebook');
  const parsed = parseEvaluateInput(item);
  return parsed.ok ? evaluate(parsed.value, currentRulebook) : { error: parsed.errors.join(' ') };
}
