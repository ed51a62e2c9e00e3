/** The ways in which the source contradicts itself, or says what nobody can read. Each is told, never smoothed over. */

/** What a `record.conflicted` says in `what`; several of one row are joined by `, `. */
export const contradictions = {
  'two-case-types': 'A proceeding is of another case type than the case, or than the proceedings before it.',
  'completion-before-charging-document': 'A proceeding was completed before the day of its charging document.',
  'completion-before-opening': 'A proceeding was completed before it came to the court.',
  'two-completions': 'A proceeding has both a decision (DEC_CODE) and another completion (OTHER_COMP).',
  'leg-never-ended': 'A later proceeding follows one that has no completion and was not sent on.',
  'opened-before-earlier-decision': 'A proceeding was opened before the one it follows was decided.',
  'decision-not-known':
    'A decision that the release’s own look-up does not name under its case type, or names in words that we do not read, or a completion with no code. It may be an order.',
  'date-not-credible':
    'A day before 1900, more than a month after the release (a hearing: twenty years), or one that does not exist.',
  'release-before-detention': 'A release before the detention that it ends.',
  'never-detained-with-dates': 'A person who was never detained, with a day of detention or release.',
  'no-such-proceeding': 'An application, a motion or an appeal of a proceeding that the case does not have.',
  'application-not-known':
    'An application under a code that nobody can read, unless it was denied, withdrawn, abandoned or not decided on.',
  'application-decision-not-known': 'A decision on an application under a code that nobody can read.',
  'application-after-decision': 'An application received after the proceeding that decided it had ended.',
  'grant-beside-order': 'Relief granted in a proceeding that ended in an order of removal.',
  'motion-not-known': 'A motion under a code that nobody can read, unless it was denied or withdrawn.',
  'motion-against-order':
    'A motion to terminate, to dismiss or to close granted on the day of an order of removal in the same proceeding, or later.',
  'motion-decision-not-known': 'A decision on a motion under a code that nobody can read.',
  'motion-completed-undecided': 'A motion with the day of a decision and no decision.',
  'stay-not-known': 'A value of STAY_GRANT that nobody can read.',
  'stay-granted-and-refused': 'A stay that one column grants and another refuses.',
  'decision-before-filing': 'A decision on a motion or an appeal before it was filed.',
  'appeal-not-known': 'A matter before the Board of a type that nobody can read.',
  'appeal-before-decision': 'An appeal filed before the decision that it is of.',
  'appeal-without-decision': 'An appeal of a proceeding that has no decision.',
  'filer-not-known': 'An appeal of the case filed by none of the parties that the court knows.',
  'board-decision-not-known': 'A decision of the Board under a code that nobody can read, or with no code.',
  'rider-of-itself': 'A family link of a case with itself.',
  'severed-before-linked': 'A family link that ended before it began.',
} as const;

export type Contradiction = keyof typeof contradictions;
