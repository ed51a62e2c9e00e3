/**
 * Whether the person is held under the immigration law, and since when. The rules of custody (C30 to C37) read it here;
 * what the record does not tell, or tells twice, is neither yes nor no.
 */
import type { Day } from '../calendar/civil-day.ts';
import type { Matter } from '../evaluate/matter.ts';
import type { Dated } from '../fold/dated.ts';
import { isTie, readSpan, surelyBefore } from '../fold/dated.ts';

export interface CustodyState {
  /** `untold`: nothing on record; `contradictory`: the record can be read as yes and as no. */
  readonly held: 'yes' | 'no' | 'untold' | 'contradictory';
  /** The first day of the detention that may still last, on its earliest reading; undefined where the record does not say. */
  readonly since: Day | undefined;
  /** The events that say so. */
  readonly because: readonly Dated[];
}

const nothing: readonly Dated[] = [];

/** Where the record leaves the person on the day asked. */
export function custodyOf(matter: Matter): CustodyState {
  const { facts } = matter;
  const said = matter.case.detained;
  const bookings = facts.of('custody.booked-in');
  if (bookings.length === 0) {
    const known = said ?? (facts.of('custody.released').length > 0 ? false : undefined);
    return { held: known === undefined ? 'untold' : known ? 'yes' : 'no', since: undefined, because: nothing };
  }
  const ends = endsOfCustody(matter);
  let since: Day | undefined;
  let because: readonly Dated[] = nothing;
  let isOpen = false;
  for (const booking of bookings) {
    const end = endOf(matter, booking, ends);
    if (end === 'surely') continue;
    since ??= booking.earliest;
    if (end === 'none' && !isToldNoMore(matter, booking)) isOpen = true;
    because = [...because, booking, ...(end === 'none' ? nothing : [end])];
  }
  const day = Number.isFinite(since) ? since : undefined;
  if (because.length === 0)
    return { held: said === true ? 'contradictory' : 'no', since: undefined, because: bookings };
  // A case that is described as not held, with a detention that no event ends, says two things. One of which its source told
  // nothing for long may have ended.
  const isSure = isOpen && said !== false;
  return { held: isSure ? 'yes' : 'contradictory', since: day, because };
}

/** Whether the person is held, or may be. */
export function mayBeHeld({ held }: CustodyState): boolean {
  return held === 'yes' || held === 'contradictory';
}

/**
 * Days for which the word of a source that tells no more of a detention stands: as long as it takes until both first reviews of
 * custody were due (8 CFR 241.4(k)), and about five times the mean stay of those who are held.
 */
const daysItsWordStands = 180;

/** What shows that the person is held, beside the entry into custody. */
const confirmations = ['custody.reviewed', 'custody.review-due'] as const;

/** Whether the source of a booking ceased to tell of it long ago, and nobody has confirmed it since. */
function isToldNoMore({ facts, clock }: Matter, { event }: Dated): boolean {
  const last = readSpan(event.body.toldThrough)?.latest;
  if (last === undefined) return false;
  const isConfirmed = confirmations.some((kind) =>
    facts.of(kind).some((at) => at.earliest > last && clock.reached(at.latest)),
  );
  return !isConfirmed && clock.past(last + daysItsWordStands);
}

/** Release, another authority taking the person, leaving, death. */
function endsOfCustody({ facts }: Matter): readonly Dated[] {
  return [...facts.of('custody.released'), ...facts.of('custody.held-elsewhere'), ...facts.departures, ...facts.deaths];
}

/** Whether a booking was ended: surely, not at all, or perhaps by the event given. */
function endOf({ clock }: Matter, booking: Dated, ends: readonly Dated[]): 'surely' | 'none' | Dated {
  let doubtful: Dated | undefined;
  for (const end of ends) {
    if (isOfSameRow(booking, end) || surelyBefore(booking, end)) {
      if (clock.reached(end.latest)) return 'surely';
      doubtful = end;
    } else if (isTie(booking, end)) doubtful = end;
  }
  return doubtful ?? 'none';
}

/** A row of the source that tells a whole period of custody: its release is the end of its own detention. */
function isOfSameRow({ event: booking }: Dated, { event: end }: Dated): boolean {
  const one = booking.source;
  const other = end.source;
  if (one?.row === undefined || other?.row === undefined || end.kind !== 'custody.released') return false;
  return one.row === other.row && one.record === other.record && one.system === other.system;
}
