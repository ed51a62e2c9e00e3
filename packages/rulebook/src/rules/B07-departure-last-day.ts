/** B7: a last day to leave that is no business day. */
import { rollToBusinessDay } from '../calendar/business-days.ts';
import type { Day } from '../calendar/civil-day.ts';
import type { Span } from '../fold/dated.ts';
import { always, type Rule } from './rule.ts';

export const departureLastDay: Rule = {
  id: 'B7',
  name: 'Last day of voluntary departure on a weekend or holiday',
  citations: [{ cite: 'Monsalvo Velázquez v. Bondi (U.S. 2025-04-22)', confidence: 'V' }],
  period: always,
  notEncoded: [],
  uncertainties: [
    'The decision is on the sixty days of departure at the conclusion of the case; the 120 days before it are read in the same way.',
  ],
  checkedOn: '2026-11-24',
  reads: ['order.entered', 'appeal.decided'],
  sentence: {
    en: 'A last day to leave that falls on a weekend or a legal holiday is the next business day; a motion filed on that day is in time.',
    es: 'Si el último día para salir cae en fin de semana o feriado legal, es el siguiente día hábil; una moción presentada ese día llega a tiempo.',
  },
  exceptionTo: 'B5',
};

/** The last day to leave: the person is shown the earlier reading, the grant ends by the later one. */
export function lastDepartureDay(by: Span, reading: 'earlier' | 'later'): Day {
  return rollToBusinessDay(reading === 'earlier' ? by.earliest : by.latest, reading);
}
