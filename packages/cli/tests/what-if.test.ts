/** `opendocket what-if` on a real database and a synthetic release, beside a recount that shares none of its code. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  describeCase,
  docketNumber,
  type EventRow,
  envelopeOf,
  eventColumns,
  type OpenDocket,
  openDocket,
  readRunSources,
  standingEvents,
  type WhatIfReport,
} from '@opendocket/docket';
import { attachDatabase, type DatabaseAttachment } from '@opendocket/docket/postgres';
import {
  currentRulebook,
  evaluateRecord,
  type Parameter,
  parameters,
  type RecordPosture,
  rulebookWith,
} from '@opendocket/rulebook';
import { run } from '../src/run.ts';
import { type FakeWorld, fakeSurroundings } from './surroundings.ts';

const folder = mkdtempSync(join(tmpdir(), 'opendocket-what-if-'));
const dataDir = join(folder, '.opendocket');
const program = fileURLToPath(new URL('what-if-process.ts', import.meta.url));
const cases = 2000;
const asOf = '2026-10-31';
const asked = { name: 'ten days to appeal', asOf, changes: [{ name: 'appeal-days', value: 10, from: '2026-03-09' }] };
let attached: DatabaseAttachment;
let docket: OpenDocket;

async function ran(args: readonly string[], world: FakeWorld = {}) {
  const fake = fakeSurroundings({ folder, ...world });
  const code = await run(args, fake.surroundings);
  return { code, out: fake.out(), err: fake.err() };
}

function write(name: string, value: unknown): string {
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  return name;
}

async function reported(file: string): Promise<WhatIfReport> {
  const { code, out, err } = await ran(['what-if', file, '--json']);
  assert.equal(code, 0, err);
  return JSON.parse(out);
}

/** What is the same whenever the same is asked. */
function lasting({ knownAt: _, cost: __, ...report }: WhatIfReport): unknown {
  return report;
}

/** What the files ask, in values written out by hand: an appeal may be taken for ten days, or for two hundred. */
const byHand: Readonly<Record<string, (thirty: Parameter) => readonly Parameter[]>> = {
  'ten.json': (thirty) => [
    { ...thirty, to: '2026-03-08' },
    { ...thirty, value: 10, from: '2026-03-09' },
  ],
  'long.json': (thirty) => [{ ...thirty, value: 200 }],
};

/** The answers of all cases under both rulebooks, each worked out from its events as they are read elsewhere. */
async function answersOneByOne(file: string): Promise<readonly (readonly [RecordPosture, RecordPosture])[]> {
  const other = rulebookWith(
    'by hand',
    parameters.flatMap((parameter) => {
      if (parameter.name !== 'appeal-days' || parameter.status !== 'enacted') return [parameter];
      return byHand[file]?.(parameter) ?? [];
    }),
  );
  const runs = await readRunSources(docket.pool);
  const { rows } = await docket.pool.query<EventRow & { readonly case_id: string }>(
    `select case_id, ${eventColumns} from docket.event order by case_id, seq`,
  );
  return [...Map.groupBy(rows, (row) => row.case_id)].map(([caseId, ofCase]) => {
    const events = ofCase.map((row) => envelopeOf(row, runs));
    const input = { case: describeCase(caseId, standingEvents(events), asOf), events, asOf };
    return [evaluateRecord(input, currentRulebook), evaluateRecord(input, other)];
  });
}

function compared(answer: RecordPosture): string {
  const { stage, onRecord, finality, bars, reviews, deadlines, conflicts, nextChangeOn } = answer;
  return JSON.stringify(
    [stage, onRecord, finality, bars, reviews, deadlines, conflicts, nextChangeOn],
    (key, value: unknown) => (key === 'because' ? undefined : value),
  );
}

/** Whether a figure that is shown can be this count. */
function mayBe(shown: number | '<11' | '11 or more' | undefined, count: number): boolean {
  if (shown === undefined) return count === 0;
  if (typeof shown === 'number') return shown === count;
  return shown === '<11' ? count > 0 && count < 11 : count >= 11;
}

