/** C2, C3: a decision of an appeal or a motion decides a filing that is on record, and comes no earlier than it. */
import type { CaseEvent } from '../event.ts';
import { text } from '../fold/body.ts';
import { type Dated, dated } from '../fold/dated.ts';
import type { CaseRecord } from './case-record.ts';
import { type Found, found, type Ground, nothing, type Proposal, type RefusalFamily } from './refusal.ts';

const appealCitations: Ground['citations'] = [
  { cite: '8 CFR 1003.38', confidence: 'V' },
  { cite: '8 CFR 1003.3', confidence: 'K-h' },
];
const motionCitations: Ground['citations'] = [{ cite: '8 CFR 1003.2, 1003.23', confidence: 'V' }];

const noAppeal: Ground = {
  name: 'appeal-decision-without-appeal',
  rule: 'C2',
  refused: 'a decision, a rejection or a withdrawal of an appeal that is not on record',
  instead: 'Record the filing of the appeal first, in the same command if need be, and name it (appeal).',
  citations: appealCitations,
};

const noMotion: Ground = {
  name: 'motion-decision-without-motion',
  rule: 'C3',
  refused: 'a decision of a motion that is not on record',
  instead: 'Record the filing of the motion first, in the same command if need be, and name it (motion).',
  citations: motionCitations,
};

const beforeAppeal: Ground = {
  name: 'appeal-decision-before-appeal',
  rule: 'C2',
  refused: 'a decision, a rejection or a withdrawal of an appeal that is dated before the appeal',
  instead: 'Check both days, and correct the one that is wrong.',
  citations: appealCitations,
};

const beforeMotion: Ground = {
  name: 'motion-decision-before-motion',
  rule: 'C3',
  refused: 'a decision of a motion that is dated before the motion',
  instead: 'Check both days, and correct the one that is wrong.',
  citations: motionCitations,
};

interface Filing {
  readonly field: string;
  readonly kinds: readonly string[];
  readonly what: string;
  readonly absent: Ground;
  readonly early: Ground;
}

const appeal: Filing = {
  field: 'appeal',
  kinds: ['appeal.filed', 'case.certified'],
  what: 'appeal',
  absent: noAppeal,
  early: beforeAppeal,
};

const motion: Filing = {
  field: 'motion',
  kinds: ['motion.filed'],
  what: 'motion',
  absent: noMotion,
  early: beforeMotion,
};

export const filings: RefusalFamily = {
  grounds: [noAppeal, beforeAppeal, noMotion, beforeMotion],
  kinds: ['appeal.decided', 'appeal.rejected', 'appeal.withdrawn', 'motion.decided'],
  examine(proposal) {
    return examineDecision(proposal, proposal.at.event.kind === 'motion.decided' ? motion : appeal);
  },
};

function examineDecision({ at, record }: Proposal, filing: Filing): readonly Found[] {
  const name = text(at.event.body, filing.field);
  if (name === undefined) return examineUnnamed(at, record, filing);
  const named = record.find(name);
  if (named === undefined) return found(filing.absent, `the ${filing.what} that it names is not on record`);
  if (!filing.kinds.includes(named.kind)) return found(filing.absent, `what it names is no ${filing.what}`);
  if (!record.stands(name))
    return found(filing.absent, `the ${filing.what} that it names was withdrawn from the record`);
  return isEarly(at, named) ? found(filing.early, `the ${filing.what} that it names is of a later day`) : nothing;
}

/** A decision names what it decides. A rejection or a withdrawal may leave it out where an appeal is on record. */
function examineUnnamed(at: Dated, record: CaseRecord, filing: Filing): readonly Found[] {
  const isDecision = at.event.kind === 'appeal.decided' || at.event.kind === 'motion.decided';
  if (isDecision) return found(filing.absent, `it does not say which ${filing.what} it decides`);
  const filed = filing.kinds.flatMap((kind) => record.of(kind));
  if (filed.length === 0) return found(filing.absent, `no ${filing.what} stands on record`);
  return filed.every((one) => one.earliest > at.latest)
    ? found(filing.early, `every ${filing.what} on record is of a later day`)
    : nothing;
}

function isEarly(at: Dated, named: CaseEvent): boolean {
  return at.latest < dated(named).earliest;
}
