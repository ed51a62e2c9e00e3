/** C32: the reviews of custody that are due while a person is held after a final order. */
import type { Day } from '../calendar/civil-day.ts';
import { monthsAfter } from '../calendar/months.ts';
import type { Matter } from '../evaluate/matter.ts';
import type { Dated } from '../fold/dated.ts';
import { removalPeriodStart } from './C30-removal-period.ts';
import { custodyOf } from './custody-state.ts';
import type { Rule } from './rule.ts';

export const custodyReview: Rule = {
  id: 'C32',
  name: 'Reviews of custody after a final order',
  citations: [
    { cite: '8 CFR 241.4(k)', confidence: 'K-h' },
    { cite: '8 CFR 241.4(l)(3) (a later detention)', confidence: 'V' },
  ],
  period: { from: '2000-12-21', to: null },
  notEncoded: [
    'The written notice about 30 days before a review, and the interview by a panel.',
    'That a review may be put off while travel documents are on their way (241.4(k)(3)), or while the person does not cooperate (241.4(g)).',
    'How long a person is still held of whom the source tells no more, as a court does once its part is over: after 180 days with no word of who holds the person, whether the person is held is for someone to find out.',
    'Which office made a review: the record does not tell, so reviews answer what is due in turn.',
  ],
  uncertainties: [
    'The text of 8 CFR 241.4(k) was not read in full; its days are "about" 180 and "about" a year.',
    'A person detained anew after release is taken to be due a review 90 days after being booked in: 241.4(l)(3) says approximately three months after release is revoked, then annually.',
  ],
  checkedOn: null,
  unverified:
    'The text of 8 CFR 241.4(k) could not be had: the days of the reviews are known only from accounts of them.',
  reads: ['custody.review-due', 'custody.reviewed', 'custody.booked-in', 'custody.released'],
  sentence: {
    en: 'While a person is held after a final order, custody is reviewed before the 90th day, by headquarters at about the 180th, and every year after that.',
    es: 'Mientras una persona está detenida tras una orden definitiva, la detención se revisa antes del día 90, por la oficina central hacia el día 180, y después cada año.',
  },
  apply(matter) {
    const { facts, finality } = matter;
    if (facts.of('custody.review-due').length > 0) applyRecorded(matter);
    if (finality.status === 'final') applySchedule(matter);
  },
};

/** A review that someone recorded as due: any review from that day on answers it. */
function applyRecorded({ facts, answer, clock }: Matter): void {
  for (const due of facts.of('custody.review-due')) {
    const isAnswered = facts.of('custody.reviewed').some((at) => at.earliest >= due.latest && clock.reached(at.latest));
    if (isAnswered) continue;
    answer.deadline('C32', 'custody-review', 'agency', due.earliest);
    if (clock.past(due.earliest)) answer.review('C32', 'A review of custody that was due is not on record.', due);
  }
}

/** The reviews that the regulation makes due: the first, that of headquarters, then one a year. */
function applySchedule(matter: Matter): void {
  const { answer } = matter;
  const custody = custodyOf(matter);
  if (custody.held === 'contradictory') {
    answer.review(
      'C32',
      'The record does not say plainly whether the person is held, so it does not tell which reviews of custody are due.',
      ...custody.because,
    );
    return;
  }
  const start = custody.held === 'yes' ? removalPeriodStart(matter) : undefined;
  if (start === undefined) return;
  // Detained anew after the removal period began: counted from then.
  const from = Math.max(start, custody.since ?? start);
  const first = from + answer.parameter('custody-review-days', from);
  const second = from + answer.parameter('headquarters-review-days', from);
  const reviews = matter.facts.of('custody.reviewed');
  const isFirstOverdue = !answers(matter, reviews, from - 1) && isDue(matter, 'custody-review', first);
  // Reviews answer what is due in turn; one made before the first was due is the first, and not that of headquarters.
  const made = reviews.filter((at) => at.earliest >= from && matter.clock.reached(at.latest));
  const ofHeadquarters = made.slice(1).find((at) => at.earliest > first);
  const isSecondOverdue = ofHeadquarters === undefined && isDue(matter, 'headquarters-custody-review', second);
  const isLaterOverdue = ofHeadquarters !== undefined && isLaterReviewDue(matter, ofHeadquarters, made);
  if (isFirstOverdue || isSecondOverdue || isLaterOverdue) {
    answer.review('C32', 'A review of custody that was due is not on record.', ...custody.because);
  }
}

/** Whether one of the reviews surely came after a day. */
function answers({ clock }: Matter, reviews: readonly Dated[], after: Day): boolean {
  return reviews.some((at) => at.earliest > after && clock.reached(at.latest));
}

/** Lists a review as due, and says whether its day is over. */
function isDue({ answer, clock }: Matter, what: 'custody-review' | 'headquarters-custody-review', on: Day): boolean {
  if (what === 'custody-review') answer.deadline('C32', 'custody-review', 'agency', on);
  else answer.deadline('C32', 'headquarters-custody-review', 'agency', on);
  return clock.past(on);
}

/** The yearly reviews: each is counted from the last one made. */
function isLaterReviewDue(matter: Matter, ofHeadquarters: Dated, made: readonly Dated[]): boolean {
  let last = ofHeadquarters.earliest;
  for (const { earliest } of made) if (earliest > last) last = earliest;
  const on = monthsAfter(last, matter.answer.parameter('later-review-months', last));
  return isDue(matter, 'custody-review', on);
}
