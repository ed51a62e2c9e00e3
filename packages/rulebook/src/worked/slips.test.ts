import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exampleRules as rules, exampleFile as whole } from '../testing/worked-example.ts';
import { readScenario } from './read-scenario.ts';

/** The faults of the file in which one text stands in place of another. */
function faultsWith(old: string, put: string): readonly string[] {
  assert.ok(whole.includes(old), `${old} is in the file`);
  const read = readScenario(
    'day.md',
    whole.replace(old, () => put),
    rules,
  );
  return read.ok ? [] : read.errors;
}

describe('a slip of the pen is refused, with its line and what is allowed', () => {
  const slips: readonly (readonly [what: string, old: string, put: string, fault: RegExp])[] = [
    [
      'no title',
      '# The thirtieth day',
      'The thirtieth day',
      /^day\.md:1: The file has no title: its first line is "# "/,
    ],
    [
      'two titles',
      'Nothing is filed.',
      '# Another',
      /^day\.md:8: The file has a second title; one scenario is one file\.$/,
    ],
    ['a heading too deep', 'Nothing is filed.', '### More', /^day\.md:8: A heading is "# " and the title, or "## "/],
    ['no area', 'Area: Appeals and finality', '', /^day\.md:1: The file has no line "Area: …"/],
    [
      'an area that is none',
      'Appeals and finality',
      'Weather',
      /^day\.md:3: "Weather" is no area; it must be Acceptance, /,
    ],
    ['two areas', 'Nothing is filed.', 'Area: Acceptance', /^day\.md:8: The area is named twice\.$/],
    [
      'a section that is none',
      '## Case',
      '## The case',
      /^day\.md:10: "The case" is no section; a scenario has Case, On record/,
    ],
    ['a section twice', '## Case', '## Questions', /^day\.md:23: The section "Questions" stands twice/],
    ['no record', '## On record', '## Case', /^day\.md:1: The file has no section "On record"\.$/],
    [
      'a text in a section',
      '| 2026-10-25 to',
      'and 2026-10-25 to',
      /^day\.md:21: The section "On record" holds one table/,
    ],
    ['a table in the story', 'Nothing is filed.', '| a |', /^day\.md:8: A table stands under a heading/],
    [
      'a row that is not closed',
      'appeared: yes | | |',
      'appeared: yes | |',
      /^day\.md:21: The row has 4 cells; the table has 5 columns/,
    ],
    [
      'a line with no last bar',
      '| HN | 4 | BAL | no |',
      '| HN | 4 | BAL | no',
      /^day\.md:14: A line of a table begins and ends with "\|"\.$/,
    ],
    [
      'no dashes',
      '|-|-|-|-|-|\n| 2026-10-23',
      '| 2026-10-23',
      /^day\.md:19: Under the names of the columns stands a line of dashes/,
    ],
    [
      'a column that is none',
      '| recorded |',
      '| noted |',
      /^day\.md:16: "noted" is no column of "On record"; it may have day, event, details, id/,
    ],
    ['a column twice', '| id | recorded |', '| id | id |', /^day\.md:18: The column "id" stands twice\.$/],
    [
      'a column left out',
      '| day | event | details |',
      '| day | event | id |',
      /"On record" needs the column "details"\.$/,
    ],
    [
      'a kind that is none',
      'order.entered',
      'order.enterd',
      /^day\.md:20: "order\.enterd" is no kind of event; near it are order\.entered, /,
    ],
    [
      'a field that is none',
      'inAbsentia: no',
      'absent: no',
      /^day\.md:20: "absent" is no field of order\.entered; it may have order, authority/,
    ],
    ['a field twice', 'inAbsentia: no', 'order: relief', /^day\.md:20: "order" stands twice\.$/],
    [
      'an inner field twice',
      'alternate.countries: HN',
      'alternate.order: relief',
      /^day\.md:20: "alternate\.order" stands twice\.$/,
    ],
    [
      'an inner field that is none',
      'alternate.countries',
      'alternate.place',
      /^day\.md:20: "alternate\.place" is "HN"; it must be /,
    ],
    [
      'a value that is none',
      'order: removal;',
      'order: removel;',
      /^day\.md:20: "order" is "removel"; it must be "removal", "deportation"/,
    ],
    [
      'a detail with no value',
      'inAbsentia: no',
      'inAbsentia',
      /^day\.md:20: "inAbsentia" is no detail; write "field: value"/,
    ],
    [
      'a day that does not exist',
      '2026-10-23 |',
      '2026-09-31 |',
      /^day\.md:20: Event "order": on is "2026-09-31"; it must be a day that exists/,
    ],
    [
      'days in the wrong order',
      '2026-10-25 to 2026-10-28',
      '2026-10-28 to 2026-10-25',
      /^day\.md:21: Event "e2": on is /,
    ],
    [
      'a needed field left out',
      'order: removal; countries',
      'countries',
      /^day\.md:20: Event "order", order\.entered: body\.order is missing/,
    ],
    [
      'an id twice',
      'appeared: yes | |',
      'appeared: yes | order |',
      /^day\.md:21: The id "order" stands twice; each event needs its own\.$/,
    ],
    [
      'two cases',
      '| HN | 4 | BAL | no |',
      '| HN | 4 | BAL | no |\n| HN | 4 | BAL | no |',
      /^day\.md:10: The section "Case" has one row\.$/,
    ],
    ['a case of no circuit', '| HN | 4 |', '| HN | 14 |', /^day\.md:14: The input: case\.circuit is "14"; it must be /],
    [
      'a question of no day',
      '| 2026-11-23 | 2026-11-24 |',
      '| soon | 2026-11-24 |',
      /^day\.md:27: The input: asOf is "soon"; it must be /,
    ],
    [
      'an answer that is none',
      '| barred |',
      '| executable |',
      /^day\.md:27: answer: "executable" is no answer; it must be no order, not final, barred, review, no bar on record\.$/,
    ],
    [
      'a bar that is none',
      'C1 for all until',
      'C1 from',
      /^day\.md:27: bars: "C1 from 2026-11-23" is no bar; write a rule/,
    ],
    ['a bar of no rule', 'C6 |', 'C66 |', /^day\.md:27: bars: "C66" is no rule of the rulebook/],
    ['a bar for no country', 'C10 for HN, GT', 'C10 for HN, QQ', /^day\.md:27: bars: "QQ" is no country/],
    ['a bar until no day', 'until none', 'until 2026-02-30', /^day\.md:27: bars: "2026-02-30" is no day/],
    ['a review of no rule', 'R5;', 'R7;', /^day\.md:27: reviews: "R7" is no rule of the rulebook/],
    [
      'a finality that is none',
      '| not final |',
      '| done |',
      /^day\.md:27: finality: "done" is no finality; it must be no order, not final, final, unknown, in conflict, or like/,
    ],
    [
      'a deadline that is none',
      'B3 appeal 2026-11-23;',
      'appeal 2026-11-23;',
      /^day\.md:27: deadlines: "appeal 2026-11-23" is no deadline/,
    ],
    [
      'a deadline of no name',
      'D3 departure',
      'D3 party',
      /^day\.md:27: deadlines: "party" is no name of a deadline; it must be appeal, petition-for-review/,
    ],
    [
      'a source that is none',
      '| uscis | none |',
      '| post | none |',
      /^day\.md:27: missing: "post" is no source; it must be court, circuit/,
    ],
    [
      'a check that is none',
      'all but uscis, court through',
      'some through',
      /^day\.md:27: checked: "some through 2026-11-22" must be all, none/,
    ],
    ['a reason with no rule', 'C1 \\| B3.', 'because.', /^day\.md:27: why: the reason must name the rule/],
    [
      'no question',
      whole.slice(whole.indexOf('| 2026-11-23 |')),
      '',
      /^day\.md:23: The file asks nothing: the section "Questions" or "Commands" needs a row\.$/,
    ],
    ['no table', whole.slice(whole.indexOf('| as of |')), '', /^day\.md:23: The section "Questions" has no table\.$/],
  ];
  for (const [what, old, put, fault] of slips) {
    it(what, () => {
      const faults = faultsWith(old, put);
      assert.ok(
        faults.some((text) => fault.test(text)),
        `${fault} is among:\n${faults.join('\n')}`,
      );
    });
  }

  it('and each fault ends as a sentence, in the order of the lines', () => {
    const faults = faultsWith(
      whole,
      whole.replace('order.entered', 'x').replace('| barred |', '| free |').replace('C1 \\|', '\\|'),
    );
    assert.deepEqual(
      faults.map((text) => text.split(' ')[0]),
      ['day.md:20:', 'day.md:27:'],
    );
    assert.ok(faults.every((text) => text.endsWith('.')));
  });
});
