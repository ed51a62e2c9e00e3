import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exampleRules as rules, exampleFile as whole } from '../testing/worked-example.ts';
import { readScenario } from './read-scenario.ts';

describe('a scenario that is written as it should be', () => {
  const read = readScenario('day.md', whole, rules);
  assert.ok(read.ok, read.ok ? '' : read.errors.join('\n'));
  const [question] = read.value.questions;

  it('is told in paragraphs', () => {
    assert.equal(read.value.title, 'The thirtieth day');
    assert.equal(read.value.area, 'Appeals and finality');
    assert.deepEqual(read.value.story, ['A judge orders removal from the bench.', 'Nothing is filed.']);
  });

  it('describes the case, whose id is the name of the file', () => {
    assert.deepEqual(read.value.case, { id: 'day', nationality: 'HN', circuit: '4', court: 'BAL', detained: false });
  });

  it('reads each detail as its field allows: a list, a yes, a word that says yes', () => {
    assert.deepEqual(read.value.events, [
      {
        id: 'order',
        kind: 'order.entered',
        on: '2026-10-23',
        body: {
          order: 'removal',
          countries: ['HN', 'GT'],
          inAbsentia: false,
          alternate: { order: 'removal', countries: ['HN'] },
        },
        recordedAt: '2026-10-24T00:00:00Z',
      },
      {
        id: 'e2',
        kind: 'appearance.recorded',
        on: { earliest: '2026-10-25', latest: '2026-10-28' },
        body: { appeared: 'yes' },
      },
    ]);
  });

  it('asks with what was known and checked', () => {
    const { asOf, knownAt, country, coverage } = question?.input ?? {};
    assert.deepEqual([asOf, knownAt, country], ['2026-11-23', '2026-11-24T23:59:59.999Z', 'GT']);
    assert.deepEqual(coverage, {
      circuit: '2026-11-22',
      district: '2026-11-22',
      agency: '2026-11-22',
      citizenship: '2026-11-22',
    });
  });

  it('expects what its cells say', () => {
    assert.equal(question?.line, 27);
    assert.equal(question.why, 'C1 | B3.');
    assert.deepEqual(question.expected, {
      execution: 'barred',
      bars: [
        { rule: 'C1', countries: 'all', until: '2026-11-23' },
        { rule: 'C10', countries: ['HN', 'GT'], until: null },
        { rule: 'C6' },
      ],
      barsInclude: false,
      reviews: { include: ['R5'], exclude: ['C11'], none: false },
      finality: { status: 'not-final' },
      deadlines: [
        { rule: 'B3', what: 'appeal', on: '2026-11-23', for: 'person' },
        { rule: 'D3', what: 'departure', on: '2026-12-23', for: 'agency' },
      ],
      missing: ['uscis'],
      nextChangeOn: null,
    });
  });

  it('may ask for some bars among others', () => {
    const some = readScenario('day.md', whole.replace('C1 for all until', 'at least C1 for all until'), rules);
    assert.ok(some.ok);
    assert.equal(some.value.questions[0]?.expected.barsInclude, true);
    assert.deepEqual(some.value.questions[0]?.expected.bars, question?.expected.bars);
  });

  it('reads the same with the line ends of another editor', () => {
    assert.deepEqual(readScenario('day.md', whole.replaceAll('\n', '\r\n'), rules), read);
  });
});

describe('the commands of a scenario', () => {
  const commands = [
    '',
    '## Commands',
    '',
    '| today | command | by | day | event | details | answer | why |',
    '|-|-|-|-|-|-|-|-|',
    '| 2026-11-24 | 1 | an officer | 2026-11-20 | hold.placed | hold: witness | accepted | C1 |',
    '| 2026-11-24 | 1 | an officer | | hold.released | hold: witness | refused by C6, C10 | Not theirs. |',
    '| 2026-11-24 | | | 2026-09-31 | hold.placed | hold: witness | cannot be read | No such day. |',
  ].join('\n');
  const withCommands = whole + commands;

  it('are read with who enters what, several at once under one number', () => {
    const read = readScenario('day.md', withCommands, rules);
    assert.ok(read.ok, read.ok ? '' : read.errors.join('\n'));
    const told = read.value.commands.map(({ today, by, entries }) => [
      today,
      by,
      entries.map(({ event, answer }) => [event?.id, event?.on, answer]),
    ]);
    assert.deepEqual(told, [
      [
        '2026-11-24',
        'an officer',
        [
          ['new1', '2026-11-20', 'accepted'],
          ['new2', '2026-11-24', { refusedBy: ['C6', 'C10'] }],
        ],
      ],
      ['2026-11-24', '', [[undefined, undefined, 'cannot be read']]],
    ]);
  });

  it('need no question beside them', () => {
    const alone = whole.slice(0, whole.indexOf('## Questions')) + commands;
    assert.ok(readScenario('day.md', alone, rules).ok);
  });

  const slips: readonly (readonly [what: string, old: string, put: string, fault: RegExp])[] = [
    [
      'an answer that is none',
      '| accepted |',
      '| fine |',
      /^day\.md:32: answer: "fine" is no answer; it must be accepted, cannot/,
    ],
    ['a refusal by no rule', 'C6, C10 |', 'C6, C66 |', /^day\.md:33: answer: "C66" is no rule of the rulebook/],
    ['no reason', '| Not theirs. |', '| |', /^day\.md:33: why: say why\.$/],
    ['no day', '| 2026-11-24 | | |', '| today | | |', /^day\.md:34: today: "today" is no day/],
    [
      'two authors of one command',
      '| an officer | | hold',
      '| a clerk | | hold',
      /^day\.md:33: command: the rows of command "1" need the same day and the same author\.$/,
    ],
    [
      'an event that should be read and cannot',
      '| cannot be read |',
      '| accepted |',
      /^day\.md:34: Event "new3": on is "2026-09-31"/,
    ],
  ];
  for (const [what, old, put, fault] of slips) {
    it(`with a slip are refused: ${what}`, () => {
      assert.ok(withCommands.includes(old));
      const read = readScenario('day.md', withCommands.replace(old, put), rules);
      assert.ok(
        !read.ok && read.errors.some((error) => fault.test(error)),
        read.ok ? 'it is read' : read.errors.join('\n'),
      );
    });
  }
});
