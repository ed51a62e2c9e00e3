import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDay } from '../calendar/civil-day.ts';
import { parameters } from '../parameters/index.ts';
import type { Parameter } from '../parameters/parameter.ts';
import { currentRulebook, type Rulebook, rulebookWith } from '../rulebook.ts';
import { nearestNames } from './nearest-name.ts';
import { parseWhatIf } from './question.ts';

const thirty = parameters.find(({ name, status }) => name === 'appeal-days' && status === 'enacted');
assert.ok(thirty !== undefined);

/** A registry by country, beside the values that there are. */
const moon = (key: string, value: string, from: string | null, to: string | null): Parameter => ({
  ...thirty,
  name: 'moon-status',
  rule: 'B3',
  unit: 'word',
  key,
  value,
  from,
  to,
});
const withMoon = rulebookWith('with the moon', [
  ...parameters,
  moon('HN', 'designated', '1999-01-05', '2026-06-30'),
  moon('SV', 'designated', '2001-03-09', null),
  moon('NI', 'ended', '2025-09-08', null),
]);

/** The values that the file leads to, of a name on days. */
function valuesOn(asked: unknown, name: string, days: readonly string[], key?: string, rulebook = currentRulebook) {
  const parsed = parseWhatIf(asked, rulebook);
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.errors.join('\n'));
  const { timelines } = rulebookWith('asked', parsed.value.parameters);
  return days.map((day) => timelines.at(name, parseDay(day) ?? 0, key)?.value);
}

function faults(asked: unknown, rulebook: Rulebook = currentRulebook): readonly string[] {
  const parsed = parseWhatIf(asked, rulebook, 'what.json');
  return parsed.ok ? [] : parsed.errors;
}

describe('a change in short', () => {
  it('holds from its first day through its last, and what was in force goes on around it', () => {
    const asked = { name: 'ten', changes: [{ name: 'appeal-days', value: 10, from: '2026-03-09', to: '2026-04-30' }] };
    const days = ['2026-03-08', '2026-03-09', '2026-04-30', '2026-05-01'];
    assert.deepEqual(valuesOn(asked, 'appeal-days', days), [30, 10, 10, 30]);
    assert.deepEqual(valuesOn(asked, 'reopen-days', ['2026-04-01']), [90]);
  });

  it('without days holds always, and a later one lies over an earlier one', () => {
    const changes = [
      { name: 'appeal-days', value: 20 },
      { name: 'appeal-days', value: 15, from: '2026-01-01' },
    ];
    assert.deepEqual(valuesOn({ name: 'two', changes }, 'appeal-days', ['1990-01-01', '2026-01-01']), [20, 15]);
  });

  it('takes its rule, its unit and its source from what it lies over', () => {
    const parsed = parseWhatIf({ name: 'ten', changes: [{ name: 'appeal-days', value: 10 }] }, currentRulebook);
    assert.ok(parsed.ok);
    const made = parsed.value.parameters.filter(({ name, status }) => name === 'appeal-days' && status === 'enacted');
    assert.deepEqual(made, [{ ...thirty, value: 10 }]);
  });

  it('of a registry is for its key alone, may begin a key, and null ends what was in force', () => {
    const change = (more: object) => ({ name: 'moon', changes: [{ name: 'moon-status', ...more }] });
    const days = ['2026-06-30', '2026-07-01', '2026-07-02'];
    const longer = change({ key: 'HN', value: 'designated', from: '2026-07-01', to: '2026-07-01' });
    const [then, now] = ['designated', undefined];
    assert.deepEqual(valuesOn(longer, 'moon-status', days, 'HN', withMoon), [then, then, now]);
    const ended = change({ key: 'SV', value: null, from: '2026-07-02' });
    assert.deepEqual(valuesOn(ended, 'moon-status', days, 'SV', withMoon), [then, then, now]);
    const begun = change({ key: 'GT', value: 'designated', from: '2026-07-02' });
    assert.deepEqual(valuesOn(begun, 'moon-status', days, 'GT', withMoon), [now, now, then]);
  });
});

describe('whole parameters', () => {
  it('take the place of all entries of their name and key', () => {
    const asked = {
      name: 'ten',
      parameters: [
        { ...thirty, to: '2026-03-08' },
        { ...thirty, value: 10, from: '2026-03-09' },
      ],
    };
    assert.deepEqual(valuesOn(asked, 'appeal-days', ['2026-03-08', '2026-03-09']), [30, 10]);
    const parsed = parseWhatIf(asked, currentRulebook);
    assert.equal(parsed.ok && parsed.value.parameters.filter(({ name }) => name === 'appeal-days').length, 2);
  });
});

