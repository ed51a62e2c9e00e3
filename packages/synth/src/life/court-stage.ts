import { rollForward, yearOf } from '../calendar.ts';
import {
  adjournments,
  courtChoice,
  detainedCourtChoice,
  earlyMotions,
  type Outcome,
  outcomesEarlier,
  outcomesHeld,
  outcomesLately,
} from '../calibration.ts';
import { tellApplications } from './applications.ts';
import { tellDecision } from './decision.ts';
import type { Leg } from './shape.ts';
import { daysAround, hold, moveTo, openLeg, stand, type Telling, tellHearings } from './telling.ts';

const counselByOutcome: Readonly<Record<Outcome, number>> = {
  absent: 0.08,
  removal: 0.4,
  departure: 0.6,
  relief: 0.93,
  terminated: 0.65,
  dismissed: 0.45,
  withholding: 0.9,
  cat: 0.85,
  withdrawn: 0.3,
};

const howLong: Readonly<Record<Outcome, readonly [lately: number, earlier: number]>> = {
  absent: [1000, 260],
  removal: [2100, 520],
  departure: [1800, 380],
  relief: [2300, 800],
  terminated: [1700, 700],
  dismissed: [1600, 700],
  withholding: [2300, 900],
  cat: [2100, 800],
  withdrawn: [1000, 300],
};

function pickOutcome(telling: Telling, filedOn: number): Outcome {
  const { random } = telling;
  if (telling.held) return outcomesHeld.pick(random);
  return (yearOf(filedOn) >= 2019 ? outcomesLately : outcomesEarlier).pick(random);
}

function daysUntil(telling: Telling, outcome: Outcome, openedOn: number): number {
  const { random } = telling;
  if (telling.held) return daysAround(random, 48, 0.85);
  const [lately, earlier] = howLong[outcome];
  const year = yearOf(openedOn);
  const median = year >= 2019 ? lately : year >= 2012 ? (lately + earlier) / 2 : earlier;
  return Math.max(20, daysAround(random, median, 0.62));
}

/** A leg that ends because the case moves: a change of venue (C) or a transfer (T). */
function tellMove(telling: Telling, leg: Leg, after: number): Leg {
  const { random, life } = telling;
  const venue = random.chance(0.75);
  leg.endedOn = rollForward(leg.openedOn + after);
  leg.completion = venue ? 'C' : 'T';
  const from = telling.court;
  moveTo(telling, telling.held ? detainedCourtChoice.pick(random) : courtChoice.pick(random));
  leg.transferTo = telling.court === from ? null : telling.court;
  if (venue && telling.counsel)
    life.motions.push({
      leg: leg.number,
      kind: 'CV',
      filedOn: Math.max(leg.openedOn, leg.endedOn - random.between(8, 40)),
      party: 'A',
      decidedOn: leg.endedOn,
      decision: 'G',
      stay: '',
      stayOn: 0,
      deleted: false,
    });
  tellHearings(telling, leg, Math.min(3, 1 + Math.floor(after / 300)), false, (r) => adjournments.pick(r));
  return openLeg(telling, venue ? 'venue' : 'transfer', leg.endedOn);
}

/** Motions of the everyday kind, before a decision. They change nothing of what stands. */
function tellEarlyMotions(telling: Telling, leg: Leg): void {
  const { random, life } = telling;
  const wanted = telling.counsel ? random.below(3) : random.chance(0.12) ? 1 : 0;
  const length = Math.min(leg.endedOn - leg.openedOn, 4000);
  for (let nth = 0; nth < wanted && length > 20 && life.motions.length < 7; nth++) {
    const filedOn = leg.openedOn + 5 + random.below(length - 10);
    const decidedOn = Math.min(leg.endedOn, filedOn + random.between(1, 45));
    const kind = earlyMotions.pick(random);
    life.motions.push({
      leg: leg.number,
      kind,
      filedOn,
      party: random.chance(0.85) ? 'A' : 'I',
      decidedOn,
      // One to terminate or to close that was granted would have ended the leg.
      decision: kind === 'TP' || kind === 'AC' ? 'D' : random.chance(0.72) ? 'G' : random.chance(0.8) ? 'D' : 'M',
      stay: '',
      stayOn: 0,
      deleted: random.chance(0.01),
    });
  }
}

