/** C14 and C26: fear claimed, class members. */
import { text } from '../../fold/body.ts';
import { surelyBefore } from '../../fold/dated.ts';
import { guard, guardedEvents, isEnded } from './guard.ts';

export const fear = guard(
  {
    id: 'C14',
    name: 'Credible or reasonable fear',
    citations: [
      { cite: 'INA 235(b)(1)(B)', confidence: 'S' },
      { cite: '8 CFR 208.30–208.31', confidence: 'K-h' },
    ],
    reads: ['fear.claimed', 'fear.decided', 'order.entered'],
    en: 'From a claim of fear until it is finally decided nobody is removed.',
    es: 'Desde que se expresa temor y hasta que se decida definitivamente no se expulsa a nadie.',
  },
  (matter) => {
    const { answer, facts } = matter;
    const refused = guardedEvents(matter, 'fear.decided', 'stage', 'judge').filter(
      (decided) => text(decided.event.body, 'result') === 'negative',
    );
    for (const claim of guardedEvents(matter, 'fear.claimed')) {
      // A judge's order after the claim was made in proceedings that heard it.
      const isHeard = facts.orders.some(
        (order) => (order.authority === 'judge' || order.authority === 'board') && surelyBefore(claim, order),
      );
      if (!isHeard && !isEnded(matter, claim, refused)) answer.bar('C14', 'all', undefined, claim);
    }
  },
);

export const classMember = guard(
  {
    id: 'C26',
    name: 'Class member',
    citations: [{ cite: 'ABC (1991); J.O.P. (2024); Ms. L.', confidence: 'K-m' }],
    reads: ['class.joined'],
    en: 'Members of some classes have protections of their own; a person must look.',
    es: 'Los miembros de ciertas demandas colectivas tienen protecciones propias; debe verlo una persona.',
  },
  (matter) => {
    for (const at of guardedEvents(matter, 'class.joined')) {
      matter.answer.review('C26', 'The person is a member of a class.', at);
    }
  },
);
