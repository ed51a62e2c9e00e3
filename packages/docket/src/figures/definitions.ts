/** The figures of the docket. Each is defined here and nowhere else, whatever it is counted from. */
import { courtByCode, finalityStatuses, type Rulebook, stages } from '@opendocket/rulebook';
import type { CountedCase } from './counted-case.ts';

/** A figure over the cases of the docket. */
export interface CaseFigure {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  /** What each row counts, in words. */
  readonly numerator: string;
  /** What the rows are shares of, in words. */
  readonly denominator: string;
  readonly note?: string;
  /** Whether a case is in the denominator. */
  readonly among: (file: CountedCase) => boolean;
  /** The rows under which a case is counted. */
  readonly rowsOf: (file: CountedCase) => readonly string[];
  /** Rows that are shown even when they are zero, in this order; others follow by count. */
  readonly listed?: readonly string[];
  readonly label: (key: string, rulebook: Rulebook) => string;
}

const all = () => true;
const hasOrder = (file: CountedCase): boolean => file.finality !== 'no-order';
const isPending = (file: CountedCase): boolean => file.stage === 'pending';

const allCases = 'All cases of which the docket knows an event.';
const casesWithOrder =
  'Cases in which an order of removal stands, final or not (deportation, exclusion and voluntary departure are such orders).';
const pendingCases = 'Cases of the stage “pending”.';
const recordAlone =
  'What the record of this docket says alone: sources outside it were not checked for a figure, so no row says what may ' +
  'be done in any case.';

const ages: readonly { readonly key: string; readonly label: string; readonly from: number; readonly below: number }[] =
  [
    { key: '0', label: 'less than 1 year', from: Number.NEGATIVE_INFINITY, below: 1 },
    { key: '1', label: '1 year', from: 1, below: 2 },
    { key: '2', label: '2 years', from: 2, below: 3 },
    { key: '3', label: '3 years', from: 3, below: 4 },
    { key: '4', label: '4 years', from: 4, below: 5 },
    { key: '5-9', label: '5 to 9 years', from: 5, below: 10 },
    { key: '10-19', label: '10 to 19 years', from: 10, below: 20 },
    { key: '20+', label: '20 years and more', from: 20, below: Number.POSITIVE_INFINITY },
  ];
const notOnRecord = 'not on record';

