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
  const circles = voidsInCircles(known, knownById);
  const dangling: CaseEvent[] = [];
  const voidsOf = new Map<string, CaseEvent[]>();
  for (const event of known) {
    if (event.voids === undefined) continue;
    if (!knownById.has(event.voids) || circles.has(event)) {
      dangling.push(event);
      continue;
    }
    const others = voidsOf.get(event.voids);
    if (others === undefined) voidsOf.set(event.voids, [event]);
    else others.push(event);
  }
  const voided = voidedIds(voidsOf);
  dangling.sort((one, other) => (one.id < other.id ? -1 : 1));
  return { known, events: known.filter((event) => !voided.has(event.id)), dangling };
}

/**
 * The ids that a void which stands withdraws. A void is settled once all that withdraw it are, so this goes from the ends of
 * the chains inward, one step for each void: a case may hold a chain of thousands.
 */
function voidedIds(voidsOf: ReadonlyMap<string, readonly CaseEvent[]>): ReadonlySet<string> {
  const voided = new Set<string>();
  const unsettled = new Map<string, number>();
  const voidsById = new Map<string, CaseEvent>();
  const settled: CaseEvent[] = [];
  for (const [target, voids] of voidsOf) {
    unsettled.set(target, voids.length);
    for (const event of voids) {
      voidsById.set(event.id, event);
      if (!voidsOf.has(event.id)) settled.push(event);
    }
  }
  for (let event = settled.pop(); event !== undefined; event = settled.pop()) {
    const target = event.voids ?? '';
    if (!voided.has(event.id)) voided.add(target);
    const left = (unsettled.get(target) ?? 0) - 1;
    unsettled.set(target, left);
    const next = left === 0 ? voidsById.get(target) : undefined;
    if (next !== undefined) settled.push(next);
  }
  return voided;
}

/** The voids that lead back to themselves. They are not relied on: none of them works, and the answer is a review. */
function voidsInCircles(
  known: readonly CaseEvent[],
  knownById: ReadonlyMap<string, CaseEvent>,
): ReadonlySet<CaseEvent> {
  const circles = new Set<CaseEvent>();
  /** Each event that was come by, with the walk on which it was. */
  const walks = new Map<CaseEvent, number>();
  for (const [walk, start] of known.entries()) {
    let at: CaseEvent | undefined = start;
    while (at?.voids !== undefined && !walks.has(at)) {
      walks.set(at, walk);
      at = knownById.get(at.voids);
    }
    if (at === undefined || walks.get(at) !== walk) continue;
    // The walk came back to one of its own: from there on it goes in a circle.
    while (at !== undefined && !circles.has(at)) {
      circles.add(at);
      at = at.voids === undefined ? undefined : knownById.get(at.voids);
    }
  }
  return circles;
}
