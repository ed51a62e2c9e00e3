/**
 * Who may see what at this moment: from the table in docs/access.md and the plain rows of the database alone. Nothing here asks the
 * code that is being tried: it reads no decision, no wall and no redaction of `docket/access`.
 */
import { type CaseEvent, currentRulebook, evaluate, type IsoDate } from '@opendocket/rulebook';
import type { Client } from 'pg';
import type { Wall, World } from './world.ts';

/** A member as the database has it. */
export interface StaffRow {
  readonly member: string;
  readonly role: string;
  readonly office: string | null;
  readonly clearances: readonly string[];
  readonly active: boolean;
}

/** A case as the database has it. */
export interface CaseRow {
  readonly caseId: string;
  readonly officer: string | null;
  readonly office: string | null;
  readonly proposed: string | null;
  readonly events: readonly StoredEvent[];
  readonly person: { readonly name: string; readonly aNumber: string; readonly phone: string } | undefined;
}

/** An event as stored, with the walls that it stands behind by docs/access.md. */
export interface StoredEvent extends CaseEvent {
  readonly recordedAt: string;
  readonly walls: ReadonlySet<Wall>;
}

/** The world as it is at one moment. */
export interface Moment {
  readonly staff: ReadonlyMap<string, StaffRow>;
  readonly cases: ReadonlyMap<string, CaseRow>;
  /** Case and officer of every assignment: who was ever asked to take the case. */
  readonly asked: ReadonlySet<string>;
  readonly duties: readonly { readonly caseId: string; readonly task: string; readonly because: readonly string[] }[];
}

/** Reads the world as it is. */
export async function readMoment(owner: Client, world: World): Promise<Moment> {
  const ids = Object.values(world.cases);
  const staff = await owner.query<StaffRow>(
    'select member, role, office, clearances, active from staff.member where member = any($1)',
    [Object.values(world.members)],
  );
  const loads = await owner.query<{
    id: string;
    officer: string | null;
    office: string | null;
    proposed: string | null;
  }>('select case_id::text as id, officer, office, proposed from docket.caseload where case_id = any($1)', [ids]);
  const events = await owner.query<{ id: string; events: readonly RawEvent[] }>(
    `select case_id::text as id, json_agg(json_build_object('id', 'e' || seq, 'kind', kind, 'on', on_latest, 'body', body,
            'recordedAt', recorded_at, 'voids', 'e' || voids) order by seq) as events
       from docket.event where case_id = any($1) group by case_id`,
    [ids],
  );
  const persons = await owner.query<{ id: string; name: string; aNumber: string; phone: string }>(
    `select case_id::text as id, name, a_number as "aNumber", contact ->> 'phone' as phone from identity.person where case_id = any($1)`,
    [ids],
  );
  const duties = await owner.query<Moment['duties'][number]>(
    'select case_id::text as "caseId", task, because from docket.task where case_id = any($1) order by case_id, task',
    [ids],
  );
  const asked = await owner.query<{ key: string }>(
    `select distinct case_id || ' ' || officer as key from docket.assignment where case_id = any($1) and officer is not null`,
    [ids],
  );
  const loadOf = new Map(loads.rows.map((row) => [row.id, row]));
  const personOf = new Map(persons.rows.map((row) => [row.id, row]));
  return {
    duties: duties.rows,
    asked: new Set(asked.rows.map(({ key }) => key)),
    staff: new Map(staff.rows.map((row) => [row.member, row])),
    cases: new Map(
      events.rows.map(({ id, events: raw }) => {
        const { officer = null, office = null, proposed = null } = loadOf.get(id) ?? {};
        return [id, { caseId: id, officer, office, proposed, events: withWalls(raw), person: personOf.get(id) }];
      }),
    ),
  };
}

interface RawEvent {
  readonly id: string;
  readonly kind: string;
  readonly on: string;
  readonly body: CaseEvent['body'];
  readonly recordedAt: string;
  readonly voids: string | null;
}

const wallOfWord: Readonly<Record<string, Wall>> = {
  asylum: 'asylum',
  withholding: 'asylum',
  'u-bona-fide': 'protected-1367',
  't-bona-fide': 'protected-1367',
  'vawa-deferred-action': 'protected-1367',
  'reopen-vawa': 'protected-1367',
  witness: 'witness',
  'material-witness': 'witness',
};

/** The walls that an event of these worlds stands behind by its own words. */
function ownWalls({ kind, body }: Pick<RawEvent, 'kind' | 'body'>): readonly Wall[] {
  if (kind === 'record.sealed' || kind === 'record.unsealed') return ['sealed'];
  if (kind === 'fear.decided' || kind === 'fear.claimed') return ['asylum'];
  const words = [body.relief, body.protection, body.status, body.motion, body.hold];
  return words.flatMap((word) => (typeof word === 'string' ? (wallOfWord[word] ?? []) : []));
}

