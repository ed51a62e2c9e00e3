/** Holds on removal that someone placed: which of them are in force, until their term or until they are released. */
import type { Day } from '../calendar/civil-day.ts';
import type { Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { isTie, readSpan, surelyBefore } from '../fold/dated.ts';

/** What a hold is called in the vocabulary: `witness`, `imprisonment`, `court-order` …; undefined when the record does not say. */
export type HoldKind = string | undefined;

/** A hold in force, with its last day where it has a term. */
export interface HoldInForce {
  readonly hold: Dated;
  readonly last: Day | undefined;
}

const none: readonly HoldInForce[] = [];

/**
 * Bars removal to every country for each hold of some kinds that is in force. A hold ends after its last day, which is inside
 * it, or by a release of the same kind that surely came after it; one release ends one hold. Returns the holds in force.
 */
export function applyHolds(matter: Matter, rule: string, isKind: (kind: HoldKind) => boolean): readonly HoldInForce[] {
  const { facts, clock, answer } = matter;
  const placed = facts.of('hold.placed');
  if (placed.length === 0) return none;
  const inForce: HoldInForce[] = [];
  const kinds = new Set(placed.map(kindOf));
  for (const kind of kinds) {
    if (!isKind(kind)) continue;
    for (const one of unreleased(matter, kind)) {
      if (one.last !== undefined && clock.past(one.last)) continue;
      answer.bar(rule, 'all', one.last, one.hold);
      inForce.push(one);
    }
  }
  return inForce;
}

function kindOf({ event }: Dated): HoldKind {
  return text(event.body, 'hold');
}

/** The holds of a kind that no release ended. A hold whose kind cannot be read is ended by none. */
function unreleased({ facts, clock, answer }: Matter, kind: HoldKind): readonly HoldInForce[] {
  let open = facts
    .of('hold.placed')
    .filter((hold) => kindOf(hold) === kind)
    .map((hold) => ({ hold, last: lastDayOf(hold) }));
  if (kind === undefined) return open;
  for (const release of facts.of('hold.released')) {
    if (kindOf(release) !== kind) continue;
    for (const { hold } of open) {
      if (isTie(hold, release)) {
        answer.review(
          'R4',
          'A hold was placed and released, and the record does not say which came last.',
          hold,
          release,
        );
      }
    }
    if (!clock.reached(release.latest)) continue;
    const released = open.filter(
      ({ hold, last }) => surelyBefore(hold, release) && (last === undefined || last >= release.earliest),
    );
    // Which of several holds it ended is not told: the one that would have ended first, so that the bar lasts the longest.
    const [first] = released.sort((one, other) => (one.last ?? endless) - (other.last ?? endless));
    if (first === undefined) continue;
    if (released.length > 1) {
      answer.review(
        'R4',
        'Several holds of one kind were in force, and the record does not say which of them was released.',
        ...released.map(({ hold }) => hold),
        release,
      );
    }
    open = open.filter((one) => one !== first);
  }
  return open;
}

const endless = Number.POSITIVE_INFINITY;

/** The last day of a hold that has a term; a term that cannot be read, or that may end before it begins, is none. */
function lastDayOf(hold: Dated): Day | undefined {
  const until = readSpan(hold.event.body.until);
  return until === undefined || until.latest < hold.latest ? undefined : until.latest;
}
