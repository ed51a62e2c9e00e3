/** Offices and members of a synthetic docket: as many as its open cases need, found from an even sample of its lives. */

import type { Life } from '../life/shape.ts';
import { type Docket, tellLife } from '../life/tell.ts';
import { mix, mixUnit } from '../random.ts';
import { languageOf } from './languages.ts';
import { colleagueName, memberName, officeName } from './names.ts';

/** An office. */
export interface Office {
  readonly office: string;
  readonly name: string;
  readonly courts: readonly string[];
}

/** A member of staff as the file has one. Languages are ISO 639 codes; `minutesPerDay` null: nobody has said. */
export interface StaffMember {
  readonly member: string;
  readonly name: string;
  readonly role: string;
  readonly office: string;
  readonly languages: readonly string[];
  readonly clearances: readonly string[];
  readonly minutesPerDay: number | null;
}

/** Everybody, and where a case goes. */
export interface Workforce {
  readonly offices: readonly Office[];
  readonly members: readonly StaffMember[];
  /** The office whose court hears the case. */
  officeOf(life: Life, on: number): string;
  /** The officer of a case; blank for the few that nobody has yet. */
  officerOf(life: Life, on: number): string;
}

const mostSampled = 2_000;
const officersToAnOffice = 12;
const fewestOfficers = 8;
const fewestOffices = 2;
/** Share of open cases that an office has and no officer yet. */
const nobodys = 0.03;
const everyCompartment = ['asylum', 'protected-1367', 'witness', 'sealed', 'juvenile'];

/** Whether the staff of the non-detained docket have the case: it is open, or ordered, and the person here and not held before an order. */
export function isOpenCase(life: Life, on: number): boolean {
  // The agency knows who has left; the court, whose releases say nothing of it, does not.
  if (life.departedOn <= on) return false;
  const what = life.standings.findLast((standing) => standing.from <= on)?.what;
  if (what === 'order') return true;
  return (what === 'pending' || what === 'closed') && !isHeld(life, on);
}

/** Whether the person is held on that day. */
export function isHeld(life: Life, on: number): boolean {
  return life.custody.some(({ detainedOn, releasedOn }) => detainedOn <= on && on < releasedOn);
}

/** The code of the court that hears the case on a day. */
export function courtOf(life: Life, on: number): string {
  return (life.legs.findLast((leg) => leg.openedOn <= on) ?? life.legs[0])?.court.code ?? '';
}

interface Sample {
  readonly open: number;
  /** Open cases of the sample by court and by language, the most first. */
  readonly courts: readonly string[];
  readonly languages: readonly string[];
}

/** Plans the workforce of a docket of `cases` cases as of a day. The same docket always has the same. */
export function planWorkforce(docket: Docket, cases: number, on: number, casesPerOfficer: number): Workforce {
  const sample = sampleOf(docket, cases, on);
  const count = Math.max(fewestOfficers, Math.ceil((sample.open * cases) / casesPerOfficer));
  const offices = planOffices(sample, Math.max(fewestOffices, Math.ceil(count / officersToAnOffice)));
  const officers = planOfficers(sample, offices, count);
  return {
    offices,
    members: [...officers, ...planOthers(offices)],
    ...distribution(docket, offices, officers),
  };
}

function sampleOf(docket: Docket, cases: number, on: number): Sample {
  const step = Math.max(1, Math.floor(cases / mostSampled));
  const courts = new Map<string, number>();
  const languages = new Map<string, number>();
  let open = 0;
  let seen = 0;
  for (let index = 0; index < cases; index += step) {
    const life = tellLife(docket, index);
    seen++;
    add(languages, languageOf(life.person.language));
    add(courts, courtOf(life, on));
    if (isOpenCase(life, on)) open++;
  }
  languages.delete('');
  return { open: open / Math.max(1, seen), courts: mostFirst(courts), languages: mostFirst(languages) };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function mostFirst(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1)).map(([key]) => key);
}

/** Courts are dealt out to and fro, the busiest first, so that offices come to about the same. */
function planOffices(sample: Sample, count: number): Office[] {
  const courts: string[][] = Array.from({ length: count }, () => []);
  for (const [place, court] of sample.courts.filter((code) => code !== '').entries()) {
    const round = Math.floor(place / count);
    const at = round % 2 === 0 ? place % count : count - 1 - (place % count);
    courts[at]?.push(court);
  }
  return courts.map((codes, number) => ({
    office: `office-${number + 1}`,
    name: officeName(number),
    courts: codes.sort(),
  }));
}

