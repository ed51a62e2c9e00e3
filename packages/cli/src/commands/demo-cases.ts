/** The cases that the demo explains, found in the truth beside its synthetic release: each for what it teaches. */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CaseTruth } from '@opendocket/synth';

/** A case that teaches something. */
export interface InstructiveCase {
  readonly caseId: string;
  readonly lesson: string;
}

type ToldCase = CaseTruth & { readonly quarantined: boolean };

/** What the demo teaches, and the cases that teach it; the first kind that the release has. */
const lessons: readonly { readonly lesson: string; readonly teaches: readonly ((told: ToldCase) => boolean)[] }[] = [
  {
    lesson: 'An order was entered, and an appeal to the Board keeps it from being final.',
    teaches: [({ bars }) => bars.includes('C2')],
  },
  {
    lesson: 'An order was entered, and the person is protected from removal all the same.',
    teaches: [({ bars, finality }) => bars.includes('C10') && finality === 'final', ({ bars }) => bars.includes('C10')],
  },
  {
    lesson: 'The record itself is in doubt: a person has to look before anyone relies on it.',
    teaches: [
      ({ quarantined, order }) => quarantined && order !== null,
      ({ contradiction, order }) => contradiction !== '' && order !== null,
      ({ quarantined }) => quarantined,
      ({ reviews }) => reviews.length > 0,
    ],
  },
];

/** One case for each lesson, in the order of the lessons; a very small release may lack one. */
export async function instructiveCases(release: string): Promise<readonly InstructiveCase[]> {
  const found = lessons.map(({ teaches }) => teaches.map((): string | undefined => undefined));
  const lines = createInterface({ input: createReadStream(join(release, 'truth', 'cases.jsonl')) });
  for await (const line of lines) {
    // Written by our own synth beside the release; nobody else's file is read here.
    const told: ToldCase = JSON.parse(line);
    for (const [index, { teaches }] of lessons.entries()) {
      for (const [place, matches] of teaches.entries()) {
        const cases = found[index];
        if (cases !== undefined && cases[place] === undefined && matches(told)) cases[place] = told.case;
      }
    }
  }
  const chosen: InstructiveCase[] = [];
  for (const [index, { lesson }] of lessons.entries()) {
    const caseId = found[index]?.find(
      (candidate) => candidate !== undefined && chosen.every((other) => other.caseId !== candidate),
    );
    if (caseId !== undefined) chosen.push({ caseId, lesson });
  }
  return chosen;
}
