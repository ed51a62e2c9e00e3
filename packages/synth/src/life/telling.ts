import { rollForward } from '../calendar.ts';
import type { Court } from '../codes/courts.ts';
import { otherHearingLocations } from '../codes/courts.ts';
import type { Stream } from '../random.ts';
import type { Leg, Life, Span, Standing } from './shape.ts';

/** A life while it is told: what has been told so far, and what the telling needs to remember. */
export interface Telling {
  readonly life: Life;
  readonly random: Stream;
  court: Court;
  judge: string;
  location: string;
  /** Held now. */
  held: boolean;
  /** Has counsel. */
  counsel: boolean;
}

/** A number of days around a median, skewed to the right; `spread` is that of its logarithm. */
export function daysAround(random: Stream, median: number, spread: number): number {
  const bell = (random.unit() + random.unit() + random.unit()) * 2 - 3;
  return Math.max(1, Math.round(median * Math.exp(spread * bell)));
}

const judgesOfACourt = 9;

/** Code of the nth judge of a court: three letters that name no one. */
export function judgeCode(court: Court, nth: number): string {
  const number = 676 + court.number * judgesOfACourt + nth;
  return String.fromCharCode(65 + Math.floor(number / 676), 65 + (Math.floor(number / 26) % 26), 65 + (number % 26));
}

/** All judge codes of a court. */
export function judgesOf(court: Court): string[] {
  return Array.from({ length: judgesOfACourt }, (_, nth) => judgeCode(court, nth));
}

const locationsByCourt = new Map<string, string[]>();
for (const { code, court } of otherHearingLocations) {
  const known = locationsByCourt.get(court);
  if (known === undefined) locationsByCourt.set(court, [code]);
  else known.push(code);
}

/** Moves the case to a court: a judge of it, and a place where it hears. */
export function moveTo(telling: Telling, court: Court): void {
  const { random } = telling;
  telling.court = court;
  telling.judge = judgeCode(court, random.below(judgesOfACourt));
  const others = locationsByCourt.get(court.code);
  telling.location =
    others !== undefined && random.chance(0.12) ? (others[random.below(others.length)] ?? court.code) : court.code;
}

/** Opens a leg at the court where the case is. */
export function openLeg(telling: Telling, because: Leg['because'], openedOn: number): Leg {
  const leg: Leg = {
    number: telling.life.legs.length,
    because,
    court: telling.court,
    location: telling.location,
    judge: telling.judge,
    openedOn,
    caseType: telling.life.caseType,
    endedOn: 1_000_000_000,
    decision: '',
    completion: '',
    decisionForm: '',
    absent: false,
    appealReserved: '',
    country: '',
    transferTo: null,
    chargedAfterEnd: 0,
  };
  telling.life.legs.push(leg);
  return leg;
}

/** Says what stands from a day on. Days are told in order, so the last word not after a day is what stands on it. */
export function stand(telling: Telling, standing: Standing): void {
  telling.life.standings.push(standing);
}

/** Says that a bar or a review holds from a day until (not including) another. */
export function hold(telling: Telling, span: Span): void {
  telling.life.spans.push(span);
}

const times = ['0830', '0830', '0900', '0900', '1000', '1030', '1300', '1300', '1330', '1500'] as const;

/**
 * Tells the hearings of a leg from its opening to its end, evenly with some disorder. A hearing is set when the one before
 * is over; one in five times nothing is set for a long while.
 *
 * @param lastIsAt whether the leg ends at a hearing (a decision in court) or between two
 */
export function tellHearings(
  telling: Telling,
  leg: Leg,
  wanted: number,
  lastIsAt: boolean,
  choose: (random: Stream) => string,
): void {
  const { random, life } = telling;
  const length = leg.endedOn - leg.openedOn;
  const room = 60 - life.hearings.length;
  const count = Math.max(0, Math.min(wanted, room, Math.floor(length / 6) + 1));
  let setOn = leg.openedOn;
  let before = leg.openedOn;
  for (let nth = 1; nth <= count; nth++) {
    const last = nth === count;
    const share = lastIsAt ? nth / count : nth / (count + 1);
    const jitter = last && lastIsAt ? 0 : Math.round(((random.unit() - 0.5) * length) / (count + 1) / 1.5);
    let heldOn =
      last && lastIsAt
        ? leg.endedOn
        : rollForward(Math.max(before + 1, leg.openedOn + Math.round(length * share) + jitter));
    if (heldOn > leg.endedOn) heldOn = leg.endedOn;
    const individual = last && lastIsAt ? count > 1 && !leg.absent : nth > 2 && random.chance(0.45);
    const gap = heldOn - setOn;
    const setLate = gap > 200 && random.chance(0.3) ? setOn + Math.floor(gap * (0.3 + random.unit() * 0.6)) : setOn;
    life.hearings.push({
      leg: leg.number,
      setOn: setLate,
      heldOn,
      time: times[random.below(times.length)] ?? '0900',
      calendar: individual ? 'I' : 'M',
      adjournment: last && lastIsAt ? '8B' : choose(random),
    });
    setOn = heldOn;
    before = heldOn;
  }
}
