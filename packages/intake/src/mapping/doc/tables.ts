/** The tables of docs/court-release-mapping.md, made from the code tables, so that the page cannot drift from the code. */

import { filers } from '../appeals.ts';
import { applicationCodes, applicationDecisions } from '../application-codes.ts';
import { appealTypes, type BoardCode, boardDecisions } from '../board-decisions.ts';
import { bondDecisions } from '../bond-decisions.ts';
import { contradictions } from '../contradictions.ts';
import { type CourtDecision, courtDecisions, otherCaseTypes } from '../court-decisions.ts';
import { emittedKinds } from '../emitted-kinds.ts';
import { calendars, hearingOutcomes } from '../hearing-codes.ts';
import { ignoredRules } from '../ignored.ts';
import { juvenileStatuses } from '../juvenile-codes.ts';
import { deletedValues, motionDecisions, motionTypes, stayGranted, stayNotGranted } from '../motion-types.ts';
import {
  appealKindsInWords,
  applicationDecisionInWords,
  boardDecisionsInWords,
  boardMotionsInWords,
  bondDecisionsInWords,
  juvenilesInWords,
  motionInWords,
  outcomeInWords,
  reliefInWords,
} from './words.ts';

/** Name of a table in the page → its lines in Markdown. */
export const tables: { readonly [name: string]: () => string } = {
  events: () =>
    table(
      ['table of the release', 'its rows can become'],
      emittedKinds.map(({ table: name, kinds }) => [`\`${name}\``, kinds.map((kind) => `\`${kind}\``).join(', ')]),
    ),
  ignored: () =>
    table(
      ['table', 'rule', 'why such a row stands for no event'],
      ignoredRules.map(({ table: name, rule, why }) => [`\`${name}\``, `\`${rule}\``, why]),
    ),
  'court-decisions': () =>
    table(
      ['case type', 'column', 'code', 'the release’s words have', 'the leg ended in'],
      [
        ...courtDecisions.map(courtDecisionRow),
        [
          otherCaseTypes.join(', '),
          'DEC_CODE',
          'any',
          'any',
          outcomeInWords({ is: 'completed', how: 'not-a-removal-decision' }),
        ],
        ['any', 'either', 'any other', 'anything else', outcomeInWords({ is: 'unknown' })],
      ],
    ),
  'board-decisions': () =>
    table(
      ['code', 'the release’s words have', 'on an appeal', 'on a motion to the Board'],
      [...gathered(boardDecisions), ['any other', '', boardDecisionsInWords.other, boardMotionsInWords.other]],
    ),
  'appeal-types': () =>
    table(
      ['strAppealType', 'what it is'],
      [
        ...appealTypes.map(({ type, kind }) => [type, appealKindsInWords[kind]]),
        ['any other', appealKindsInWords.unknown],
      ],
    ),
  filers: () =>
    table(
      ['strFiledBy', 'read as'],
      [
        ...filers.map(({ code, by }) => [code, { respondent: 'the person', dhs: 'the government', both: 'both' }[by]]),
        ['any other, or blank', 'not known (`record.conflicted` on an appeal of the case)'],
      ],
    ),
  'motion-types': () =>
    table(
      ['REC_TYPE', 'the release’s words have', 'read as a motion'],
      [
        ...motionTypes.map((known) => [known.code, said(known.words), motionInWords(known)]),
        ['any other that the release names', '', 'something else'],
        [
          'any that the release does not name',
          '',
          'something else, and `record.conflicted` unless it was denied or withdrawn',
        ],
      ],
    ),
  'motion-decisions': () =>
    table(
      ['DEC', 'read as'],
      [
        ...motionDecisions.map(({ code, decision, means }) => [
          code,
          decision === undefined ? `${means} (no event)` : `${means} (\`motion.decided\`, ${decision})`,
        ]),
        ['any other', 'cannot be read: pending, and `record.conflicted`'],
      ],
    ),
  'motion-flags': () =>
    table(
      ['column', 'values', 'read as'],
      [
        ['STAY_GRANT', stayGranted.join(', '), 'a stay was granted (`stay.granted`)'],
        [
          'STAY_GRANT',
          stayNotGranted.join(', '),
          'a stay was refused (`stay.denied`), on motions that can ask for one',
        ],
        ['STAY_GRANT', 'any other', 'cannot be read (`record.conflicted`)'],
        ['BLNDELETED', deletedValues.join(', '), 'the row was withdrawn: ignored'],
      ],
    ),
  applications: () =>
    table(
      ['APPL_CODE', 'the release’s words have', 'read as'],
      [
        ...applicationCodes.map(({ code, words, notWords, relief }) => [
          code,
          said(words, notWords),
          reliefInWords(relief),
        ]),
        ['any other', '', reliefInWords('other')],
      ],
    ),
  'application-decisions': () =>
    table(
      ['APPL_DEC', 'the release’s words have', 'read as'],
      [
        ...applicationDecisions.map((known) => [known.code, said(known.words), applicationDecisionInWords(known)]),
        ['any other', '', 'cannot be read: pending, and `record.conflicted`'],
      ],
    ),
  bonds: () =>
    table(
      ['DEC', 'the release’s words have', 'read as'],
      [
        ...bondDecisions.map(({ code, words, decision }) => [code, said(words), bondDecisionsInWords[decision]]),
        ['any other', '', bondDecisionsInWords.other],
      ],
    ),
  hearings: () =>
    table(
      ['column', 'code', 'read as'],
      [
        ...hearingOutcomes.map(({ code, outcome }) => ['ADJ_RSN', code, `\`${outcome}\``]),
        ['ADJ_RSN', 'any other', '`hearing.adjourned`, with the code and its meaning as the reason'],
        ...calendars.map(({ code, calendar }) => ['CAL_TYPE', code, `the ${calendar} calendar`]),
        ['CAL_TYPE', 'any other', 'no calendar is told'],
      ],
    ),
  juveniles: () =>
    table(
      ['the release’s words have', 'read as'],
      [
        ...juvenileStatuses.map(({ words, juvenile }) => [said(words), juvenilesInWords[juvenile]]),
        ['anything else', juvenilesInWords.unknown],
      ],
    ),
  contradictions: () =>
    table(
      ['name', 'what is contradicted'],
      Object.entries(contradictions).map(([name, means]) => [`\`${name}\``, means]),
    ),
};

