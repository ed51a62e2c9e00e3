/**
 * The items of the law that OpenDocket set out to hold, one by one. Most are rules; what is not says what holds it instead.
 */

/** One item. Without `heldBy` it is a rule of its own id. */
export interface LawItem {
  readonly id: string;
  readonly name: string;
  /** For what is no posture rule: files from the root of the repository that hold it, and how. */
  readonly heldBy?: {
    readonly how: string;
    readonly code: readonly string[];
    readonly tests: readonly string[];
  };
}

const access = 'docs/access.md';
const supervisionVocabulary = 'packages/rulebook/src/vocabulary/custody-and-supervision.ts';
const kindsTest = 'packages/rulebook/src/vocabulary/kinds.test.ts';
const neverDoes = 'packages/cli/tests/never-does.test.ts';

const counting: LawItem = {
  id: 'M1',
  name: 'Counting days: trigger day, calendar and working days, last day on a weekend or holiday',
  heldBy: {
    how: 'Used by every rule that counts',
    code: [
      'packages/rulebook/src/calendar/business-days.ts',
      'packages/rulebook/src/calendar/civil-day.ts',
      'packages/rulebook/src/calendar/holidays.ts',
    ],
    tests: ['packages/rulebook/src/calendar/business-days.test.ts', 'packages/rulebook/src/calendar/civil-day.test.ts'],
  },
};

/** Items of part E: who may see what. No posture follows from them. */
const confidentiality: readonly LawItem[] = (
  [
    ['E1', 'Confidentiality of VAWA, T and U matters (8 USC 1367)'],
    ['E2', 'Confidentiality of asylum, fear and protection records (8 CFR 208.6, 1208.6)'],
    ['E3', 'Access and amendment by the person (Privacy Act, 5 USC 552a)'],
    ['E4', 'Certification for arrests at shelters and courthouses (INA 239(e))'],
    ['E5', 'Juveniles, witnesses, sealed orders; roles'],
    ['E6', 'Retention: events are superseded, never deleted'],
    ['E7', 'Sensitive locations: the limits were rescinded; no location is recorded at all'],
  ] as const
).map(([id, name]) => ({ id, name, heldBy: accessOf(id) }));

function accessOf(id: string): NonNullable<LawItem['heldBy']> {
  if (id === 'E6') {
    return {
      how: 'The application role has no UPDATE or DELETE on events and audit',
      code: ['packages/docket/src/roles.ts'],
      tests: ['packages/docket/src/catalogue.test.ts'],
    };
  }
  if (id === 'E7') return { how: 'No field can hold a place', code: [supervisionVocabulary], tests: [neverDoes] };
  return { how: 'The access table', code: [access], tests: [neverDoes] };
}

/** Items of part F: supervision. No posture follows from them; what may be recorded, and what is refused, is what holds them. */
const supervision: readonly LawItem[] = [
  {
    id: 'F1',
    name: 'Who may be supervised, and the individual factors',
    heldBy: {
      how: 'Recorded as terms with their authority; nobody is ranked',
      code: [supervisionVocabulary],
      tests: [kindsTest, neverDoes],
    },
  },
  {
    id: 'F2',
    name: 'Kinds of monitoring',
    heldBy: { how: 'A device is an item with an assignment', code: [supervisionVocabulary], tests: [kindsTest] },
  },
  {
    id: 'F3',
    name: 'The directive of June 2025 on escalation',
    heldBy: {
      how: 'Not followed: nothing escalates by itself, an accommodation is on record beside the device',
      code: [supervisionVocabulary],
      tests: [kindsTest],
    },
  },
  {
    id: 'F4',
    name: 'Published figures on monitoring',
    heldBy: {
      how: 'Figures to compare with, no rule',
      code: ['packages/docket/src/figures'],
      tests: ['packages/cli/tests/documents.test.ts'],
    },
  },
  {
    id: 'F5',
    name: 'What a violation, an accommodation and an end of monitoring must say; an alert is no violation and lifts no bar',
    heldBy: {
      how: 'The vocabulary, and the refusals of commands',
      code: [supervisionVocabulary, 'packages/rulebook/src/refusals'],
      tests: [kindsTest, 'packages/rulebook/src/refusals'],
    },
  },
];

function rulesOf(letter: string, last: number): readonly LawItem[] {
  return Array.from({ length: last }, (_, index) => ({ id: `${letter}${index + 1}`, name: '' }));
}

/** All items, in the order of the law's parts. A rule's name is the rulebook's. */
export const lawItems: readonly LawItem[] = [
  counting,
  ...rulesOf('A', 8),
  ...rulesOf('B', 18),
  ...rulesOf('C', 37),
  ...rulesOf('D', 11),
  ...confidentiality,
  ...supervision,
  ...rulesOf('R', 5),
];