/** The case is put off the calendar: pending still, but nothing moves until someone asks. */
function tellClosure(telling: Telling, leg: Leg, after: number, depth: number): void {
  const { random, life } = telling;
  leg.endedOn = rollForward(leg.openedOn + after);
  const year = yearOf(leg.endedOn);
  leg.completion =
    year >= 2011 && random.chance(0.45) ? (random.chance(0.5) ? 'Y' : 'M') : random.chance(0.85) ? 'A' : 'B';
  tellHearings(telling, leg, 1 + Math.floor(after / 420), true, (r) => adjournments.pick(r));
  tellEarlyMotions(telling, leg);
  tellApplications(telling, leg, 'closed');
  stand(telling, { from: leg.endedOn, what: 'closed' });
  if (depth < 3 && random.chance(0.45)) {
    const againOn = rollForward(leg.endedOn + daysAround(random, 900, 0.7));
    life.motions.push({
      leg: leg.number,
      kind: 'C',
      filedOn: againOn - random.between(10, 60),
      party: random.chance(0.5) ? 'A' : 'I',
      decidedOn: againOn,
      decision: 'G',
      stay: '',
      stayOn: 0,
      deleted: false,
    });
    stand(telling, { from: againOn, what: 'pending' });
    tellCourtStage(telling, 'recalendared', againOn, depth + 1);
  }
}

/** Tells a case at court from the opening of a leg: moves, hearings, closings, and the decision with all that follows it. */
export function tellCourtStage(telling: Telling, because: Leg['because'], openedOn: number, depth: number): void {
  const { random, life } = telling;
  let leg = openLeg(telling, because, openedOn);
  const outcome = pickOutcome(telling, life.filedOn);
  if (depth === 0) telling.counsel = random.chance(counselByOutcome[outcome] * (yearOf(openedOn) >= 2023 ? 0.85 : 1));
  let remaining = depth === 0 ? daysUntil(telling, outcome, openedOn) : daysAround(random, 420, 0.7);

  if (telling.held && depth === 0 && random.chance(0.22)) {
    // Released on bond or parole: the case follows to a court for people who are not held, and takes its time there.
    telling.held = false;
    leg = tellMove(telling, leg, Math.max(8, Math.floor(remaining / 2)));
    remaining = daysUntil(telling, outcome, openedOn);
  } else if (depth < 2 && random.chance(telling.held ? 0.07 : 0.16)) {
    const after = Math.max(7, Math.floor(remaining * (0.1 + random.unit() * 0.5)));
    leg = tellMove(telling, leg, after);
    remaining = Math.max(10, remaining - after);
    if (random.chance(0.1)) leg = tellMove(telling, leg, Math.max(7, Math.floor(remaining / 3)));
  }
  if (random.chance(0.003))
    life.appeals.push({
      leg: leg.number,
      type: 'Interlocutory Appeal',
      filedOn: leg.openedOn + 15,
      by: random.chance(0.5) ? 'A' : 'I',
      decidedOn: leg.openedOn + 190,
      decision: random.chance(0.8) ? 'DIS' : 'OTH',
    });
  if (depth < 3 && !telling.held && outcome !== 'absent' && random.chance(0.075)) {
    tellClosure(telling, leg, Math.max(30, Math.floor(remaining * 0.6)), depth);
    return;
  }
  leg.endedOn = rollForward(leg.openedOn + remaining);
  if (random.chance(0.002)) {
    leg.completion = 'F';
    tellHearings(telling, leg, 1, true, (r) => adjournments.pick(r));
    stand(telling, { from: leg.endedOn, what: 'ended', alsoStages: ['pending'] });
    return;
  }
  leg.absent = outcome === 'absent';
  const wanted = telling.held
    ? 2 + random.below(3)
    : Math.min(9, 1 + random.below(2) + Math.floor(remaining / (leg.absent ? 330 : 340)));
  const inCourt = leg.absent || random.chance(0.8);
  tellHearings(telling, leg, wanted, inCourt, (r) => adjournments.pick(r));
  tellEarlyMotions(telling, leg);
  tellApplications(telling, leg, outcome);
  tellDecision(telling, leg, outcome, inCourt, depth);
}

/** A pending motion or appeal of the person's that only asks: a review while it is open (C3). */
export function holdReview(telling: Telling, rule: string, from: number, to: number): void {
  hold(telling, { rule, what: 'review', from, to, country: 'all' });
}
