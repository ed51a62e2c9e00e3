/** A scenario that uses every column, for the tests of its reader. */

/** The rules that it names. */
export const exampleRules = new Set(['B1', 'B3', 'C1', 'C6', 'C10', 'C11', 'D3', 'R5']);

const lines = [
  '# The thirtieth day',
  '',
  'Area: Appeals and finality',
  '',
  'A judge orders removal',
  'from the bench.',
  '',
  'Nothing is filed.',
  '',
  '## Case',
  '',
  '| nationality | circuit | court | detained |',
  '|-|-|-|-|',
  '| HN | 4 | BAL | no |',
  '',
  '## On record',
  '',
  '| day | event | details | id | recorded |',
  '|-|-|-|-|-|',
  '| 2026-10-23 | order.entered | order: removal; countries: HN, GT; inAbsentia: no; alternate.order: removal; alternate.countries: HN | order | 2026-10-24 |',
  '| 2026-10-25 to 2026-10-28 | appearance.recorded | appeared: yes | | |',
  '',
  '## Questions',
  '',
  '| as of | known at | country | checked | answer | bars | reviews | finality | deadlines | missing | next change | why |',
  '|-|-|-|-|-|-|-|-|-|-|-|-|',
  '| 2026-11-23 | 2026-11-24 | GT | all but uscis, court through 2026-11-22 | barred | C1 for all until 2026-11-23; C10 for HN, GT until none; C6 | R5; not C11 | not final | B3 appeal 2026-11-23; D3 departure 2026-12-23 for agency | uscis | none | C1 \\| B3. |',
];
/** The whole file. */
export const exampleFile = lines.join('\n');
