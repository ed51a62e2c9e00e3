/** C36: the facts on which mandatory custody turns. No answer on removal follows from them. */
import type { CaseEvent } from '../event.ts';
import { text } from '../fold/body.ts';
import type { Rule } from './rule.ts';

export const mandatoryCustody: Rule = {
  id: 'C36',
  name: 'Facts of mandatory custody',
  citations: [
    { cite: 'INA 236(c)', confidence: 'V' },
    { cite: 'Laken Riley Act, Pub. L. 119-1 (2025-01-29)', confidence: 'V' },
  ],
  period: { from: '2025-01-29', to: null },
  notEncoded: ['Whether custody is mandatory: only the facts that the law ties to it are gathered.'],
  checkedOn: null,
  reads: [
    'charge.lodged',
    'criminal-charge.recorded',
    'criminal-charge.closed',
    'conviction.recorded',
    'custody.booked-in',
    'custody.released',
    'bond.decided',
  ],
  sentence: {
    en: 'A person charged as inadmissible for presence without admission, fraud or lack of documents, and charged with certain offences, is held without bond.',
    es: 'A quien se le imputa inadmisibilidad por presencia sin admisión, fraude o falta de documentos, y además ciertos delitos, se le detiene sin fianza.',
  },
};

/** Grounds that the Laken Riley Act names. Sections are written as in the charge, with or without `INA`. */
const grounds = ['212(a)(6)(A)', '212(a)(6)(C)', '212(a)(7)'];

/** The charges and offences of a case that C36 turns on, by event id. `events` are those that count. */
export function mandatoryCustodyFacts(events: readonly CaseEvent[]): { charges: string[]; offences: string[] } {
  const charges: string[] = [];
  const offences: string[] = [];
  for (const { id, kind, body } of events) {
    if (kind === 'charge.lodged') {
      const section = text(body, 'section')?.replaceAll(' ', '') ?? '';
      if (grounds.some((ground) => section.includes(ground))) charges.push(id);
    } else if (kind === 'criminal-charge.recorded' || kind === 'conviction.recorded') offences.push(id);
  }
  return { charges, offences };
}
