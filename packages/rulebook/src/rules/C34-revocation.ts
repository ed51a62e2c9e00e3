/** C34: taking back a release on supervision. */
import type { Clock } from '../clock.ts';
import type { EventBody } from '../event.ts';
import { flag, text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { readSpan, surelyBefore } from '../fold/dated.ts';
import { always, type Rule } from './rule.ts';

export const revocation: Rule = {
  id: 'C34',
  name: 'Revocation of supervision',
  citations: [
    { cite: '8 CFR 241.4(l)', confidence: 'K-h' },
    { cite: '8 CFR 241.13(i)', confidence: 'V' },
    {
      cite: 'Noem v. Abrego Garcia (U.S. 2025-04-10), statement of Sotomayor, J. (notice, and a prompt interview to respond)',
      confidence: 'V',
    },
    { cite: 'Roble v. Bondi (D. Minn. 2025); Sarail A. v. Bondi (D. Minn. 2025)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'How soon the interview must be: "promptly" has no number of days.',
    'Whether the reasons given suffice, and whether the official was authorised: that both are on record is all that is asked.',
  ],
  uncertainties: [
    'The text of 8 CFR 241.4(l)(1) and (2) and of 241.13(i) was not had: what they ask is taken from an account of what the courts held.',
  ],
  checkedOn: '2026-11-24',
  reads: ['supervision.revoked', 'supervision.ordered', 'custody.released'],
  sentence: {
    en: 'A release on supervision is taken back only by an authorised official, with written reasons, and with a prompt interview in which the person can respond; it rests on a violation, or on changed circumstances that make removal likely.',
    es: 'La libertad bajo supervisión solo la revoca un funcionario autorizado, con motivos por escrito y una pronta entrevista en la que la persona pueda responder; se basa en un incumplimiento o en un cambio de circunstancias que haga probable la expulsión.',
  },
  apply({ facts, answer, clock }) {
    const revoked = facts.of('supervision.revoked');
    if (revoked.length === 0) return;
    const again = [...facts.of('supervision.ordered'), ...facts.of('custody.released')];
    for (const revocation of revoked) {
      // Released again since: what was wrong with the revocation is past.
      if (again.some((at) => surelyBefore(revocation, at) && clock.reached(at.latest))) continue;
      if (hasAll(revocation, clock)) continue;
      answer.review(
        'C34',
        'Supervision was revoked, and the record lacks the reasons, the official, the violation or changed circumstances, or the interview that the law asks for.',
        revocation,
      );
    }
  },
};

/** Whether what the regulation asks for is on record: reasons, authority, a ground, and an interview that was held to respond in. */
function hasAll({ event: { body } }: Dated, clock: Clock): boolean {
  const { reasons } = body;
  const given = Array.isArray(reasons) ? reasons : [reasons];
  const interview = readSpan(body.interviewOn);
  return (
    given.some((reason) => typeof reason === 'string' && reason.trim() !== '') &&
    isSaid(body, 'authority') &&
    (isSaid(body, 'changedCircumstances') || isSaid(body, 'violation')) &&
    interview !== undefined &&
    clock.reached(interview.latest) &&
    flag(body, 'opportunityToRespond') === true
  );
}

function isSaid(body: EventBody, field: string): boolean {
  return (text(body, field) ?? '').trim() !== '';
}
