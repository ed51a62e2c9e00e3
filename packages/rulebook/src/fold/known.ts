/**
 * Which events count: those known at the instant asked for and not voided. A void works as soon as it is known, whatever
 * its own date, and can itself be voided, which restores what it withdrew.
 */
import type { CaseEvent } from '../event.ts';

/** The events that count, with the voids among them that lead nowhere. */
export interface Known {
  /** All that were known, the withdrawn ones too. */
  readonly known: readonly CaseEvent[];
  readonly events: readonly CaseEvent[];
  /** Voids that name an event which was not known, or that void one another in a circle, by their ids. */
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
  return hasVoids ? withoutVoided(known) : { known, events: known, dangling: nothing };
}

function withoutVoided(known: readonly CaseEvent[]): Known {
  const knownById = new Map(known.map((event) => [event.id, event]));
  const voidsOf = new Map<string, CaseEvent[]>();
  const dangling: CaseEvent[] = [];
  for (const event of known) {
    if (event.voids === undefined) continue;
    if (!knownById.has(event.voids) || isInCircle(event, knownById)) {
      dangling.push(event);
      continue;
    }
    const others = voidsOf.get(event.voids);
    if (others === undefined) voidsOf.set(event.voids, [event]);
    else others.push(event);
  }
  const voided = new Map<string, boolean>();
  const isVoided = (id: string): boolean => {
    let answer = voided.get(id);
    if (answer === undefined) {
      answer = (voidsOf.get(id) ?? nothing).some((by) => !isVoided(by.id));
      voided.set(id, answer);
    }
    return answer;
  };
  dangling.sort((one, other) => (one.id < other.id ? -1 : 1));
  return { known, events: known.filter((event) => !isVoided(event.id)), dangling };
}

/** Whether a void leads back to itself. Such voids are not relied on: none of them works, and the answer is a review. */
function isInCircle(start: CaseEvent, knownById: ReadonlyMap<string, CaseEvent>): boolean {
  let at: CaseEvent | undefined = start;
  for (let steps = 0; steps <= knownById.size; steps++) {
    if (at?.voids === undefined) return false;
    if (at.voids === start.id) return true;
    at = knownById.get(at.voids);
  }
  return false;
}
