/** C11: a country that the order does not name. */
import { unknownCountry } from '../fold/body.ts';
import { always, type Rule } from './rule.ts';

export const thirdCountry: Rule = {
  id: 'C11',
  name: 'Third country',
  citations: [
    { cite: 'INA 241(b)(1)–(2)', confidence: 'V' },
    { cite: 'D.V.D. v. DHS (D. Mass.; stay by the First Circuit 2026-03-16)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'The times of notice in the July 2025 memorandum (24 hours, 6 in exigent circumstances, none with assurances): always a review.',
    'A later ruling on the merits in D.V.D. was not found.',
  ],
  checkedOn: null,
  reads: ['order.entered'],
  sentence: {
    en: 'Removal to a country that the order does not name always needs a person to look: written notice and a chance to claim fear come first.',
    es: 'La expulsión a un país que la orden no nombra siempre debe revisarla una persona: antes corresponden un aviso por escrito y la oportunidad de expresar temor.',
  },
  apply({ standing, country, orders, answer }) {
    if (standing === undefined) return;
    if (country === undefined) {
      if (orders.every(({ order }) => order.countries.length === 0)) {
        answer.review('C11', 'The order names no country, and none was asked about.', standing.order);
      } else if (orders.some(({ order }) => order.countries.includes(unknownCountry))) {
        answer.review('C11', 'The order names a country that the record does not tell.', standing.order);
      }
    } else if (!orders.some(({ order }) => order.countries.includes(country)) || country === unknownCountry) {
      answer.review('C11', 'The country asked about is not one that the order names.', standing.order);
    }
  },
};
