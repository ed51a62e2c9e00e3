import { lastAppealDay, never, rollForward } from '../calendar.ts';
import { boardOnCaseAppeal } from '../calibration.ts';
import { tellCourtStage } from './court-stage.ts';
import type { Appeal, Leg, Motion, StandingOrder } from './shape.ts';
import { daysAround, hold, stand, type Telling } from './telling.ts';

const deepest = 3;

function fileAppeal(telling: Telling, leg: Leg, type: string, filedOn: number, by: Appeal['by']): Appeal {
  const appeal: Appeal = { leg: leg.number, type, filedOn, by, decidedOn: never, decision: '' };
  telling.life.appeals.push(appeal);
  return appeal;
}

function fileMotion(telling: Telling, leg: Leg, kind: string, filedOn: number): Motion {
  const motion: Motion = {
    leg: leg.number,
    kind,
    filedOn,
    party: 'A',
    decidedOn: never,
    decision: '',
    stay: '',
    stayOn: never,
    deleted: false,
  };
  telling.life.motions.push(motion);
  return motion;
}

/** The case is open again: no order stands from that day on, and a new leg begins soon after, or is yet to come. */
function openAgain(
  telling: Telling,
  from: number,
  because: Leg['because'],
  depth: number,
  alsoStages?: readonly string[],
): void {
  stand(telling, { from, what: 'pending', ...(alsoStages === undefined ? {} : { alsoStages }) });
  telling.held = false;
  const wait = because === 'remanded' ? telling.random.between(5, 90) : telling.random.between(0, 12);
  tellCourtStage(telling, because, rollForward(from + wait), depth + 1);
}

/** An order after a hearing: an appeal, a motion, or silence until the time to appeal has run. */
export function tellAfterOrder(telling: Telling, leg: Leg, order: StandingOrder, depth: number): void {
  const { random } = telling;
  const reserved = leg.appealReserved === 'A' || leg.appealReserved === 'B';
  const willing = order.protection === '' ? 0.66 : 0.3;
  if (reserved && random.chance(willing) && telling.life.appeals.length < 6) {
    if (random.chance(0.03)) tellLateAppeal(telling, leg, order);
    else tellAppeal(telling, leg, order, depth);
    return;
  }
  if (order.protection === '' && order.kind !== 'voluntary-departure' && random.chance(0.09)) {
    const filedOn = lastAppealDay(leg.endedOn) + daysAround(random, 120, 1.2);
    tellMotionToReopen(telling, leg, order, filedOn, depth);
  }
}

/** A late appeal: the order became final when the time ran, unless the Board excuses the delay. */
function tellLateAppeal(telling: Telling, leg: Leg, order: StandingOrder): void {
  const { random } = telling;
  const appeal = fileAppeal(telling, leg, 'Case Appeal', lastAppealDay(leg.endedOn) + random.between(3, 40), 'A');
  appeal.decidedOn = rollForward(appeal.filedOn + daysAround(random, 200, 0.5));
  appeal.decision = random.chance(0.5) ? 'DUT' : 'SDG';
  stand(telling, {
    from: appeal.filedOn,
    what: 'order',
    order,
    finalOn: null,
    finalBy: null,
    finalityOpen: true,
    alsoStages: ['order-unclear', 'order-not-final', 'order-final'],
  });
  hold(telling, { rule: 'C2', what: 'review', from: appeal.filedOn, to: appeal.decidedOn, country: 'all' });
  stand(telling, {
    from: appeal.decidedOn,
    what: 'order',
    order,
    finalOn: null,
    finalBy: null,
    finalityOpen: order.kind === 'voluntary-departure',
  });
}

