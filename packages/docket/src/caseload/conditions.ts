/** What an assignment needs: a receiver who can take the case, a supervisor who may give it, and what to consider. */
import { civilDayAt } from '@opendocket/rulebook';
import type { ClientBase } from 'pg';
import { DocketFailure } from '../failure.ts';
import type { Member } from '../staff/member.ts';
import { findOffice, lockMember } from '../staff/members.ts';
import { noSuchCase, type Unit, type UnitCase } from './unit.ts';

/** Something to consider before a case is proposed; `language` needs a reason. */
export interface Warning {
  readonly code: 'language' | 'no-capacity';
  readonly sentence: string;
}

/** An officer with an office. */
export type Receiver = Member & { readonly office: string };

/**
 * The officer of this id. `mustTake`: active, and of an office that is open.
 * @throws DocketFailure `bad-argument`
 */
export async function findReceiver(client: ClientBase, officer: string, at: Date, mustTake = true): Promise<Receiver> {
  const receiver = await lockMember(client, officer);
  const { office = null } = receiver ?? {};
  if (receiver === undefined || receiver.role !== 'officer' || office === null) {
    throw bad(`there is no officer "${officer}" with an office`);
  }
  if (mustTake) {
    if (!receiver.active) throw bad(`${receiver.name} takes no cases any more`);
    const closedOn = (await findOffice(client, office))?.closedOn ?? null;
    if (closedOn !== null && closedOn <= civilDayAt(at.getTime(), 'UTC')) {
      throw bad(`the office ${office} has taken no cases since ${closedOn}`);
    }
  }
  return { ...receiver, office };
}

/** The cases of the unit that the receiver does not have yet. */
export function stayBehind<Case extends UnitCase>(unit: Unit<Case>, receiver: Receiver): readonly Case[] {
  return unit.cases.filter((one) => one.officer !== receiver.member || one.office !== receiver.office);
}

/**
 * Cases are given away by a supervisor of the office that has them; where no office has them, of the one that gets them.
 * @throws DocketFailure `access-refused`
 */
export function refuseOtherThanSupervisor(
  by: Member,
  cases: readonly UnitCase[],
  receiver: Receiver | undefined,
): void {
  const isSupervisor = by.active && by.role === 'supervisor' && by.office !== null;
  if (isSupervisor && cases.every(({ office }) => (office ?? receiver?.office) === by.office)) return;
  throw new DocketFailure(
    'access-refused',
    isSupervisor && cases.some(({ office }) => office === by.office)
      ? 'The case has family at another office, and a family is not split. Nothing was changed. Propose it to the officer who ' +
          'has the rest, or have the supervisor of that office propose the rest to an officer of yours.'
      : 'Cases are given and taken by a supervisor of the office that has them. Nothing was changed. Ask one of them.',
  );
}

/**
 * Only who has a part in the assignment of a case is told anything of it: a supervisor of the office that has it or gets it, the
 * officer who has it, and one to whom it was proposed. `wanted`: the officer to whom it would go.
 * @throws DocketFailure `not-found`, the same for a case that is not there
 */
export async function refuseStranger(
  client: ClientBase,
  by: Member,
  unit: Unit,
  wanted: string | undefined,
): Promise<void> {
  const isShown = ({ isJuvenile }: UnitCase): boolean => !isJuvenile || by.clearances.includes('juvenile');
  const officers = [wanted, ...unit.cases.map(({ proposed }) => proposed)];
  const found = await client.query<{ member: string; office: string | null }>(
    'select member, office from staff.member where member = any($1)',
    [officers.filter((officer) => typeof officer === 'string')],
  );
  const officeOf = new Map(found.rows.map(({ member, office }) => [member, office]));
  const isOwnOffice = (office: string | null | undefined) =>
    by.role === 'supervisor' && by.office !== null && office === by.office;
  const hasPart = (one: UnitCase): boolean =>
    isShown(one) &&
    (isOwnOffice(one.office) ||
      (one.office === null && isOwnOffice(officeOf.get(wanted ?? ''))) ||
      isOwnOffice(officeOf.get(one.proposed ?? '')) ||
      (by.role === 'officer' && (one.proposed === by.member || one.officer === by.member)));
  refuseNotThere(by, unit);
  if (by.active && (unit.cases.some(hasPart) || (await wasAsked(client, by, unit)))) return;
  throw noSuchCase(unit.named.caseId);
}

/** Whether the case was ever proposed to the member, who then knows of it, and is told what became of that. */
async function wasAsked(client: ClientBase, by: Member, { named }: Unit): Promise<boolean> {
  const found = await client.query('select from docket.assignment where case_id = $1 and officer = $2 limit 1', [
    named.caseId,
    by.member,
  ]);
  return (found.rowCount ?? 0) > 0;
}

/** A juvenile's case is not there for who is not cleared for juveniles. @throws DocketFailure `not-found` */
export function refuseNotThere(by: Member, { named }: Unit): void {
  if (named.isJuvenile && !by.clearances.includes('juvenile')) throw noSuchCase(named.caseId);
}

/**
 * A juvenile's case is not there for who is not cleared for juveniles, and is not given to such an officer.
 * @throws DocketFailure `not-found`, `access-refused`, `bad-argument`
 */
export function refuseUncleared(by: Member, unit: Unit, receiver: Receiver | undefined): void {
  if (!unit.cases.some(({ isJuvenile }) => isJuvenile)) return;
  if (!by.clearances.includes('juvenile')) {
    if (unit.named.isJuvenile) throw noSuchCase(unit.named.caseId);
    throw new DocketFailure(
      'access-refused',
      'The family of this case has to be moved by a supervisor who may see all of it. Nothing was changed. Ask another one.',
    );
  }
  if (receiver !== undefined && !receiver.clearances.includes('juvenile')) {
    throw bad(`${receiver.name} is not cleared for juveniles, and the case or one of its family is a juvenile's`);
  }
}

/** What there is to consider before the receiver gets the cases. */
export function warningsOf(cases: readonly UnitCase[], receiver: Receiver): readonly Warning[] {
  const warnings: Warning[] = [];
  const missing = new Set(cases.map(({ language }) => language).filter((language) => language !== null));
  for (const language of receiver.languages) missing.delete(language);
  if (missing.size > 0) {
    const sentence = `${receiver.name} does not work in the language of the case (${[...missing].sort().join(', ')}).`;
    warnings.push({ code: 'language', sentence });
  }
  if (receiver.minutesPerDay === null) {
    const sentence = `Nobody has said how many minutes a day ${receiver.name} has for cases: there is no capacity to compare with.`;
    warnings.push({ code: 'no-capacity', sentence });
  }
  return warnings;
}

function bad(what: string): DocketFailure {
  return new DocketFailure('bad-argument', `Nothing was changed: ${what}.`);
}
