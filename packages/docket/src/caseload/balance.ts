/**
 * Suggests a fair share of an office's work: minutes of each officer against the minutes available. Pure and deterministic; it
 * does nothing, and whoever follows it proposes each case, which its receiver accepts or declines.
 */
import type { Balance, BalanceCase, BalanceLeft, BalanceOfficer } from './balance-input.ts';
import { BalanceLedger } from './balance-ledger.ts';
import { type BalanceUnit, gatherUnits } from './balance-units.ts';
import { whyLeft } from './balance-words.ts';

/** Beyond the fair share by so little is near enough: it is worth no move. */
const tolerance = 0.02;

/**
 * Suggests moves. Families stay whole. A case goes to nobody who does not work in its language, unless nobody in the office
 * does. Nobody is given more than the fair share, and the most overload of anybody never grows. First come the cases that
 * nobody has; then whoever has more than the fair share gives, in as few moves as the greedy choice finds: the smallest unit
 * that settles it at once, or else the largest that somebody has room for.
 * @param officers those of one office, each once; who left has 0 minutes, who has said no capacity null
 * @param cases those of the office, each once; a case of an officer who is not among `officers` counts as nobody's, and one that
 *   is proposed to such an officer as gone
 */
export function suggestBalance(officers: readonly BalanceOfficer[], cases: readonly BalanceCase[]): Balance {
  const here = new Set(officers.map(({ officer }) => officer));
  const sorted = [...officers].sort((one, other) => (one.officer < other.officer ? -1 : 1));
  const free = cases.filter(({ isProposed }) => isProposed !== true);
  const units = gatherUnits(
    free.map((one) => (one.officer === null || here.has(one.officer) ? one : { ...one, officer: null })),
    sorted,
  );
  const proposed = cases.filter(({ isProposed, officer }) => isProposed === true && here.has(officer ?? ''));
  const ledger = new BalanceLedger(sorted, units, proposed);
  const left = new Set(sorted.filter(({ minutesAvailable }) => minutesAvailable === 0).map(({ officer }) => officer));
  const apart = units.filter(({ holder }) => holder === undefined).flatMap((unit) => unite(ledger, unit, left));
  const unplaced = placeAll(ledger, units, left);
  relieveAll(ledger, units, sorted);
  return {
    moves: ledger.moves,
    officers: ledger.sides(),
    unplaced,
    apart,
    mostOverload: { before: ledger.mostOverloadBefore, after: ledger.mostOverload() },
  };
}

/** Brings the cases of a family to the one who has the most of its work, as far as there is room. */
function unite(ledger: BalanceLedger, unit: BalanceUnit, left: ReadonlySet<string>): readonly BalanceLeft[] {
  const held = new Map<string | null, { caseIds: string[]; minutes: number }>();
  for (const { officer, caseId, minutes } of unit.cases) {
    const sum = held.get(officer) ?? { caseIds: [], minutes: 0 };
    sum.caseIds.push(caseId);
    held.set(officer, { ...sum, minutes: sum.minutes + minutes });
  }
  const able = new Set(unit.takers.officers.map(({ officer }) => officer));
  const [home] = [...held]
    .flatMap(([officer, { minutes, caseIds }]) =>
      officer === null ? [] : [{ officer, minutes, cases: caseIds.length }],
    )
    .filter(
      ({ officer, minutes }) =>
        able.has(officer) && !left.has(officer) && ledger.room(officer) >= unit.minutes - minutes,
    )
    .sort(
      (one, other) => other.minutes - one.minutes || other.cases - one.cases || (one.officer < other.officer ? -1 : 1),
    );
  if (home === undefined) {
    return [leftAsItIs(unit, null, 'apart')];
  }
  for (const [from, { caseIds, minutes }] of held) {
    if (from === home.officer) continue;
    const { needsReason, languages } = unit.takers;
    ledger.move({
      ...{ caseIds, from, to: home.officer, minutes, needsReason, languages },
      ...{ because: 'family', excess: null, room: null },
    });
  }
  return [];
}

/** Gives the cases that nobody has, and those of officers who left, the most work first. */
function placeAll(
  ledger: BalanceLedger,
  units: readonly BalanceUnit[],
  left: ReadonlySet<string>,
): readonly BalanceLeft[] {
  const unplaced: BalanceLeft[] = [];
  const waiting = units.filter(({ holder }) => holder === null || (holder !== undefined && left.has(holder)));
  // A stable sort: among equals the lowest case first.
  for (const unit of [...waiting].sort((one, other) => other.minutes - one.minutes)) {
    const { caseIds, minutes, takers, holder: from = null } = unit;
    const { needsReason, languages } = takers;
    const to = minutes > 0 ? ledger.roomiest(unit, minutes, from) : fewestCases(ledger, unit);
    if (to === undefined) {
      unplaced.push(leftAsItIs(unit, from, takers.officers.length === 0 ? 'no-taker' : 'no-room'));
      continue;
    }
    ledger.move({
      ...{ caseIds, from, to, minutes, needsReason, languages },
      ...{ because: from === null ? 'nobody' : 'left', excess: null, room: null },
    });
  }
  return unplaced;
}