function courtDecisionRow({ caseTypes, type, code, words, notWords, outcome }: CourtDecision): string[] {
  return [
    caseTypes.map((caseType) => (caseType === '*' ? 'any' : caseType)).join(', '),
    type === 'C' ? 'DEC_CODE' : 'OTHER_COMP',
    code === '*' ? 'any' : code,
    said(words, notWords),
    outcomeInWords(outcome),
  ];
}

/** Board decisions in one line where all but the code is the same. */
function gathered(codes: readonly BoardCode[]): string[][] {
  const rows = new Map<string, string[]>();
  for (const known of codes) {
    const rest = [said(known.words), boardDecisionsInWords[known.appeal], boardMotionsInWords[known.motion]];
    const same = rows.get(rest.join('|'));
    if (same === undefined) rows.set(rest.join('|'), [known.code, ...rest]);
    else same[0] = `${same[0]}, ${known.code}`;
  }
  return [...rows.values()];
}

/** The beginnings of words that a meaning must have, and those that it must not have. */
function said(words: readonly string[], notWords: readonly string[] = []): string {
  const start = (word: string): string => (word.length <= 3 ? word : `${word}…`);
  const without = notWords.length === 0 ? '' : `, not ${notWords.map(start).join(', ')}`;
  return `${words.map(start).join(' + ')}${without}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const block = /<!-- table: ([a-z-]+) -->\n[\s\S]*?<!-- end of table -->/g;

/** The page with each of its tables as the code has it now. Throws on a table that the code does not have. */
export function withTables(page: string): string {
  return page.replace(block, (_, name: string) => {
    const render = tables[name];
    if (render === undefined) throw new Error(`The page asks for a table ${name} that there is none of.`);
    return `<!-- table: ${name} -->\n${render()}\n<!-- end of table -->`;
  });
}

/** The tables that a page has, in its order. */
export function tablesOf(page: string): string[] {
  return [...page.matchAll(block)].map(([, name]) => name ?? '');
}
