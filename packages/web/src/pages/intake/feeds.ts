/** The feeds whose rows are accounted for, and what is known of the reasons for which a row of each is refused. */

/** The feeds, as the API names them. */
export const feeds = ['court-release', 'staff-files'] as const;
export type Feed = (typeof feeds)[number];

/** The feed of a run; undefined for one that this page does not know. */
export function feedOf(system: string): Feed | undefined {
  return feeds.find((feed) => feed === system);
}

const courtReasons = [
  'short-row',
  'id-not-a-number',
  'cell-of-wrong-type',
  'may-be-shifted',
  'no-repair',
  'several-repairs',
  'line-too-long',
  'duplicate-id',
  'no-such-case',
  'no-such-appeal',
] as const;

const staffReasons = [
  'not-utf8',
  'not-csv',
  'too-few-cells',
  'too-many-cells',
  'missing-cell',
  'bad-cell',
  'duplicate-id',
  'taken-subject',
  'unknown-case',
  'unknown-office',
  'unknown-officer',
  'not-an-officer',
  'nobody-named',
  'two-officers',
  'two-identities',
  'unknown-kind',
  'stray-cell',
  'no-such-event',
  'unknown-row',
] as const;

/** The key of the words for why a row was refused; undefined for a reason that has none. */
export function reasonKey(feed: Feed, reason: string) {
  if (feed === 'court-release') {
    const found = courtReasons.find((known) => known === reason);
    return found === undefined ? undefined : (`intake.reason.${found}` as const);
  }
  const found = staffReasons.find((known) => known === reason);
  return found === undefined ? undefined : (`intake.staffReason.${found}` as const);
}

/** The key of the words for what would settle it. */
export function settlesKey(feed: Feed, reason: string) {
  if (feed === 'court-release') {
    const found = courtReasons.find((known) => known === reason);
    return found === undefined ? 'intake.settles.other' : (`intake.settles.${found}` as const);
  }
  const found = staffReasons.find((known) => known === reason);
  return found === undefined ? 'intake.settles.other' : (`intake.staffSettles.${found}` as const);
}