/** Adds what a seal says, and what an event says of another by naming or withdrawing it. */
export function withWalls(raw: readonly RawEvent[]): readonly StoredEvent[] {
  const withdrawn = new Set<string>();
  for (const { id, voids } of [...raw].reverse()) if (voids !== null && !withdrawn.has(id)) withdrawn.add(voids);
  const sealed = new Set<string>();
  for (const { id, kind, body } of raw) {
    if (withdrawn.has(id) || typeof body.event !== 'string') continue;
    if (kind === 'record.sealed') sealed.add(body.event);
    if (kind === 'record.unsealed') sealed.delete(body.event);
  }
  const walls = new Map(
    raw.map((event) => [
      event.id,
      new Set<Wall>([...ownWalls(event), ...(sealed.has(event.id) ? ['sealed' as const] : [])]),
    ]),
  );
  for (let grew = true; grew; ) {
    grew = false;
    for (const { id, body, voids } of raw) {
      const named = Object.values(body).flatMap((value) =>
        typeof value === 'string' && walls.has(value) ? [value] : [],
      );
      const pairs = [
        ...named.map((from) => [from, id] as const),
        ...(voids === null
          ? []
          : ([
              [voids, id],
              [id, voids],
            ] as const)),
      ];
      for (const [from, to] of pairs) {
        for (const wall of walls.get(from) ?? []) {
          if (walls.get(to)?.has(wall) !== false) continue;
          walls.get(to)?.add(wall);
          grew = true;
        }
      }
    }
  }
  return raw.map(({ voids, ...event }) => ({
    ...event,
    ...(voids === null ? undefined : { voids }),
    walls: walls.get(event.id) ?? new Set(),
  }));
}

/** Whether the newest record says that the person is a juvenile. */
export function isJuvenile({ events }: CaseRow): boolean {
  const newest = events
    .filter(({ kind, id }) => kind === 'juvenile.recorded' && !events.some(({ voids }) => voids === id))
    .sort((one, other) => (String(one.on) <= String(other.on) ? -1 : 1))
    .at(-1);
  return newest !== undefined && newest.body.juvenile !== 'released-or-18';
}

/** Whether the case is of the member's own load, or of the office that the member supervises. */
export function isNear(member: StaffRow, one: CaseRow): boolean {
  if (member.role === 'officer') return one.officer === member.member;
  return member.role === 'supervisor' && one.office !== null && one.office === member.office;
}

/** Whether the case is there at all for the member, as someone who reads cases. */
export function isThere(member: StaffRow, one: CaseRow): boolean {
  if (!member.active || !['officer', 'supervisor', 'legal-reviewer'].includes(member.role)) return false;
  return member.role === 'legal-reviewer' || !isJuvenile(one) || member.clearances.includes('juvenile');
}

/** Whether the member may read the case, having said what for or not. */
export function mayRead(member: StaffRow, one: CaseRow, hasPurpose: boolean): boolean {
  return isThere(member, one) && (hasPurpose || isNear(member, one));
}

/** Whether the member sees what is behind a wall, in a case that the member may read. */
export function seesBehind(member: StaffRow, one: CaseRow, wall: Wall): boolean {
  if (member.role === 'legal-reviewer' || member.clearances.includes(wall)) return true;
  return wall === 'asylum' && isNear(member, one);
}

/** Whether the member may know who the person is. */
export function mayKnow(member: StaffRow, one: CaseRow, hasPurpose: boolean): boolean {
  return mayRead(member, one, hasPurpose) && (member.role === 'legal-reviewer' || isNear(member, one));
}

/** The events of the case that the member may see, where the case may be read. */
export function visibleEvents(member: StaffRow, one: CaseRow): readonly StoredEvent[] {
  return one.events
    .filter(({ walls }) => [...walls].every((wall) => seesBehind(member, one, wall)))
    .map((event) => {
      if (event.body.asylumMerits === undefined || seesBehind(member, one, 'asylum')) return event;
      const { asylumMerits: _, ...body } = event.body;
      return { ...event, body };
    });
}

/** What an answer is asked for. */
export interface Question {
  readonly asOf: IsoDate;
  readonly known?: string | undefined;
  readonly country?: string | undefined;
}

/** The rules that the hidden events of a case bring into an answer, and the visible ones alone do not. */
export function rulesOfHidden(
  all: readonly StoredEvent[],
  visible: readonly StoredEvent[],
  question: Question,
): ReadonlySet<string> {
  const seen = rulesOf(visible, question);
  return new Set([...rulesOf(all, question)].filter((rule) => !seen.has(rule)));
}

function rulesOf(events: readonly StoredEvent[], { asOf, known, country }: Question): ReadonlySet<string> {
  const knownEvents = events.filter(({ recordedAt }) => known === undefined || recordedAt <= known);
  const { bars, reviews, deadlines, finality } = evaluate(
    {
      case: { id: '1', court: 'BAL', circuit: '4' },
      events: knownEvents.map(({ walls: _walls, recordedAt: _recordedAt, ...event }) => event),
      asOf,
      ...(country === undefined ? undefined : { country }),
    },
    currentRulebook,
  );
  return new Set([
    ...[...bars, ...reviews, ...deadlines].map(({ rule }) => rule),
    ...(finality.rule === null ? [] : [finality.rule]),
  ]);
}
