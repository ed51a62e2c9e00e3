/** Custody that cannot have run as recorded: a release before its detention, two releases or two bookings in a row. */
import type { Matter } from '../evaluate/matter.ts';
import { type Dated, surelyBefore } from '../fold/dated.ts';

const settledBy = "The facility's own record of when the person was booked in and released.";

export function findImpossibleCustody(matter: Matter): void {
  const booked = matter.facts.of('custody.booked-in');
  const released = matter.facts.of('custody.released');
  if (booked.length + released.length < 2) return;
  const { answer } = matter;
  // A release with an earlier day than a booking is, by itself, one of an earlier custody: only a source that tells both
  // in one entry says that they belong together.
  for (const release of released) {
    const own = booked.find((booking) => isOneEntry(booking, release) && surelyBefore(release, booking));
    if (own === undefined) continue;
    answer.conflict(
      'release-before-detention',
      'A release is dated before the detention that it ends.',
      settledBy,
      release,
      own,
    );
  }
  const [first, again] = findTwice(released, booked) ?? [];
  if (first !== undefined && again !== undefined) {
    answer.conflict(
      'released-twice',
      'The person was released twice, with no booking in between.',
      settledBy,
      first,
      again,
    );
  }
  const [one, other] = findTwice(booked, released) ?? [];
  if (one !== undefined && other !== undefined) {
    answer.conflict(
      'booked-in-twice',
      'The person was booked in twice, with no release in between.',
      settledBy,
      one,
      other,
    );
  }
}

function isOneEntry({ event: one }: Dated, { event: other }: Dated): boolean {
  const [from, to] = [one.source, other.source];
  return from?.row !== undefined && from.row === to?.row && from.record === to.record && from.system === to.system;
}

/** Two of a kind on different days, with nothing of the other kind that may lie between them. */
function findTwice(list: readonly Dated[], between: readonly Dated[]): readonly [Dated, Dated] | undefined {
  for (const [index, first] of list.entries()) {
    // Whatever parts the first from the next one to end parts it from all later ones: only that one needs a look.
    let second: Dated | undefined;
    for (let at = index + 1; at < list.length; at++) {
      const later = list[at];
      if (later === undefined || later.earliest <= first.latest) continue;
      if (second === undefined || later.latest < second.latest) second = later;
    }
    const next = second;
    if (next === undefined) continue;
    if (!between.some((other) => !surelyBefore(other, first) && !surelyBefore(next, other))) return [first, next];
  }
  return undefined;
}
