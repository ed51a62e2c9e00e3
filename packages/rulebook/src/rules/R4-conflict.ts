/** R4: a record that does not agree with itself. */
import { always, type Rule } from './rule.ts';

export const conflict: Rule = {
  id: 'R4',
  name: 'A tie or a conflict in the record',
  citations: [
    { cite: 'OpenDocket design, section 5: a tie that adds or removes a bar is never settled', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'Ties are found where they are met: B16, C10 and the stays write them. Contradictions have their finders in conflicts/.',
  ],
  checkedOn: '2026-11-24',
  reads: ['record.conflicted', 'record.corrected'],
  sentence: {
    en: 'Two things on record do not agree, or the record does not say which of them came first.',
    es: 'Dos datos del expediente no concuerdan, o el expediente no dice cuál ocurrió primero.',
  },
  apply({ facts, answer }) {
    for (const at of facts.dangling) {
      answer.review('R4', 'This names something that is not on record, or not plainly, so it was not counted.', at);
    }
  },
};
