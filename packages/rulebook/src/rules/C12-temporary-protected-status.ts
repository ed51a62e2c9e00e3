/** C12: temporary protected status. A person's own grant, the application for one, and the designation of the country. */
import type { Matter } from '../evaluate/matter.ts';
import { flag } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { designationName } from '../parameters/temporary-protected-status.ts';
import { lastDay } from './B03-appeal-time.ts';
import { entryToday } from './registry-today.ts';
import { always, type Rule } from './rule.ts';
import { applicationsFor, countryOfStatus, grantsOf, isRenewedForCountry, termOf } from './status-in-effect.ts';

export const temporaryProtectedStatus: Rule = {
  id: 'C12',
  name: 'Temporary protected status',
  citations: [
    { cite: 'INA 244(a)(1)(A), (a)(4), (b)(3), (d)(4); 8 USC 1254a', confidence: 'S' },
    { cite: '8 CFR 244.13, 244.14, 244.18, 244.19', confidence: 'V' },
    { cite: '8 CFR 103.8(b) (three days more after service by mail)', confidence: 'V' },
    { cite: '8 CFR 103.3(a)(2)(i), 244.10 (30 days to appeal from a denial)', confidence: 'K-h' },
    { cite: 'Mullin v. Doe (U.S. 2026-06-25; CRS LSB11446)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'Whether someone whose country is designated could still apply (244(a)(4)(A)): without an application or a grant on record there is no bar.',
    'An appeal from a denial has no event of its own: it is entered as an application of its day, which bars again. Without one, a denial is a review until the time to appeal is over.',
    'Which of two designations of one country a grant belongs to (Venezuela 2021 and 2023): the later end is taken.',
    'Designations that ended before 2025: such a country has no entry, and the grant itself rules.',
  ],
  uncertainties: [
    'Haiti, Syria, Yemen, Burma, South Sudan, Somalia, Ethiopia, Honduras, Nicaragua, Nepal, Venezuela: that the termination is in force is known from accounts alone, so a grant is a review.',
    'El Salvador (2026-09-09), Ukraine and Sudan (2026-10-19): no decision was found, so the lapse is not confirmed; by 244(b)(3)(C) a designation without a decision goes on for six months.',
    'Whether a withdrawal (244.14) is in effect while it is appealed: the recorded termination is taken.',
    '8 CFR 244.18(a) says that a final order against a person granted the status withdraws it; the statute says no removal while it is in effect. The bar holds until a withdrawal is on record.',
  ],
  checkedOn: '2026-11-24',
  reads: ['status.granted', 'status.terminated', 'status.applied', 'status.denied'],
  sentence: {
    en: 'Nobody is removed, or detained on the ground of immigration status, while temporary protected status is in effect, or until an application that shows at first sight a right to it is finally decided.',
    es: 'No se expulsa a nadie, ni se le detiene por su situación migratoria, mientras rige el estatus de protección temporal, o hasta que se decida de forma definitiva una solicitud que a primera vista muestra derecho a él.',
  },
  apply(matter) {
    const barring: Dated[] = [];
    const grants = grantsOf(matter, 'tps');
    for (const grant of grants)
      if (applyGrant(matter, grant, isRenewedForCountry(matter, grants, grant))) barring.push(grant);
    const { pending, denied } = applicationsFor(matter, 'tps', ['tps']);
    for (const filed of pending) if (applyApplication(matter, filed)) barring.push(filed);
    for (const [filed, denial] of denied) reviewDenial(matter, filed, denial);
    if (barring.length === 0) return;
    matter.answer.review(
      'C12',
      'While this protection is in effect the person may not be detained on the ground of immigration status.',
      ...barring,
    );
  },
};

/** Writes what follows from a grant, and says whether it bars. What has been renewed is told by the later grant. */
function applyGrant(matter: Matter, grant: Dated, isRenewed: boolean): boolean {
  const { answer, clock } = matter;
  const own = termOf(grant);
  const isOwnOver = own !== undefined && clock.past(own);
  const country = countryOfStatus(matter, grant);
  const entry = country === undefined ? undefined : entryToday(matter, designationName, country.code);
  if (entry === undefined) {
    // No entry for the country: the grant itself rules, and that it lapsed is confirmed by nothing.
    if (isOwnOver && isRenewed) return false;
    answer.bar('C12', 'all', isOwnOver ? undefined : own, grant);
    if (isOwnOver) reviewLapse(matter, grant);
    return true;
  }
  if (entry.value === 'designated') {
    if (isOwnOver && isRenewed) return false;
    if (entry.isOver) {
      answer.bar('C12', 'all', undefined, grant);
      reviewLapse(matter, grant);
      return true;
    }
    answer.bar('C12', 'all', Math.max(entry.last, own ?? entry.last), grant);
    if (isOwnOver) {
      answer.review(
        'C12',
        "The person's own term has passed, and the country's designation goes on: the bar stays.",
        grant,
      );
    }
    return true;
  }
  if (grant.latest >= entry.from) {
    // Granted, or perhaps granted, after the end that the table has: the table may have missed a new designation.
    answer.bar('C12', 'all', isOwnOver ? undefined : own, grant);
    answer.review('C12', "The grant is later than the end of the country's designation that is known here.", grant);
    return true;
  }
  if (isRenewed) return false;
  if (entry.value !== 'ended') {
    answer.review(
      'C12',
      "The country's designation is said to have ended, and no primary source for it was read.",
      grant,
    );
  } else if (country?.isConcluded === true) {
    answer.review(
      'C12',
      "The designation of the person's country of nationality has ended, and the record does not say for which country the status was granted.",
      grant,
    );
  } else if (own !== undefined && !isOwnOver) {
    answer.review(
      'C12',
      "The country's designation has ended, and the term of the person's own grant has not passed.",
      grant,
    );
  }
  return false;
}

function reviewLapse({ answer }: Matter, grant: Dated): void {
  answer.review(
    'C12',
    'The last day of the protection has passed, and no primary source confirms that it lapsed: the bar stays until one does.',
    grant,
  );
}

/** An application: the same benefits until it is decided, unless it is known to show no prima facie case. */
function applyApplication(matter: Matter, filed: Dated): boolean {
  const { answer } = matter;
  const primaFacie = flag(filed.event.body, 'primaFacie');
  if (primaFacie === false) {
    answer.review('C12', 'An application for a status is on record, undecided.', filed);
    return false;
  }
  const country = countryOfStatus(matter, filed);
  const entry = country === undefined ? undefined : entryToday(matter, designationName, country.code);
  if (entry !== undefined && entry.value !== 'designated') {
    // 8 CFR 244.13(b): what an applicant has ends with the designation. The application is still undecided.
    answer.review(
      'C12',
      'An application for temporary protected status is undecided, and the designation of the country has ended or is said to have ended.',
      filed,
    );
    return false;
  }
  answer.bar('C12', 'all', undefined, filed);
  if (primaFacie === undefined) {
    answer.review(
      'C12',
      'The record does not say whether an application shows a prima facie case; it is taken to show one.',
      filed,
    );
  }
  return true;
}

/** What an applicant has ends with a final determination (8 CFR 244.13(a)), and a denial is none while it can be appealed. */
function reviewDenial({ answer, clock }: Matter, filed: Dated, denial: Dated): void {
  if (flag(filed.event.body, 'primaFacie') === false) return;
  if (clock.past(lastDay(denial.latest, answer.parameter('status-appeal-days', denial.latest), 'later'))) return;
  answer.review(
    'C12',
    'An application for temporary protected status was denied, and the time to appeal from that is running.',
    filed,
    denial,
  );
}
