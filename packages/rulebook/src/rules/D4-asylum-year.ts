/** D4: the year to apply for asylum. */
import type { Day } from '../calendar/civil-day.ts';
import { monthsAfter } from '../calendar/months.ts';
import type { Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';
import { readSpan } from '../fold/dated.ts';
import { always, type Rule } from './rule.ts';

export const asylumYear: Rule = {
  id: 'D4',
  name: 'One year to apply for asylum',
  citations: [
    { cite: 'INA 208(a)(2)(B)', confidence: 'S' },
    { cite: 'INA 208(a)(2)(D) (exceptions)', confidence: 'S' },
    { cite: 'INA 208(a)(2)(E) (unaccompanied children)', confidence: 'S' },
    { cite: '8 CFR 208.4(a)(2)(ii)', confidence: 'K-h' },
    { cite: 'Matter of F-P-R-, 24 I&N Dec. 681 (BIA 2008) (the last arrival from a trip abroad)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'The exceptions for changed circumstances, or extraordinary ones (illness, legal disability, lawful status until shortly before, bad advice of counsel): a person must judge them, so a late application is never shown as barred.',
    'Whether a last day on a weekend moves (8 CFR 208.4(a)(2)(ii) says so): the day itself is shown, the earlier reading.',
    'Which of several arrivals was the last: the year from the first on record is shown, the earlier reading.',
    'That arrivals before 1997-04-01 count from that day.',
    'Withholding of removal and protection under the Convention against Torture, which have no last day.',
  ],
  checkedOn: '2026-11-24',
  reads: ['case.described', 'juvenile.recorded'],
  sentence: {
    en: 'An application for asylum is due within one year of the last arrival, with exceptions. The year does not run for an unaccompanied child.',
    es: 'La solicitud de asilo debe presentarse dentro de un año desde la última llegada, con excepciones. El año no corre para un menor no acompañado.',
  },
  apply(matter) {
    const { facts, answer } = matter;
    let earliest: Day | undefined;
    for (const described of facts.arrivals) {
      const entry = readSpan(described.event.body.entryOn);
      if (entry !== undefined && (earliest === undefined || entry.earliest < earliest)) earliest = entry.earliest;
    }
    if (earliest === undefined || isUnaccompanied(matter)) return;
    answer.deadline('D4', 'asylum-one-year', 'person', monthsAfter(earliest, 12));
  },
};

/** Whether every record of the person as a child says unaccompanied. Where one says otherwise the year is shown: the earlier reading. */
function isUnaccompanied({ facts }: Matter): boolean {
  const said = facts.of('juvenile.recorded');
  return (
    said.length > 0 &&
    said.every(({ event }) => {
      const juvenile = text(event.body, 'juvenile');
      return juvenile === 'unaccompanied' || juvenile === 'unaccompanied-asylum';
    })
  );
}