describe('a what-if by command', () => {
  before(async () => {
    mkdirSync(dataDir, { mode: 0o700 });
    attached = await attachDatabase({ dataDir, durable: false });
    docket = await openDocket({ dataDir, clock: () => new Date('2026-11-24T18:00:00Z') });
    const release = ['--cases', String(cases), '--seed', '3', '--through', '2026-10-31', '--out', '2026-10'];
    for (const args of [
      ['synth', 'release', ...release],
      ['import', '2026-10', '--through', '2026-10-31'],
    ]) {
      const { code, err } = await ran(args);
      assert.equal(code, 0, err);
    }
    write('ten.json', asked);
    write('motion.json', { name: 'less time to reopen', asOf, changes: [{ name: 'reopen-days', value: 60 }] });
    write('long.json', { name: 'long time to appeal', asOf, changes: [{ name: 'appeal-days', value: 200 }] });
  });
  after(async () => {
    await docket.close();
    await attached.release();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const file of Object.keys(byHand)) {
    it(`changes the answers that a recount finds to change, case by case: ${file}`, async () => {
      const answers = await answersOneByOne(file);
      const changed = answers.filter(([one, other]) => compared(one) !== compared(other));
      assert.ok(changed.length >= 11, `${changed.length} answers change: too few to tell`);
      const report = await reported(file);
      assert.equal(report.compared, answers.length);
      assert.equal(report.changed, changed.length);
      assert.equal(report.unchanged, answers.length - changed.length);
      const parts = [
        [report.execution, (answer: RecordPosture) => answer.onRecord],
        [report.stage, (answer: RecordPosture) => answer.stage],
        [report.finality, (answer: RecordPosture) => answer.finality.status],
      ] as const;
      for (const [shown, partOf] of parts) {
        const counts = new Map<string, number>();
        for (const [one, other] of changed) {
          const key = partOf(one) === partOf(other) ? 'otherwise' : `${partOf(one)} ${partOf(other)}`;
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
        assert.ok(mayBe(shown.otherwise, counts.get('otherwise') ?? 0), 'otherwise');
        counts.delete('otherwise');
        assert.deepEqual(
          shown.transitions.map(({ before, after }) => `${before} ${after}`).sort(),
          [...counts.keys()].sort(),
        );
        for (const { before, after, cases: shownCases } of shown.transitions) {
          assert.ok(mayBe(shownCases, counts.get(`${before} ${after}`) ?? 0), `${before} ${after}: ${shownCases}`);
        }
      }
      const hasBar = (answer: RecordPosture): boolean => answer.bars.some(({ rule }) => rule === 'C1');
      const vanishing = changed.filter(([one, other]) => hasBar(one) && !hasBar(other));
      const appearing = changed.filter(([one, other]) => !hasBar(one) && hasBar(other));
      const bar = report.rules.find(({ rule, part }) => rule === 'C1' && part === 'bar');
      assert.ok(mayBe(bar?.vanishes, vanishing.length), `${bar?.vanishes} of ${vanishing.length}`);
      assert.ok(mayBe(bar?.appears, appearing.length), `${bar?.appears} of ${appearing.length}`);
    });
  }

  it('names no case and no docket number, and shows no count of 1 to 10, for people or for programs', async () => {
    const { rows } = await docket.pool.query<{ case_id: string }>('select case_id from docket.case_file');
    for (const file of ['long.json', 'motion.json']) {
      const text = await ran(['what-if', file]);
      assert.equal(text.code, 0, text.err);
      const json = await ran(['what-if', file, '--json']);
      for (const out of [text.out, json.out]) {
        const numbers = new Set(out.match(/\d{5,}/g));
        const named = rows.filter(({ case_id: id }) => numbers.has(id) || out.includes(docketNumber(id)));
        assert.deepEqual(named, []);
        assert.doesNotMatch(out, /OD-|executable|actionable/i);
      }
      const { cost: _, ...report }: WhatIfReport = JSON.parse(json.out);
      const counts =
        JSON.stringify(report).match(/"(cases|appears|vanishes|differs|otherwise|changed|unchanged)":\d+/g) ?? [];
      for (const count of counts) assert.doesNotMatch(count, /:([1-9]|10)$/);
      const page = text.out.replace(/\s+/g, ' ');
      assert.match(page, /^What if: (long|less) time to /);
      assert.match(page, /Coverage and the age of the values are not/);
      assert.match(page, /It took [\d.]+ s for 2,000 cases/);
      if (file === 'motion.json') assert.match(page, /An example of: the same before and after .*day 0: the /);
      assert.doesNotMatch(JSON.stringify(report.examples), /\d{4}-\d\d-\d\d/);
    }
  });

  it('killed in the middle, at several moments, and run again, says what it would have said', async () => {
    const file = join(folder, 'ten.json');
    const undisturbed = await processed(file);
    for (const at of [2, 9]) {
      const killed = await processed(file, at);
      assert.equal(killed, undefined, 'it ended before it was killed');
      const completed = await processed(file);
      assert.ok(completed !== undefined && undisturbed !== undefined);
      assert.deepEqual(lasting(completed), lasting(undisturbed));
      assert.ok(completed.cost.casesBefore > 0 && completed.cost.cases > 0);
      assert.equal(completed.cost.casesBefore + completed.cost.cases, completed.compared);
    }
    assert.deepEqual(lasting(await reported('ten.json')), lasting(undisturbed ?? assert.fail()));
  });

  it('stopped by Ctrl-C says so, exit 1', async () => {
    const stopped = await ran(['what-if', 'ten.json'], { stopAtProgress: 2 });
    assert.deepEqual([stopped.code, stopped.out], [1, '']);
    assert.match(stopped.err, /Stopped\. [^\n]*run the same command again/);
  });

  it('refuses a bad file with all its faults, by name and place, and compares nothing', async () => {
    const refused: readonly [unknown, readonly RegExp[]][] = [
      ['{', [/^bad\.json is not JSON/m]],
      [{ name: 'x' }, [/^bad\.json: it changes nothing/m]],
      [
        {
          name: 'x',
          changes: [
            { name: 'apeal-days', value: 10 },
            { name: 'reopen-days', value: 'ninety' },
          ],
        },
        [
          /^bad\.json: changes\[0\]\.name is "apeal-days"; there is no such parameter; did you mean appeal-days\?$/m,
          /^bad\.json: changes\[1\]\.value is "ninety"; it must be a number of days/m,
          /^bad\.json has 2 faults\. Nothing was compared\. [^\n]+\n$/m,
        ],
      ],
      [
        { name: 'x', asOf: 'today', changes: [{ name: 'appeal-days', value: 10, until: '2026-03-09' }] },
        [/^bad\.json: asOf is "today"; it must be a day/m, /^bad\.json: changes\[0\]\.until is no field of it/m],
      ],
      [
        {
          name: 'x',
          parameters: parameters.filter(({ name }) => name === 'appeal-days').map((p) => ({ ...p, to: '2026-03-08' })),
        },
        [/^bad\.json: parameters\[1\]\.to is "2026-03-08"; it must not be before from/m],
      ],
    ];
    for (const [value, sentences] of refused) {
      const { code, out, err } = await ran(['what-if', write('bad.json', value)]);
      assert.deepEqual([code, out], [1, ''], err);
      for (const sentence of sentences) assert.match(err, sentence);
    }
    assert.equal((await ran(['what-if', 'absent.json'])).code, 1);
    assert.equal((await ran(['what-if'])).code, 2);
  });

  it('reads the question from standard input as well', async () => {
    const { code, out } = await ran(['what-if', '-', '--json'], {
      input: JSON.stringify({ ...asked, asOf: '2026-10-30' }),
    });
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).asOf, '2026-10-30');
  });
});

/** Runs it in a process with blocks of a hundred cases, killed (SIGKILL) at its nth line if a number is given. */
async function processed(file: string, killAt?: number): Promise<WhatIfReport | undefined> {
  const child = spawn(process.execPath, [program, attached.connectionString, file, '100'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (killAt !== undefined && output.split('\n').length > killAt) child.kill('SIGKILL');
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) return undefined;
  return JSON.parse(output.trim().split('\n').at(-1) ?? '');
}
