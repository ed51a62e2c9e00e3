/** A fair share for an office of 70,000 cases: how long the suggestion takes, and what it is worth beside a round robin. */
import { type BalanceCase, type BalanceOfficer, suggestBalance } from '@opendocket/docket';
import { numbers } from './numbers.ts';

const officerCount = 10;
const caseCount = 70_000;

/** Shares of the languages, added up. */
const languages: readonly (readonly [language: string, upTo: number])[] = [
  ['es', 0.72],
  ['en', 0.84],
  ['ht', 0.9],
  ['pt', 0.96],
  ['quc', 1],
];

/**
 * An office as it comes to be: three officers have most of the work, one has left, one has said no capacity, one case in fifty is
 * nobody's, one in six is in a family, one in twenty-five has work due in the next 20 working days.
 */
function madeUpOffice(): { readonly officers: readonly BalanceOfficer[]; readonly cases: readonly BalanceCase[] } {
  const next = numbers(4);
  const officers = Array.from({ length: officerCount }, (_, index) => ({
    officer: `officer-${String(index).padStart(2, '0')}`,
    languages: [
      'en',
      ...(index % 5 === 4 ? [] : ['es']),
      ...(index % 4 === 0 ? ['ht', 'pt'] : []),
      ...(index === 3 ? ['quc'] : []),
    ],
    minutesAvailable: index === 8 ? 0 : index === 9 ? null : 20 * 360,
  }));
  const cases: BalanceCase[] = [];
  while (cases.length < caseCount) {
    const size = Math.min(caseCount - cases.length, next() < 0.06 ? 2 + Math.floor(next() * 3) : 1);
    const family = size > 1 ? String(cases.length + 1) : null;
    const drawn = next();
    const [language] = languages.find(([, upTo]) => drawn < upTo) ?? ['es'];
    const place = Math.floor(next() ** 1.8 * officerCount);
    const officer = next() < 0.02 ? null : (officers[place]?.officer ?? null);
    for (let index = 0; index < size; index++) {
      const minutes = next() < 0.04 ? 5 * (1 + Math.floor(next() * 9)) : 0;
      cases.push({ caseId: String(cases.length + 1), officer, family, language, minutes });
    }
  }
  return { officers, cases };
}

/** What a way to share comes to. */
interface Shared {
  readonly moved: number;
  readonly mostOverload: number;
  readonly splitFamilies: number;
  /** Cases newly with somebody who does not work in their language, though somebody in the office does. */
  readonly withoutLanguage: number;
}

function measure(
  { officers, cases }: ReturnType<typeof madeUpOffice>,
  holderOf: (one: BalanceCase, index: number) => string | null,
): Shared {
  const minutes = new Map<string | null, number>();
  const families = new Map<string, Set<string | null>>();
  let moved = 0;
  let withoutLanguage = 0;
  for (const [index, one] of cases.entries()) {
    const holder = holderOf(one, index);
    minutes.set(holder, (minutes.get(holder) ?? 0) + one.minutes);
    if (one.family !== null) families.set(one.family, (families.get(one.family) ?? new Set()).add(holder));
    if (holder === one.officer) continue;
    moved++;
    const speaks =
      officers.find(({ officer }) => officer === holder)?.languages.includes(one.language ?? 'en') ?? false;
    if (!speaks) withoutLanguage++;
  }
  const overloads = officers.map(({ officer, minutesAvailable }) =>
    minutesAvailable === null ? 0 : (minutes.get(officer) ?? 0) - minutesAvailable,
  );
  const splitFamilies = [...families.values()].filter((holders) => holders.size > 1).length;
  return { moved, mostOverload: Math.max(0, ...overloads), splitFamilies, withoutLanguage };
}

/** Rows for the table: the time, and each way's worth. */
export function measureBalance(): readonly (readonly [string, string])[] {
  const office = madeUpOffice();
  const times: number[] = [];
  let suggested = suggestBalance(office.officers, office.cases);
  for (let round = 0; round < 7; round++) {
    const begun = performance.now();
    suggested = suggestBalance(office.officers, office.cases);
    times.push(performance.now() - begun);
  }
  times.sort((one, other) => one - other);
  const to = new Map(suggested.moves.flatMap((move) => move.caseIds.map((caseId) => [caseId, move.to] as const)));
  const able = office.officers.filter(({ minutesAvailable }) => minutesAvailable !== null && minutesAvailable > 0);
  const worth = ({ moved, mostOverload, splitFamilies, withoutLanguage }: Shared): string =>
    `${moved.toLocaleString('en-US')} cases moved · most overload ${mostOverload.toLocaleString('en-US')} min · ` +
    `${splitFamilies.toLocaleString('en-US')} families split · ${withoutLanguage.toLocaleString('en-US')} without the language`;
  const by = (...reasons: string[]): string =>
    suggested.moves.filter(({ because }) => reasons.includes(because)).length.toLocaleString('en-US');
  return [
    ['suggestion for an office of 70,000 cases, median of 7', `**${(times[3] ?? 0).toFixed(0)} ms**`],
    ['as it is', worth(measure(office, ({ officer }) => officer))],
    ['suggested', worth(measure(office, ({ caseId, officer }) => to.get(caseId) ?? officer))],
    ['naive round robin', worth(measure(office, (_, index) => able[index % able.length]?.officer ?? null))],
    [
      'suggested moves, a family as one',
      `${by('overload')} for overload, ${by('nobody', 'left')} for who left or nobody, ${by('family')} to unite`,
    ],
  ];
}
