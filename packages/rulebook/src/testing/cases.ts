/** Small cases for the tests of single rules. */
import { evaluateRecord } from '../evaluate/index.ts';
import type { CaseDescription, CaseEvent, EventBody, EventDate } from '../event.ts';
import type { RecordPosture } from '../posture.ts';
import { currentRulebook } from '../rulebook.ts';

/** An event; its id is the kind unless one is given. */
export function event(kind: string, on: EventDate, body: EventBody = {}, id: string = kind): CaseEvent {
  return { id, kind, on, body };
}

/** A judge's oral order of removal to Honduras, appeal reserved, unless the body says otherwise. */
export function order(on: EventDate, body: EventBody = {}, id = 'order'): CaseEvent {
  const usual = {
    order: 'removal',
    authority: 'judge',
    form: 'oral',
    inAbsentia: false,
    appeal: 'reserved',
    countries: ['HN'],
  };
  return event('order.entered', on, { ...usual, ...body }, id);
}

/** What the record says on a day. */
export function answerOn(asOf: string, events: readonly CaseEvent[], country?: string): RecordPosture {
  const input = { case: { id: 'synthetic' }, events, asOf };
  return evaluateRecord(country === undefined ? input : { ...input, country }, currentRulebook);
}

/** What the record says on a day of a case that is described beside its events. */
export function answerAbout(
  about: Omit<CaseDescription, 'id'>,
  asOf: string,
  events: readonly CaseEvent[],
): RecordPosture {
  return evaluateRecord({ case: { id: 'synthetic', ...about }, events, asOf }, currentRulebook);
}

/** The ids of the rules that bar, each once. */
export function barsOf({ bars }: RecordPosture): readonly string[] {
  return [...new Set(bars.map((bar) => bar.rule))];
}

/** The ids of the rules that ask for a review, each once. */
export function reviewsOf({ reviews }: RecordPosture): readonly string[] {
  return [...new Set(reviews.map((review) => review.rule))];
}

/** The last day of a deadline, if it is shown. */
export function deadline({ deadlines }: RecordPosture, what: string): string | undefined {
  return deadlines.find((candidate) => candidate.what === what)?.on;
}

/** The last days of every deadline of a rule, in the order in which they are listed. */
export function deadlinesOf({ deadlines }: RecordPosture, rule: string): readonly string[] {
  return deadlines.filter((candidate) => candidate.rule === rule).map(({ what, on }) => `${what} ${on}`);
}
