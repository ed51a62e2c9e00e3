/** What of an answer is another under other values of the law. */
import type { RecordPosture } from '@opendocket/rulebook';

/** The parts of an answer that are compared, in the order in which they are told. */
export const answerParts = [
  'execution',
  'stage',
  'finality',
  'bars',
  'reviews',
  'deadlines',
  'conflicts',
  'next change',
] as const;
export type AnswerPart = (typeof answerParts)[number];

/** Where a rule shows in an answer. */
export const ruleParts = ['bar', 'review', 'deadline', 'finality'] as const;
export type RulePart = (typeof ruleParts)[number];

/** A rule whose bar, review, deadline or say on finality appears, vanishes, or is there in both and differs. */
export const ruleChanges = ['appears', 'vanishes', 'differs'] as const;
export type RuleChange = (typeof ruleChanges)[number];

/** What differs; nothing at all is no difference. */
export interface Difference {
  readonly parts: readonly AnswerPart[];
  readonly rules: readonly { readonly part: RulePart; readonly rule: string; readonly change: RuleChange }[];
}

/** Compares two answers to one case. The events that a finding rests on, and the values that it used, are not compared. */
export function differenceOf(before: RecordPosture, after: RecordPosture): Difference | undefined {
  const rules: Difference['rules'][number][] = [];
  const parts: AnswerPart[] = [];
  const note = (part: AnswerPart, isOther: boolean): void => {
    if (isOther) parts.push(part);
  };
  const byRule = (part: RulePart, one: readonly Finding[], other: readonly Finding[]): boolean => {
    const changes = changesOf(one, other);
    for (const [rule, change] of changes) rules.push({ part, rule, change });
    return changes.size > 0;
  };
  note('execution', before.onRecord !== after.onRecord);
  note('stage', before.stage !== after.stage);
  note('finality', byRule('finality', finalityOf(before), finalityOf(after)));
  note('bars', byRule('bar', before.bars.map(barFinding), after.bars.map(barFinding)));
  note('reviews', byRule('review', before.reviews.map(reviewFinding), after.reviews.map(reviewFinding)));
  note('deadlines', byRule('deadline', before.deadlines.map(deadlineFinding), after.deadlines.map(deadlineFinding)));
  note('conflicts', conflictsOf(before) !== conflictsOf(after));
  note('next change', before.nextChangeOn !== after.nextChangeOn);
  return parts.length === 0 ? undefined : { parts, rules };
}

/** A finding of a rule, and what it says. */
interface Finding {
  readonly rule: string;
  readonly says: string;
}

/** Finality is always said; where no rule says it, it is the first rule's own question. */
function finalityOf({ finality }: RecordPosture): readonly Finding[] {
  return [{ rule: finality.rule ?? 'B1', says: `${finality.status} ${finality.on}` }];
}

function barFinding({ rule, countries, until }: RecordPosture['bars'][number]): Finding {
  return { rule, says: `${countries} ${until}` };
}

function reviewFinding({ rule, why }: RecordPosture['reviews'][number]): Finding {
  return { rule, says: why };
}

function deadlineFinding({ rule, what, for: whose, on }: RecordPosture['deadlines'][number]): Finding {
  return { rule, says: `${what} ${whose} ${on}` };
}

function conflictsOf({ conflicts }: RecordPosture): string {
  return conflicts.map(({ what, why }) => `${what} ${why}`).join('\n');
}

/** The change of each rule whose findings are not the same. */
function changesOf(before: readonly Finding[], after: readonly Finding[]): ReadonlyMap<string, RuleChange> {
  const changes = new Map<string, RuleChange>();
  if (before.length === 0 && after.length === 0) return changes;
  const [ours, theirs] = [saidByRule(before), saidByRule(after)];
  for (const [rule, says] of ours) {
    const other = theirs.get(rule);
    if (other === undefined) changes.set(rule, 'vanishes');
    else if (other !== says) changes.set(rule, 'differs');
  }
  for (const rule of theirs.keys()) if (!ours.has(rule)) changes.set(rule, 'appears');
  return changes;
}

function saidByRule(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const { rule, says } of findings) said.set(rule, `${said.get(rule) ?? ''}\n${says}`);
  return said;
}
