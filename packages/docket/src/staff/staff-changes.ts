/** What an import changes of offices and members, for the audit of whoever runs it: how each was before, and how it is after. */
import type { ClientBase } from 'pg';
import type { StaffAction } from '../audit-actions.ts';
import type { Json } from '../chain.ts';
import { differences } from './administrator.ts';
import { recordStaffActs, type StaffAct } from './record-act.ts';

/** Offices and members by id, with all that is said of each. */
interface Standing {
  readonly offices: ReadonlyMap<string, object>;
  readonly members: ReadonlyMap<string, object>;
}

/** Who changes them by which run. */
export interface ChangingRun {
  readonly by: string;
  /** The number of the run, and the name of what was imported. */
  readonly run: number;
  readonly release: string;
  readonly verb: 'import' | 'withdraw';
}

/** Watches a transaction that changes offices and members; {@link StaffChanges.record} is its last step but the commit. */
export class StaffChanges {
  readonly #before: Standing;

  private constructor(before: Standing) {
    this.#before = before;
  }

  /** Begins to watch: nobody else changes offices or members until the transaction ends. */
  static async watch(client: ClientBase): Promise<StaffChanges> {
    await client.query('lock table staff.office, staff.member in share row exclusive mode');
    return new StaffChanges(await standing(client));
  }

  /** Writes an act for each office and member that is another now, into the chain of whoever runs it. @returns how many */
  async record(client: ClientBase, at: Date, { by, run, release, verb }: ChangingRun): Promise<number> {
    const after = await standing(client);
    const acts: Omit<StaffAct, 'member'>[] = [];
    for (const [what, from, to] of [
      ['office', this.#before.offices, after.offices],
      ['member', this.#before.members, after.members],
    ] as const) {
      for (const [id, now] of to) {
        const was = from.get(id);
        const changed = was === undefined ? added(now) : differences(was, now);
        if (Object.keys(changed).length === 0) continue;
        const action: StaffAction = `${verb}-${what}`;
        acts.push({ at, action, details: { run, release, [what]: id, isNew: was === undefined, ...changed } });
      }
    }
    await recordStaffActs(client, by, acts);
    return acts.length;
  }
}

/** All fields of what was not there before. */
function added(now: object): { [field: string]: Json } {
  const fields: { [field: string]: Json } = {};
  for (const [field, value] of Object.entries(now)) fields[field] = { from: 'null', to: JSON.stringify(value) };
  return fields;
}

async function standing(client: ClientBase): Promise<Standing> {
  const offices = await client.query<{ id: string; fields: object }>(
    `select office as id, json_build_object('name', name, 'courts', courts, 'closedOn', closed_on) as fields
       from staff.office order by office`,
  );
  const members = await client.query<{ id: string; fields: object }>(
    `select member as id, json_build_object('name', name, 'role', role, 'office', office, 'languages', languages,
            'clearances', clearances, 'minutesPerDay', minutes_per_day, 'subject', subject, 'active', active,
            'synthetic', synthetic) as fields
       from staff.member order by member`,
  );
  return {
    offices: new Map(offices.rows.map(({ id, fields }) => [id, fields])),
    members: new Map(members.rows.map(({ id, fields }) => [id, fields])),
  };
}
