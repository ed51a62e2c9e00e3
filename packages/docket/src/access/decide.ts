/** Who sees what of a case: the table of docs/access.md as a function. */
import { type Compartment, compartments, type Member } from '../staff/member.ts';

/** What access turns on, beside the member. */
export interface CaseAccessFacts {
  /** The member id of the officer who has the case. */
  readonly officer: string | null;
  /** The office that has the case. */
  readonly office: string | null;
  readonly isJuvenile: boolean;
}

/** What a member may see and do of a case. */
export interface CaseAccess {
  readonly isAllowed: true;
  /** Whether the reading needs a stated purpose: it is not of the member's own caseload or office. */
  readonly purposeNeeded: boolean;
  /** Whether the member may see who the person is. */
  readonly identity: boolean;
  /** Compartments that the member sees whole. Of the others a bar is seen as a bar, without its reason. */
  readonly whole: readonly Compartment[];
  /** Whether the member may record events. */
  readonly mayRecord: boolean;
  /** Whether it is a case of the member's own load. */
  readonly isOwn: boolean;
}

/** Why a member may not see a case. `not-found`: not even that it is there. */
export interface NoCaseAccess {
  readonly isAllowed: false;
  readonly because: 'inactive' | 'role' | 'not-found';
}

/** Decides what `member` may see of a case. */
export function decideCaseAccess(member: Member, facts: CaseAccessFacts): CaseAccess | NoCaseAccess {
  if (!member.active) return { isAllowed: false, because: 'inactive' };
  switch (member.role) {
    case 'legal-reviewer':
      return {
        isAllowed: true,
        purposeNeeded: true,
        identity: true,
        whole: compartments,
        mayRecord: true,
        isOwn: false,
      };
    case 'officer':
    case 'supervisor':
      return decideForCaseworker(member, facts);
    case 'records-steward':
    case 'auditor':
    case 'administrator':
      return { isAllowed: false, because: 'role' };
  }
}

function decideForCaseworker(member: Member, facts: CaseAccessFacts): CaseAccess | NoCaseAccess {
  if (facts.isJuvenile && !member.clearances.includes('juvenile')) return { isAllowed: false, because: 'not-found' };
  const isOwn = member.role === 'officer' && facts.officer === member.member;
  const isOfOffice = member.role === 'supervisor' && facts.office !== null && facts.office === member.office;
  const isNear = isOwn || isOfOffice;
  return {
    isAllowed: true,
    purposeNeeded: !isNear,
    identity: isNear,
    whole: compartments.filter(
      (compartment) => member.clearances.includes(compartment) || (isNear && compartment === 'asylum'),
    ),
    mayRecord: isNear,
    isOwn,
  };
}
