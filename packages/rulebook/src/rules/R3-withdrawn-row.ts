/** R3: a row that its source no longer shows. The answer is worked out with and without it; any difference is a review. */
import { always, type Rule } from './rule.ts';

export const withdrawnRow: Rule = {
  id: 'R3',
  name: 'A row that its source withdrew',
  citations: [{ cite: 'OpenDocket design, principle 1: fail closed', confidence: 'V' }],
  period: always,
  notEncoded: ['Every set of withdrawn rows is tried while they are few; beyond that the answer is a review outright.'],
  checkedOn: '2026-11-24',
  reads: ['record.withdrawn-by-source'],
  sentence: {
    en: 'The source no longer shows a row of this case, and the answer would differ without it.',
    es: 'La fuente ya no muestra una fila de este caso, y sin ella la respuesta sería otra.',
  },
};
