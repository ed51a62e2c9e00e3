/** C11: a country that the order does not name. */
import type { Matter } from '../evaluate/matter.ts';
import { unknownCountry } from '../fold/body.ts';
import type { OrderFact } from '../fold/facts.ts';
import { always, type Rule } from './rule.ts';

export const thirdCountry: Rule = {
  id: 'C11',
  name: 'Third country',
  citations: [
    { cite: 'INA 241(b)(1)–(2)', confidence: 'V' },
    { cite: 'D.V.D. v. DHS (D. Mass. 2026-02-25; stay by the First Circuit 2026-03-16)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'The order of countries in 241(b)(2), and whether a country accepts the person.',
    'The times of notice in the memorandum of July 2025 (24 hours, 6 in exigent circumstances, none with assurances): they are on record as facts, and the answer is always a review.',
  ],
  uncertainties: [
    'A later ruling in D.V.D. was not found: the First Circuit is reported to have heard argument on 2026-05-13, and no source was found for a decision, or for anything in the Supreme Court after 2025.',
    'Written notice and a screening of fear come first here, whatever the policy of the day asks.',
  ],
  checkedOn: '2026-11-24',
  reads: ['order.entered'],
  sentence: {
    en: 'Removal to a country that the order does not name always needs a person to look: written notice and a chance to claim fear come first.',
    es: 'La expulsión a un país que la orden no nombra siempre debe revisarla una persona: antes corresponden un aviso por escrito y la oportunidad de expresar temor.',
  },
  apply(matter) {
    const { standing, country, orders, answer } = matter;
    if (standing === undefined) return;
    if (country === undefined) {
      if (orders.every(({ order }) => order.countries.length === 0)) {
        answer.review('C11', 'The order names no country, and none was asked about.', standing.order);
      } else if (orders.some(({ order }) => order.countries.includes(unknownCountry))) {
        answer.review('C11', 'The order names a country that the record does not tell.', standing.order);
      }
    } else if (!orders.some(({ order }) => order.countries.includes(country)) || country === unknownCountry) {
      reviewThirdCountry(matter, standing.order);
    }
  },
};

/** Whatever the last ruling says, a person looks; how long ago someone last looked at the rulings shows in the answer. */
function reviewThirdCountry({ answer }: Matter, order: OrderFact): void {
  const latest = answer.registrySpans('third-country-rulings').at(-1);
  if (latest !== undefined) answer.use(latest);
  answer.review('C11', 'The country asked about is not one that the order names.', order);
}
