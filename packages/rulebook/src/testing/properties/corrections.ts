/** Voids and their undoing, rows that their source withdrew, and what was known then. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseEvent } from '../../event.ts';
import { laterEvents, someCase, someInstant, someVoids } from '../generate-cases.ts';
import { answer } from './answers.ts';
import { type Property, property } from './property.ts';

function correction(id: string, voids: string): CaseEvent {
  return { id, kind: 'record.corrected', on: '2026-12-31', body: { reason: 'recorded in error' }, voids };
}

/** Whether an event is about another by its id: without the one, the other leads nowhere. */
function isAbout({ body, voids }: CaseEvent, ids: ReadonlySet<string>): boolean {
  return [body.event, voids].some((id) => typeof id === 'string' && ids.has(id));
}

export const corrections: readonly Property[] = [
  property(
    'a void and its undoing restore the answer',
    fc.tuple(someCase, fc.nat(8), fc.nat(2)),
    ([made, which, times]) => {
      const target = made.events[which % Math.max(1, made.events.length)];
      if (target === undefined) return false;
      const events = [...made.events];
      for (let turn = 0; turn <= times; turn += 1) {
        events.push(correction(`void${turn}`, target.id), correction(`undo${turn}`, `void${turn}`));
      }
      assert.deepEqual(answer({ ...made, events }), answer(made));
      return true;
    },
  ),
  property(
    'a voided event counts as little as one that was never recorded',
    fc.tuple(someCase, fc.nat(8)),
    ([made, which]) => {
      const target = made.events[which % Math.max(1, made.events.length)];
      if (target === undefined) return false;
      // What speaks of the event itself, by its id, is left without anything that it could speak of.
      if (made.events.some((event) => isAbout(event, new Set([target.id])))) return false;
      const voided = answer({ ...made, events: [...made.events, correction('fix', target.id)] });
      const never = answer({ ...made, events: made.events.filter((event) => event !== target) });
      assert.deepEqual(voided, never);
      return true;
    },
  ),
  property(
    'a withdrawn row: no bar on record only if there is none with it and without it',
    fc.tuple(someCase, fc.array(fc.nat(8), { maxLength: 3 })),
    ([made, rows]) => {
      const gone = new Set(rows.map((row) => `e${row}`).filter((id) => made.events.some((event) => event.id === id)));
      const marks = [...gone].map((id, index) => ({
        id: `gone${index}`,
        kind: 'record.withdrawn-by-source',
        on: '2026-05-01',
        body: { event: id },
      }));
      if (made.events.some((event) => isAbout(event, gone))) return false;
      if (answer({ ...made, events: [...made.events, ...marks] }).onRecord !== 'unbarred') return false;
      const without = (ids: ReadonlySet<string>) => made.events.filter((event) => !ids.has(event.id));
      for (const ids of [new Set<string>(), ...[...gone].map((id) => new Set([id])), gone]) {
        assert.equal(answer({ ...made, events: without(ids) }).onRecord, 'unbarred', `without ${[...ids]}`);
      }
      return gone.size > 0;
    },
  ),
  property(
    'what was known then is reproduced after anything recorded later',
    fc.tuple(
      someCase,
      fc.array(someInstant, { minLength: 9, maxLength: 9 }),
      someVoids,
      laterEvents,
      someVoids,
      someInstant,
    ),
    ([made, instants, voids, later, laterVoids, knownAt]) => {
      const recorded = [...made.events, ...voids].map((event, index) => {
        const recordedAt = instants[index % instants.length];
        return index % 3 === 0 || recordedAt === undefined ? event : { ...event, recordedAt };
      });
      const known = recorded.filter((event) => !('recordedAt' in event) || event.recordedAt <= knownAt);
      const then = answer({ ...made, events: known });
      const all = [
        ...laterVoids.map((event) => ({ ...event, id: `later-${event.id}`, recordedAt: '2027-06-01T00:00:00Z' })),
        ...recorded,
        ...later.map((event) => ({ ...event, recordedAt: '2027-05-01T08:00:00-05:00' })),
      ];
      assert.deepEqual(answer({ ...made, events: all }, knownAt), then);
      return all.length > known.length;
    },
  ),
];
