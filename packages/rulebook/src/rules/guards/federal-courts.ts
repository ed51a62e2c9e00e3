/** C7 to C9: courts of appeals, district courts, the Supreme Court. */
import { addBusinessDays } from '../../calendar/business-days.ts';
import { text } from '../../fold/body.ts';
import { readSpan } from '../../fold/dated.ts';
import { applyHolds } from '../hold-in-force.ts';
import { applyStays, reviewRequests } from '../stay-in-force.ts';
import { guard, guardedEvents, isEnded } from './guard.ts';

const isCircuitOrSupreme = (forum: string | undefined): boolean => forum === 'circuit' || forum === 'supreme-court';
const isDistrict = (forum: string | undefined): boolean => forum === 'district';

export const circuit = guard(
  {
    id: 'C7',
    name: 'Court of appeals',
    citations: [
      { cite: 'INA 242(b)(3)(B)', confidence: 'S' },
      { cite: 'Nken v. Holder, 556 U.S. 418 (2009)', confidence: 'S' },
    ],
    reads: ['stay.granted', 'stay.lifted', 'review.petitioned', 'court-matter.recorded'],
    en: 'A petition for review does not stay removal by itself; an order of the court does, until it is vacated or the mandate issues.',
    es: 'La petición de revisión no suspende por sí sola la expulsión; una orden de la corte sí, hasta que se anule o se emita el mandato.',
  },
  (matter) => {
    const { answer } = matter;
    applyStays(matter, 'C7', isCircuitOrSupreme);
    reviewRequests(matter, 'C7', isCircuitOrSupreme);
    for (const petition of matter.facts.petitions) {
      answer.review('C7', 'A petition for review is on record; what became of it is not read yet.', petition);
    }
    for (const at of guardedEvents(matter, 'court-matter.recorded')) {
      answer.review(
        'C7',
        'A matter in a federal court is on record, from a source that does not tell it reliably.',
        at,
      );
    }
  },
);

export const ninthCircuit = guard(
  {
    id: 'C8',
    name: 'Temporary stay of the Ninth Circuit',
    citations: [{ cite: 'Ninth Circuit General Order 6.4(c); De Leon v. INS (9th Cir. 1997)', confidence: 'V' }],
    reads: ['review.petitioned'],
    en: 'In the Ninth Circuit a first motion for a stay with a petition for review stays removal until further order.',
    es: 'En el Noveno Circuito la primera moción de suspensión con la petición de revisión suspende la expulsión hasta nueva orden.',
  },
  ({ facts, answer }) => {
    for (const petition of facts.petitions) {
      const { body } = petition.event;
      const asks = body.stayMotion === true || text(body, 'stayMotion') !== undefined;
      if (asks && text(body, 'circuit') === '9') answer.bar('C8', 'all', undefined, petition);
    }
  },
);

export const habeas = guard(
  {
    id: 'C9',
    name: 'Habeas corpus and district courts',
    citations: [
      { cite: '28 USC 2241', confidence: 'V' },
      { cite: 'D. Md. Amended Standing Order 2025-01', confidence: 'V' },
    ],
    reads: ['stay.granted', 'stay.lifted', 'habeas.filed', 'habeas.closed', 'hold.placed', 'hold.released'],
    en: 'An order of a district court bars removal on its terms; a petition that is pending needs a person to look.',
    es: 'Una orden de una corte de distrito impide la expulsión según sus términos; una petición pendiente debe revisarla una persona.',
  },
  (matter) => {
    const { answer, clock } = matter;
    applyStays(matter, 'C9', isDistrict);
    applyHolds(matter, 'C9', (kind) => kind === 'court-order');
    reviewRequests(matter, 'C9', isDistrict);
    const closed = guardedEvents(matter, 'habeas.closed');
    for (const petition of guardedEvents(matter, 'habeas.filed')) {
      if (!isEnded(matter, petition, closed)) answer.review('C9', 'A petition for habeas corpus is pending.', petition);
      if (text(petition.event.body, 'district') !== 'mdd') continue;
      // The standing order runs from the clerk's notice to 16:00 of the second business day.
      const noticed = readSpan(petition.event.body.noticedOn);
      if (noticed === undefined) {
        if (!isEnded(matter, petition, closed)) answer.bar('C9', 'all', undefined, petition);
        continue;
      }
      const last = addBusinessDays(noticed.latest, 2, 'later');
      if (!clock.past(last)) answer.bar('C9', 'all', last, petition);
    }
  },
);
