/** Families as units, and which officers may have each: by language and clearance. */

import type { BalanceCase, BalanceOfficer } from './balance-input.ts';
import { byNumber } from './circumstances.ts';

/** Cases that go together. */
export interface BalanceUnit {
  /** By number. */
  readonly cases: readonly BalanceCase[];
  readonly caseIds: readonly string[];
  readonly minutes: number;
  /** The one who has all of it; null where nobody has any of it; undefined where several have it. */
  readonly holder: string | null | undefined;
  readonly takers: Takers;
}

/** Who may have a unit. Units with the same languages and walls share the list. */
export interface Takers {
  readonly key: string;
  /** Officers with a known capacity, in the order of their ids. */
  readonly officers: readonly BalanceOfficer[];
  /** Nobody in the office works in the language, so that anybody may have it and it needs a reason. */
  readonly needsReason: boolean;
  /** Codes, sorted; none where no language is told. */
  readonly languages: readonly string[];
}

/** Gathers the cases by family. In the order of the lowest id of each unit. */
export function gatherUnits(
  cases: readonly BalanceCase[],
  officers: readonly BalanceOfficer[],
): readonly BalanceUnit[] {
  const groups = new Map<string, BalanceCase[]>();
  for (const one of [...cases].sort((a, b) => byNumber(a.caseId, b.caseId))) {
    const key = one.family === null ? `case ${one.caseId}` : `family ${one.family}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const known = new Map<string, Takers>();
  const units: BalanceUnit[] = [];
  for (const group of groups.values()) {
    const holders = new Set(group.map(({ officer }) => officer));
    const [holder] = holders;
    units.push({
      cases: group,
      caseIds: group.map(({ caseId }) => caseId),
      minutes: group.reduce((sum, { minutes }) => sum + minutes, 0),
      holder: holders.size > 1 ? undefined : (holder ?? null),
      takers: takersOf(group, officers, known),
    });
  }
  return units;
}

function takersOf(
  group: readonly BalanceCase[],
  officers: readonly BalanceOfficer[],
  known: Map<string, Takers>,
): Takers {
  const told = group.flatMap(({ language }) => (language === null ? [] : [language]));
  const languages = told.length > 1 ? [...new Set(told)].sort() : told;
  const isJuvenile = group.some((one) => one.isJuvenile === true);
  const key = `${isJuvenile ? 'juvenile ' : ''}${languages.join(', ')}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const cleared = officers.filter((officer) => !isJuvenile || officer.forJuveniles === true);
  const able = cleared.filter((officer) => languages.every((language) => officer.languages.includes(language)));
  // Who works in the language and has no known capacity is somebody to ask first, and nobody to count on.
  const isSpoken = able.some(({ minutesAvailable }) => minutesAvailable !== 0);
  const takers: Takers = {
    key,
    officers: (isSpoken ? able : cleared).filter(
      ({ minutesAvailable }) => minutesAvailable !== null && minutesAvailable > 0,
    ),
    needsReason: !isSpoken,
    languages,
  };
  known.set(key, takers);
  return takers;
}
