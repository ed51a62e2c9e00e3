/** What a refusal is: a command that the law, or the record itself, does not allow, and what to do instead. */
import type { Day } from '../calendar/civil-day.ts';
import type { Citation } from '../citation.ts';
import type { CaseDescription, CaseEvent, EventDate } from '../event.ts';
import { eventPhrase } from '../explain/event-words.ts';
import type { Dated } from '../fold/dated.ts';
import type { CaseRecord } from './case-record.ts';

/** Why one event of a command is not recorded. */
export interface Refusal {
  /** Id of the rule of the law, or of the record, on which it rests. */
  readonly rule: string;
  /** The name of the refusal, a row of docs/refusals.md. */
  readonly refusal: string;
  /** Id of the event that is refused. */
  readonly event: string;
  /** Plain English: what is missing, and what to do. */
  readonly sentence: string;
  readonly citations: readonly Citation[];
}

/** One refusal as the rulebook describes it, whatever the event. */
export interface Ground {
  readonly name: string;
  readonly rule: string;
  /** What is refused: completes "Refused is …". */
  readonly refused: string;
  /** What to do instead, a sentence. */
  readonly instead: string;
  readonly citations: readonly Citation[];
  /**
   * Whether the event is recorded after all when the same command disputes it: then it happened, it should not have, and
   * the record says both. Never for what ends a protection: there the entry that protects is disputed instead.
   */
  readonly unlessDisputed?: boolean;
}

/** An event of a command with all that a refusal may look at. */
export interface Proposal {
  readonly at: Dated;
  /** What stands before the event is recorded: the record, and the earlier events of the same command. */
  readonly record: CaseRecord;
  readonly case: CaseDescription;
  /** Who gives the command. */
  readonly by: string | undefined;
  readonly asOf: Day;
}

/** The grounds of one family, and what of them holds for an event. `kinds` are those that it looks at; absent: all. */
export interface RefusalFamily {
  readonly grounds: readonly Ground[];
  readonly kinds?: readonly string[];
  /** Whether it looks at events that protect the person, too. Only voids are examined on those. */
  readonly alsoProtective?: boolean;
  readonly examine: (proposal: Proposal) => readonly Found[];
}

/** A ground that holds, with what is wrong: completes "… is not recorded: …". */
export interface Found {
  readonly ground: Ground;
  readonly why: string;
}

/** Nothing to refuse. */
export const nothing: readonly Found[] = [];

/** One finding. */
export function found(ground: Ground, why: string): readonly Found[] {
  return [{ ground, why }];
}

/** The refusal of an event on a ground, with its whole sentence. */
export function refusalOf({ event }: Dated, { ground, why }: Found): Refusal {
  return {
    rule: ground.rule,
    refusal: ground.name,
    event: event.id,
    sentence: `${capital(called(event))} is not recorded: ${why}. ${ground.instead}`,
    citations: ground.citations,
  };
}

/** `the order of removal of 2026-10-23`. */
export function called(event: CaseEvent): string {
  return `${eventPhrase(event, 'en')} of ${dayText(event.on)}`;
}

function dayText(on: EventDate): string {
  return typeof on === 'string' ? on : `${on.earliest} to ${on.latest}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
