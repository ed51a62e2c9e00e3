/** C28: a stay by a judge or the Board. */
import type { Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { surelyBefore } from '../fold/dated.ts';
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
    'A stay by the Board of a decision on bond (BIA Practice Manual 6.3(a)): the record does not tell it from a stay of removal, so it bars.',
    'A stay that a judge grants in the very decision that denies a motion stays through the appeal (1003.6(b)): of one day, the denial does not end it.',
  ],
  checkedOn: '2026-11-24',
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
    applyStayMotions(matter);
  },
};

// Of the forums that the vocabulary names the others are of C6, C7 and C9; a stay whose forum cannot be read falls here.
function isJudgeOrBoard(forum: Forum): boolean {
  return forum !== 'agency' && forum !== 'circuit' && forum !== 'supreme-court' && forum !== 'district';
}

/**
 * The last decision on the motions and appeals that a stay may have been for, where all of them are plainly decided after it.
 * A stay by motion of its own may be for another matter: it outlasts them. A stay of which the record does not say before whom
 * it was is ended by none. A motion before nobody knows whom, or of no kind that carries a stay, and an appeal of nobody knows
 * what, ends none by itself; but while it is undecided the stay may be for it.
 */
function decisionOnMatter({ facts, clock }: Matter, stay: Dated, forum: Forum): Dated | undefined {
  if (forum === undefined) return undefined;
  let last: Dated | undefined;
  let isMatched = false;
  for (const motion of facts.motions) {
    if ((motion.forum !== undefined && motion.forum !== forum) || motion.earliest > stay.latest) continue;
    if (motion.kind === 'stay') {
      if (motion.rulings.some((ruling) => ruling.decision === 'granted' && ruling.earliest <= stay.latest))
        return undefined;
      continue;
    }
    if (motion.kind === 'recalendar' || motion.kind === 'procedural') continue;
    const plain = motion.rulings.filter((ruling) => ruling.decision !== 'other');
    if (plain.some((ruling) => surelyBefore(ruling, stay))) continue;
    const ruling = plain.find((candidate) => isAfter(stay, candidate) && clock.reached(candidate.latest));
    if (ruling === undefined) return undefined;
    last = later(last, ruling);
    if (motion.forum !== undefined && motion.kind !== 'other') isMatched = true;
  }
  if (forum !== 'board') return isMatched ? last : undefined;
  for (const appeal of facts.appeals) {
    if (appeal.what === 'bond' || appeal.what === 'interlocutory' || appeal.earliest > stay.latest) continue;
    const plain = appeal.ends.filter((end) => end.how !== 'other');
    if (plain.some((end) => surelyBefore(end, stay))) continue;
    const end = plain.find((candidate) => isAfter(stay, candidate) && clock.reached(candidate.latest));
    if (end === undefined) return undefined;
    last = later(last, end);
    if (appeal.what !== 'unknown') isMatched = true;
  }
  return isMatched ? last : undefined;
}

function later(one: Dated | undefined, other: Dated): Dated {
  return one === undefined || other.latest > one.latest ? other : one;
}

/** After the stay; where the stay is known only to lie between filing and ruling, on the last day of that span too. */
function isAfter(stay: Dated, ruling: Dated): boolean {
  return surelyBefore(stay, ruling) || (stay.earliest < ruling.earliest && stay.latest <= ruling.earliest);
}

/**
 * Granted motions for a stay are stays, also where no stay is recorded beside them. A stay of the same day is the same one,
 * told twice. A lifting ends one of them; one that names a stay, or may mean one that is recorded, ends none.
 */
function applyStayMotions(matter: Matter): void {
  const { facts, clock, answer } = matter;
  const liftings = new Set(facts.stayEnds.filter((lifting) => clock.reached(lifting.latest)));
  for (const motion of facts.motions) {
    if (motion.kind !== 'stay') continue;
    const { forum } = motion;
    for (const ruling of motion.rulings) {
      if (ruling.decision !== 'granted' || isOrderGone(matter, ruling)) continue;
      const before = facts.stays.filter((stay) => forumOf(stay) === forum);
      if (before.some((stay) => stay.earliest <= ruling.latest && stay.latest >= ruling.earliest)) continue;
      const lifting = [...liftings].find((candidate) => {
        if (forum === undefined || forumOf(candidate) !== forum || !surelyBefore(ruling, candidate)) return false;
        return (
          text(candidate.event.body, 'stay') === undefined && !before.some((stay) => surelyBefore(stay, candidate))
        );
      });
      if (lifting === undefined) answer.bar('C28', 'all', undefined, motion, ruling);
      else liftings.delete(lifting);
    }
  }
}

/** Whether what was stayed is surely gone, because the case was reopened or sent back after the stay. */
function isOrderGone({ facts, clock }: Matter, stay: Dated): boolean {
  const stayed = facts.orders.filter((order) => surelyBefore(order, stay));
  const turns = turnsOf(facts);
  return stayed.length > 0 && stayed.every((order) => turns.some((turn) => takesAway(turn, order, clock) === 'surely'));
}
