/** What is typed about a member, what is wrong with it, and what of the member it would change. */
import type { TFunction } from 'i18next';
import { type Role, roles } from '../../app/pages.ts';
import type { Account } from './commands.ts';
import { codesIn } from './languages.ts';

export const clearances = ['asylum', 'protected-1367', 'witness', 'sealed', 'juvenile'] as const;
export type Clearance = (typeof clearances)[number];

/** The form as it is typed. */
export interface MemberDraft {
  readonly member: string;
  readonly name: string;
  readonly role: string;
  readonly office: string;
  readonly languages: string;
  readonly clearances: readonly Clearance[];
  readonly minutesPerDay: string;
  readonly subject: string;
}

export const emptyMember: MemberDraft = {
  member: '',
  name: '',
  role: 'officer',
  office: '',
  languages: 'en',
  clearances: [],
  minutesPerDay: '',
  subject: '',
};

/** What the form says of a member, as the API takes it. */
export interface MemberFields {
  readonly name: string;
  readonly role: Role;
  readonly office: string | null;
  readonly languages: string[];
  readonly clearances: Clearance[];
  readonly minutesPerDay: number | null;
  readonly subject: string | null;
}
export type FieldName = keyof MemberFields;

export function draftOf(account: Account): MemberDraft {
  return {
    member: account.member,
    name: account.name,
    role: account.role,
    office: account.office ?? '',
    languages: account.languages.join(', '),
    clearances: account.clearances,
    minutesPerDay: account.minutesPerDay === null ? '' : String(account.minutesPerDay),
    subject: account.subject ?? '',
  };
}

function roleOf(text: string): Role {
  return roles.find((role) => role === text) ?? 'officer';
}

/** A draft without faults, as fields. */
export function fieldsOf(draft: MemberDraft): MemberFields {
  return {
    name: draft.name.trim(),
    role: roleOf(draft.role),
    office: draft.office === '' ? null : draft.office,
    languages: [...new Set(codesIn(draft.languages))].sort(),
    clearances: [...draft.clearances].sort(),
    minutesPerDay: draft.minutesPerDay.trim() === '' ? null : Number(draft.minutesPerDay),
    subject: draft.subject.trim() === '' ? null : draft.subject.trim(),
  };
}

export type Faults = { readonly [Field in keyof MemberDraft]?: string };

/** What can be told before anything is sent, in the order of the form. */
export function faultsOf(draft: MemberDraft, t: TFunction, isNew: boolean): Faults {
  const minutes = draft.minutesPerDay.trim();
  const codes = codesIn(draft.languages);
  const wrongCode = codes.find((code) => !/^[a-z]{2,3}$/.test(code));
  return {
    ...(isNew && !/^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$/.test(draft.member)
      ? { member: t('administration.fault.id') }
      : {}),
    ...(draft.name.trim() === '' ? { name: t('administration.fault.name') } : {}),
    ...(draft.office === '' && (draft.role === 'officer' || draft.role === 'supervisor')
      ? { office: t('administration.fault.office') }
      : {}),
    ...(wrongCode === undefined ? {} : { languages: t('administration.fault.language', { code: wrongCode }) }),
    ...(minutes === '' || (/^\d+$/.test(minutes) && Number(minutes) <= 1440)
      ? {}
      : { minutesPerDay: t('administration.fault.minutesPerDay') }),
  };
}

/** The fields that the draft would change, and what each was when it was read. */
export function changeOf(
  read: Account,
  draft: MemberDraft,
): { change: Partial<MemberFields>; was: Partial<MemberFields> } {
  const [before, after] = [fieldsOf(draftOf(read)), fieldsOf(draft)];
  const isOther = (field: FieldName): boolean => JSON.stringify(before[field]) !== JSON.stringify(after[field]);
  return { change: only(after, isOther), was: only(before, isOther) };
}

function only(fields: MemberFields, isWanted: (field: FieldName) => boolean): Partial<MemberFields> {
  const { name, role, office, languages, clearances: cleared, minutesPerDay, subject } = fields;
  return {
    ...(isWanted('name') ? { name } : {}),
    ...(isWanted('role') ? { role } : {}),
    ...(isWanted('office') ? { office } : {}),
    ...(isWanted('languages') ? { languages } : {}),
    ...(isWanted('clearances') ? { clearances: cleared } : {}),
    ...(isWanted('minutesPerDay') ? { minutesPerDay } : {}),
    ...(isWanted('subject') ? { subject } : {}),
  };
}

/** What was typed on what was read, carried over to what is so now: only what was typed stays typed. */
export function carriedOver(draft: MemberDraft, read: Account, now: Account): MemberDraft {
  const [before, fresh] = [draftOf(read), draftOf(now)];
  const kept = <Field extends keyof MemberDraft>(field: Field): MemberDraft[Field] =>
    JSON.stringify(draft[field]) === JSON.stringify(before[field]) ? fresh[field] : draft[field];
  return {
    member: draft.member,
    name: kept('name'),
    role: kept('role'),
    office: kept('office'),
    languages: kept('languages'),
    clearances: kept('clearances'),
    minutesPerDay: kept('minutesPerDay'),
    subject: kept('subject'),
  };
}
