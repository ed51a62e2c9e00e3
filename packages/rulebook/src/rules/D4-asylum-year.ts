/** D4: the year to apply for asylum. */
import type { Day } from '../calendar/civil-day.ts';
import { dateOf, dayOf, isLeapYear } from '../calendar/civil-day.ts';
import { readSpan } from '../fold/dated.ts';
import { always, type Rule } from './rule.ts';

export const asylumYear: Rule = {
  id: 'D4',
  name: 'One year to apply for asylum',
  citations: [{ cite: 'INA 208(a)(2)(B)', confidence: 'S' }],
  period: always,
  notEncoded: [
    'The exceptions (changed or extraordinary circumstances) and the exemption of unaccompanied children.',
    'Whether a last day on a weekend moves: the day itself is shown, the earlier reading.',
  ],
  checkedOn: null,
  reads: ['case.described'],
  sentence: {
    en: 'An application for asylum is due within one year of the last arrival, with exceptions.',
    es: 'La solicitud de asilo debe presentarse dentro de un año desde la última llegada, con excepciones.',
  },
  apply({ facts, answer }) {
    let earliest: Day | undefined;
    for (const described of facts.arrivals) {
      const entry = readSpan(described.event.body.entryOn);
      if (entry !== undefined && (earliest === undefined || entry.earliest < earliest)) earliest = entry.earliest;
    }
    if (earliest !== undefined) answer.deadline('D4', 'asylum-one-year', 'person', aYearAfter(earliest));
  },
};

/** The same date a year later; from the 29th of February the 28th, the earlier reading. */
function aYearAfter(day: Day): Day {
  const { year, month, dayOfMonth } = dateOf(day);
  return dayOf(year + 1, month, month === 2 && dayOfMonth === 29 && !isLeapYear(year + 1) ? 28 : dayOfMonth);
}
