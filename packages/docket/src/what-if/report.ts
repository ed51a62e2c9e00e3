/** What a what-if found, as it may be shown: counts with small cells suppressed, and examples of what remains. */
import { courtByCode, type IsoDate, type Parameter, type Rulebook } from '@opendocket/rulebook';
import { leastShown, type Shown, suppressPart, suppressTables } from '../figures/suppression.ts';
import { answerParts, ruleChanges, ruleParts } from './difference.ts';
import type { Example } from './example.ts';
import { type WhatIfTally, wordsOf } from './tally.ts';

/** Cases that go from one value to another. */
export interface Transition {
  readonly before: string;
  readonly after: string;
  readonly cases: Shown;
}

/** All transitions of one part of the answer; what changed in other parts alone is `otherwise`. */
export interface Transitions {
  readonly transitions: readonly Transition[];
  readonly otherwise: Shown;
}

/** What becomes of one rule's bars, reviews, deadlines or say on finality. */
export interface RuleCount {
  readonly rule: string;
  readonly name: string;
  readonly part: string;
  readonly appears: Shown;
  readonly vanishes: Shown;
  readonly differs: Shown;
}

/** The values of one name and key that are in force, before and after. */
export interface ChangedValue {
  readonly name: string;
  readonly key: string | null;
  readonly rule: string;
  readonly unit: string;
  readonly before: readonly ValueSpan[];
  readonly after: readonly ValueSpan[];
}

/** A value, with the first and the last day of its span. */
export interface ValueSpan {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly value: number | string;
}

/** An example of a change that is shown with its number. */
export interface ShownExample extends Example {
  readonly change: string;
  /** Rules that the two answers do not name alike, with what each says in general. */
  readonly rules: readonly { readonly rule: string; readonly name: string; readonly says: string }[];
}

/** What it took. */
export interface WhatIfCost {
  /** Cases worked out in this run. */
  readonly cases: number;
  /** Cases that an earlier run, cut short, had worked out. */
  readonly casesBefore: number;
  readonly seconds: number;
  readonly casesPerSecond: number;
  /** The greatest resident size of this process, threads included and the database not. */
  readonly peakMemoryMB: number;
}

/** The answer to a what-if. All of it but `knownAt` and `cost` is the same whenever the same is asked of the same docket. */
export interface WhatIfReport {
  readonly name: string;
  /** Null: today at each case's court. */
  readonly asOf: IsoDate | null;
  /** ISO instant: the docket as it was then. */
  readonly knownAt: string;
  readonly rulebook: string;
  readonly values: readonly ChangedValue[];
  readonly compared: number;
  readonly changed: Shown;
  readonly unchanged: Shown;
  readonly execution: Transitions;
  readonly stage: Transitions;
  readonly finality: Transitions;
  /** Cases in which one of the other parts of the answer is another; a case can be under several. */
  readonly parts: readonly { readonly part: string; readonly cases: Shown }[];
  readonly rules: readonly RuleCount[];
  readonly courts: readonly { readonly court: string | null; readonly label: string; readonly cases: Shown }[];
  readonly examples: readonly ShownExample[];
  readonly notes: readonly string[];
  readonly cost: WhatIfCost;
}

/** What anyone who reads the report has to know. */
const notes: readonly string[] = [
  'What the record of this docket says alone is compared. Coverage and the age of the values are not: no source outside was checked, so no row says what may be done in any case.',
  'Counts of 1 to 10 are shown as <11. Where one could be worked out from a total and other cells, these are shown as 11 or more.',
  'An example is one case without number, date, court or country. Day 0 is that of the order.',
];

/** Everything that the report is made of. */
export interface ReportParts {
  readonly name: string;
  readonly asOf: IsoDate | null;
  readonly knownAt: string;
  readonly before: Rulebook;
  readonly after: Rulebook;
  readonly tally: WhatIfTally;
  readonly cost: WhatIfCost;
}

/** Makes the report. */
export function reportOf({ name, asOf, knownAt, before, after, tally, cost }: ReportParts): WhatIfReport {
  const [execution, stage, finality] = (['execution', 'stage', 'finality'] as const).map((part) =>
    withOtherwise(tally.countsOf(part), tally.changed),
  );
  const shown = suppressTables(tally.changed, [
    execution ?? new Map(),
    stage ?? new Map(),
    finality ?? new Map(),
    tally.countsOf('court'),
  ]);
  const [executionShown, stageShown, finalityShown, courtShown] = shown.tables;
  const part = (count: number): Shown => suppressPart(count, tally.changed, shown);
  const partCounts = tally.countsOf('part');
  return {
    name,
    asOf,
    knownAt,
    rulebook: before.id,
    values: changedValues(before.parameters, after.parameters),
    compared: tally.cases,
    changed: shown.total,
    unchanged: suppressRest(tally.cases - tally.changed, shown.total),
    execution: transitionsOf(executionShown),
    stage: transitionsOf(stageShown),
    finality: transitionsOf(finalityShown),
    parts:
      shown.total === '<11' ? [] : countedParts.map((name) => ({ part: name, cases: part(partCounts.get(name) ?? 0) })),
    rules: shown.total === '<11' ? [] : ruleCounts(tally, before, part),
    courts: [...(courtShown ?? [])].map(([code, cases]) => ({
      court: code === '' ? null : code,
      label: courtLabel(code),
      cases,
    })),
    examples: examplesOf(tally, executionShown, before),
    notes,
    cost,
  };
}