/** All figures over cases, in the order in which they are shown. */
export const caseFigures: readonly CaseFigure[] = [
  {
    id: 'stage',
    title: 'Cases by stage',
    definition: 'Where each case stands, as the rules derive it from its events. A case has one stage.',
    numerator: 'Cases of the stage.',
    denominator: allCases,
    among: all,
    rowsOf: (file) => [file.stage],
    listed: stages,
    label: words,
  },
  {
    id: 'finality',
    title: 'Orders by finality',
    definition:
      'Whether the order that stands is final. Unknown and conflict: the record does not say enough, or contradicts itself.',
    numerator: 'Cases whose order is of that finality.',
    denominator: casesWithOrder,
    among: hasOrder,
    rowsOf: (file) => [file.finality],
    listed: finalityStatuses.filter((status) => status !== 'no-order'),
    label: words,
  },
  {
    id: 'bars-by-rule',
    title: 'Orders by bar',
    definition: 'Bars to carrying out an order that are in force, by the rule that says so.',
    numerator: 'Cases with that bar, whatever other bars they have.',
    denominator: casesWithOrder,
    note: `A case with several bars is counted under each, so these rows add up to more than the cases that have any. ${recordAlone}`,
    among: hasOrder,
    rowsOf: (file) => file.bars,
    label: ruleLabel,
  },
  {
    id: 'bars-by-number',
    title: 'Orders by number of bars',
    definition: 'How many rules bar the carrying out of an order at the same time.',
    numerator: 'Cases with exactly that number of bars.',
    denominator: casesWithOrder,
    note: `Each case is counted once. ${recordAlone}`,
    among: hasOrder,
    rowsOf: (file) => [String(file.bars.length)],
    listed: ['0', '1', '2', '3'],
    label: (key) => `${key} bar${key === '1' ? '' : 's'} on this record alone`,
  },
  {
    id: 'bars-by-combination',
    title: 'Orders by exact combination of bars',
    definition: 'The bars of a case taken together.',
    numerator: 'Cases with exactly these bars and no other.',
    denominator: casesWithOrder,
    note: `Each case is counted once. ${recordAlone}`,
    among: hasOrder,
    rowsOf: (file) => [file.bars.join(' + ')],
    label: (key, rulebook) =>
      key === ''
        ? 'no bar on this record alone'
        : key
            .split(' + ')
            .map((id) => ruleLabel(id, rulebook))
            .join(' + '),
  },
  {
    id: 'reviews-by-rule',
    title: 'Orders by reason for review',
    definition: 'Reasons why a person must look before anyone relies on the record, by the rule that gives them.',
    numerator: 'Cases with that reason, whatever other reasons they have.',
    denominator: casesWithOrder,
    note: 'A case with several reasons is counted under each. What is not covered or stale today is not counted here.',
    among: hasOrder,
    rowsOf: (file) => file.reviews,
    label: ruleLabel,
  },
  {
    id: 'in-absentia-orders',
    title: 'Orders entered in absentia',
    definition: 'Whether the order that stands was entered in the absence of the person.',
    numerator: 'Cases whose order was, was not, or is not said to have been entered in absentia.',
    denominator: casesWithOrder,
    among: hasOrder,
    rowsOf: (file) => [yesNo(file.in_absentia)],
    listed: ['yes', 'no', 'unknown'],
    label: (key) => ({ yes: 'in absentia', no: 'not in absentia' })[key] ?? notOnRecord,
  },
  {
    id: 'in-absentia-completions',
    title: 'First completions in absentia',
    definition:
      'Whether the first decision that completed the case (order, termination, dismissal) was entered in the absence of the person, whatever became of it later.',
    numerator: 'Cases whose first completion was, was not, or is not said to have been in absentia.',
    denominator: 'Cases that a judge has completed at least once.',
    among: (file) => file.completed,
    rowsOf: (file) => [yesNo(file.completed_in_absentia)],
    listed: ['yes', 'no', 'unknown'],
    label: (key) => ({ yes: 'in absentia', no: 'not in absentia' })[key] ?? notOnRecord,
  },
  {
    id: 'represented',
    title: 'Represented',
    definition: 'Whether counsel who entered an appearance has not withdrawn.',
    numerator: 'Cases with, and without, counsel on record.',
    denominator: allCases,
    among: all,
    rowsOf: (file) => [yesNo(file.represented)],
    listed: ['yes', 'no'],
    label: counselLabel,
  },
  {
    id: 'represented-pending',
    title: 'Represented, pending cases',
    definition: 'Whether counsel who entered an appearance has not withdrawn.',
    numerator: 'Pending cases with, and without, counsel on record.',
    denominator: pendingCases,
    among: isPending,
    rowsOf: (file) => [yesNo(file.represented)],
    listed: ['yes', 'no'],
    label: counselLabel,
  },
  {
    id: 'pending-by-court',
    title: 'Pending cases by court',
    definition: 'The court at which a case is pending: that of its last leg or change of venue.',
    numerator: 'Pending cases at the court.',
    denominator: pendingCases,
    among: isPending,
    rowsOf: (file) => [file.court ?? ''],
    label: courtLabel,
  },
  {
    id: 'pending-by-age',
    title: 'Pending cases by age',
    definition:
      'Whole years since proceedings began: since the charging document was filed, or served where no filing is known.',
    numerator: 'Pending cases of that age.',
    denominator: pendingCases,
    among: isPending,
    rowsOf: (file) => [ageKey(file.years)],
    listed: ages.map((age) => age.key),
    label: (key) => ages.find((age) => age.key === key)?.label ?? notOnRecord,
  },
];

function ageKey(years: number | null): string {
  if (years === null) return '';
  return ages.find((age) => years >= age.from && years < age.below)?.key ?? '';
}

function yesNo(value: boolean | null): string {
  if (value === null) return 'unknown';
  return value ? 'yes' : 'no';
}

function counselLabel(key: string): string {
  return key === 'yes' ? 'counsel on record' : 'no counsel on record';
}

function courtLabel(key: string): string {
  if (key === '') return notOnRecord;
  const court = courtByCode(key);
  return court === undefined ? key : `${court.city}, ${court.state}`;
}

function ruleLabel(id: string, rulebook: Rulebook): string {
  const rule = rulebook.rules.find((candidate) => candidate.id === id);
  return rule === undefined ? id : `${id} ${rule.name}`;
}

function words(code: string): string {
  return code.replaceAll('-', ' ');
}