describe('a file that cannot be asked', () => {
  it('is refused with all its faults, each by name and place', () => {
    const asked = {
      name: '',
      asOf: '2026-02-30',
      because: 'curiosity',
      changes: [{ name: 'appeal-days' }, { name: 'appeal-days', value: 10, from: 'March', until: '2026-04-01' }, 7],
    };
    const found = faults(asked);
    for (const sentence of [
      /^what\.json: name is ""; it must be a text that is not blank\.$/,
      /^what\.json: asOf is "2026-02-30"; it must be a day that exists/,
      /^what\.json: because is no field of it; it may hold name, asOf, changes, parameters\.$/,
      /^what\.json: changes\[0\]\.value is missing; it must be a number/,
      /^what\.json: changes\[1\]\.from is "March"; it must be a day/,
      /^what\.json: changes\[1\]\.until is no field of it/,
      /^what\.json: changes\[2\] is 7; it must be a JSON object\.$/,
    ]) {
      assert.ok(
        found.some((fault) => sentence.test(fault)),
        `${sentence} is not among\n${found.join('\n')}`,
      );
    }
  });

  it('names a parameter that there is not, and the one nearest to it', () => {
    const asked = {
      name: 'x',
      changes: [
        { name: 'apeal-days', value: 10 },
        { name: 'moon', value: 1 },
      ],
    };
    const [first, second] = faults(asked);
    assert.equal(
      first,
      'what.json: changes[0].name is "apeal-days"; there is no such parameter; did you mean appeal-days?',
    );
    assert.match(
      second ?? '',
      /^what\.json: changes\[1\]\.name is "moon"; there is no such parameter; there are address/,
    );
    assert.deepEqual(nearestNames('Appeal Days', ['appeal-days', 'reopen-days']), ['appeal-days']);
    assert.deepEqual(nearestNames('appael-days', ['appeal-days', 'reopen-days']), ['appeal-days']);
  });

  it('has a value, a key or a span that cannot be', () => {
    const one = (change: object, rulebook = withMoon) => faults({ name: 'x', changes: [change] }, rulebook).join(' ');
    assert.match(one({ name: 'appeal-days', value: 'ten' }), /value is "ten"; it must be a number of days/);
    assert.match(one({ name: 'appeal-days', value: -1 }), /value is -1; it must be a number of days/);
    assert.match(one({ name: 'appeal-days', value: 1.5 }), /value is 1\.5/);
    assert.match(one({ name: 'appeal-days', value: null }), /needs? a value of appeal-days on every day/);
    assert.match(one({ name: 'appeal-days', key: 'HN', value: 10 }), /leave the key out/);
    assert.match(
      one({ name: 'moon-status', value: 'ended' }),
      /key is missing; moon-status has a value for each of HN/,
    );
    assert.match(
      one({ name: 'moon-status', key: 'HN', value: 'eclipsed' }),
      /a word that moon-status has: designated, ended/,
    );
    assert.match(
      one({ name: 'appeal-days', value: 10, from: '2026-03-09', to: '2026-03-08' }),
      /to is "2026-03-08"; it must not be before from/,
    );
  });

  it('leaves a day without a value, or with two, or gives one line in both ways', () => {
    const whole = (...parameters: object[]) => faults({ name: 'x', parameters });
    assert.deepEqual(whole({ ...thirty, to: '2026-03-08' }), [
      'what.json: Parameter appeal-days: no value after 2026-03-08.',
    ]);
    assert.match(
      whole({ ...thirty, to: '2026-03-09' }, { ...thirty, from: '2026-03-09' }).join(' '),
      /two values are in force on 2026-03-09/,
    );
    assert.match(
      whole({ ...thirty, rule: 'D2', unit: 'hours' }).join(' '),
      /is a value of B3\..* is counted in "days"/,
    );
    assert.match(
      faults({ name: 'x', parameters: [thirty], changes: [{ name: 'appeal-days', value: 9 }] }).join(' '),
      /changes\[0\] changes appeal-days, which parameters replaces already/,
    );
    assert.match(faults({ name: 'x' }).join(' '), /it changes nothing/);
    assert.match(faults([]).join(' '), /must be a JSON object/);
  });
});
