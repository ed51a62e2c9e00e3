/** How much work a caseload is: minutes of work due in the next working days against minutes available. */
import type { IsoDate } from '@opendocket/rulebook';
import type { ClientBase, Pool } from 'pg';
import { DocketFailure } from '../failure.ts';
import type { Docket } from '../open.ts';
import type { Member } from '../staff/member.ts';
import { findMember, listMembers } from '../staff/members.ts';
import { weightsOn } from '../staff/weights.ts';
import { inSnapshot } from '../transaction.ts';
import { type CountedTasks, countTasks } from './tasks.ts';
import { nextWorkingDays, type WorkingDays } from './working-days.ts';

/** Work of one duty. */
export interface DutyLoad {
  readonly duty: string;
  /** Tasks due by the last of the working days, the overdue ones too. */
  readonly tasks: number;
  readonly overdue: number;
  /** Minutes that one takes by the weight table of the day; null where nobody has weighed the duty. */
  readonly minutesEach: number | null;
  readonly minutes: number | null;
}

/** The load of an officer, of an office, or of the cases that an office has and no officer. */
export interface Load {
  readonly cases: number;
  /** Cases that nobody of the staff has recorded anything in or looked at for so many days, or ever. */
  readonly untouched: { readonly days90: number; readonly days180: number; readonly days365: number };
  readonly tasks: number;
  readonly overdue: number;
  readonly minutesDue: number;
  /** Tasks whose duty nobody has weighed: they are not in the minutes. */
  readonly unweighed: number;
  /** Null where nobody has said a capacity: there is none to compare with, which is not that none is left. */
  readonly minutesAvailable: number | null;
  readonly capacity: 'stated' | 'no-capacity';
  /** Minutes due for each minute available; null where there is none to divide by. */
  readonly share: number | null;
  readonly byDuty: readonly DutyLoad[];
}

/** The load of one officer. */
export interface OfficerLoad extends Load {
  readonly officer: string;
  readonly name: string;
  readonly active: boolean;
}

/** What {@link caseloadOf} answers. */
export interface Caseload {
  readonly office: string | null;
  readonly on: IsoDate;
  readonly working: WorkingDays;
  /** All cases that were asked for. Available minutes are those of officers whose capacity is known; `withoutCapacity` counts the others. */
  readonly total: Load;
  readonly withoutCapacity: number;
  /** In the order of their ids. */
  readonly officers: readonly OfficerLoad[];
  /** What the office has and no officer. Empty where one officer was asked for. */
  readonly unassigned: Load;
}

/** Which load. `workingDays`: how many; 5 if not said. */
export type CaseloadQuestion = { readonly on: IsoDate; readonly workingDays?: number | undefined } & (
  | { readonly officer: string }
  | { readonly office: string }
);

/** The load of an officer or an office on a day. @throws DocketFailure `not-found`, `bad-argument` */
export async function caseloadOf(docket: Docket, question: CaseloadQuestion): Promise<Caseload> {
  const { on, workingDays = 5 } = question;
  const working = nextWorkingDays(on, workingDays);
  const { members, office, officer } = await membersOf(docket, question);
  return inSnapshot(docket.pool, async (client) => {
    const weights = await weightsOn(client, on);
    const counted = await countCases(client, { office, officer }, on);
    const tasks = await countTasks(client, { office, officer }, on, working.through);
    const held = new Set([...counted.keys(), ...tasks.map((task) => task.officer ?? '')]);
    const listed = members.filter(
      (member) =>
        member.member === officer ||
        held.has(member.member) ||
        (member.active && member.role === 'officer' && member.office === office),
    );
    const load = (holder: string, minutesPerDay: number | null) =>
      loadOf(
        counted.get(holder) ?? noCases,
        tasks.filter((task) => (task.officer ?? '') === holder),
        weights,
        minutesPerDay === null ? null : minutesPerDay * working.days,
      );
    const officers = listed.map((member) => ({
      officer: member.member,
      name: member.name,
      active: member.active,
      ...load(member.member, capacityOf(member)),
    }));
    const unassigned = load('', null);
    const stated = officers.flatMap(({ minutesAvailable }) => (minutesAvailable === null ? [] : [minutesAvailable]));
    const total = loadOf(
      [...counted.values()].reduce(addCases, noCases),
      tasks,
      weights,
      stated.length === 0 ? null : stated.reduce((sum, minutes) => sum + minutes, 0),
    );
    return { office, on, working, total, withoutCapacity: officers.length - stated.length, officers, unassigned };
  });
}

