import { never } from '../calendar.ts';
import type { Telling } from './telling.ts';

/** Custody, from the first day: held until a release, released before the case began, or never held. */
export function tellCustody(telling: Telling, held: boolean): void {
  const { random, life } = telling;
  if (held) {
    life.custody.push({ detainedOn: life.chargedOn - random.below(3), releasedOn: never, enteredOn: life.filedOn });
    return;
  }
  if (random.chance(0.42)) return;
  const detained = random.chance(0.45);
  const detainedOn = life.chargedOn - random.between(0, 4);
  life.custody.push(
    detained
      ? { detainedOn, releasedOn: Math.min(life.filedOn, detainedOn + random.between(1, 25)), enteredOn: life.filedOn }
      : { detainedOn: never, releasedOn: never, enteredOn: life.filedOn },
  );
}

const bondDecisions = [
  ['D', 40],
  ['R', 26],
  ['J', 12],
  ['G', 4],
  ['N', 6],
  ['W', 8],
  ['I', 1],
  ['T', 1],
  ['X', 1],
  ['O', 1],
] as const;

/** Bond hearings of those who are held, and the release that follows a bond or the end of the case. */
export function tellBonds(telling: Telling, held: boolean): void {
  const { random, life } = telling;
  const first = life.legs[0];
  const custody = life.custody[0];
  if (!held || first === undefined || custody === undefined) return;
  const releasedWith = life.legs.length > 1 && !life.legs[1]?.court.detained ? first.endedOn : never;
  if (releasedWith < never) {
    life.custody[0] = { ...custody, releasedOn: Math.max(custody.detainedOn + 1, releasedWith - random.below(5)) };
  } else if (random.chance(0.25) && first.endedOn < never) {
    life.custody[0] = { ...custody, releasedOn: first.endedOn + random.below(20) };
  }
  if (!random.chance(0.33)) return;
  const requestedOn = first.openedOn + random.between(1, 12);
  const length = Math.max(2, first.endedOn - first.openedOn);
  const decidedOn = requestedOn + Math.min(random.between(3, 20), length);
  let draw = random.below(100);
  let decision: string = 'O';
  for (const [code, weight] of bondDecisions) {
    if (draw < weight) {
      decision = code;
      break;
    }
    draw -= weight;
  }
  const initial = random.chance(0.5) ? 0 : 1500 + 500 * random.below(20);
  const set = decision === 'R' ? 1500 + 500 * random.below(24) : decision === 'I' ? initial + 2500 : 0;
  life.bonds.push({
    leg: 0,
    requestedOn,
    decidedOn,
    decision,
    initial,
    set,
    appealReserved: random.chance(0.15) ? (random.chance(0.6) ? 'A' : 'I') : '',
  });
  if (life.appeals.length < 7 && random.chance(0.12))
    life.appeals.push({
      leg: 0,
      type: 'Bond Appeal',
      filedOn: decidedOn + random.between(5, 29),
      by: random.chance(0.6) ? 'A' : 'I',
      decidedOn: decidedOn + random.between(60, 200),
      decision: random.chance(0.7) ? 'DIS' : random.chance(0.5) ? 'SUS' : 'REM',
    });
}

/** Who represents whom: the government nearly always, the person where there is counsel, both again at the Board. */
export function tellRepresentatives(telling: Telling): void {
  const { random, life } = telling;
  const add = (
    level: 'COURT' | 'BOARD',
    type: 'ALIEN' | 'INS',
    enteredOn: number,
    leg: number,
    appeal: number,
    prime: boolean,
  ): void => {
    if (life.representatives.length < 30) life.representatives.push({ level, type, enteredOn, leg, appeal, prime });
  };
  for (const leg of life.legs) {
    if (random.chance(0.86)) add('COURT', 'INS', leg.openedOn + random.below(60), leg.number, -1, true);
    if (random.chance(0.12)) add('COURT', 'INS', leg.openedOn + 60 + random.below(400), leg.number, -1, false);
    if (telling.counsel && (leg.number === 0 || random.chance(0.7))) {
      add('COURT', 'ALIEN', leg.openedOn + random.between(3, 240), leg.number, -1, true);
      if (random.chance(0.3)) add('COURT', 'ALIEN', leg.openedOn + 240 + random.below(500), leg.number, -1, false);
    }
  }
  life.appeals.forEach((appeal, at) => {
    if (random.chance(0.72)) add('BOARD', 'ALIEN', appeal.filedOn, appeal.leg, at, true);
    if (random.chance(0.5)) add('BOARD', 'INS', appeal.filedOn + 10, appeal.leg, at, true);
  });
}
