/** B9: what overstaying voluntary departure costs. */
import { always, type Rule } from './rule.ts';

export const departurePenalties: Rule = {
  id: 'B9',
  name: 'Penalties for overstaying voluntary departure',
  citations: [{ cite: 'INA 240B(d), (f)', confidence: 'S' }],
  period: always,
  notEncoded: [
    'The penalty of $1,000 to $5,000, as adjusted for inflation, and the ten-year bar change no answer here.',
    'The exception of INA 240B(d)(2) for victims of battery or extreme cruelty that was at least one central reason for overstaying.',
    'That the order itself must tell of the penalties (INA 240B(d)(3)), and that failing to leave must be voluntary.',
    'No court may stay removal pending consideration of a claim to voluntary departure.',
  ],
  checkedOn: '2026-11-24',
  reads: [],
  sentence: {
    en: 'Staying after the last day of voluntary departure brings a civil penalty and, for ten years, no cancellation of removal, adjustment or change of status, registry or new voluntary departure.',
    es: 'Quedarse después del último día de la salida voluntaria acarrea una multa civil y, por diez años, impide la cancelación de la expulsión, el ajuste o cambio de estatus, el registro y otra salida voluntaria.',
  },
};
