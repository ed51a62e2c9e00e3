import { never, rollForward } from '../calendar.ts';
import type { Outcome } from '../calibration.ts';
import { tellAfterAbsence, tellAfterEnd, tellAfterOrder } from './after-decision.ts';
import type { Leg, StandingOrder } from './shape.ts';
import { hold, stand, type Telling } from './telling.ts';

/** DEC_CODE of an outcome, by case type: the letters differ, and the same letter means different things. */
const codes: Readonly<Record<'RMV' | 'DEP' | 'EXC', Readonly<Record<Outcome, string>>>> = {
  RMV: {
    absent: 'X',
    removal: 'X',
    departure: 'V',
    relief: 'R',
    terminated: 'T',
    dismissed: 'U',
    withholding: 'E',
    cat: 'Z',
    withdrawn: 'W',
  },
  DEP: {
    absent: 'D',
    removal: 'D',
    departure: 'V',
    relief: 'R',
    terminated: 'T',
    dismissed: 'U',
    withholding: 'D',
    cat: 'D',
    withdrawn: 'T',
  },
  EXC: {
    absent: 'E',
    removal: 'E',
    departure: 'W',
    relief: 'R',
    terminated: 'T',
    dismissed: 'U',
    withholding: 'E',
    cat: 'E',
    withdrawn: 'W',
  },
};

const orderKinds: Readonly<Record<'RMV' | 'DEP' | 'EXC', StandingOrder['kind']>> = {
  RMV: 'removal',
  DEP: 'deportation',
  EXC: 'exclusion',
};

/** ISO code of the person's country, or 'all' where the court knows none: such a protection bars every country. */
function protectedCountry(telling: Telling): string {
  return telling.life.person.nationality.iso ?? 'all';
}

/** Tells the judge's decision of a leg and what follows it. */
export function tellDecision(telling: Telling, leg: Leg, outcome: Outcome, inCourt: boolean, depth: number): void {
  const { random, life } = telling;
  const type = life.caseType === 'DEP' || life.caseType === 'EXC' ? life.caseType : 'RMV';
  const code = codes[type][outcome];
  leg.decision = code;
  leg.decisionForm = inCourt ? 'O' : 'W';
  const nationality = life.person.nationality;
  const country = nationality.iso === null ? '' : nationality.code;

  switch (code === 'W' ? 'withdrawn' : outcome) {
    case 'absent': {
      leg.country = random.chance(0.97) ? country : '';
      stand(telling, {
        from: leg.endedOn,
        what: 'order',
        order: { kind: orderKinds[type], on: leg.endedOn, absent: true, protection: '' },
        finalOn: leg.endedOn,
        finalBy: 'B1',
      });
      tellAfterAbsence(telling, leg, depth);
      return;
    }
    case 'removal':
    case 'withholding':
    case 'cat': {
      leg.country = random.chance(0.97) || outcome !== 'removal' ? country : '';
      // Deportation and exclusion knew these protections too, under letters that this release does not tell apart.
      const protection =
        type !== 'RMV' || outcome === 'removal' ? '' : outcome === 'cat' ? 'cat-withholding' : 'withholding';
      const draw = random.unit();
      leg.appealReserved = draw < 0.4 ? 'A' : draw < 0.42 ? 'B' : draw < 0.435 ? 'I' : '';
      const order: StandingOrder = { kind: orderKinds[type], on: leg.endedOn, absent: false, protection };
      stand(telling, { from: leg.endedOn, what: 'order', order, finalOn: null, finalBy: 'B1' });
      if (protection !== '')
        hold(telling, { rule: 'C10', what: 'bar', from: leg.endedOn, to: never, country: protectedCountry(telling) });
      tellAfterOrder(telling, leg, order, depth);
      return;
    }
    case 'departure': {
      leg.country = random.chance(0.8) ? country : '';
      leg.appealReserved = random.chance(0.14) ? 'A' : '';
      const order: StandingOrder = { kind: 'voluntary-departure', on: leg.endedOn, absent: false, protection: '' };
      stand(telling, { from: leg.endedOn, what: 'order', order, finalOn: null, finalBy: 'B1', finalityOpen: true });
      if (leg.appealReserved === 'A') tellAfterOrder(telling, leg, order, depth);
      return;
    }
    case 'relief': {
      leg.appealReserved = random.chance(0.1) ? 'I' : '';
      stand(telling, { from: leg.endedOn, what: 'relief' });
      tellAfterEnd(telling, leg, 'relief', depth);
      return;
    }
    case 'terminated':
    case 'dismissed': {
      leg.appealReserved = random.chance(0.06) ? 'I' : '';
      stand(telling, { from: leg.endedOn, what: 'ended' });
      tellAfterEnd(telling, leg, 'ended', depth);
      return;
    }
    case 'withdrawn': {
      // A withdrawn application for admission: the release shows no order, and no more than that.
      stand(telling, { from: leg.endedOn, what: 'ended', alsoStages: ['pending', 'order-unclear'] });
      return;
    }
  }
}

/** Reviews and reliefs of the smaller kinds of case (asylum only, fear reviews, rescission …): one leg, one decision. */
export function tellOtherDecision(telling: Telling, leg: Leg): void {
  const { random, life } = telling;
  const draw = random.unit();
  let code: string;
  switch (life.caseType) {
    case 'AOC':
    case 'WHO':
      code = draw < 0.12 ? 'G' : draw < 0.85 ? 'D' : draw < 0.93 ? 'U' : 'W';
      break;
    case 'CFR':
    case 'RFR':
      code = draw < 0.72 ? 'A' : draw < 0.97 ? 'V' : 'W';
      break;
    case 'CSR':
      code = draw < 0.7 ? 'A' : 'V';
      break;
    case 'REC':
      code = draw < 0.5 ? 'R' : draw < 0.8 ? 'T' : 'S';
      break;
    default:
      code = draw < 0.4 ? 'G' : draw < 0.9 ? 'D' : 'W';
  }
  leg.endedOn = rollForward(leg.endedOn);
  leg.decision = code;
  leg.decisionForm = random.chance(0.7) ? 'O' : 'W';
  stand(telling, { from: leg.endedOn, what: 'other' });
  if (life.caseType === 'WHO' && code === 'G')
    hold(telling, { rule: 'C10', what: 'bar', from: leg.endedOn, to: never, country: protectedCountry(telling) });
}
