/** C35: a judge's decision on bond, and the stay by which the agency can hold a person all the same. */
import { addBusinessDays } from '../calendar/business-days.ts';
import type { Day } from '../calendar/civil-day.ts';
import type { Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { surelyBefore } from '../fold/dated.ts';
import type { AppealFact } from '../fold/facts.ts';
import { custodyOf, mayBeHeld } from './custody-state.ts';
import type { Rule } from './rule.ts';

export const bond: Rule = {
  id: 'C35',
  name: 'Bond, and its automatic stay',
  citations: [
    { cite: 'INA 236(a)', confidence: 'V' },
    { cite: '8 CFR 1003.19(i)(2)', confidence: 'V' },
    { cite: 'BIA Practice Manual 6.1 (EOIR-43 within one business day, appeal within ten)', confidence: 'V' },
    { cite: '8 CFR 1003.6(c); 71 FR 57873 (2006-10-02)', confidence: 'V' },
  ],
  period: { from: '2006-11-01', to: null },
  notEncoded: [
    'Whether the agency had denied bond or set it at $10,000 or more, without which there is no automatic stay: no event tells it.',
    'Whether the notice (EOIR-43) was filed: no event tells it.',
    'A stay that the Board grants in its discretion (1003.19(i)(1)), and the stay of five business days after its decision (1003.6(d)).',
  ],
  uncertainties: [
    'Courts have held the automatic stay to be against due process (Zavala v. Ridge, 2004; Maldonado v. Feeley, D. Nev. 2025).',
    'The text of 8 CFR 1003.6(c) was not read: that the stay lapses 90 days after the appeal is taken from accounts of it.',
    'More time to brief, given at the request of the person, may stretch the 90 days: the shorter time, the earlier reading, is shown.',
  ],
  checkedOn: '2026-11-24',
  reads: [
    'bond.decided',
    'appeal.filed',
    'appeal.decided',
    'custody.booked-in',
    'custody.released',
    'custody.reviewed',
    'custody.review-due',
  ],
  sentence: {
    en: "A judge's decision to release on bond is stayed if the agency gives notice within one business day and appeals within ten; the stay lapses 90 days after the appeal unless the Board rules or extends it.",
    es: 'La decisión de un juez de liberar bajo fianza queda suspendida si la agencia avisa en un día hábil y apela en diez; la suspensión vence 90 días después de la apelación, salvo que la Junta decida o la prorrogue.',
  },
  apply(matter) {
    for (const decided of matter.facts.of('bond.decided')) {
      if (allowsRelease(decided)) applyTo(matter, decided);
    }
  },
};

/** Decisions that leave the person where the agency's own decision had: nothing for it to stay. */
const leavesAsItWas: ReadonlySet<string> = new Set([
  'no-bond',
  'no-jurisdiction',
  'withdrawn',
  'no-change',
  'amount-increased',
]);

function allowsRelease({ event }: Dated): boolean {
  return !leavesAsItWas.has(text(event.body, 'decision') ?? '');
}

function applyTo(matter: Matter, decided: Dated): void {
  const { answer } = matter;
  const on = decided.earliest;
  if (!Number.isFinite(on)) return;
  answer.deadline(
    'C35',
    'bond-stay-notice',
    'agency',
    addBusinessDays(on, answer.parameter('bond-stay-notice-days', on)),
  );
  const days = answer.parameter('bond-stay-appeal-days', on);
  answer.deadline('C35', 'bond-stay-appeal', 'agency', addBusinessDays(on, days));
  const lastToAppeal = addBusinessDays(decided.latest, days, 'later');
  for (const appeal of matter.facts.appeals) {
    if (isAgencysBondAppeal(appeal) && !surelyBefore(appeal, decided) && appeal.earliest <= lastToAppeal) {
      applyLapse(matter, decided, appeal, appeal.earliest);
    }
  }
}

function isAgencysBondAppeal({ what, event }: AppealFact): boolean {
  return what === 'bond' && text(event.body, 'by') !== 'respondent';
}

/** The stay of a decision that the agency appealed in time: when it lapses, and whether the person is held beyond that. */
function applyLapse(matter: Matter, decided: Dated, appeal: AppealFact, filed: Day): void {
  const { answer, clock } = matter;
  if (!Number.isFinite(filed) || appeal.ends.some((end) => clock.reached(end.latest))) return;
  const lapse = filed + answer.parameter('bond-stay-lapse-days', filed);
  answer.deadline('C35', 'bond-stay-lapse', 'agency', lapse);
  if (clock.past(lapse) && mayBeHeld(custodyOf(matter))) {
    answer.review(
      'C35',
      'A judge allowed release on bond, the automatic stay of that has lapsed, and no release is on record.',
      decided,
      appeal,
    );
  }
}
