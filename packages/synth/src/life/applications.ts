import { yearOf } from '../calendar.ts';
import type { Outcome } from '../calibration.ts';
import type { Leg } from './shape.ts';
import type { Telling } from './telling.ts';

type Ending = Outcome | 'closed';

/** How an application ends when the leg ends so. `first` is the one that a grant is of. */
function decisionOf(telling: Telling, ending: Ending, code: string, first: boolean): string {
  const { random } = telling;
  switch (ending) {
    case 'relief':
      return first ? (random.chance(0.85) ? 'G' : random.chance(0.5) ? 'F' : 'C') : random.chance(0.6) ? 'M' : 'O';
    case 'withholding':
      return code === 'ASYW' ? 'G' : code === 'ASYL' ? 'D' : 'M';
    case 'cat':
      return code === 'WCAT' ? 'L' : 'D';
    case 'absent':
      return random.chance(0.9) ? 'A' : 'W';
    case 'departure':
      return code === 'VD' ? 'G' : random.chance(0.75) ? 'W' : 'D';
    case 'removal':
    case 'withdrawn':
      return random.chance(0.68) ? 'D' : random.chance(0.5) ? 'A' : 'W';
    case 'terminated':
    case 'dismissed':
      return random.chance(0.5) ? 'M' : random.chance(0.5) ? 'O' : 'W';
    case 'closed':
      return 'S';
  }
}

/** Tells the applications for relief of a leg, decided when it ends. A case applies once, in the leg that is decided. */
export function tellApplications(telling: Telling, leg: Leg, ending: Ending): void {
  const { random, life } = telling;
  if (life.applications.length > 0 && random.chance(0.6)) return;
  // Asylum is to be asked for within a year of entry (8 USC 1158(a)(2)(B)): most file early, however long the leg is.
  const length = Math.min(leg.endedOn - leg.openedOn, 700);
  const filedOn = leg.openedOn + Math.floor(length * (0.1 + random.unit() * 0.5));
  const add = (code: string, first: boolean): void => {
    if (life.applications.length >= 30) return;
    life.applications.push({
      leg: leg.number,
      code,
      filedOn,
      decidedOn: leg.endedOn,
      decision: decisionOf(telling, ending, code, first),
    });
  };
  const granted = ending === 'relief' || ending === 'withholding' || ending === 'cat';
  const asylumShare = granted
    ? 0.8
    : telling.held
      ? 0.2
      : ending === 'absent'
        ? 0.34
        : yearOf(life.filedOn) >= 2019
          ? 0.86
          : 0.42;
  const asylum = ending === 'withholding' || ending === 'cat' || random.chance(asylumShare);
  if (asylum) {
    add('ASYL', true);
    if (ending === 'withholding' || ending === 'cat' || random.chance(0.85)) add('ASYW', false);
    if (ending === 'cat' || random.chance(0.78)) add('WCAT', false);
  }
  if (ending === 'departure' || random.chance(0.06)) add('VD', ending === 'departure');
  if (granted && !asylum) add(random.chance(0.4) ? '42B' : random.chance(0.5) ? '245' : '42A', true);
  else if (random.chance(telling.counsel ? 0.16 : 0.03))
    add(random.chance(0.5) ? '42B' : random.chance(0.5) ? '245' : '42A', false);
  if (life.caseType === 'DEP' && random.chance(0.12)) add('SUSP', false);
  if (random.chance(0.004)) add(random.chance(0.5) ? '209c' : '212c', false);
}
