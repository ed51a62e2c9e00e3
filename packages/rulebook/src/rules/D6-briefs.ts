/** D6: the time to file a brief with the Board. */
import { text } from '../fold/body.ts';
import { lastDay } from './B03-appeal-time.ts';
import { always, type Rule } from './rule.ts';

export const briefs: Rule = {
  id: 'D6',
  name: 'Briefs on appeal',
  citations: [
    { cite: '8 CFR 1003.3(c)(1)', confidence: 'K-h' },
    { cite: 'Interim final rule, FR Doc 2026-02326 (20 days, both sides at once, from 2026-03-09)', confidence: 'V' },
    { cite: 'Amica Center v. EOIR (D.D.C. 2026-03-08) (what was vacated, and that this was not)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'The time runs from the schedule that the Board sends (`notice.sent` with what: briefing-schedule); without it on record no day is shown. The court release does not carry it.',
    'Before 2026-03-09, the later time of the side that did not appeal: the earlier is shown.',
    'Extensions, since 2026-03-09 only in exceptional circumstances.',
  ],
  uncertainties: ['The exact paragraphs that were vacated on 2026-03-08 have not been read.'],
  checkedOn: '2026-11-24',
  reads: ['notice.sent'],
  sentence: {
    en: 'Both sides file their briefs with the Board within 20 days of its briefing schedule.',
    es: 'Ambas partes presentan sus escritos ante la Junta dentro de 20 días desde el calendario de escritos.',
  },
  apply({ facts, answer }) {
    for (const schedule of facts.of('notice.sent')) {
      if (text(schedule.event.body, 'what') !== 'briefing-schedule' || !Number.isFinite(schedule.earliest)) continue;
      const days = answer.parameter('brief-days', schedule.earliest);
      answer.deadline('D6', 'brief', 'person', lastDay(schedule.earliest, days, 'earlier'));
    }
  },
};
