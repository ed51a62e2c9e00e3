/** What is not known, or in doubt, never moves an answer toward `no-bar-on-record`. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyCoverage } from '../../evaluate/index.ts';
import type { CaseEvent, Json } from '../../event.ts';
import { countryName } from '../../places/index.ts';
import { coverageSources } from '../../posture.ts';
import { currentRulebook } from '../../rulebook.ts';
import type { MadeCase } from '../generate-cases.ts';
import { fullCoverage, someCase, someCoverage } from '../generate-cases.ts';
import { answer, opens, uncloses } from './answers.ts';
import { type Property, property } from './property.ts';

const doubt: fc.Arbitrary<CaseEvent> = fc
  .tuple(
    fc.oneof(
      fc.record({ kind: fc.constant('record.disputed'), event: fc.nat(8) }),
      fc.record({ kind: fc.constant('record.withdrawn-by-source'), event: fc.nat(8) }),
      fc.record({ kind: fc.constant('record.conflicted'), what: fc.constant('two-completions') }),
      fc.record({
        kind: fc.constant('record.quarantined'),
        table: fc.constantFrom('tblAppeal', 'B_TblProceeding', 'tbl_schedule', undefined),
      }),
      fc.record({ kind: fc.constant('comet.sighted') }),
    ),
    fc.constantFrom('2025-01-01', '2026-05-01'),
  )
  .map(([{ kind, ...body }, on]) => ({
    id: 'doubt',
    kind,
    on,
    body: 'event' in body ? { event: `e${body.event}` } : body,
  }));

const unread: fc.Arbitrary<Json | undefined> = fc.constantFrom<(Json | undefined)[]>(
  undefined,
  'unknown',
  'never-heard-of',
  null,
  7,
);

/** Fields that are the fact by being there: a conviction that names no holder says nothing of where the person is (C23). */
const factsByPresence: ReadonlySet<string> = new Set(['holder']);

/**
 * What says something by not being there: no country is not one that nobody could read (and a protection that names none is ended by
 * an end that names none), not every description of a case speaks of residence, and a withdrawal that names no appeal
 * is of the one that is pending, where one that names another is of none.
 */
function isFactByAbsence({ kind, body }: CaseEvent, name: string): boolean {
  if (kind.startsWith('protection.') && name === 'countries') return true;
  if (name === 'lawfulPermanentResident') return true;
  if (name === 'countries' || name === 'alternate') return namesUnreadCountry(body[name]);
  return name === 'appeal' && (kind === 'appeal.withdrawn' || kind === 'appeal.rejected');
}

function namesUnreadCountry(named: Json | undefined): boolean {
  if (Array.isArray(named)) return named.some((code) => countryName(String(code)) === undefined);
  return typeof named === 'object' && named !== null && namesUnreadCountry(Object(named).countries);
}

/** The case with one field of one event turned to what nobody can read. */
function withUnreadField(made: MadeCase, which: number, what: number, value: Json | undefined): MadeCase | undefined {
  const event = made.events[which % Math.max(1, made.events.length)];
  const names = Object.keys(event?.body ?? {}).filter((name) => event?.body[name] !== undefined);
  const name = names[what % Math.max(1, names.length)];
  if (event === undefined || name === undefined) return undefined;
  if ((value === undefined || value === null) && factsByPresence.has(name)) return undefined;
  if ((value === undefined || value === null) && isFactByAbsence(event, name)) return undefined;
  const changed = { ...event, body: { ...event.body, [name]: value } };
  return { ...made, events: made.events.map((other) => (other === event ? changed : other)) };
}

function holdsFor(before: MadeCase, after: MadeCase, what: string): boolean {
  const then = answer(after).onRecord;
  if (then !== 'unbarred') return false;
  const now = answer(before);
  if (now.conflicts.length > 0) return false;
  assert.ok(!opens(now.onRecord, then), `${what}: ${now.onRecord} becomes ${then}`);
  return true;
}

/**
 * What is said of the case that may bear on what bars removal. Whether the person is detained is none of it: custody has rules
 * and reviews of its own (C30 to C37), and who is not said to be detained is answered as one who is at large.
 */
const aspects = ['nationality', 'circuit', 'court'] as const;

export const doubts: readonly Property[] = [
  property(
    'a source that was not checked through the day asked leaves no answer that no bar is on record, and moves no other',
    fc.tuple(someCase, someCoverage),
    ([made, coverage]) => {
      const record = answer(made);
      const whole = applyCoverage(record, fullCoverage, made.asOf, currentRulebook).execution;
      const { execution, missing } = applyCoverage(record, coverage, made.asOf, currentRulebook);
      const isUnchecked = coverageSources.some((source) => (coverage[source] ?? '') < made.asOf);
      assert.equal(missing.length > 0, isUnchecked);
      if (whole === 'no-bar-on-record') assert.equal(execution, isUnchecked ? 'review' : whole);
      else assert.equal(execution, whole);
      return whole === 'no-bar-on-record';
    },
  ),
  property(
    'a doubt about the record opens no case, and leaves a closed one closed',
    fc.tuple(someCase, doubt),
    ([made, more]) => {
      const before = answer(made).onRecord;
      const after = answer({ ...made, events: [...made.events, more] }).onRecord;
      assert.ok(!opens(before, after), `${before} becomes ${after}`);
      assert.ok(!uncloses(before, after), `${before} becomes ${after}`);
      if (before === 'unbarred' && more.kind !== 'record.withdrawn-by-source') assert.equal(after, 'review');
      return before !== 'review';
    },
  ),
  property(
    'a field that nobody can read opens no case',
    fc.tuple(someCase, fc.nat(20), fc.nat(20), unread),
    ([made, which, what, value]) => {
      const after = withUnreadField(made, which, what, value);
      return after !== undefined && holdsFor(made, after, `field ${what}`);
    },
  ),
  property(
    'an event of a kind that nobody knows any more opens no case',
    fc.tuple(someCase, fc.nat(20)),
    ([made, which]) => {
      const event = made.events[which % Math.max(1, made.events.length)];
      if (event === undefined) return false;
      const events = made.events.map((other) => (other === event ? { ...event, kind: 'comet.sighted' } : other));
      const before = answer(made);
      const after = answer({ ...made, events });
      const begins = typeof event.on === 'string' ? event.on : event.on.earliest;
      if (begins <= made.asOf) assert.notEqual(after.onRecord, 'unbarred');
      return before.onRecord !== after.onRecord;
    },
  ),
  property(
    'what is not said of the case opens it no more than what is',
    fc.tuple(someCase, fc.constantFrom(...aspects)),
    ([made, aspect]) => {
      const { [aspect]: _said, ...about } = made.case;
      return holdsFor(made, { ...made, case: about }, aspect);
    },
  ),
];
