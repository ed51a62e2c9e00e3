/** The files of a staff family and their columns, before the last one, `origin`. docs/staff-import.md says what each holds. */
export const staffTables = {
  offices: ['office', 'name', 'courts', 'closed_on'],
  staff: ['member', 'subject', 'name', 'role', 'office', 'languages', 'clearances', 'minutes_per_day'],
  assignments: ['case', 'officer', 'office', 'reason'],
  identities: ['case', 'name', 'a_number', 'birth_date', 'language', 'channel', 'contact'],
  supervision: [
    'row',
    'case',
    'kind',
    'on',
    'due_on',
    'mode',
    'condition',
    'authority',
    'review_on',
    'technology',
    'device',
    'decision',
    'about',
    'reason',
  ],
} as const;

export type StaffTable = keyof typeof staffTables;
