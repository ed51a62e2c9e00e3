/** What the rulebook answers of the events that rows stand for: the mapping and the law read together, as a lawyer would. */
import assert from 'node:assert/strict';
import { type CaseEvent, currentRulebook, evaluate, type Posture } from '@opendocket/rulebook';
import { mapCase } from '../index.ts';
import { type DesiredEvent, eventKey, type RefusedRow } from '../shape.ts';
import { caseId, caseOf, type Row } from './case-file.ts';
import { release } from './release-words.ts';

/** Rows of a case by table. */
export type Tables = { readonly [table: string]: readonly Row[] };

/** What must be true of an answer. Lists of words are alternatives; lists of rules must all be there. */
export interface Expected {
  readonly execution?: Posture['execution'] | readonly Posture['execution'][];
  readonly stage?: Posture['stage'];
  /** A status, or the day from which the order is final. */
  readonly finality?: string;
  readonly bars?: readonly string[];
  readonly reviews?: readonly string[];
}

/** The events that a case's rows stand for, as the rulebook reads them. */
export function eventsOf(tables: Tables, refused: readonly RefusedRow[] = []): CaseEvent[] {
  const desired = mapCase(caseOf(tables, refused), release);
  const ids = new Map(
    desired.map(({ record, row, kind }, index) => [eventKey(record, row, kind), `e${index + 1}`] as const),
  );
  return desired.map((event, index) => caseEvent(event, index, ids));
}

function caseEvent(event: DesiredEvent, index: number, ids: ReadonlyMap<string, string>): CaseEvent {
  const { kind, on, body, record, row, refersTo = {} } = event;
  const referring = Object.entries(refersTo).map(([field, key]) => [field, ids.get(key)] as const);
  return {
    id: `e${index + 1}`,
    kind,
    on,
    source: { system: 'court-release', release: '2026-10', mapping: 1, record, row },
    body: { ...body, ...Object.fromEntries(referring) },
  };
}

/** The answer as of a day, with every source covered through that day. */
export function postureOn(asOf: string, events: readonly CaseEvent[], country?: string): Posture {
  const coverage = { court: asOf, circuit: asOf, district: asOf, uscis: asOf, agency: asOf, citizenship: asOf };
  const file = { id: caseId, nationality: 'HN', court: 'WAS', circuit: '4' };
  return evaluate(
    { case: file, events, asOf, coverage, ...(country === undefined ? {} : { country }) },
    currentRulebook,
  );
}

/** Asserts what the rulebook answers on each of some days; a day may name the country in question: `2026-11-24 MX`. */
export function assertPosture(
  tables: Tables,
  expected: { readonly [day: string]: Expected },
  refused: readonly RefusedRow[] = [],
): void {
  const events = eventsOf(tables, refused);
  for (const [day, wanted] of Object.entries(expected)) {
    const [asOf = '', country] = day.split(' ');
    const posture = postureOn(asOf, events, country);
    const shown = `${day}: ${JSON.stringify(posture)}`;
    if (wanted.execution !== undefined) assert.ok([wanted.execution].flat().includes(posture.execution), shown);
    if (wanted.stage !== undefined) assert.equal(posture.stage, wanted.stage, shown);
    if (wanted.finality !== undefined) {
      assert.ok([posture.finality.status, posture.finality.on].includes(wanted.finality), shown);
    }
    for (const rule of wanted.bars ?? [])
      assert.ok(
        posture.bars.some((bar) => bar.rule === rule),
        shown,
      );
    for (const rule of wanted.reviews ?? [])
      assert.ok(
        posture.reviews.some((review) => review.rule === rule),
        shown,
      );
  }
}
