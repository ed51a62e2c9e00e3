/** Whether a case is a juvenile's: such a case is not there at all for who is not cleared for juveniles. */
import type { CaseEvent } from '@opendocket/rulebook';
import { standingEvents } from '../case-facts.ts';

const noJuvenile: ReadonlySet<unknown> = new Set(['released-or-18', 'not-applicable', 'unknown']);

/** The kinds of events that say so, beside voids. */
export const juvenileKinds: readonly string[] = ['juvenile.recorded', 'hold.placed', 'hold.released'];

/**
 * Whether the newest record of the case says that the person is a juvenile, or a hold for an unaccompanied child stands.
 * `events` are all of the case, or those of {@link juvenileKinds} and all that void, in the order of their seq. What the
 * record of a juvenile says and nobody can read counts as one. `juvenile_case` in the database says the same.
 */
export function isJuvenileCase(events: readonly CaseEvent[]): boolean {
  let newestOn = '';
  let isJuvenile = false;
  let placed = '';
  let released = '';
  for (const event of standingEvents(events)) {
    const on = typeof event.on === 'string' ? event.on : event.on.latest;
    if (event.kind === 'juvenile.recorded') {
      if (on >= newestOn) [newestOn, isJuvenile] = [on, !noJuvenile.has(event.body.juvenile)];
    } else if (event.body.hold === 'unaccompanied-child') {
      if (event.kind === 'hold.placed' && on >= placed) placed = on;
      if (event.kind === 'hold.released' && on >= released) released = on;
    }
  }
  // Released on the day on which it was placed: which came first is not told, so it stands.
  return isJuvenile || (placed !== '' && placed >= released);
}
