/** Behind which walls a duty stands: those of the events on which it rests, and the juvenile's of the whole case. */
import type { CaseEvent } from '@opendocket/rulebook';
import { compartmentsOfCase } from '../access/closure.ts';
import { type RecordCompartment, recordCompartments } from '../access/compartments.ts';
import { isJuvenileCase } from '../access/juvenile.ts';
import { type Compartment, compartments } from '../staff/member.ts';

/**
 * The walls of a case's duties, asked by the ids of the events on which a duty rests; `events` are all of the case. A duty
 * that names no event stands behind every wall of the case, and one that is not there behind all.
 */
export function wallsOfDuties(events: readonly CaseEvent[]): (because: readonly string[]) => readonly Compartment[] {
  const walls = compartmentsOfCase(events);
  const ofCase: readonly Compartment[] = isJuvenileCase(events) ? ['juvenile'] : [];
  const ids = new Set(events.map(({ id }) => id));
  const wallsOf = (id: string): Iterable<RecordCompartment> =>
    ids.has(id) ? (walls.get(id) ?? []) : recordCompartments;
  return (because) => {
    const found = new Set<Compartment>(ofCase);
    for (const id of because.length > 0 ? because : ids) for (const wall of wallsOf(id)) found.add(wall);
    return found.size === 0 ? none : compartments.filter((compartment) => found.has(compartment));
  };
}

const none: readonly Compartment[] = [];
