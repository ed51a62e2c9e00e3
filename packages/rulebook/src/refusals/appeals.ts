/**
 * C1: there is nothing to appeal, and no appeal to waive, before a decision. An appeal of the person's is recorded all the
 * same: its order may be missing only here, and to lose the appeal would cost the bar that it is (C2).
 */
import { text } from '../fold/body.ts';
import { found, type Ground, nothing, type RefusalFamily } from './refusal.ts';

const noOrder: Ground = {
  name: 'appeal-without-order',
  rule: 'C1',
  refused:
    'an appeal of the case by the agency, or a waiver of appeal, where no order and no other end of the proceedings is on record by its day',
  instead: 'Check the case and the day; record the decision first, in the same command if need be.',
  citations: [
    { cite: '8 CFR 1003.38, 1003.39', confidence: 'V' },
    { cite: '8 CFR 1003.3(a)', confidence: 'K-h' },
  ],
};

const decisions = ['order.entered', 'proceeding.terminated', 'proceeding.dismissed', 'proceeding.completed'];

export const appeals: RefusalFamily = {
  grounds: [noOrder],
  kinds: ['appeal.filed', 'appeal.waived'],
  examine({ at, record }) {
    const what = text(at.event.body, 'what');
    if (what !== undefined && what !== 'case') return nothing;
    const decided = decisions.flatMap((kind) => record.of(kind));
    if (decided.length === 0) return found(noOrder, 'no decision that could be appealed stands on record');
    return decided.every((decision) => decision.earliest > at.latest)
      ? found(noOrder, 'every decision on record is of a later day')
      : nothing;
  },
};
