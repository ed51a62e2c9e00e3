import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CommandFailure, Interrupted, tellError, UsageError } from './failure.ts';

describe('an error, told', () => {
  it('is its own sentence where it explains itself', () => {
    assert.deepEqual(tellError(new CommandFailure('No such case.'), false), { sentence: 'No such case.', exitCode: 1 });
    assert.deepEqual(tellError(new UsageError('Say which.'), false), { sentence: 'Say which.', exitCode: 2 });
  });
  it('is that the person stopped it, unless what was stopped says it better', () => {
    assert.match(tellError(new Error('Connection terminated'), true).sentence, /^Stopped\. .*nothing is lost/);
    assert.match(tellError(new Interrupted(), false).sentence, /^Stopped\./);
    const refusal = Object.assign(new Error('Stopped after 3 batches.'), { name: 'ImportRefusal' });
    assert.equal(tellError(refusal, true).sentence, 'Stopped after 3 batches.');
  });
  it('says what to do when the disk is full, and which file is not there', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    assert.match(tellError(full, false).sentence, /^The disk is full.*safe.*run the same command again/);
    const absent = Object.assign(new Error('ENOENT'), { code: 'ENOENT', path: '/data/events.json' });
    assert.match(tellError(absent, false).sentence, /^There is no \/data\/events\.json\./);
  });
  it('is one line with what is safe and what to do, when nobody expected it', () => {
    const { sentence, exitCode } = tellError(new TypeError('x is\nundefined'), false);
    assert.match(sentence, /x is undefined\. What was committed is safe.*--debug/);
    assert.equal(sentence.includes('\n'), false);
    assert.equal(exitCode, 1);
    assert.match(tellError('thrown text', false).sentence, /thrown text/);
  });
});
