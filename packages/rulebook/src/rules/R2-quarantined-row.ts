/** R2: a row of the case that could not be read. */
import { always, type Rule } from './rule.ts';

export const quarantinedRow: Rule = {
  id: 'R2',
  name: 'A row of the case that could not be read',
  citations: [{ cite: 'OpenDocket design, principle 1: fail closed', confidence: 'V' }],
  period: always,
  notEncoded: [],
  checkedOn: '2026-11-24',
  reads: ['record.quarantined'],
  sentence: {
    en: 'A row of this case could not be read; what it says is not in this answer.',
    es: 'No se pudo leer una fila de este caso; lo que dice no está en esta respuesta.',
  },
  apply({ facts, answer }) {
    for (const at of facts.quarantined) answer.review('R2', 'A row of this case could not be read.', at);
  },
};
