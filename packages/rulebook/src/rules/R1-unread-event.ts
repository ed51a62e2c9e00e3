/** R1: an event that no rule reads. */
import { always, type Rule } from './rule.ts';

export const unreadEvent: Rule = {
  id: 'R1',
  name: 'An event that no rule reads',
  citations: [{ cite: 'OpenDocket design, principle 1: fail closed', confidence: 'V' }],
  period: always,
  notEncoded: ['The sealing of an entry changes no answer: it decides who may see the entry (docs/access.md).'],
  checkedOn: '2026-11-24',
  reads: ['record.sealed', 'record.unsealed'],
  sentence: {
    en: 'The record holds something that no rule of this rulebook reads, so a person must look at it.',
    es: 'El expediente contiene algo que ninguna regla de este compendio lee, así que debe verlo una persona.',
  },
  apply({ facts, answer }) {
    for (const at of facts.unread) {
      answer.review('R1', `No rule of this rulebook reads an event of the kind ${at.event.kind}.`, at);
    }
    for (const at of facts.undated) answer.review('R1', 'The date of this event cannot be read.', at);
  },
};
