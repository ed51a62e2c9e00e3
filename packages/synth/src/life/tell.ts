import { dayOf, never, rollForward, yearOf } from '../calendar.ts';
import {
  caseTypesBefore1997,
  caseTypesSince1997,
  chargesArriving,
  chargesDeportation,
  chargesInside,
  courtChoice,
  detainedCourtChoice,
  identifierShare,
  identifiers,
  receiptsByYear,
} from '../calibration.ts';
import { Choice, type Stream, stream } from '../random.ts';
import { tellApplications } from './applications.ts';
import { tellBonds, tellCustody, tellRepresentatives } from './around-the-case.ts';
import { contradict } from './contradiction.ts';
import { tellCourtStage } from './court-stage.ts';
import { tellOtherDecision } from './decision.ts';
import { familyRole } from './family.ts';
import { endCustodyAndLeave } from './leaving.ts';
import { makePerson } from './person.ts';
import type { Life } from './shape.ts';
import { daysAround, moveTo, openLeg, stand, type Telling, tellHearings } from './telling.ts';

const lifePurpose = 1;
const riderPurpose = 3;
const firstRemovalDay = dayOf(1997, 4, 1);
const caseIdBase = 1_000_001;

/** Everything that a case's life follows from, beside its index. The same docket tells the same lives for ever. */
export interface Docket {
  readonly seed: number;
  /** Releases so far: the first holds the cases before `cases`, each later one those up to its own `cases`. */
  readonly generations: readonly { readonly through: number; readonly cases: number }[];
  /** Share of lives that contradict themselves. */
  readonly contradictions: number;
}

/** IDNCASE of a case: dense over all, disordered within blocks, so that no file is sorted by case by accident. */
export function caseIdOf(index: number): number {
  const low = index & 0xffff;
  return caseIdBase + (index - low) + ((Math.imul(low, 40_503) + 12_289) & 0xffff);
}

/** The generation in which a case arrived. */
export function generationOf(docket: Docket, index: number): number {
  const at = docket.generations.findIndex((generation) => index < generation.cases);
  return at < 0 ? docket.generations.length - 1 : at;
}

const yearChoices = new Map<number, Choice<number>>();

/** Chooses the year of filing among those up to the last day of the first release, the last one by its part. */
function yearChoice(through: number): Choice<number> {
  const known = yearChoices.get(through);
  if (known !== undefined) return known;
  const lastYear = yearOf(through);
  const choice = new Choice(
    receiptsByYear
      .filter(([year]) => year <= lastYear)
      .map(([year, thousands]) => {
        const part = year === lastYear ? (through - dayOf(year, 1, 1) + 1) / 366 : 1;
        return [year, thousands * part] as const;
      }),
  );
  yearChoices.set(through, choice);
  return choice;
}

function filingDay(docket: Docket, index: number, random: Stream): number {
  const generation = generationOf(docket, index);
  const through = docket.generations[generation]?.through ?? 0;
  if (generation > 0) {
    const before = docket.generations[generation - 1]?.through ?? 0;
    return before + 1 + random.below(through - before);
  }
  const year = yearChoice(through).pick(random);
  const first = dayOf(year, 1, 1);
  const last = Math.min(dayOf(year, 12, 31), through);
  let day = first + random.below(last - first + 1);
  if (day + 2 < last) day = rollForward(day);
  return day;
}

function heldShare(year: number): number {
  return year >= 2025 ? 0.52 : year >= 2021 ? 0.13 : year >= 2000 ? 0.42 : 0.3;
}

/** Tells the life of the case with this index. */
export function tellLife(docket: Docket, index: number): Life {
  const role = familyRole(docket.seed, index);
  if (role.lead < 0 || generationOf(docket, role.lead) !== generationOf(docket, index)) {
    return tellOwnLife(docket, index, role.lead < 0 ? role.riders : 0);
  }
  // A rider goes through the same proceedings as the lead, as a person of their own.
  const lead = tellOwnLife(docket, role.lead, familyRole(docket.seed, role.lead).riders);
  if (!lead.commenced) return tellOwnLife(docket, index, 0);
  const random = stream(docket.seed, riderPurpose, index);
  const court = lead.legs[0]?.court ?? courtChoice.pick(random);
  const young = random.chance(0.7);
  const own = makePerson(random, court, lead.filedOn, young);
  return {
    ...lead,
    index,
    caseId: caseIdOf(index),
    leadIndex: role.lead,
    riders: 0,
    severedOn: random.chance(0.03) ? lead.filedOn + random.between(60, 900) : never,
    person: {
      ...own,
      nationality: lead.person.nationality,
      language: lead.person.language,
      city: lead.person.city,
      zip: lead.person.zip,
      newCity: lead.person.newCity,
      newZip: lead.person.newZip,
      movedOn: lead.person.movedOn,
    },
    juvenile: young && random.chance(0.3) ? 6 : 0,
    contradiction: '',
  };
}