/** Execution and stage have their own tables, of which these would be totals. */
const countedParts = answerParts.filter((part) => part !== 'execution' && part !== 'stage');

const otherwise = 'otherwise';

/** The cells of a part of the answer, with one for the cases that changed in other parts alone. */
function withOtherwise(counts: ReadonlyMap<string, number>, changed: number): ReadonlyMap<string, number> {
  const sum = [...counts.values()].reduce((total, count) => total + count, 0);
  return new Map([...counts, [otherwise, changed - sum]]);
}

/** The rest of the docket: shown unless it would give the number of changes away, or is small itself. */
function suppressRest(rest: number, changed: Shown): Shown {
  if (rest > 0 && rest < leastShown) return '<11';
  return typeof changed === 'number' ? rest : '11 or more';
}

function transitionsOf(cells: ReadonlyMap<string, Shown> | undefined): Transitions {
  const transitions = [...(cells ?? [])]
    .filter(([key]) => key !== otherwise)
    .map(([key, cases]) => {
      const [before = '', after = ''] = wordsOf(key);
      return { before, after, cases };
    });
  return { transitions, otherwise: cells?.get(otherwise) ?? 0 };
}

function ruleCounts(tally: WhatIfTally, rulebook: Rulebook, part: (count: number) => Shown): readonly RuleCount[] {
  const counts = tally.countsOf('rule');
  const rows: RuleCount[] = [];
  for (const { id, name } of rulebook.rules) {
    for (const place of ruleParts) {
      const [appears = 0, vanishes = 0, differs = 0] = ruleChanges.map(
        (change) => counts.get([place, id, change].join('\t')) ?? 0,
      );
      if (appears + vanishes + differs === 0) continue;
      rows.push({
        rule: id,
        name,
        part: place,
        appears: part(appears),
        vanishes: part(vanishes),
        differs: part(differs),
      });
    }
  }
  return rows;
}

/** Examples of the changes of execution whose number is shown as it is. */
function examplesOf(
  tally: WhatIfTally,
  cells: ReadonlyMap<string, Shown> | undefined,
  rulebook: Rulebook,
): readonly ShownExample[] {
  const examples: ShownExample[] = [];
  for (const [key, cases] of cells ?? []) {
    const example = tally.exampleOf(key);
    if (typeof cases !== 'number' || cases < leastShown || example === undefined) continue;
    const change = wordsOf(key).join(' to ');
    examples.push({ change, ...example, rules: differingRules(example, rulebook) });
  }
  return examples;
}

function differingRules({ before, after }: Example, rulebook: Rulebook): ShownExample['rules'] {
  const [ours, theirs] = [before, after].map(
    ({ finality, bars, reviews, deadlines }) =>
      new Map(
        rulebook.rules.map(({ id }) => [
          id,
          JSON.stringify([
            finality.rule === id ? finality : null,
            ...[bars, reviews, deadlines].map((found) => found.filter(({ rule }) => rule === id)),
          ]),
        ]),
      ),
  );
  return rulebook.rules
    .filter(({ id }) => ours?.get(id) !== theirs?.get(id))
    .map(({ id, name, sentence }) => ({ rule: id, name, says: sentence.en }));
}

function courtLabel(code: string): string {
  if (code === '') return 'not on record';
  const court = courtByCode(code);
  return court === undefined ? code : `${court.city}, ${court.state}`;
}

/** The values in force of every name and key for which they are not the same before and after. */
export function changedValues(before: readonly Parameter[], after: readonly Parameter[]): readonly ChangedValue[] {
  const lines = new Map<string, Parameter>();
  for (const parameter of [...before, ...after]) {
    const line = JSON.stringify([parameter.name, parameter.key ?? '']);
    if (!lines.has(line)) lines.set(line, parameter);
  }
  const changed: ChangedValue[] = [];
  for (const { name, key, rule, unit } of lines.values()) {
    const [ours, theirs] = [spansOf(before, name, key), spansOf(after, name, key)];
    if (JSON.stringify(ours) === JSON.stringify(theirs)) continue;
    changed.push({ name, key: key ?? null, rule, unit, before: ours, after: theirs });
  }
  return changed;
}

function spansOf(parameters: readonly Parameter[], name: string, key: string | undefined): readonly ValueSpan[] {
  return parameters
    .filter((parameter) => parameter.status === 'enacted' && parameter.name === name && parameter.key === key)
    .map(({ from, to, value }) => ({ from, to, value }))
    .sort((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1));
}
