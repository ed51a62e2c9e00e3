/**
 * C34: what a revocation of supervision must have. The person is told the reasons in writing, and is heard on them promptly
 * after being taken into custody again; an official with the power to revoke decides, on a violation or on changed
 * circumstances. Law.md scenario 9 is the case: supervised since 2019, reporting today, "revoke: third country".
 */
import { formatDay } from '../calendar/civil-day.ts';
import type { EventBody } from '../event.ts';
import { flag, text } from '../fold/body.ts';
import { readSpan } from '../fold/dated.ts';
import { found, type Ground, listed, nothing, type RefusalFamily } from './refusal.ts';

const citations: Ground['citations'] = [
  { cite: '8 CFR 241.4(l)', confidence: 'V' },
  { cite: '8 CFR 241.13(i)', confidence: 'V' },
];

const unlawfulRevocation: Ground = {
  name: 'supervision-revoked',
  rule: 'C34',
  refused:
    'a revocation of supervision without written reasons, the authority of an official who may revoke, the changed circumstances or the violation, or the interview in which the person could respond',
  instead:
    'Add reasons, authority, changedCircumstances or violation, and interviewOn. If supervision was revoked without them, record it together with a record.disputed that names it: then both are on record, and the answer is a review.',
  citations,
  unlessDisputed: true,
};

const interviewNotHeld: Ground = {
  name: 'supervision-revoked-interview',
  rule: 'C34',
  refused:
    'a revocation of supervision whose interview lies in the future, or before the revocation, or in which the person had no opportunity to respond',
  instead:
    'Record the revocation once the person has been heard on its reasons; until then record the custody alone (custody.booked-in). If it was made without that, record it together with a record.disputed that names it.',
  citations,
  unlessDisputed: true,
};

export const supervision: RefusalFamily = {
  grounds: [unlawfulRevocation, interviewNotHeld],
  kinds: ['supervision.revoked'],
  examine({ at, asOf }) {
    const { body } = at.event;
    const missing: string[] = [];
    if (!hasReasons(body)) missing.push('written reasons (reasons)');
    const authority = text(body, 'authority');
    if (authority === undefined || authority.trim() === '') missing.push('the official who revoked (authority)');
    else if (!mayRevoke(authority))
      missing.push(
        'an official who may revoke, a director or one to whom the power is delegated in writing (authority)',
      );
    if (!hasText(body, 'changedCircumstances') && !hasText(body, 'violation')) {
      missing.push('the changed circumstances or the violation (changedCircumstances or violation)');
    }
    const interview = readSpan(body.interviewOn);
    if (interview === undefined) missing.push('the interview (interviewOn)');
    if (missing.length > 0) {
      return found(unlawfulRevocation, `it lacks ${listed(missing)}`);
    }
    if (flag(body, 'opportunityToRespond') === false)
      return found(interviewNotHeld, 'the person had no opportunity to respond to the reasons');
    if (interview === undefined) return nothing;
    if (interview.earliest > asOf)
      return found(interviewNotHeld, `the interview is set for ${formatDay(interview.earliest)} and has not been held`);
    if (interview.latest < at.earliest)
      return found(
        interviewNotHeld,
        `the interview of ${formatDay(interview.latest)} was before there was a revocation to respond to`,
      );
    return nothing;
  },
};

function hasReasons(body: EventBody): boolean {
  const { reasons } = body;
  const given = Array.isArray(reasons) ? reasons : [reasons];
  return given.some((reason) => typeof reason === 'string' && reason.trim() !== '');
}

function hasText(body: EventBody, field: string): boolean {
  return (text(body, field) ?? '').trim() !== '';
}

/** 8 CFR 241.4(l)(2) names directors; others revoke by delegation. Whether a delegation holds is for a person to judge. */
function mayRevoke(authority: string): boolean {
  return /\b(director|commissioner|secretary|fod|ead)\b|delegat/i.test(authority);
}
