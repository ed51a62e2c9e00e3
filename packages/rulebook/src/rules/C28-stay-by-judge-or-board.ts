/** C28: a stay by a judge or the Board. */
import type { Matter } from '../evaluate/matter.ts';
import type { Dated } from '../fold/dated.ts';
import { surelyBefore } from '../fold/dated.ts';
import type { MotionFact } from '../fold/facts.ts';
import { takesAway, turnsOf } from './B16-reopened-or-remanded.ts';
import { always, type Rule } from './rule.ts';
import { applyStays, forumOf, reviewRequests } from './stay-in-force.ts';

export const judgeOrBoardStay: Rule = {
  id: 'C28',
  name: 'Stay by a judge or the Board',
  citations: [
    { cite: '8 CFR 1003.23(b)(1)(v)', confidence: 'V' },
    { cite: '8 CFR 1003.2(f)', confidence: 'V' },
    { cite: '8 CFR 1003.6(b)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'Which motion a stay goes with, where a motion of its own for the stay was granted: then only its term or a lifting ends it.',
    'A decision of an appeal does not end a stay that the Board granted: no event says which matter it was for.',
  ],
  checkedOn: null,
  reads: ['stay.requested', 'stay.granted', 'stay.denied', 'stay.lifted', 'motion.filed', 'motion.decided'],
  sentence: {
    en: 'A stay granted by a judge or the Board bars removal until its term, a decision on the motion, or its lifting.',
    es: 'Una suspensión concedida por un juez o la Junta impide la expulsión hasta su término, la decisión de la moción o su levantamiento.',
  },
  apply(matter) {
    applyStays(matter, 'C28', isJudgeOrBoard, (stay, forum) => isMotionDecided(matter, stay, forum));
    reviewRequests(matter, 'C28', isJudgeOrBoard);
    for (const motion of matter.facts.motions) if (motion.kind === 'stay') applyStayMotion(matter, motion);
  },
};

// Of the forums that the vocabulary names the others are of C6, C7 and C9; a stay whose forum cannot be read falls here.
function isJudgeOrBoard(forum: string | undefined): boolean {
  return forum !== 'agency' && forum !== 'circuit' && forum !== 'supreme-court' && forum !== 'district';
}

/**
 * Whether the motions that a stay may have been for are all plainly decided, after the stay. A stay by motion of its own
 * may be for another matter: it outlasts them.
 */
function isMotionDecided({ facts, clock }: Matter, stay: Dated, forum: string | undefined): boolean {
  let isOne = false;
  for (const motion of facts.motions) {
    // A stay, or a motion, of which the record does not say before whom it was, is not matched with another.
    if (forum === undefined || motion.forum !== forum || motion.earliest > stay.latest) continue;
    if (motion.kind === 'stay') {
      if (motion.rulings.some((ruling) => ruling.decision === 'granted' && ruling.earliest <= stay.latest))
        return false;
      continue;
    }
    if (motion.kind === 'recalendar' || motion.kind === 'procedural' || motion.kind === 'other') continue;
    const plain = motion.rulings.filter((ruling) => ruling.decision !== 'other');
    if (plain.some((ruling) => surelyBefore(ruling, stay))) continue;
    if (!plain.some((ruling) => isAfter(stay, ruling) && clock.reached(ruling.latest))) return false;
    isOne = true;
  }
  return isOne;
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
