/** C9: habeas corpus, restraining orders and stays of district courts. */
import { addBusinessDays } from '../calendar/business-days.ts';
import { tellAstray } from '../conflicts/names-nothing.ts';
import type { Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { readSpan } from '../fold/dated.ts';
import { answersTo } from './answers-to-filings.ts';
import { applyHolds } from './hold-in-force.ts';
import { always, type Rule } from './rule.ts';
import { applyStays, type Forum, reviewRequests } from './stay-in-force.ts';

export const districtCourt: Rule = {
  id: 'C9',
  name: 'Habeas corpus and district courts',
  citations: [
    { cite: '28 USC 2241', confidence: 'V' },
    { cite: '28 USC 1651 (All Writs Act)', confidence: 'V' },
    {
      cite: 'D. Md. Standing Order 2025-01 (2025-05-21) and Amended Standing Order 2025-01 (2025-05-28)',
      confidence: 'V',
    },
  ],
  period: always,
  notEncoded: [
    'The terms of an order beyond its countries and its last day: an order until an hour of a day bars for that whole day.',
    'What a standing order asks for (custody in the district, full name and file number): every petition in the district counts.',
    'Standing orders that the registry district-standing-order does not hold; of a petition whose district is not on record none is known.',
    'A standing order also restrains a change of legal status, and a judge may extend it: the extension is a stay of its own.',
    'A standing order goes on to its last day also where the petition was closed before it.',
  ],
  uncertainties: [
    'The suit against the order of the District of Maryland was dismissed on 2025-08-26; an appeal was pending in 2026 and its end was not found.',
  ],
  checkedOn: '2026-11-24',
  reads: [
    'habeas.filed',
    'habeas.closed',
    'stay.requested',
    'stay.granted',
    'stay.denied',
    'stay.lifted',
    'hold.placed',
    'hold.released',
  ],
  sentence: {
    en: 'An order of a district court bars removal on its terms; a petition for habeas corpus that is pending needs a person to look, and in a district with a standing order it bars removal for the days that the order sets.',
    es: 'Una orden de una corte de distrito impide la expulsión según sus términos; una petición de hábeas corpus pendiente debe revisarla una persona, y en un distrito con una orden general impide la expulsión durante los días que esta fija.',
  },
  apply(matter) {
    applyStays(matter, 'C9', isDistrict);
    applyHolds(matter, 'C9', (kind) => kind === 'court-order');
    reviewRequests(matter, 'C9', isDistrict);
    const { facts, clock, answer } = matter;
    const petitions = facts.of('habeas.filed');
    const closings = facts.of('habeas.closed');
    if (petitions.length + closings.length === 0) return;
    const { open, astray } = answersTo(petitions, closings, 'petition', clock);
    for (const petition of petitions) {
      const isOpen = open.includes(petition);
      if (isOpen) answer.review('C9', 'A petition for habeas corpus is pending.', petition);
      applyStandingOrder(matter, petition, isOpen);
    }
    tellAstray(matter, astray);
  },
};

function isDistrict(forum: Forum): boolean {
  return forum === 'district';
}

/**
 * A standing order that restrains removal for some business days from the filing, or from the clerk's notice of it. A notice
 * that is not on record may yet come, so until the petition is closed the bar has no end.
 */
function applyStandingOrder(matter: Matter, petition: Dated, isOpen: boolean): void {
  const { answer, clock } = matter;
  const district = text(petition.event.body, 'district');
  if (district === undefined) return;
  const noticed = readSpan(petition.event.body.noticedOn);
  const from = Math.max(petition.latest, noticed?.latest ?? petition.latest);
  const start = answer.registry('district-standing-order', from, district)?.value;
  if (start === undefined) return;
  const days = answer.registry('district-standing-order-days', from, district)?.value;
  const isUnbounded = typeof days !== 'number' || !Number.isFinite(from) || (start !== 'from-filing' && !noticed);
  if (isUnbounded) {
    if (isOpen) answer.bar('C9', 'all', undefined, petition);
    return;
  }
  const last = addBusinessDays(from, days, 'later');
  if (!clock.past(last)) answer.bar('C9', 'all', last, petition);
}
