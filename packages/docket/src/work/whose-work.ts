/** Whose duties a member may list, and what of them is shown: the officer's own, and for a supervisor those of the office. */
import { courtToday, type IsoDate } from '@opendocket/rulebook';
import type { ClientBase, Pool } from 'pg';
import { AccessRefused } from '../access/refused.ts';
import { DocketFailure } from '../failure.ts';
import { type Compartment, compartments, type Member } from '../staff/member.ts';

/** An officer's duties, as one member may see them. */
export interface WhoseWork {
  readonly officer: string;
  readonly minutesPerDay: number | null;
  /** Compartments that the reader sees whole; a duty behind another wall is told as one in a protected matter. */
  readonly whole: readonly Compartment[];
  /** Whether the reader lists another's duties: that goes on record. */
  readonly isOfAnother: boolean;
  /** The office to which the tasks must belong; null: any, for the officer's own. */
  readonly office: string | null;
}

/**
 * Decides whose duties are listed.
 * @throws AccessRefused where the member may list none, or not those; DocketFailure `bad-argument` where a supervisor names nobody
 */
export async function whoseWork(
  client: ClientBase | Pool,
  member: Member,
  officer: string | undefined,
): Promise<WhoseWork> {
  if (!member.active) throw refused('Your account is no longer active.');
  // On their own load, and on that of their office, both see asylum whole (docs/access.md).
  const whole = compartments.filter((one) => one === 'asylum' || member.clearances.includes(one));
  if (member.role === 'officer' && (officer === undefined || officer === member.member)) {
    return { officer: member.member, minutesPerDay: member.minutesPerDay, whole, isOfAnother: false, office: null };
  }
  if (member.role !== 'supervisor' || member.office === null) {
    throw refused('Duties are listed for the officer who owes them, and for the supervisor of the office.');
  }
  if (officer === undefined) {
    throw new DocketFailure('bad-argument', 'Name the officer whose duties you want to see. Nothing was read.');
  }
  const found = await client.query<{ minutes: number | null }>(
    'select minutes_per_day as minutes from staff.member where member = $1 and office = $2',
    [officer, member.office],
  );
  const [row] = found.rows;
  if (row === undefined) throw refused('That officer is not of your office.');
  return { officer, minutesPerDay: row.minutes, whole, isOfAnother: true, office: member.office };
}

function refused(sentence: string): AccessRefused {
  return new AccessRefused('access-refused', `${sentence} Nothing was shown.`);
}

/** The civil day by which a member works: that of the office's first court; without one, of Honolulu, the last to end. */
export async function workingDay(client: ClientBase | Pool, member: Member, instant: Date): Promise<IsoDate> {
  const found = await client.query<{ court: string | null }>({
    name: 'first-court-of-office',
    text: 'select courts[1] as court from staff.office where office = $1',
    values: [member.office],
  });
  return courtToday(instant.getTime(), found.rows[0]?.court ?? undefined);
}
