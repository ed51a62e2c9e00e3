/** The minutes and cases of each officer while moves are being found, and how many more each may be given. */
import type { BalanceCase, BalanceMove, BalanceOfficer, BalanceSide } from './balance-input.ts';
import type { BalanceUnit } from './balance-units.ts';
import { whyMove } from './balance-words.ts';

interface Account {
  readonly officer: BalanceOfficer;
  readonly before: { readonly cases: number; readonly minutes: number };
  /** What a fair share would be: the capacity, or its part of all work where there is more work than capacity. */
  readonly fair: number;
  /** Beyond this nothing is given: the fair share, and never more beyond the capacity than anybody had before. */
  readonly most: number;
  cases: number;
  minutes: number;
}

/** Keeps account of the moves. Officers without a known capacity keep what they have. */
export class BalanceLedger {
  readonly moves: BalanceMove[] = [];
  readonly mostOverloadBefore: number;
  readonly #accounts = new Map<string, Account>();

  /** `proposed`: what counts as with the officer to whom it is proposed. */
  constructor(
    officers: readonly BalanceOfficer[],
    units: readonly BalanceUnit[],
    proposed: readonly BalanceCase[] = [],
  ) {
    const held = new Map<string, { cases: number; minutes: number }>();
    const count = ({ officer, minutes }: BalanceCase): void => {
      const sum = held.get(officer ?? '') ?? { cases: 0, minutes: 0 };
      held.set(officer ?? '', { cases: sum.cases + 1, minutes: sum.minutes + minutes });
    };
    for (const { cases } of units) for (const one of cases) count(one);
    for (const one of proposed) count(one);
    const heldBy = (officer: string) => held.get(officer) ?? { cases: 0, minutes: 0 };
    let work = heldBy('').minutes;
    let capacity = 0;
    let overload = 0;
    for (const { officer, minutesAvailable } of officers) {
      if (minutesAvailable === null) continue;
      work += heldBy(officer).minutes;
      capacity += minutesAvailable;
      overload = Math.max(overload, heldBy(officer).minutes - minutesAvailable);
    }
    this.mostOverloadBefore = overload;
    const ratio = capacity === 0 ? 1 : Math.max(1, work / capacity);
    for (const officer of [...officers].sort((one, other) => (one.officer < other.officer ? -1 : 1))) {
      const before = heldBy(officer.officer);
      const available = officer.minutesAvailable ?? 0;
      const fair = available * ratio;
      const most = Math.min(fair, available + overload);
      this.#accounts.set(officer.officer, { officer, before, fair, most, ...before });
    }
  }

  /** Minutes that may still be given to an officer; negative where the officer has too many. */
  room(officer: string): number {
    const account = this.#accounts.get(officer);
    return account === undefined || account.officer.minutesAvailable === null ? 0 : account.most - account.minutes;
  }

  /** Minutes beyond the fair share; none for who has no known capacity. */
  excess(officer: string): number {
    const account = this.#accounts.get(officer);
    if (account === undefined || account.officer.minutesAvailable === null) return 0;
    return account.minutes - account.fair;
  }

  /** Cases for each minute available: whom to give a case that is no work now. */
  casesPerMinute(officer: string): number {
    const account = this.#accounts.get(officer);
    return account === undefined ? Infinity : account.cases / (account.officer.minutesAvailable ?? 0);
  }

  /** The one of the takers with the most room, who has room for it; not `except`. The first in order among equals. */
  roomiest(unit: Pick<BalanceUnit, 'takers'>, minutes: number, except: string | null): string | undefined {
    let best: string | undefined;
    let most = minutes;
    for (const { officer } of unit.takers.officers) {
      if (officer === except) continue;
      const room = this.room(officer);
      if (room > most || (best === undefined && room === most)) [best, most] = [officer, room];
    }
    return best;
  }

  /** Writes a move down. */
  move(move: Omit<BalanceMove, 'why'>): void {
    this.moves.push({ ...move, why: whyMove(move) });
    const { from, to, minutes, caseIds } = move;
    for (const [holder, sign] of [
      [from, -1],
      [to, 1],
    ] as const) {
      const account = holder === null ? undefined : this.#accounts.get(holder);
      if (account === undefined) continue;
      account.cases += sign * caseIds.length;
      account.minutes += sign * minutes;
    }
  }

  sides(): readonly BalanceSide[] {
    return [...this.#accounts.values()].map(({ officer, before, cases, minutes }) => ({
      officer: officer.officer,
      minutesAvailable: officer.minutesAvailable,
      before,
      after: { cases, minutes },
    }));
  }

  mostOverload(): number {
    const beyond = this.sides().map(({ minutesAvailable, after }) =>
      minutesAvailable === null ? 0 : after.minutes - minutesAvailable,
    );
    return Math.max(0, ...beyond);
  }
}
