import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Parameter } from '../parameters/parameter.ts';
import { Timelines } from '../parameters/timelines.ts';
import { currentRulebook, type Rulebook } from '../rulebook.ts';
import type { Rule } from '../rules/rule.ts';
import { describeRulebook } from './rulebook-page.ts';

/** A law of no country: dusk must fall before owls are counted. */
const dusk: Rule = {
  id: 'Z1',
  name: 'Owls | counted',
  citations: [{ cite: 'Owl Code 7(b)', confidence: 'K-m' }],
  period: { from: '2020-02-29', to: null },
  checkedOn: null,
  notEncoded: ['Barn owls.'],
  reads: ['owl.counted'],
  sentence: { en: 'Owls are counted after dusk.', es: 'Los búhos se cuentan tras el ocaso.' },
};
const winter: Rule = { ...dusk, id: 'Z2', name: 'Owls in winter', exceptionTo: 'Z1', notEncoded: [], reads: [] };
const wait: Parameter = {
  name: 'dusk-days',
  rule: 'Z1',
  value: 3,
  unit: 'days',
  appliesTo: 'a second count',
  from: '2026-03-09',
  to: null,
  announcedOn: '2026-02-06',
  status: 'vacated',
  statusOn: '2026-03-08',
  source: 'Owl Gazette 12.',
  confidence: 'V',
  sourceKind: 'primary',
  lastCheckedOn: '2026-11-24',
  allowanceDays: 90,
};
const owls: Rulebook = {
  id: '2026.11',
  rules: [dusk, winter],
  parameters: [wait, { ...wait, rule: 'Z9' }],
  timelines: new Timelines([]),
};

describe('the page of a rulebook', () => {
  it('tells a rule with its law, its values and what it leaves out', () => {
    const page = describeRulebook({ ...owls, parameters: [wait] });
    assert.equal(
      page,
      [
        '# Rulebook 2026.11',
        '',
        'Facts with citations, not legal advice. A rule of law that is not on this page is not encoded: what it would read leads to a review.',
        '',
        '| rule | name | exception to |',
        '|-|-|-|',
        '| [Z1](#z1) | Owls \\| counted |  |',
        '| [Z2](#z2) | Owls in winter | Z1 |',
        '',
        '<a id="z1"></a>',
        '',
        '## Z1. Owls | counted',
        '',
        'Owls are counted after dusk.',
        '',
        'Law:',
        '',
        '- Owl Code 7(b) (known with medium confidence, not read)',
        '',
        'Encoded for days from February 29, 2020.',
        '',
        'Exceptions: Z2 (Owls in winter).',
        '',
        'Reads `owl.counted`.',
        '',
        'Values:',
        '',
        '- `dusk-days`: **3 days** for a second count; days from March 9, 2026; vacated and never applied since March 8, 2026. ' +
          'Announced on February 6, 2026. Source: Owl Gazette 12. ' +
          'Last checked on November 24, 2026; an answer after February 22, 2027 that uses it is a review.',
        '',
        'Not encoded:',
        '',
        '- Barn owls.',
        '',
        '<a id="z2"></a>',
        '',
        '## Z2. Owls in winter',
        '',
        'Owls are counted after dusk.',
        '',
        'Law:',
        '',
        '- Owl Code 7(b) (known with medium confidence, not read)',
        '',
        'Encoded for days from February 29, 2020.',
        '',
        'An exception to Z1.',
        '',
      ].join('\n'),
    );
  });

  it('shows a value even where its rule is not encoded yet', () => {
    assert.match(
      describeRulebook(owls),
      /## Values of rules that are not encoded yet\n\n- `dusk-days`: \*\*3 days\*\*/,
    );
  });
});

describe('the page of the rulebook in force', () => {
  const page = describeRulebook(currentRulebook);

  it('holds every rule, citation, value and omission', () => {
    assert.ok(currentRulebook.rules.length > 0);
    for (const { id, name, citations, notEncoded, sentence } of currentRulebook.rules) {
      for (const text of [`## ${id}. ${name}`, sentence.en, ...citations.map(({ cite }) => cite), ...notEncoded]) {
        assert.ok(page.includes(text), `${id}: ${text}`);
      }
    }
    for (const { name, value, unit, source } of currentRulebook.parameters) {
      assert.ok(page.includes(`\`${name}\`: **${value} ${unit}**`), name);
      assert.ok(page.includes(source.replace(/\.$/, '')), source);
    }
  });

  it('tells the whole timeline of the time to appeal: 30 days, and the ten that were vacated before they began', () => {
    const lines = page.split('\n').filter((line) => line.startsWith('- `appeal-days`'));
    assert.equal(lines.length, 2);
    assert.match(lines[0] ?? '', /\*\*30 days\*\*.* every day; in force\./);
    assert.match(
      lines[1] ?? '',
      /\*\*10 days\*\*.* days from March 9, 2026; vacated and never applied since March 8, 2026\. Announced on February 6, 2026/,
    );
  });

  it('leaves nothing blank', () => {
    assert.doesNotMatch(page, /undefined|null|NaN|\{\w*\}|\n{3}|\(\)/);
  });
});
