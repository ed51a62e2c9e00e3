/** The page docs/refusals.md, written from the grounds themselves. */
import type { Citation } from '../citation.ts';
import { type Ground, refusalGrounds } from './index.ts';

const opening = `# What a command is refused

\`opendocket record\`, and whatever else gives commands, is refused what the law refuses. A refusal names its rule, says what is
missing and what to do, and records nothing. With \`--json\` each is \`{rule, refusal, event, sentence, citations}\`.

- **Nothing that protects a person is refused**: a stay, a hold, a protection, a claim, an application, a motion, an appeal of the
  person's, a status, a decision for the person, counsel, a matter in a federal court. Nor is a correction (\`record.corrected\`
  with \`voids\`) of an entry that stands; one that takes back an entry which protects needs a reason.
- **What happened against the law can still be recorded.** A revocation without an interview, or an order at an impossible hearing,
  goes on record together with a \`record.disputed\` that names it, in one command; the answer is then a review. What is said
  to have ended a protection, a status, a hold or a stay, and did not do so by its procedure, ended nothing: record a
  \`record.disputed\` of the entry that protects, which stays in force.
- **Imports are not refused.** A court release is recorded as it is, and its contradictions are reviews.
- Events of one command may rest on one another, in their order: a filing, then its decision.

This page is written from the code, and a test holds it to that.

| refusal | rule | refused is | what to do | law (how far it was read) |
| ------- | ---- | ---------- | ---------- | ------------------------- |
`;

const closing = `
How far a source was read: V in a source, S as statute text, K-h, K-m and K-l known with high, medium or low certainty and not read.

Beside these, a command is refused when it cannot be read (a kind that does not exist, with the kinds nearest to it; a field that the
kind does not have; a day that does not exist, such as 31 September, or before the Immigration and Nationality Act took effect on
December 24, 1952, or after 2199), when it holds more than 1,000 events, and when the case changed since it was read.
`;

/** The page as Markdown. */
export function refusalsPage(): string {
  return `${opening}${refusalGrounds.map(row).join('\n')}\n${closing}`;
}

function row({ name, rule, refused, instead, citations }: Ground): string {
  return `| \`${name}\` | ${rule} | ${refused} | ${instead} | ${citations.map(cited).join('; ')} |`;
}

function cited({ cite, confidence }: Citation): string {
  return `${cite} (${confidence})`;
}
