/** C18: applications and bona fide findings of victims of trafficking (T). */
import type { Matter } from '../evaluate/matter.ts';
import type { Dated } from '../fold/dated.ts';
import { surelyBefore } from '../fold/dated.ts';
import { always, type Rule } from './rule.ts';
import { grantsOf, isRenewed, reviewPending, statusOf, termOf } from './status-in-effect.ts';

export const traffickingVictims: Rule = {
  id: 'C18',
  name: 'T status: victims of trafficking',
  citations: [
    { cite: 'INA 237(d)', confidence: 'S' },
    { cite: '8 CFR 214.204 (effective 2024-08-28; 89 FR 34864)', confidence: 'K-m' },
    { cite: '8 USC 1367', confidence: 'S' },
  ],
  period: always,
  notEncoded: [
    'A stay that the agency grants on an application is a stay of its own (C6), ended as such.',
    'Confidentiality (8 USC 1367): who may see this bar, or that it exists, is for the access table.',
    'An appeal of a denial: no event tells it, so a denial after a bona fide finding is a review.',
  ],
  uncertainties: [
    'Whether the stay that a bona fide finding gives lasts through an appeal of the denial.',
    'Whether the stay stands in 214.204 or in the section after it, on bona fide determinations.',
    'Immigration Center for Women and Children v. Noem (C.D. Cal. 2:25-cv-09848, on appeal): its scope was not read.',
  ],
  unverified:
    'The text of 8 CFR 214.204 on the automatic stay was not to be had; only the notice of the rule was found.',
  checkedOn: null,
  reads: ['status.granted', 'status.terminated', 'status.applied', 'status.denied'],
  sentence: {
    en: 'A bona fide finding on a T application stays a final order until the application is decided; an application that is only pending needs a person to look.',
    es: 'La determinación de buena fe de una solicitud T suspende una orden definitiva hasta que se decida la solicitud; una solicitud solo pendiente debe revisarla una persona.',
  },
  apply(matter) {
    const findings = grantsOf(matter, 't-bona-fide');
    for (const finding of findings) applyFinding(matter, finding, isRenewed(findings, finding));
    reviewPending(matter, 'C18', 't');
  },
};

function applyFinding({ facts, clock, answer }: Matter, finding: Dated, isRenewed: boolean): void {
  const denial = facts
    .of('status.denied')
    .find((denied) => statusOf(denied) === 't' && surelyBefore(finding, denied) && clock.reached(denied.latest));
  if (denial !== undefined) {
    answer.review(
      'C18',
      'An application was denied after a bona fide finding; whether the denial is final is not told.',
      denial,
    );
    return;
  }
  const last = termOf(finding);
  const isOver = last !== undefined && clock.past(last);
  if (isOver && isRenewed) return;
  answer.bar('C18', 'all', isOver ? undefined : last, finding);
  if (isOver) {
    answer.review(
      'C18',
      'The last day of a status has passed, and no notice of its end is on record: it is taken to go on.',
      finding,
    );
  }
}
