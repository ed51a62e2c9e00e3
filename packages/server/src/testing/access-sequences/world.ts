/**
 * A small docket of its own on a shared server: two offices, staff of every role, and a case for each row of the table of
 * docs/access.md, each field with a secret that is nowhere else. Every world has its own numbers, so that one server holds many.
 */
import { appendEvents, assignAtOnce, type Docket, docketNumber } from '@opendocket/docket';
import type { EventBody } from '@opendocket/rulebook';
import type { Client } from 'pg';
import type { Browser, TestServer } from '../../testing.ts';

/** What is behind a wall, as docs/access.md names the walls. */
export type Wall = 'asylum' | 'protected-1367' | 'witness' | 'sealed';

/** A server with the hands of the owner of its database. */
export interface Ground {
  readonly server: TestServer;
  readonly owner: Client;
}

/** One world. */
export interface World {
  readonly number: number;
  /** Ids of the cases, by what they are. */
  readonly cases: Readonly<Record<CaseName, string>>;
  /** Ids of the members, by what they are. */
  readonly members: Readonly<Record<MemberName, string>>;
  readonly offices: Readonly<Record<'here' | 'there', string>>;
  readonly browsers: Map<string, Browser>;
  /** Texts that members wrote, each a secret of those who may read it. */
  readonly written: WrittenText[];
  /** Cursors that lists gave to anyone: another may send them. */
  readonly cursors: string[];
  /** Counts the secrets that were made. */
  secrets: number;
}

/** Something that a member wrote in a request. */
export interface WrittenText {
  readonly text: string;
  readonly kind: 'purpose' | 'assignment' | 'contest' | 'pre-action' | 'pre-action-reason' | 'private';
  /** The case that it is about; undefined for what is about none. */
  readonly caseId: string | undefined;
  readonly by: string;
}

export const caseNames = [
  'asylum',
  'victim',
  'victimTwin',
  'witness',
  'sealed',
  'juvenile',
  'nobodys',
  'reopened',
  'family',
  'ghost',
] as const;
export type CaseName = (typeof caseNames)[number];

export const memberNames = [
  'officer',
  'colleague',
  'distant',
  'cleared',
  'supervisor',
  'otherSupervisor',
  'reviewer',
  'steward',
  'auditor',
  'administrator',
] as const;
export type MemberName = (typeof memberNames)[number];

interface Person {
  readonly role: string;
  readonly office: 'here' | 'there' | null;
  readonly clearances: readonly string[];
}

const people: Readonly<Record<MemberName, Person>> = {
  officer: { role: 'officer', office: 'here', clearances: [] },
  colleague: { role: 'officer', office: 'here', clearances: ['asylum'] },
  distant: { role: 'officer', office: 'there', clearances: ['protected-1367'] },
  cleared: {
    role: 'officer',
    office: 'there',
    clearances: ['asylum', 'protected-1367', 'witness', 'sealed', 'juvenile'],
  },
  supervisor: { role: 'supervisor', office: 'here', clearances: [] },
  otherSupervisor: { role: 'supervisor', office: 'there', clearances: ['juvenile', 'witness'] },
  reviewer: { role: 'legal-reviewer', office: null, clearances: [] },
  steward: { role: 'records-steward', office: null, clearances: [] },
  auditor: { role: 'auditor', office: null, clearances: [] },
  administrator: { role: 'administrator', office: null, clearances: [] },
};

/** A text that stands nowhere else, and tells nothing by itself. */
export function secretText(world: Pick<World, 'number' | 'secrets'>): string {
  world.secrets += 1;
  return `zq${world.number}x${world.secrets}q`;
}

interface PlantedEvent {
  readonly kind: string;
  readonly on: string;
  readonly body: EventBody;
}

const filed: PlantedEvent = { kind: 'nta.filed', on: '2023-02-13', body: { court: 'BAL' } };
const ordered = (more: EventBody = {}): PlantedEvent => ({
  kind: 'order.entered',
  on: '2025-03-03',
  body: {
    order: 'removal',
    authority: 'judge',
    form: 'oral',
    appeal: 'waived',
    inAbsentia: false,
    countries: ['HN'],
    ...more,
  },
});