function tellAppeal(telling: Telling, leg: Leg, order: StandingOrder, depth: number): void {
  const { random, life } = telling;
  const last = lastAppealDay(leg.endedOn);
  const filedOn = Math.min(last, leg.endedOn + (random.chance(0.5) ? random.between(22, 30) : random.between(3, 22)));
  const appeal = fileAppeal(
    telling,
    leg,
    'Case Appeal',
    filedOn,
    leg.appealReserved === 'B' && random.chance(0.3) ? 'B' : 'A',
  );
  const decision = order.protection === '' ? boardOnCaseAppeal.pick(random) : random.chance(0.8) ? 'DIS' : 'SAF';
  const after = decision === 'REJ' || decision === 'WDL' ? daysAround(random, 90, 0.6) : daysAround(random, 470, 0.6);
  appeal.decidedOn = rollForward(Math.max(last + 5, filedOn + after));
  appeal.decision = decision;
  stand(telling, { from: filedOn, what: 'order', order, finalOn: null, finalBy: 'B1', appealPending: true });
  hold(telling, { rule: 'C2', what: 'bar', from: filedOn, to: appeal.decidedOn, country: 'all' });
  const from = appeal.decidedOn;
  switch (decision) {
    case 'REM':
    case 'BCR':
    case 'ACR':
      if (depth >= deepest) stand(telling, { from, what: 'pending' });
      else openAgain(telling, from, 'remanded', depth);
      return;
    case 'SUS':
      stand(telling, { from, what: 'pending', alsoStages: ['terminated', 'relief-granted', 'order-unclear'] });
      return;
    case 'TER':
    case 'TPD':
      stand(telling, { from, what: 'ended' });
      return;
    case 'WDL':
      stand(telling, {
        from,
        what: 'order',
        order,
        finalOn: from,
        finalBy: 'B18',
        finalityOpen: order.kind === 'voluntary-departure',
      });
      return;
    case 'REJ':
      stand(telling, {
        from,
        what: 'order',
        order,
        finalOn: null,
        finalBy: 'B4',
        finalityOpen: true,
        alsoStages: ['order-unclear', 'order-not-final', 'order-final'],
      });
      return;
    case 'DVD':
    case 'D30':
    case 'SAV':
      stand(telling, {
        from,
        what: 'order',
        order: { ...order, kind: 'voluntary-departure', boardDeparture: true },
        finalOn: from,
        finalBy: 'B1',
        finalityOpen: true,
      });
      return;
    default:
      stand(telling, {
        from,
        what: 'order',
        order,
        finalOn: from,
        finalBy: 'B1',
        finalityOpen: order.kind === 'voluntary-departure',
      });
  }
  if (order.kind === 'voluntary-departure' || order.protection !== '') return;
  // After a dismissal: a petition that the court of appeals may send back, or a motion at the Board.
  if (random.chance(0.12)) {
    const sentBack = random.chance(0.2);
    const requestedOn = from + random.between(30, 120);
    const at = life.appeals.indexOf(appeal);
    life.federal.push({ appeal: at, requestedOn, decision: sentBack ? 'REM' : random.chance(0.6) ? 'DIS' : '' });
    hold(telling, { rule: 'court-matter', what: 'review', from: requestedOn, to: never, country: 'all' });
    if (sentBack && depth < deepest && life.appeals.length < 6) {
      const backOn = requestedOn + daysAround(random, 500, 0.4);
      const again = fileAppeal(telling, leg, 'Circuit Court Remand', backOn, 'A');
      again.decidedOn = rollForward(backOn + daysAround(random, 200, 0.5));
      again.decision = 'REM';
      stand(telling, {
        from: backOn,
        what: 'order',
        order,
        finalOn: from,
        finalBy: 'B1',
        finalityOpen: true,
        alsoStages: ['order-not-final', 'order-unclear', 'order-final', 'pending'],
      });
      openAgain(telling, again.decidedOn, 'remanded', depth);
    }
  } else if (random.chance(0.09)) tellMotionAtBoard(telling, leg, from, depth);
}

function tellMotionAtBoard(telling: Telling, leg: Leg, dismissedOn: number, depth: number): void {
  const { random } = telling;
  const motion = fileAppeal(telling, leg, 'MTR BIA', dismissedOn + random.between(15, 85), 'A');
  motion.decidedOn = rollForward(motion.filedOn + daysAround(random, 260, 0.5));
  const granted = depth < deepest && random.chance(0.18);
  motion.decision = granted ? 'GRN' : 'DEN';
  hold(telling, { rule: 'C3', what: 'review', from: motion.filedOn, to: motion.decidedOn, country: 'all' });
  if (granted) openAgain(telling, motion.decidedOn, 'remanded', depth);
}

/** An ordinary motion to reopen or reconsider: it stays nothing by itself, unless the judge grants a stay (C28). */
function tellMotionToReopen(telling: Telling, leg: Leg, order: StandingOrder, filedOn: number, depth: number): void {
  const { random, life } = telling;
  const draw = random.unit();
  const motion = fileMotion(telling, leg, draw < 0.68 ? 'O' : draw < 0.84 ? 'MC' : 'FD', filedOn);
  motion.decidedOn = rollForward(filedOn + daysAround(random, 95, 0.7));
  motion.deleted = random.chance(0.03);
  const granted = depth < deepest && !motion.deleted && random.chance(0.34);
  motion.decision = granted ? 'G' : random.chance(0.9) ? 'D' : 'W';
  if (motion.deleted) return;
  hold(telling, { rule: 'C3', what: 'review', from: filedOn, to: motion.decidedOn, country: 'all' });
  if (random.chance(0.25)) {
    motion.stay = random.chance(0.4) ? 'Y' : 'N';
    motion.stayOn = Math.min(filedOn + random.between(1, 20), motion.decidedOn - 1);
    if (motion.stay === 'Y')
      hold(telling, { rule: 'C28', what: 'bar', from: motion.stayOn, to: motion.decidedOn, country: 'all' });
  }
  if (random.chance(0.12) && life.motions.length < 14) {
    // A motion of its own for a stay. Once granted it has no end on record, as long as an order stands.
    const stay = fileMotion(telling, leg, 'SY', filedOn + 1);
    stay.decidedOn = Math.min(filedOn + random.between(3, 15), motion.decidedOn);
    stay.decision = random.chance(0.5) ? 'G' : 'D';
    stay.stay = stay.decision === 'G' ? 'Y' : 'N';
    stay.stayOn = stay.decidedOn;
    if (stay.decision === 'G')
      hold(telling, { rule: 'C28', what: 'bar', from: stay.decidedOn, to: never, country: 'all' });
  }
  if (granted) openAgain(telling, motion.decidedOn, 'reopened', depth);
  else if (random.chance(0.12) && order.kind !== 'exclusion')
    tellAppealOfMotion(telling, leg, motion.decidedOn, 'C3', depth);
}

