/** B9: what overstaying voluntary departure costs. */
import { always, type Rule } from './rule.ts';

export const departurePenalties: Rule = {
  id: 'B9',
  name: 'Penalties for overstaying voluntary departure',
  citations: [{ cite: 'INA 240B(d), (f)', confidence: 'S' }],
  period: always,
  notEncoded: [
    'The penalty of $1,000 to $5,000 and the ten-year bar from relief change no answer here.',
    'The exception for victims of battery or extreme cruelty.',
    'No court may stay removal pending consideration of a claim to voluntary departure.',
  ],
  checkedOn: null,
  reads: [],
  sentence: {
    en: 'Staying after voluntary departure has ended brings a civil penalty and bars most relief for ten years.',
    es: 'Quedarse después de vencida la salida voluntaria acarrea una multa civil e impide la mayoría de los alivios por diez años.',
  },
};