function fewestCases(ledger: BalanceLedger, unit: BalanceUnit): string | undefined {
  let best: string | undefined;
  let fewest = Infinity;
  for (const { officer } of unit.takers.officers) {
    const cases = ledger.casesPerMinute(officer);
    if (cases < fewest) [best, fewest] = [officer, cases];
  }
  return best;
}

/** The units of a giver that share their takers, by minutes, the fewest first. */
interface Shelf {
  readonly takers: BalanceUnit['takers'];
  readonly units: BalanceUnit[];
}

/** Lets those with more than the fair share give, whoever has the most beyond it first. */
function relieveAll(ledger: BalanceLedger, units: readonly BalanceUnit[], officers: readonly BalanceOfficer[]): void {
  const shelves = new Map<string, Map<string, Shelf>>();
  for (const unit of units) {
    if (typeof unit.holder !== 'string' || unit.minutes <= 0) continue;
    const own = shelves.get(unit.holder) ?? new Map<string, Shelf>();
    shelves.set(unit.holder, own);
    const shelf = own.get(unit.takers.key) ?? { takers: unit.takers, units: [] };
    own.set(unit.takers.key, shelf);
    shelf.units.push(unit);
  }
  for (const own of shelves.values()) for (const { units: shelved } of own.values()) shelved.sort(byMinutes);
  const givers = new Map(
    officers.flatMap(({ officer, minutesAvailable }) =>
      minutesAvailable === null || minutesAvailable === 0 ? [] : [[officer, minutesAvailable * tolerance] as const],
    ),
  );
  for (;;) {
    let giver: string | undefined;
    let most = 0;
    for (const [officer, near] of givers) {
      const excess = ledger.excess(officer);
      if (excess > near && excess > most) [giver, most] = [officer, excess];
    }
    if (giver === undefined) return;
    if (!relieve(ledger, giver, most, shelves.get(giver) ?? new Map())) givers.delete(giver);
  }
}

/** One move of a giver; false where nobody has room for anything. */
function relieve(ledger: BalanceLedger, giver: string, excess: number, shelves: ReadonlyMap<string, Shelf>): boolean {
  let best: { shelf: Shelf; at: number; unit: BalanceUnit; settles: boolean } | undefined;
  for (const shelf of shelves.values()) {
    const taker = ledger.roomiest(shelf, 0, giver);
    if (taker === undefined) continue;
    const room = ledger.room(taker);
    // The smallest that settles the excess, if there is room for it; else the largest that there is room for.
    const settling = firstWhere(shelf.units, (minutes) => minutes >= excess);
    const fits = (shelf.units[settling]?.minutes ?? Infinity) <= room;
    const at = fits ? settling : firstWhere(shelf.units, (minutes) => minutes > room) - 1;
    const unit = shelf.units[at];
    if (unit === undefined) continue;
    const isBetter =
      best === undefined ||
      (fits && !best.settles) ||
      (fits === best.settles && (fits ? unit.minutes < best.unit.minutes : unit.minutes > best.unit.minutes));
    if (isBetter) best = { shelf, at, unit, settles: fits };
  }
  if (best === undefined) return false;
  const { shelf, at, unit } = best;
  const to = ledger.roomiest(unit, unit.minutes, giver);
  if (to === undefined) return false;
  shelf.units.splice(at, 1);
  const { caseIds, minutes, takers } = unit;
  const { needsReason, languages } = takers;
  ledger.move({
    ...{ caseIds, from: giver, to, minutes, needsReason, languages },
    ...{ because: 'overload', excess: Math.round(excess), room: Math.floor(ledger.room(to)) },
  });
  return true;
}

/** The place of the first unit whose minutes are enough; those after it have as many or more. */
function firstWhere(units: readonly BalanceUnit[], isEnough: (minutes: number) => boolean): number {
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isEnough(units[middle]?.minutes ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function byMinutes(one: BalanceUnit, other: BalanceUnit): number {
  return one.minutes - other.minutes;
}

function leftAsItIs(
  { caseIds, minutes, takers }: BalanceUnit,
  officer: string | null,
  because: BalanceLeft['because'],
): BalanceLeft {
  const left = { caseIds, officer, minutes, because, languages: takers.languages };
  return { ...left, why: whyLeft(left) };
}
