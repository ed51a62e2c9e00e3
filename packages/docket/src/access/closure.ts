/** Which walls each event of a case stands behind: its own, those of a seal, and those of what it tells of. */
import type { CaseEvent, Json } from '@opendocket/rulebook';
import { standingEvents } from '../case-facts.ts';
import { compartmentsOf, type RecordCompartment, recordCompartments } from './compartments.ts';

/**
 * The compartments of the events of a case, by id; an ordinary event is not in it. `events` are all of the case, as far as
 * they are known today, in the order of their seq. An event that tells of another by reference (a decision that names the
 * motion, a dispute, a void) stands behind the same walls, and so does what a hidden void withdraws.
 */
export function compartmentsOfCase(events: readonly CaseEvent[]): ReadonlyMap<string, ReadonlySet<RecordCompartment>> {
  const walls = new Map<string, Set<RecordCompartment>>();
  const add = (id: string, compartments: Iterable<RecordCompartment>): boolean => {
    let found = walls.get(id);
    let grew = false;
    for (const compartment of compartments) {
      if (found === undefined) {
        found = new Set();
        walls.set(id, found);
      }
      if (!found.has(compartment)) grew = true;
      found.add(compartment);
    }
    return grew;
  };
  for (const event of events) add(event.id, compartmentsOf(event));
  for (const id of sealedIds(events)) add(id, ['sealed']);
  addUnnamedAnswers(events, walls, add);
  if (walls.size === 0) return walls;
  spread(events, walls, add);
  return walls;
}

type Add = (id: string, compartments: Iterable<RecordCompartment>) => boolean;

/** The ids of entries that are sealed. A seal that does not tell what it seals, seals all. */
function sealedIds(events: readonly CaseEvent[]): readonly string[] {
  if (!events.some((event) => event.kind === 'record.sealed')) return [];
  const sealed = new Set<string>();
  for (const { kind, body } of standingEvents(events)) {
    if (kind === 'record.sealed') {
      if (typeof body.event !== 'string') return events.map(({ id }) => id);
      sealed.add(body.event);
    } else if (kind === 'record.unsealed' && typeof body.event === 'string') sealed.delete(body.event);
  }
  return [...sealed];
}

/** Answers that name no filing may be to the protected one; so may an appeal of a ruling on a motion. */
const answersTo: readonly (readonly [kind: string, field: string, filings: readonly string[]])[] = [
  ['motion.decided', 'motion', ['motion.filed']],
  ['appeal.filed', '', ['motion.filed']],
  ['appeal.decided', 'appeal', ['appeal.filed']],
  ['appeal.rejected', 'appeal', ['appeal.filed']],
  ['appeal.withdrawn', 'appeal', ['appeal.filed']],
];

function addUnnamedAnswers(
  events: readonly CaseEvent[],
  walls: ReadonlyMap<string, ReadonlySet<RecordCompartment>>,
  add: Add,
): void {
  const ids = new Set(events.map(({ id }) => id));
  for (const [kind, field, filings] of answersTo) {
    const behind = new Set(
      events.filter((event) => filings.includes(event.kind)).flatMap((event) => [...(walls.get(event.id) ?? [])]),
    );
    if (behind.size === 0) continue;
    for (const event of events) {
      if (event.kind !== kind) continue;
      const named = field === '' ? undefined : event.body[field];
      if (kind === 'appeal.filed' ? isOfTheCase(event) : typeof named === 'string' && ids.has(named)) continue;
      add(event.id, behind);
    }
  }
}

function isOfTheCase({ body }: CaseEvent): boolean {
  return body.what === 'case' || body.what === 'bond';
}

/** From each event behind a wall to all that name it, and from a void also to what it withdraws. */
function spread(
  events: readonly CaseEvent[],
  walls: ReadonlyMap<string, ReadonlySet<RecordCompartment>>,
  add: Add,
): void {
  const touches = new Map<string, string[]>();
  const link = (from: string, to: string) => {
    const others = touches.get(from);
    if (others === undefined) touches.set(from, [to]);
    else others.push(to);
  };
  for (const event of events) {
    for (const name of namesIn(event.body)) link(name, event.id);
    if (event.voids === undefined) continue;
    link(event.voids, event.id);
    link(event.id, event.voids);
  }
  if (touches.size === 0) return;
  const open = [...walls.keys()];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const behind = walls.get(id);
    if (behind === undefined) continue;
    for (const next of touches.get(id) ?? []) if (add(next, behind)) open.push(next);
  }
}

/** Every text in a body: any field may hold the id of another event. */
function namesIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(namesIn);
}

/** Whether all of an event's compartments are among those that are seen whole. */
export function isWithin(behind: ReadonlySet<RecordCompartment> | undefined, whole: ReadonlySet<string>): boolean {
  if (behind === undefined) return true;
  for (const compartment of behind) if (!whole.has(compartment)) return false;
  return true;
}

/** The compartments of a case that are behind none of the walls open to the reader, in order; for the audit. */
export function hiddenCompartments(
  walls: ReadonlyMap<string, ReadonlySet<RecordCompartment>>,
  whole: ReadonlySet<string>,
): readonly RecordCompartment[] {
  const found = new Set([...walls.values()].flatMap((behind) => [...behind]));
  return recordCompartments.filter((compartment) => found.has(compartment) && !whole.has(compartment));
}
