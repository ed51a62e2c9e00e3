/** R5: a fact that someone disputes. */
import { always, type Rule } from './rule.ts';

export const disputed: Rule = {
  id: 'R5',
  name: 'A disputed fact',
  citations: [{ cite: '5 USC 552a; OpenDocket design, section 3', confidence: 'K-h' }],
  period: always,
  notEncoded: ['Who may settle a dispute: it is settled by a correction that voids the dispute itself.'],
  checkedOn: '2026-11-24',
  reads: ['record.disputed'],
  sentence: {
    en: 'A fact of this record is disputed, and the dispute is not settled.',
    es: 'Un dato de este expediente está en disputa, y la disputa no se ha resuelto.',
  },
  apply({ facts, answer }) {
    for (const at of facts.disputed) answer.review('R5', 'A fact of this record is disputed.', at);
  },
};
