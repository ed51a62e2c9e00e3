/** D5: the wait for a work permit on a pending application for asylum. */
import { text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { surelyBefore } from '../fold/dated.ts';
import { always, type Rule } from './rule.ts';

export const asylumWorkPermit: Rule = {
  id: 'D5',
  name: 'Work permit on a pending application for asylum',
  citations: [
    { cite: 'INA 208(d)(2)', confidence: 'S' },
    { cite: '8 CFR 208.7(a)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'Delay that the person asked for or caused, which stops the clock: the codes of adjournments do not tell plainly whose delay it was, so the days shown are the earliest possible.',
    'An application that the asylum office recommends for approval, which needs no wait.',
    'That an aggravated felony bars the permit, and that a denial ends the wait without one.',
  ],
  uncertainties: [
    'A wait of 365 days was proposed (91 FR 8616, 2026-02-23); that it became final was not found, and a copy of the regulation of 2026-06-20 still says 150.',
  ],
  checkedOn: '2026-11-24',
  reads: ['application.filed', 'application.decided'],
  sentence: {
    en: 'A work permit on a pending application for asylum can be asked for from the 150th day after the filing and granted from the 180th; delay that the person asked for or caused does not count.',
    es: 'El permiso de trabajo por una solicitud de asilo pendiente puede pedirse desde el día 150 después de presentarla y concederse desde el día 180; no cuentan las demoras que la persona pidió o causó.',
  },
  apply({ facts, answer }) {
    for (const filed of facts.applications) {
      if (!isAsylum(filed) || !Number.isFinite(filed.earliest)) continue;
      const isDecided = facts.applicationDecisions.some((at) => isAsylum(at) && !surelyBefore(at, filed));
      if (isDecided) continue;
      const on = filed.earliest;
      // The last day of a wait is the day before that from which one may act.
      answer.deadline(
        'D5',
        'asylum-work-apply-wait',
        'person',
        on + answer.parameter('asylum-work-apply-days', on) - 1,
      );
      answer.deadline(
        'D5',
        'asylum-work-grant-wait',
        'person',
        on + answer.parameter('asylum-work-grant-days', on) - 1,
      );
    }
  },
};

function isAsylum({ event }: Dated): boolean {
  return text(event.body, 'relief') === 'asylum';
}
