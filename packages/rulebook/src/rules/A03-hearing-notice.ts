/** A3: a later notice of hearing. */
import { always, type Rule } from './rule.ts';

export const hearingNotice: Rule = {
  id: 'A3',
  name: 'Notice of hearing',
  citations: [
    { cite: 'INA 239(a)(2), 240(b)(5)(C)(ii)', confidence: 'S' },
    { cite: 'Campos-Chaves v. Garland, 602 U.S. 447 (2024)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'Whether a notice was valid: it decides a motion to rescind (C4), which the judge rules on.',
    'That no notice is owed to a person who gave no address (INA 240(b)(5)(B)).',
  ],
  checkedOn: '2026-11-24',
  reads: [
    'hearing.scheduled',
    'hearing.held',
    'hearing.adjourned',
    'hearing.cancelled',
    'notice.sent',
    'notice.returned',
  ],
  sentence: {
    en: 'A valid later notice of hearing supports an order in absentia, even where the notice to appear was defective.',
    es: 'Un aviso de audiencia posterior y válido sustenta una orden en ausencia, aunque la citación fuera defectuosa.',
  },
};
