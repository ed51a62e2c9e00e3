/** Reads what a question of a scenario expects, from the words of its cells. */
import { parseDay } from '../calendar/civil-day.ts';
import { deadlineNames } from '../explain/deadline-names.ts';
import { countryName } from '../places/index.ts';
import { type CoverageSource, coverageSources, type Execution } from '../posture.ts';
import { partsOf } from './details.ts';
import type { Expected, ExpectedBar, ExpectedDeadline, ExpectedFinality } from './scenario.ts';

/** Told of each fault in a cell, by the name of its column. */
export type Complain = (column: string, text: string) => void;

/** The words for an answer. There is none that says more than that no bar is on record. */
export const answerWords: Readonly<Record<string, Execution>> = {
  'no order': 'no-order',
  'not final': 'not-final',
  barred: 'barred',
  review: 'review',
  'no bar on record': 'no-bar-on-record',
};

const finalityWords: Readonly<Record<string, ExpectedFinality>> = {
  'no order': { status: 'no-order' },
  'not final': { status: 'not-final' },
  final: { status: 'final' },
  unknown: { status: 'unknown' },
  'in conflict': { status: 'conflict' },
};

/** @param rules the ids of the rulebook: no other may be named */
export function readExpected(
  cells: ReadonlyMap<string, string>,
  rules: ReadonlySet<string>,
  complain: Complain,
): Expected | undefined {
  const answer = cells.get('answer') ?? '';
  const execution = answerWords[answer];
  if (execution === undefined) {
    complain('answer', `"${answer}" is no answer; it must be ${Object.keys(answerWords).join(', ')}.`);
  }
  const knownRule = (column: string, rule: string): string => {
    if (!rules.has(rule)) complain(column, `"${rule}" is no rule of the rulebook; a rule is written like C1.`);
    return rule;
  };
  const [bars, reviews, finality] = ['bars', 'reviews', 'finality'].map((name) => cells.get(name) ?? '');
  const [deadlines, missing, next] = ['deadlines', 'missing', 'next change'].map((name) => cells.get(name) ?? '');
  const expected = {
    ...(bars ? readBars(bars, knownRule, complain) : {}),
    ...(reviews ? { reviews: readReviews(reviews, knownRule) } : {}),
    ...(finality ? { finality: readFinality(finality, knownRule, complain) } : {}),
    ...(deadlines ? { deadlines: items(deadlines).flatMap((item) => readDeadline(item, knownRule, complain)) } : {}),
    ...(missing ? { missing: items(missing).flatMap((item) => readSource(item, 'missing', complain)) } : {}),
    ...(next ? { nextChangeOn: next === 'none' ? null : readDay(next, 'next change', complain) } : {}),
  };
  return execution === undefined ? undefined : { execution, ...expected };
}

type KnownRule = (column: string, rule: string) => string;

/** `none` is an empty list; a blank cell is not read at all. */
function items(cell: string): string[] {
  return cell === 'none' ? [] : partsOf(cell);
}

/** `C1; C10 for HN` are all the bars there are, `at least C1` one of them. */
function readBars(cell: string, knownRule: KnownRule, complain: Complain): Pick<Expected, 'bars' | 'barsInclude'> {
  const barsInclude = cell.startsWith('at least ');
  const named = barsInclude ? cell.slice('at least '.length) : cell;
  return { bars: items(named).map((item) => readBar(item, knownRule, complain)), barsInclude };
}

const barForm = /^(\w+)(?: for (all|\w+(?:, \w+)*))?(?: until (\S+))?$/;

/** `C1`, `C1 until 2026-11-23`, `C10 for HN, GT`, `C6 for all until none`. */
function readBar(item: string, knownRule: KnownRule, complain: Complain): ExpectedBar {
  const [whole, rule = '', countries, until] = barForm.exec(item) ?? [];
  if (whole === undefined) {
    complain('bars', `"${item}" is no bar; write a rule, then "for" and countries, then "until" and its last day.`);
    return { rule: '' };
  }
  knownRule('bars', rule);
  const codes = countries?.split(', ') ?? [];
  for (const code of codes) {
    if (code !== 'all' && code !== 'unknown' && countryName(code) === undefined) {
      complain('bars', `"${code}" is no country; write its ISO 3166 code of two capital letters, or "all".`);
    }
  }
  return {
    rule,
    ...(countries === undefined ? {} : { countries: countries === 'all' ? 'all' : codes }),
    ...(until === undefined ? {} : { until: until === 'none' ? null : readDay(until, 'bars', complain) }),
  };
}

/** `C3; C11; not C4`: at least the first two and not the third. */
function readReviews(cell: string, knownRule: KnownRule): Expected['reviews'] & object {
  const include: string[] = [];
  const exclude: string[] = [];
  for (const item of items(cell)) {
    if (item.startsWith('not ')) exclude.push(knownRule('reviews', item.slice(4).trim()));
    else include.push(knownRule('reviews', item));
  }
  return { include, exclude, none: cell === 'none' };
}

/** `not final`, `final on 2026-11-24 by B1`. */
function readFinality(cell: string, knownRule: KnownRule, complain: Complain): ExpectedFinality {
  const plain = finalityWords[cell];
  if (plain !== undefined) return plain;
  const [whole, on = '', rule] = /^final on (\S+?)(?: by (\w+))?$/.exec(cell) ?? [];
  if (whole === undefined) {
    const words = Object.keys(finalityWords).join(', ');
    complain('finality', `"${cell}" is no finality; it must be ${words}, or like "final on 2026-11-24 by B1".`);
    return { status: 'unknown' };
  }
  const day = { status: 'final', on: readDay(on, 'finality', complain) } as const;
  return rule === undefined ? day : { ...day, rule: knownRule('finality', rule) };
}

/** `B3 appeal 2026-11-23`, `C32 custody-review 2027-02-22 for agency`. */
function readDeadline(item: string, knownRule: KnownRule, complain: Complain): ExpectedDeadline[] {
  const [whole, rule = '', what = '', on = '', who] = /^(\w+) (\S+) (\S+)( for agency)?$/.exec(item) ?? [];
  if (whole === undefined) {
    complain(
      'deadlines',
      `"${item}" is no deadline; write the rule, its name and its last day: "B3 appeal 2026-11-23".`,
    );
    return [];
  }
  if (!Object.hasOwn(deadlineNames, what)) {
    complain('deadlines', `"${what}" is no name of a deadline; it must be ${Object.keys(deadlineNames).join(', ')}.`);
  }
  const day = readDay(on, 'deadlines', complain);
  return [{ rule: knownRule('deadlines', rule), what, on: day, for: who === undefined ? 'person' : 'agency' }];
}

export function readSource(item: string, column: string, complain: Complain): CoverageSource[] {
  const source = coverageSources.find((name) => name === item);
  if (source === undefined) complain(column, `"${item}" is no source; it must be ${coverageSources.join(', ')}.`);
  return source === undefined ? [] : [source];
}

export function readDay(written: string, column: string, complain: Complain): string {
  if (parseDay(written) === undefined)
    complain(column, `"${written}" is no day; write a day that exists as YYYY-MM-DD.`);
  return written;
}
