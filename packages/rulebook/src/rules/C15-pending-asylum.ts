/** C15: an asylum application that is pending after the order. */
import type { Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { surelyBefore } from '../fold/dated.ts';
import { always, type Rule } from './rule.ts';
import { pendingFor } from './status-in-effect.ts';

export const pendingAsylum: Rule = {
  id: 'C15',
  name: 'Application for asylum or protection pending',
  citations: [
    { cite: 'INA 208', confidence: 'K-h' },
    { cite: 'INA 240', confidence: 'K-h' },
    { cite: 'BIA Practice Manual 6.3(b) (a motion to apply for asylum stays nothing by itself)', confidence: 'V' },
  ],
  period: always,
  notEncoded: ['Whether an application after a final order can still be heard without reopening.'],
  checkedOn: '2026-11-24',
  reads: ['application.filed', 'application.decided', 'status.applied', 'status.denied', 'status.granted'],
  sentence: {
    en: 'An application that is pending when the order is final is no bar by itself, and needs a person to look.',
    es: 'Una solicitud pendiente cuando la orden es definitiva no impide por sí sola la expulsión, y debe revisarla una persona.',
  },
  apply(matter) {
    const { standing, facts, answer } = matter;
    if (standing === undefined) return;
    for (const filed of facts.applications) {
      // Other relief than protection falls with the order; filed after it, it is someone's to look at.
      const counts = isForProtection(filed) || !surelyBefore(filed, standing.order);
      if (counts && !isDecided(matter, filed)) answer.review('C15', 'An application is pending.', filed);
    }
    // What was filed with the agency, and not with the court.
    for (const filed of pendingFor(matter, 'asylum', 'asylee')) {
      answer.review('C15', 'An application is pending.', filed);
    }
  },
};

/** What is asked for in these is no protection. An application for what nobody can read may be one for protection. */
const otherReliefs: ReadonlySet<string> = new Set([
  'cancellation-a',
  'cancellation-b',
  'adjustment',
  'voluntary-departure',
  'suspension',
  'nacara',
  'registry',
  'hrifa',
  'removal-of-conditions',
  'waiver-209c',
  'waiver-212c',
  'waiver-212d',
  'waiver-212h',
  'waiver-212i',
  'waiver-237h',
  'other',
]);

/** What ends an application. A decision of another kind, or one that nobody can read, may leave it pending. */
const endings: ReadonlySet<string> = new Set(['granted', 'denied', 'withdrawn', 'abandoned', 'not-adjudicated']);

function isForProtection(filed: Dated): boolean {
  return !otherReliefs.has(text(filed.event.body, 'relief') ?? '');
}

/** Decided is what names the same relief: two that nobody can read, or that are both `other`, need not be the same. */
function isDecided({ facts, clock }: Matter, filed: Dated): boolean {
  const relief = text(filed.event.body, 'relief');
  if (relief === undefined || relief === 'other') return false;
  return facts.applicationDecisions.some((decided) => {
    const { body } = decided.event;
    if (!endings.has(text(body, 'decision') ?? '')) return false;
    return text(body, 'relief') === relief && surelyBefore(filed, decided) && clock.reached(decided.latest);
  });
}