function tellOwnLife(docket: Docket, index: number, riders: number): Life {
  const random = stream(docket.seed, lifePurpose, index);
  const filedOn = filingDay(docket, index, random);
  const year = yearOf(filedOn);
  const family = riders > 0;
  const caseType = (filedOn < firstRemovalDay ? caseTypesBefore1997 : caseTypesSince1997).pick(random);
  const removalLike = caseType === 'RMV' || caseType === 'DEP' || caseType === 'EXC';
  const held = !family && removalLike && random.chance(heldShare(year));
  const court = held || caseType === 'CFR' ? detainedCourtChoice.pick(random) : courtChoice.pick(random);
  const chargedOn = filedOn - (held ? random.between(1, 20) : daysAround(random, 45, 1.1));
  const arriving = caseType === 'EXC' || random.chance(0.22);
  const alone = !family && !held && random.chance(year >= 2014 ? 0.06 : 0.015);
  const life: Life = {
    index,
    caseId: caseIdOf(index),
    leadIndex: -1,
    riders,
    severedOn: never,
    person: makePerson(random, court, filedOn, alone),
    caseType,
    filedOn,
    chargedOn,
    enteredCountryOn: chargedOn - (arriving || random.chance(0.5) ? random.below(12) : daysAround(random, 1200, 1.1)),
    arriving,
    asylumType: random.chance(0.45) ? (random.chance(0.8) ? 'E' : 'I') : '',
    permanentResident: random.chance(0.025),
    juvenile: alone ? (random.chance(0.75) ? 4 : random.chance(0.6) ? 2 : 3) : 0,
    identifier: family && random.chance(0.3) ? 'FA' : random.chance(identifierShare) ? identifiers.pick(random) : '',
    priority:
      year < 2014
        ? ''
        : alone
          ? 'UC'
          : family && random.chance(0.2)
            ? 'AWC/ATD'
            : held && random.chance(0.2)
              ? 'RBC/D'
              : '',
    criminal: random.chance(held ? 0.12 : 0.01),
    commenced: !random.chance(0.0107) || index === 0,
    charges: chargesOf(random, caseType, arriving),
    legs: [],
    hearings: [],
    applications: [],
    motions: [],
    appeals: [],
    federal: [],
    bonds: [],
    custody: [],
    representatives: [],
    standings: [],
    spans: [],
    departedOn: never,
    contradiction: '',
  };
  const telling: Telling = { life, random, court, judge: '', location: '', held, counsel: false };
  moveTo(telling, court);
  if (!life.commenced) return life;
  tellCustody(telling, held);
  stand(telling, {
    from: filedOn,
    // The other types rest on an order, or on none, that the release does not hold.
    what: removalLike ? 'pending' : 'other',
  });
  if (removalLike) tellCourtStage(telling, 'initial', filedOn, 0);
  else tellSmallCase(telling);
  tellBonds(telling, held);
  endCustodyAndLeave(life, docket.seed);
  tellRepresentatives(telling);
  if (!family && removalLike) contradict(life, docket);
  return life;
}

function tellSmallCase(telling: Telling): void {
  const { random, life } = telling;
  const leg = openLeg(telling, 'initial', life.filedOn);
  const review = life.caseType === 'CFR' || life.caseType === 'RFR' || life.caseType === 'CSR';
  telling.counsel = random.chance(review ? 0.1 : 0.5);
  leg.endedOn = life.filedOn + (review ? daysAround(random, 8, 0.5) : daysAround(random, 420, 0.8));
  if (!review && random.chance(0.8)) tellApplications(telling, leg, 'removal');
  tellOtherDecision(telling, leg);
  tellHearings(telling, leg, review ? 1 : 3, true, () => '17');
}

function chargesOf(random: Stream, caseType: string, arriving: boolean): string[] {
  if (caseType === 'CFR' || caseType === 'RFR' || caseType === 'WHO' || caseType === 'AOC')
    return random.chance(0.2) ? ['212a07Ai  I'] : [];
  const first =
    caseType === 'DEP'
      ? chargesDeportation.pick(random)
      : arriving
        ? chargesArriving.pick(random)
        : chargesInside.pick(random);
  const charges = [first];
  if (random.chance(0.16)) charges.push('212a07Ai  I');
  if (random.chance(0.05)) charges.push('212a02Ai  I');
  return [...new Set(charges)];
}