/** An order in absentia: final at once; a motion to rescind it stays removal until the judge rules (C4). */
export function tellAfterAbsence(telling: Telling, leg: Leg, depth: number): void {
  const { random } = telling;
  if (!random.chance(0.19)) return;
  const inTime = random.chance(0.66);
  const motion = fileMotion(
    telling,
    leg,
    'MA',
    leg.endedOn + (inTime ? random.between(5, 172) : 190 + daysAround(random, 300, 0.9)),
  );
  motion.decidedOn = rollForward(motion.filedOn + daysAround(random, 75, 0.7));
  motion.deleted = random.chance(0.03);
  const granted = depth < deepest && !motion.deleted && random.chance(0.6);
  motion.decision = granted ? 'G' : random.chance(0.94) ? 'D' : 'W';
  if (motion.deleted) return;
  // Which ground the motion is on, the release does not say: it may stay removal, and a person has to look (C4).
  hold(telling, {
    rule: 'C4',
    what: 'review',
    from: motion.filedOn,
    to: motion.decidedOn,
    country: 'all',
  });
  if (granted) {
    openAgain(telling, motion.decidedOn, 'reopened', depth);
    return;
  }
  if (random.chance(0.16) && telling.life.caseType === 'RMV')
    tellAppealOfMotion(telling, leg, motion.decidedOn, 'C4', depth);
  else if (random.chance(0.06)) {
    const second = fileMotion(telling, leg, 'MA', motion.decidedOn + random.between(20, 300));
    second.decidedOn = rollForward(second.filedOn + daysAround(random, 75, 0.6));
    second.decision = 'D';
    hold(telling, { rule: 'C4', what: 'review', from: second.filedOn, to: second.decidedOn, country: 'all' });
  }
}

/** An appeal to the Board of a denied motion: no automatic stay in removal cases, and a review while it is open. */
function tellAppealOfMotion(telling: Telling, leg: Leg, deniedOn: number, rule: string, depth: number): void {
  const { random } = telling;
  if (telling.life.appeals.length >= 6) return;
  const appeal = fileAppeal(telling, leg, 'Appeal of IJ MTR', deniedOn + random.between(5, 29), 'A');
  appeal.decidedOn = rollForward(appeal.filedOn + daysAround(random, 300, 0.5));
  const sentBack = depth < deepest && random.chance(0.2);
  appeal.decision = sentBack ? 'REM' : 'DIS';
  hold(telling, { rule, what: 'review', from: appeal.filedOn, to: appeal.decidedOn, country: 'all' });
  // Until the new leg begins the release does not say what the remand of a motion left of the order.
  if (sentBack) openAgain(telling, appeal.decidedOn, 'remanded', depth, ['order-unclear']);
}

/** Relief or an end of the proceeding: no order stands, and none does while the government appeals (B17). */
export function tellAfterEnd(telling: Telling, leg: Leg, what: 'relief' | 'ended', depth: number): void {
  const { random } = telling;
  if (leg.appealReserved !== 'I' || !random.chance(0.55) || telling.life.appeals.length >= 6) return;
  const appeal = fileAppeal(telling, leg, 'Case Appeal', leg.endedOn + random.between(8, 30), 'I');
  appeal.decidedOn = rollForward(appeal.filedOn + daysAround(random, 480, 0.5));
  const sentBack = depth < deepest && random.chance(0.25);
  appeal.decision = sentBack ? 'REM' : random.chance(0.75) ? 'DIS' : 'WDL';
  stand(telling, { from: appeal.filedOn, what, alsoStages: ['pending'] });
  if (sentBack) openAgain(telling, appeal.decidedOn, 'remanded', depth);
  else stand(telling, { from: appeal.decidedOn, what });
}
