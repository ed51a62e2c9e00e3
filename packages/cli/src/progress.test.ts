import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { progressLine, startProgress } from './progress.ts';

function screen(isTerminal: boolean) {
  const state = { time: 0, written: '' };
  const progress = startProgress({
    note: (text) => {
      state.written += text;
    },
    screen: { isTerminal, columns: 80 },
    milliseconds: () => state.time,
  });
  return { state, progress };
}

const step = { what: 'Reading tbl_schedule', done: 1, of: 4 };

describe('progress', () => {
  it('is silent for the first two seconds, and leaves nothing behind', () => {
    const { state, progress } = screen(true);
    state.time = 1999;
    progress.show(step);
    progress.clear();
    assert.equal(state.written, '');
    state.time = 2000;
    progress.show(step);
    assert.match(state.written, /Reading tbl_schedule \[#{6}\.{18}\] 25 %, 0:02$/);
    progress.clear();
    assert.ok(state.written.endsWith('\r\u001b[K'));
  });
  it('is never drawn where standard error is no terminal', () => {
    const { state, progress } = screen(false);
    state.time = 60_000;
    progress.show(step);
    assert.equal(state.written, '');
  });
  it('is redrawn at most ten times a second', () => {
    const { state, progress } = screen(true);
    for (state.time = 2000; state.time < 3000; state.time++) progress.show(step);
    assert.equal(state.written.split('\r').length - 1, 10);
  });
  it('says how much where it cannot say how far', () => {
    assert.equal(progressLine({ what: 'Reading', done: 12_000, of: 0 }, 62), 'Reading 12,000, 1:02');
  });
});
