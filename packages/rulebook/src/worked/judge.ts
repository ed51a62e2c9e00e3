/** Holds an answer against what a scenario expects of it. */
import type { Bar, Posture } from '../posture.ts';
import type { Expected, ExpectedBar, ExpectedDeadline } from './scenario.ts';

/** @returns a sentence for each thing in which the answer is not what was expected */
export function differences(posture: Posture, expected: Expected): string[] {
  const { execution, finality, deadlines, missing, nextChangeOn } = posture;
  const found: string[] = [];
  const same = (what: string, is: unknown, should: unknown): void => {
    if (is !== should) found.push(`${what} is ${shown(is)}, not ${shown(should)}.`);
  };
  same('The answer', execution, expected.execution);
  if (expected.bars !== undefined)
    found.push(...barDifferences(posture.bars, expected.bars, expected.barsInclude === true));
  if (expected.reviews !== undefined) found.push(...reviewDifferences(posture, expected.reviews));
  if (expected.finality !== undefined) {
    same('Finality', finality.status, expected.finality.status);
    if (expected.finality.on !== undefined) same('The day of finality', finality.on, expected.finality.on);
    if (expected.finality.rule !== undefined) same('The rule of finality', finality.rule, expected.finality.rule);
  }
  for (const due of expected.deadlines ?? []) {
    const isThere = deadlines.some(
      (one) => one.rule === due.rule && one.what === due.what && one.on === due.on && one.for === due.for,
    );
    if (!isThere) {
      const others = deadlines.map(deadlineWords);
      found.push(`The deadline ${deadlineWords(due)} is not there; there are ${listed(others)}.`);
    }
  }
  if (expected.missing !== undefined) {
    same('What was not checked', listed([...missing].sort()), listed([...expected.missing].sort()));
  }
  if (expected.nextChangeOn !== undefined) same('The next change', nextChangeOn, expected.nextChangeOn);
  return found;
}

function barDifferences(bars: readonly Bar[], expected: readonly ExpectedBar[], mayBeMore: boolean): string[] {
  const unmet = expected.filter((wanted) => !bars.some((bar) => fits(bar, wanted)));
  const extra = mayBeMore ? [] : bars.filter((bar) => !expected.some((wanted) => fits(bar, wanted)));
  const inForce = listed(bars.map(barWords));
  return [
    ...unmet.map((wanted) => `The bar ${expectedWords(wanted)} is not there; there are ${inForce}.`),
    ...extra.map((bar) => `The bar ${barWords(bar)} is there and was not expected.`),
  ];
}

function fits(bar: Bar, { rule, countries, until }: ExpectedBar): boolean {
  return (
    bar.rule === rule &&
    (countries === undefined || countryWords(bar.countries) === countryWords(countries)) &&
    (until === undefined || bar.until === until)
  );
}

function barWords({ rule, countries, until }: Bar): string {
  return `${rule} for ${countryWords(countries)} until ${until ?? 'none'}`;
}

function expectedWords({ rule, countries, until }: ExpectedBar): string {
  const scope = countries === undefined ? '' : ` for ${countryWords(countries)}`;
  return `${rule}${scope}${until === undefined ? '' : ` until ${until ?? 'none'}`}`;
}

function deadlineWords(deadline: ExpectedDeadline): string {
  return `${deadline.rule} ${deadline.what} ${deadline.on}${deadline.for === 'agency' ? ' for agency' : ''}`;
}

function countryWords(countries: 'all' | readonly string[]): string {
  return countries === 'all' ? 'all' : [...countries].sort().join(', ');
}

function reviewDifferences({ reviews }: Posture, expected: Expected['reviews'] & object): string[] {
  const rules = [...new Set(reviews.map(({ rule }) => rule))].sort();
  const absent = expected.include.filter((rule) => !rules.includes(rule));
  const unwanted = expected.none ? rules : expected.exclude.filter((rule) => rules.includes(rule));
  return [
    ...absent.map((rule) => `The review ${rule} is not there; there are ${listed(rules)}.`),
    ...unwanted.map((rule) => {
      const reasons = reviews.filter((review) => review.rule === rule).map(({ why }) => why);
      return `The review ${rule} is there and was not expected: ${reasons.join(' ')}`;
    }),
  ];
}

function listed(items: readonly string[]): string {
  return items.length === 0 ? 'none' : items.join('; ');
}

function shown(value: unknown): string {
  return value === null ? 'none' : String(value);
}
