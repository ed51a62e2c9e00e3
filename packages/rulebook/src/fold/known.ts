/**
 * Which events count: those known at the instant asked for and not voided. A void works as soon as it is known, whatever
 * its own date, and can itself be voided, which restores what it withdrew.
 */
import type { CaseEvent } from '../event.ts';

/** The events that count, with the voids among them that lead nowhere. */
export interface Known {
  readonly events: readonly CaseEvent[];
  /** Voids that name an event which the case does not have, or that void one another in a circle. */
  readonly dangling: readonly CaseEvent[];
}

const nothing: readonly CaseEvent[] = [];

function knownEvents(events: readonly CaseEvent[], knownAt: string | undefined): readonly CaseEvent[] {
  if (knownAt === undefined) return events;
  const instant = Date.parse(knownAt);
  // An instant that cannot be read hides nothing: knowing more never takes a bar away unseen, for a void leaves its trace.
  if (Number.isNaN(instant)) return events;
  return events.filter((event) => event.recordedAt === undefined || !(Date.parse(event.recordedAt) > instant));
}

/** Picks the events that count. */
export function knownAndStanding(events: readonly CaseEvent[], knownAt: string | undefined): Known {
  const known = knownEvents(events, knownAt);
  let hasVoids = false;
  for (const event of known) {
    if (event.voids !== undefined) {
      hasVoids = true;
      break;
    }
  }
  return hasVoids ? withoutVoided(known, events) : { events: known, dangling: nothing };
}

function withoutVoided(known: readonly CaseEvent[], all: readonly CaseEvent[]): Known {
  const voidsOf = new Map<string, CaseEvent[]>();
  const dangling: CaseEvent[] = [];
  for (const event of known) {
    if (event.voids === undefined) continue;
    const target = event.voids;
    if (!all.some((other) => other.id === target)) dangling.push(event);
    const others = voidsOf.get(target);
    if (others === undefined) voidsOf.set(target, [event]);
    else others.push(event);
  }
  const voided = new Map<string, boolean | 'asking'>();
  const isVoided = (id: string): boolean => {
    const answer = voided.get(id);
    if (answer === 'asking') return false;
    if (answer !== undefined) return answer;
    voided.set(id, 'asking');
    let result = false;
    for (const by of voidsOf.get(id) ?? nothing) {
      if (voided.get(by.id) === 'asking') {
        // A circle of voids: none of them is relied on, and the answer becomes a review.
        dangling.push(by);
      } else if (!isVoided(by.id)) {
        result = true;
      }
    }
    voided.set(id, result);
    return result;
  };
  return { events: known.filter((event) => !isVoided(event.id)), dangling };
}
