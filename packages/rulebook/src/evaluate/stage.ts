/** Where a case stands, for counting. A label: `execution` is the answer. */
import { surelyBefore } from '../fold/dated.ts';
import type { StageMark } from '../fold/facts.ts';
import type { Stage } from '../posture.ts';
import { turnsOf } from '../rules/B16-reopened-or-remanded.ts';
import type { Matter } from './matter.ts';

/** The stage of a case whose finality is concluded. */
export function stageOf(matter: Matter): Stage {
  const { facts, finality } = matter;
  if (facts.deaths.length > 0) return 'deceased';
  const left = facts.departures.at(-1);
  if (left !== undefined && ![...facts.marks, ...facts.orders].some((later) => surelyBefore(left, later))) {
    return 'departed';
  }
  switch (finality.status) {
    case 'final':
      return 'order-final';
    case 'not-final':
      return 'order-not-final';
    case 'conflict':
      return 'order-unclear';
    case 'unknown':
      return isOpenLeg(matter) ? 'pending' : 'order-unclear';
    case 'no-order':
      return stageWithoutOrder(matter);
  }
}

/** A leg that rests on another order, and that nobody has decided yet. */
function isOpenLeg({ facts }: Matter): boolean {
  return (
    facts.legsOnAnotherOrder.length > 0 &&
    facts.legDecisions.length === 0 &&
    facts.applicationDecisions.length === 0 &&
    facts.orders.length === 0
  );
}

function stageWithoutOrder({ facts }: Matter): Stage {
  let last: Pick<StageMark, 'latest' | 'stage'> | undefined;
  for (const mark of facts.marks) if (last === undefined || mark.latest >= last.latest) last = mark;
  for (const { at, isPlain } of turnsOf(facts)) {
    if (!isPlain || (last !== undefined && at.latest < last.latest)) continue;
    const isTerminated = at.event.kind === 'appeal.decided' && at.event.body.decision === 'terminated';
    last = { latest: at.latest, stage: isTerminated ? 'terminated' : 'pending' };
  }
  return last?.stage ?? 'not-commenced';
}