/** The events of each case; `told` gives a secret text. Days of what is protected are of no other event. */
function planted(name: CaseName, told: () => string, cases: World['cases']): readonly PlantedEvent[] {
  const adjourned: PlantedEvent = { kind: 'hearing.adjourned', on: '2024-04-09', body: { reason: told() } };
  switch (name) {
    case 'asylum':
      return [
        filed,
        adjourned,
        ordered({ asylumMerits: true }),
        { kind: 'application.filed', on: '2023-09-19', body: { relief: 'asylum' } },
        { kind: 'protection.granted', on: '2025-03-11', body: { protection: 'withholding', countries: ['HN'] } },
        { kind: 'record.disputed', on: '2025-05-13', body: { event: 'e5', reason: told() } },
      ];
    case 'victim':
    case 'victimTwin': {
      const [status, on, until] =
        name === 'victim' ? ['u-bona-fide', '2026-01-13', '2029-10-17'] : ['t-bona-fide', '2026-01-14', '2031-08-26'];
      return [
        filed,
        { ...adjourned, body: { reason: 'the interpreter was ill' } },
        ordered(),
        { kind: 'status.granted', on, body: { status, until } },
        {
          kind: 'record.disputed',
          on: name === 'victim' ? '2026-02-17' : '2026-02-18',
          body: { event: 'e4', reason: told() },
        },
      ];
    }
    case 'witness':
      return [
        filed,
        adjourned,
        ordered(),
        { kind: 'hold.placed', on: '2026-03-17', body: { hold: 'witness', owner: told(), until: '2028-05-23' } },
      ];
    case 'sealed':
      return [
        filed,
        adjourned,
        ordered(),
        { kind: 'stay.granted', on: '2026-04-21', body: { from: 'district', until: '2028-09-19' } },
        { kind: 'record.sealed', on: '2026-04-22', body: { event: 'e4' } },
      ];
    case 'juvenile':
      return [
        filed,
        { kind: 'juvenile.recorded', on: '2023-02-14', body: { juvenile: 'unaccompanied' } },
        adjourned,
        { kind: 'family.linked', on: '2023-02-15', body: { role: 'lead', lead: cases.juvenile } },
      ];
    case 'nobodys':
      return [
        filed,
        adjourned,
        ordered(),
        {
          kind: 'fear.decided',
          on: '2026-05-19',
          body: { screening: 'reasonable', stage: 'officer', result: 'positive' },
        },
        { kind: 'status.granted', on: '2026-06-16', body: { status: 'vawa-deferred-action', until: '2030-03-19' } },
        { kind: 'hold.placed', on: '2026-07-14', body: { hold: 'material-witness', owner: told() } },
      ];
    case 'reopened':
      return [
        filed,
        adjourned,
        ordered(),
        { kind: 'motion.filed', on: '2026-08-18', body: { motion: 'reopen-vawa', forum: 'judge', qualified: true } },
      ];
    case 'family':
      return [
        filed,
        adjourned,
        ordered(),
        { kind: 'family.linked', on: '2023-02-16', body: { role: 'rider', lead: cases.juvenile } },
        { kind: 'checkin.scheduled', on: '2026-11-02', body: { dueOn: '2026-11-20' } },
      ];
    case 'ghost':
      return [];
  }
}

/** Who has which case at the beginning. */
const loads: Readonly<Partial<Record<CaseName, readonly [MemberName | null, 'here' | 'there']>>> = {
  asylum: ['officer', 'here'],
  victim: ['officer', 'here'],
  victimTwin: ['officer', 'here'],
  witness: ['distant', 'there'],
  sealed: ['colleague', 'here'],
  juvenile: ['cleared', 'there'],
  reopened: ['officer', 'here'],
  family: [null, 'here'],
};

