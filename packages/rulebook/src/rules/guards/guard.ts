/**
 * Guards: rules of law.md whose time has not come. Until they are encoded, what the record carries for them gets the safe
 * answer of law.md's table "Which id an answer carries" — a bar or a review, never silence — and R1 says that it was not
 * read in full.
 */

import type { Citation } from '../../citation.ts';
import type { Matter } from '../../evaluate/matter.ts';
import { text } from '../../fold/body.ts';
import type { Dated } from '../../fold/dated.ts';
import { readSpan, surelyBefore } from '../../fold/dated.ts';
import { always, type Rule } from '../rule.ts';

/** What a guard says of itself. */
interface GuardText {
  readonly id: string;
  readonly name: string;
  readonly citations: readonly Citation[];
  readonly reads: readonly string[];
  readonly en: string;
  readonly es: string;
}

/** A rule that gives only its safe answer. */
export function guard({ id, name, citations, reads, en, es }: GuardText, apply: (matter: Matter) => void): Rule {
  return {
    id,
    name,
    citations,
    period: always,
    notEncoded: ['The rule itself: only its safe answer is given, and every such event is a review (R1).'],
    checkedOn: null,
    reads,
    sentence: { en, es },
    apply,
  };
}

/** The events of a kind for which a field has a value. */
export function guardedEvents({ facts }: Matter, kind: string, field?: string, value?: string): readonly Dated[] {
  const events = facts.of(kind);
  return field === undefined ? events : events.filter(({ event }) => text(event.body, field) === value);
}

/** Whether something surely came after an event and has taken effect. */
export function isEnded({ clock }: Matter, at: Dated, ends: readonly Dated[]): boolean {
  return ends.some((end) => surelyBefore(at, end) && clock.reached(end.latest));
}

/** The last day of a term in the field `until`; undefined where none can be read. */
export function lastDayOf(at: Dated): number | undefined {
  const until = readSpan(at.event.body.until);
  return until === undefined || until.latest < at.latest ? undefined : until.latest;
}
