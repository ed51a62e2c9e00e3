/** Who works with the docket. */

/** What a member of staff is. Each has exactly one role: what one may do, another checks. */
export const roles = [
  'officer',
  'supervisor',
  'legal-reviewer',
  'records-steward',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Kinds of records with walls of their own: see docs/access.md. */
export const compartments = ['asylum', 'protected-1367', 'witness', 'sealed', 'juvenile'] as const;
export type Compartment = (typeof compartments)[number];

/** A member of staff as access is decided for. */
export interface Member {
  /** The member's own id, such as `officer-12`; in audits `staff:officer-12`. */
  readonly member: string;
  readonly name: string;
  readonly role: Role;
  /** The office's id; null for who belongs to none. */
  readonly office: string | null;
  /** ISO 639 codes of the languages in which the member works. */
  readonly languages: readonly string[];
  /** Compartments that the member is cleared for. */
  readonly clearances: readonly Compartment[];
  /** Working minutes of a day for cases; null where nobody has said. */
  readonly minutesPerDay: number | null;
  readonly active: boolean;
  /** Made up for a demonstration. */
  readonly synthetic: boolean;
}

/** The name of a member in audits and as the recorder of events. */
export function actorOf({ member }: Pick<Member, 'member'>): string {
  return `staff:${member}`;
}