/** Every office has officers for all languages of the sample; nearly all officers work in English and Spanish. */
function planOfficers(sample: Sample, offices: readonly Office[], count: number): StaffMember[] {
  const others = sample.languages.filter((language) => language !== 'en' && language !== 'es');
  return Array.from({ length: count }, (_, number) => {
    const office = offices[number % offices.length]?.office ?? '';
    const place = Math.floor(number / offices.length);
    const colleagues = Math.ceil((count - (number % offices.length)) / offices.length);
    return {
      member: `officer-${number + 1}`,
      name: memberName(number),
      role: 'officer',
      office,
      languages: [
        'en',
        ...(place % 7 === 6 ? [] : ['es']),
        ...others.filter((_language, at) => at % colleagues === place),
      ],
      clearances: [...(number % 3 === 0 ? ['asylum'] : []), ...(number % 4 < 2 ? ['juvenile'] : [])],
      minutesPerDay: number % 6 === 4 ? null : number % 5 === 3 ? 240 : 420,
    };
  });
}

function planOthers(offices: readonly Office[]): StaffMember[] {
  const reviewers = Math.max(1, Math.ceil(offices.length / 6));
  const none: Omit<StaffMember, 'role'> = {
    member: '',
    name: '',
    office: '',
    languages: ['en'],
    clearances: [],
    minutesPerDay: null,
  };
  const others: Omit<StaffMember, 'member' | 'name'>[] = [
    ...offices.map(({ office }) => ({
      ...none,
      role: 'supervisor',
      office,
      languages: ['en', 'es'],
      clearances: ['asylum', 'juvenile'],
    })),
    ...Array.from({ length: reviewers }, () => ({
      ...none,
      role: 'legal-reviewer',
      clearances: everyCompartment,
      minutesPerDay: 420,
    })),
    { ...none, role: 'records-steward' },
    { ...none, role: 'auditor' },
    { ...none, role: 'administrator' },
  ];
  return others.map((one, place) => {
    const number = others.slice(0, place + 1).filter(({ role }) => role === one.role).length;
    return { ...one, member: `${one.role}-${number}`, name: colleagueName(place) };
  });
}

function distribution(
  docket: Docket,
  offices: readonly Office[],
  officers: readonly StaffMember[],
): Pick<Workforce, 'officeOf' | 'officerOf'> {
  const byCourt = new Map(offices.flatMap(({ office, courts }) => courts.map((court) => [court, office] as const)));
  const last = offices.at(-1)?.office ?? '';
  const staffOf = new Map(offices.map(({ office }) => [office, officers.filter((one) => one.office === office)]));
  const leaving = leaversOf(docket, officers.length);
  const officeOf = (life: Life, on: number): string => byCourt.get(courtOf(life, on)) ?? last;
  return {
    officeOf,
    officerOf(life, on) {
      // The cases of a family stay together.
      const family = life.leadIndex < 0 ? life.index : life.leadIndex;
      if (mixUnit(docket.seed, 402, family) < nobodys) return '';
      const colleagues = staffOf.get(officeOf(life, on)) ?? [];
      const language = languageOf(life.person.language);
      const able = colleagues.filter(({ languages }) => languages.includes(language));
      const first = chosenOf(able.length > 0 ? able : colleagues, mix(docket.seed, 403, family));
      if (!leaving.has(first)) return first;
      const staying = colleagues.filter(({ member }) => !leaving.has(member));
      const others = staying.filter((one) => able.includes(one));
      return chosenOf(others.length > 0 ? others : staying, mix(docket.seed, 404, family));
    },
  };
}

function chosenOf(members: readonly StaffMember[], number: number): string {
  return members[number % Math.max(1, members.length)]?.member ?? '';
}

/** With each later release somebody has left: their cases go to colleagues. */
export function leaversOf(docket: Docket, officers: number): ReadonlySet<string> {
  const left = new Set<string>();
  for (let generation = 1; generation < docket.generations.length; generation++) {
    left.add(`officer-${1 + (mix(docket.seed, 405, generation) % Math.max(1, officers))}`);
  }
  return left;
}
