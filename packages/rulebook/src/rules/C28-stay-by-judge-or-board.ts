/** C28: a stay by a judge or the Board. */
import type { Matter } from '../evaluate/matter.ts';
import type { Dated } from '../fold/dated.ts';
import { surelyBefore } from '../fold/dated.ts';
import type { MotionFact } from '../fold/facts.ts';
import { takesAway, turnsOf } from './B16-reopened-or-remanded.ts';
import { always, type Rule } from './rule.ts';
import { applyStays, type Forum, forumOf, reviewRequests } from './stay-in-force.ts';

export const judgeOrBoardStay: Rule = {
  id: 'C28',
  name: 'Stay by a judge or the Board',
  citations: [
    { cite: '8 CFR 1003.23(b)(1)(v)', confidence: 'V' },
    { cite: '8 CFR 1003.2(f)', confidence: 'V' },
    { cite: '8 CFR 1003.6(b)', confidence: 'V' },
    {
      cite: 'BIA Practice Manual 6.3(a) (a stay goes with a motion, or with an appeal of its denial)',
      confidence: 'V',
    },
  ],
  period: always,
  notEncoded: [
    'Which motion or appeal a stay goes with, where a motion of its own for the stay was granted: then only its term or a lifting ends it.',
    'A stay that a judge grants in the very decision that denies a motion stays through the appeal (1003.6(b)): of one day, the denial does not end it.',
  ],
  checkedOn: null,
  reads: [
    'stay.requested',
    'stay.granted',
    'stay.denied',
    'stay.lifted',
    'motion.filed',
    'motion.decided',
    'appeal.filed',
    'appeal.decided',
  ],
  sentence: {
    en: 'A stay granted by a judge or the Board bars removal until its term, a decision on the motion or the appeal that it goes with, or its lifting.',
    es: 'Una suspensión concedida por un juez o la Junta impide la expulsión hasta su término, la decisión de la moción o de la apelación a la que acompaña, o su levantamiento.',
  },
  apply(matter) {
    applyStays(matter, 'C28', isJudgeOrBoard, (stay, forum) => decisionOnMatter(matter, stay, forum));
    reviewRequests(matter, 'C28', isJudgeOrBoard);
    for (const motion of matter.facts.motions) if (motion.kind === 'stay') applyStayMotion(matter, motion);
  },
};

// Of the forums that the vocabulary names the others are of C6, C7 and C9; a stay whose forum cannot be read falls here.
function isJudgeOrBoard(forum: Forum): boolean {
  return forum !== 'agency' && forum !== 'circuit' && forum !== 'supreme-court' && forum !== 'district';
}

/**
 * The last decision on the motions and appeals that a stay may have been for, where all of them are plainly decided after it.
 * A stay by motion of its own may be for another matter: it outlasts them. A stay, or a motion, of which the record does not say
 * before whom it was is not matched with another.
 */
function decisionOnMatter({ facts, clock }: Matter, stay: Dated, forum: Forum): Dated | undefined {
  if (forum === undefined) return undefined;
  let last: Dated | undefined;
  for (const motion of facts.motions) {
    if (motion.forum !== forum || motion.earliest > stay.latest) continue;
    if (motion.kind === 'stay') {
      if (motion.rulings.some((ruling) => ruling.decision === 'granted' && ruling.earliest <= stay.latest))
        return undefined;
      continue;
    }
    if (motion.kind === 'recalendar' || motion.kind === 'procedural' || motion.kind === 'other') continue;
    const plain = motion.rulings.filter((ruling) => ruling.decision !== 'other');
    if (plain.some((ruling) => surelyBefore(ruling, stay))) continue;
    const ruling = plain.find((candidate) => isAfter(stay, candidate) && clock.reached(candidate.latest));
    if (ruling === undefined) return undefined;
    last = later(last, ruling);
  }
  if (forum !== 'board') return last;
  for (const appeal of facts.appeals) {
    if (appeal.what === 'bond' || appeal.earliest > stay.latest) continue;
    const plain = appeal.ends.filter((end) => end.how !== 'other');
    if (plain.some((end) => surelyBefore(end, stay))) continue;
    const end = plain.find((candidate) => isAfter(stay, candidate) && clock.reached(candidate.latest));
    if (end === undefined) return undefined;
    last = later(last, end);
  }
  return last;
}

function later(one: Dated | undefined, other: Dated): Dated {
  return one === undefined || other.latest > one.latest ? other : one;
}

/** After the stay; where the stay is known only to lie between filing and ruling, on the last day of that span too. */
function isAfter(stay: Dated, ruling: Dated): boolean {
  return surelyBefore(stay, ruling) || (stay.earliest < ruling.earliest && stay.latest <= ruling.earliest);
}

/** A granted motion for a stay is a stay, also where no stay is recorded beside it. */
function applyStayMotion(matter: Matter, motion: MotionFact): void {
  const { facts, clock, answer } = matter;
  for (const ruling of motion.rulings) {
    if (ruling.decision !== 'granted') continue;
    const isRecorded = facts.stays.some((stay) => forumOf(stay) === motion.forum && !surelyBefore(stay, ruling));
    const isLifted = facts.stayEnds.some(
      (lifting) => forumOf(lifting) === motion.forum && surelyBefore(ruling, lifting) && clock.reached(lifting.latest),
    );
    if (isRecorded || isLifted || isOrderGone(matter, ruling)) continue;
    answer.bar('C28', 'all', undefined, motion, ruling);
  }
}

/** Whether what was stayed is surely gone, because the case was reopened or sent back after the stay. */
function isOrderGone({ facts, clock }: Matter, stay: Dated): boolean {
  const stayed = facts.orders.filter((order) => surelyBefore(order, stay));
  const turns = turnsOf(facts);
  return stayed.length > 0 && stayed.every((order) => turns.some((turn) => takesAway(turn, order, clock) === 'surely'));
}