/** Puts up a world. */
export async function raiseWorld({ server, owner }: Ground, number: number): Promise<World> {
  const cases = eachCase((name) => String(740_000_000_000 + number * 1000 + caseNames.indexOf(name) * 7));
  const members = eachMember((name) => `w${number}-${name.toLowerCase()}`);
  const offices = { here: `w${number}-here`, there: `w${number}-there` };
  const world: World = { number, cases, members, offices, browsers: new Map(), written: [], cursors: [], secrets: 0 };
  await owner.query(`insert into staff.office (office, name, courts) values ($1, $1, '{BAL}'), ($2, $2, '{BAL}')`, [
    offices.here,
    offices.there,
  ]);
  for (const name of memberNames) {
    const { role, office, clearances } = people[name];
    await owner.query(
      `insert into staff.member (member, name, role, office, languages, clearances, minutes_per_day, active, synthetic)
       values ($1, $1, $2, $3, '{en}', $4, 420, true, true)`,
      [members[name], role, office === null ? null : offices[office], clearances],
    );
  }
  for (const name of caseNames) await plantCase(server.docket, owner, world, name);
  await assignAtOnce(server.docket, {
    by: 'import:staff',
    reason: secretText(world),
    assignments: Object.entries(loads).flatMap(([name, load]) => {
      const found = caseNames.find((candidate) => candidate === name);
      if (found === undefined || load === undefined) return [];
      const [officer, office] = load;
      return [{ caseId: cases[found], officer: officer === null ? null : members[officer], office: offices[office] }];
    }),
  });
  await owner.query(`update docket.caseload set touched_on = '2026-03-02' where case_id = any($1)`, [
    Object.values(cases),
  ]);
  return world;
}

async function plantCase(docket: Docket, owner: Client, world: World, name: CaseName): Promise<void> {
  const caseId = world.cases[name];
  const events = planted(name, () => secretText(world), world.cases);
  if (events.length === 0) return;
  const command = { caseId, events, by: 'records', idempotencyKey: 'open', expectedSeq: 0 };
  const outcome = await appendEvents(docket, command);
  if (!outcome.ok) throw new Error(`${name}: ${outcome.sentence}`);
  // A name of letters alone, as names are; the other fields with marks of the case.
  const last = `Zqname${letters(world.number)}${letters(caseNames.indexOf(name))}q`;
  await owner.query(
    `insert into identity.person (case_id, name, a_number, birth_date, contact) values ($1, $2, $3, '1987-12-09', $4)`,
    [caseId, `Xochitl ${last}`, `A${caseId}9`, JSON.stringify({ phone: secretText(world) })],
  );
  await owner.query(
    `insert into intake.quarantine (case_id, run_id, table_name, line, reason, detail, raw)
     values (0, 1, 'A_TblCase', $1, 'short-row', '3 columns of 10', $2)`,
    [lineOf(world, name), rawLine(world, name)],
  );
}

/** A number in small letters. */
export function letters(number: number): string {
  return [...String(number)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');
}

/** What every world of a server shares: a run of the intake, so that there are rows to show. */
export async function prepareGround({ owner }: Ground): Promise<void> {
  const details = { tables: ['A_TblCase'], warnings: [], cases: 1, events: 1 };
  await owner.query(
    `insert into docket.run (run_id, kind, system, release, mapping, through, recorded_at, recorded_by, status, details, source_digest)
     values (1, 'import', 'court-release', '2026-10', 1, '2026-10-31', '2026-11-02T15:00:00Z', 'records', 'complete', $1, 'd')`,
    [JSON.stringify(details)],
  );
}

/** The docket number of a case of the world. */
export function numberOf(caseId: string): string {
  return docketNumber(caseId);
}

/** The raw line of a refused row about the case. */
export function rawLine({ number }: Pick<World, 'number'>, name: CaseName): string {
  return `zqraw${number}x${caseNames.indexOf(name)}q`;
}

/** The number of that line in its file. */
export function lineOf({ number }: Pick<World, 'number'>, name: CaseName): number {
  return number * 100 + caseNames.indexOf(name);
}

function eachCase<Value>(value: (name: CaseName) => Value): Readonly<Record<CaseName, Value>> {
  return {
    asylum: value('asylum'),
    victim: value('victim'),
    victimTwin: value('victimTwin'),
    witness: value('witness'),
    sealed: value('sealed'),
    juvenile: value('juvenile'),
    nobodys: value('nobodys'),
    reopened: value('reopened'),
    family: value('family'),
    ghost: value('ghost'),
  };
}

function eachMember<Value>(value: (name: MemberName) => Value): Readonly<Record<MemberName, Value>> {
  return {
    officer: value('officer'),
    colleague: value('colleague'),
    distant: value('distant'),
    cleared: value('cleared'),
    supervisor: value('supervisor'),
    otherSupervisor: value('otherSupervisor'),
    reviewer: value('reviewer'),
    steward: value('steward'),
    auditor: value('auditor'),
    administrator: value('administrator'),
  };
}