/** Working minutes of a day for cases; none of who has left, null of whom nobody has said. */
export function capacityOf(member: Member): number | null {
  return member.active ? member.minutesPerDay : 0;
}

async function membersOf(
  docket: Docket,
  question: CaseloadQuestion,
): Promise<{ readonly members: readonly Member[]; readonly office: string | null; readonly officer: string | null }> {
  if ('office' in question) {
    const found = await docket.pool.query('select from staff.office where office = $1', [question.office]);
    if (found.rows.length === 0) throw notFound(`There is no office "${question.office}".`);
    return { members: await listMembers(docket), office: question.office, officer: null };
  }
  const member = await findMember(docket, question.officer);
  if (member === undefined || member.role !== 'officer') throw notFound(`There is no officer "${question.officer}".`);
  return { members: [member], office: null, officer: member.member };
}

/** Cases and how long nobody touched them. */
interface CountedCases {
  readonly cases: number;
  readonly days90: number;
  readonly days180: number;
  readonly days365: number;
}

const noCases: CountedCases = { cases: 0, days90: 0, days180: 0, days365: 0 };

function addCases(one: CountedCases, other: CountedCases): CountedCases {
  return {
    cases: one.cases + other.cases,
    days90: one.days90 + other.days90,
    days180: one.days180 + other.days180,
    days365: one.days365 + other.days365,
  };
}

/** Whose cases are counted: of one officer, or of an office. */
export interface Holders {
  readonly office: string | null;
  readonly officer: string | null;
}

async function countCases(
  client: ClientBase | Pool,
  { office, officer }: Holders,
  on: IsoDate,
): Promise<ReadonlyMap<string, CountedCases>> {
  const since = (days: number) => `count(*) filter (where touched_on is null or touched_on <= $2::date - ${days})::int`;
  const found = await client.query<CountedCases & { readonly officer: string | null }>(
    `select officer, count(*)::int as cases, ${since(90)} as days90, ${since(180)} as days180, ${since(365)} as days365
       from docket.caseload where ${officer === null ? 'office' : 'officer'} = $1 group by officer`,
    [officer ?? office, on],
  );
  return new Map(found.rows.map(({ officer: holder, ...counted }) => [holder ?? '', counted]));
}

function loadOf(
  { cases, days90, days180, days365 }: CountedCases,
  counted: readonly CountedTasks[],
  weights: ReadonlyMap<string, number>,
  minutesAvailable: number | null,
): Load {
  const duties = new Map<string, { tasks: number; overdue: number }>();
  for (const { duty, tasks, overdue } of counted) {
    const sum = duties.get(duty) ?? { tasks: 0, overdue: 0 };
    duties.set(duty, { tasks: sum.tasks + tasks, overdue: sum.overdue + overdue });
  }
  const byDuty = [...duties]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([duty, { tasks, overdue }]) => {
      const minutesEach = weights.get(duty) ?? null;
      return { duty, tasks, overdue, minutesEach, minutes: minutesEach === null ? null : minutesEach * tasks };
    });
  const sum = (of: (duty: DutyLoad) => number) => byDuty.reduce((total, duty) => total + of(duty), 0);
  const minutesDue = sum(({ minutes }) => minutes ?? 0);
  return {
    cases,
    untouched: { days90, days180, days365 },
    tasks: sum(({ tasks }) => tasks),
    overdue: sum(({ overdue }) => overdue),
    minutesDue,
    unweighed: sum(({ minutes, tasks }) => (minutes === null ? tasks : 0)),
    minutesAvailable,
    capacity: minutesAvailable === null ? 'no-capacity' : 'stated',
    share: minutesAvailable === null || minutesAvailable === 0 ? null : minutesDue / minutesAvailable,
    byDuty,
  };
}

function notFound(sentence: string): DocketFailure {
  return new DocketFailure('not-found', `${sentence} Nothing was read. Check the id.`);
}
