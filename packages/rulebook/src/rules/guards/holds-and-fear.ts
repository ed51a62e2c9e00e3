/** C14: fear claimed. */
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
