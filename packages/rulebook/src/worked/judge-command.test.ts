import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { event, order } from '../testing/cases.ts';
import { commandDifferences } from './judge-command.ts';
import type { Entry, EntryAnswer, WorkedScenario } from './scenario.ts';

const scenario: WorkedScenario = {
  file: 'hold.md',
  title: 'A hold',
  area: 'Holds and custody',
  story: [],
  case: { id: 'hold' },
  events: [
    order('2018-03-05', { appeal: 'waived' }),
    event('hold.placed', '2018-07-02', { hold: 'witness', owner: 'a prosecutor' }),
  ],
  record: [],
  questions: [],
  commands: [],
};

/** The release of the hold by a field office, or by its owner. */
function release(answer: EntryAnswer, owner?: string): Entry {
  const body = { hold: 'witness', ...(owner === undefined ? {} : { owner }) };
  const released = event('hold.released', '2018-08-08', body);
  return { line: 7, event: released, faults: [], answer, why: '', cells: new Map() };
}

function found(...entries: readonly Entry[]): string[] {
  return commandDifferences(scenario, { today: '2018-08-08', by: 'a field office', entries });
}

describe('a command held against what is expected', () => {
  it('is refused or accepted as expected', () => {
    assert.deepEqual(found(release({ refusedBy: ['C24'] })), []);
    assert.deepEqual(found(release('accepted', 'a prosecutor')), []);
  });

  it('or is not', () => {
    assert.deepEqual(found(release('accepted')), ['Line 7: the answer is "refused by C24", not "accepted".']);
    assert.deepEqual(found(release({ refusedBy: ['C10', 'C24'] })), [
      'Line 7: the answer is "refused by C24", not "refused by C10, C24".',
    ]);
    assert.deepEqual(found(release({ refusedBy: ['C24'] }, 'a prosecutor')), [
      'Line 7: the answer is "accepted", not "refused by C24".',
    ]);
    assert.deepEqual(found(release('cannot be read')), [
      'Line 7: the answer is "refused by C24", not "cannot be read".',
    ]);
  });

  it('cannot be read, and then refuses nothing', () => {
    const entry = { ...release('cannot be read'), event: undefined };
    assert.deepEqual(found(entry), []);
    assert.deepEqual(found({ ...entry, answer: 'accepted' }), [
      'Line 7: the answer is "cannot be read", not "accepted".',
    ]);
  });
});
