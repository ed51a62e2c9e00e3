/**
 * The whole path against the truth: a synthetic release is written, imported and evaluated, and every case and every planted
 * row is held to what was planted, which was worked out without the importer and without the rulebook.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type Docket, openDatabase, quarantinedRows, verify } from '@opendocket/docket';
import { startTestServer } from '@opendocket/docket/testing';
import { type ImportResult, importRelease } from '@opendocket/intake';
import { type CaseTruth, writeRelease } from '@opendocket/synth';

interface PlantedRow {
  readonly table: string;
  readonly line: number;
  readonly case: string;
  readonly kind: string;
  readonly expected: string;
}

interface ChangedRow {
  readonly table: string;
  readonly change: string;
  readonly row: string;
}

interface PostureRow {
  readonly case_id: string;
  readonly stage: string;
  readonly finality: string;
  readonly finality_rule: string | null;
  readonly finality_on: string | null;
  readonly bars: readonly string[];
  readonly reviews: readonly string[];
  readonly order_kind: string | null;
  readonly order_on: string | null;
  readonly in_absentia: boolean | null;
}

function lines<T>(folder: string, file: string): T[] {
  const text = readFileSync(join(folder, 'truth', file), 'utf8').trim();
  return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line));
}

/** Cases of the release; OPENDOCKET_TRUTH_CASES=200000 holds more of them to their truth, in about half an hour. */
const cases = Number(process.env.OPENDOCKET_TRUTH_CASES ?? 4000);

/** What of an answer is not as the case's truth has it. */
function differences(truth: CaseTruth & { readonly quarantined: boolean }, found: PostureRow): string[] {
  if (truth.quarantined) return found.reviews.includes('R2') ? [] : ['a quarantined row and no review R2'];
  // A case that contradicts itself has no right answer but to be looked at.
  if (truth.contradiction !== '') return found.reviews.length > 0 ? [] : [`${truth.contradiction} and no review`];
  const wrong: string[] = [];
  const differ = (what: string, wanted: unknown, is: unknown): void => {
    if (wanted !== is) wrong.push(`${what} is ${is}, planted as ${wanted}`);
  };
  if (truth.stages.length > 0 && !truth.stages.includes(found.stage))
    differ('stage', truth.stages.join(' or '), found.stage);
  if (truth.finality !== null) differ('finality', truth.finality, found.finality);
  if (truth.finalOn !== null) differ('day of finality', truth.finalOn, found.finality_on);
  if (truth.finality === 'final' && truth.finalBy !== null)
    differ('rule of finality', truth.finalBy, found.finality_rule);
  for (const bar of truth.bars) if (!found.bars.includes(bar)) wrong.push(`bar ${bar} is missing`);
  for (const review of truth.reviews) if (!found.reviews.includes(review)) wrong.push(`review ${review} is missing`);
  if (truth.order !== null) {
    for (const bar of found.bars) if (!truth.bars.includes(bar)) wrong.push(`bar ${bar} was not planted`);
    if (truth.stages.length === 1) {
      differ('order', truth.order.kind, found.order_kind);
      differ('day of the order', truth.order.on, found.order_on);
      differ('in absentia', truth.order.inAbsentia, found.in_absentia);
    }
  }
  return wrong;
}

async function holdCases(docket: Docket, folder: string): Promise<void> {
  const postures = new Map<string, PostureRow>();
  for (const row of (await docket.pool.query<PostureRow>('select * from docket.posture')).rows)
    postures.set(row.case_id, row);
  const wrong: string[] = [];
  for (const truth of lines<CaseTruth & { readonly quarantined: boolean }>(folder, 'cases.jsonl')) {
    const found = postures.get(truth.case);
    if (found === undefined) wrong.push(`case ${truth.case} has no posture`);
    else wrong.push(...differences(truth, found).map((difference) => `case ${truth.case}: ${difference}`));
  }
  assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} differences`);
}

async function holdRows(docket: Docket, folder: string, done: ImportResult): Promise<void> {
  const outcomes = new Map<string, { readonly outcome: string; readonly case: string | null }>();
  for await (const row of quarantinedRows(docket)) {
    outcomes.set(`${row.table} ${row.line}`, { outcome: 'quarantined', case: row.case });
  }
  const repairs = await docket.pool.query<{ table_name: string; line: string; case_id: string }>(
    'select table_name, line::text, case_id::text from intake.repair',
  );
  for (const { table_name: table, line, case_id: of } of repairs.rows)
    outcomes.set(`${table} ${line}`, { outcome: 'repaired', case: of });
  const wrong: string[] = [];
  const planted = lines<PlantedRow>(folder, 'dirt.jsonl');
  for (const row of planted) {
    const found = outcomes.get(`${row.table} ${row.line}`);
    const outcome = found?.outcome ?? 'imported or ignored';
    const expected = row.expected === 'imported' || row.expected === 'ignored' ? 'imported or ignored' : row.expected;
    if (outcome !== expected)
      wrong.push(`${row.table} line ${row.line} (${row.kind}) is ${outcome}, planted as ${row.expected}`);
    else if (found !== undefined && row.case !== '' && found.case !== row.case) {
      wrong.push(`${row.table} line ${row.line} was told to case ${found.case}, not ${row.case}`);
    }
  }
  assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} of ${planted.length} planted rows`);
  const summary: { readonly damaged: { readonly [table: string]: { readonly [outcome: string]: number } } } =
    JSON.parse(readFileSync(join(folder, 'truth', 'summary.json'), 'utf8'));
  for (const { table, read, imported, repaired, quarantined, ignored, expected } of done.tables) {
    assert.equal(read, imported + repaired + quarantined + ignored, table);
    assert.equal(read, expected, table);
    assert.equal(quarantined, summary.damaged[table]?.quarantined ?? 0, `${table}: quarantined`);
    assert.equal(repaired, summary.damaged[table]?.repaired ?? 0, `${table}: repaired`);
  }
}

/** Rows that changed, by kind of change and table, those aside whose damage hides what they say. */
function holdChanges(folder: string, done: ImportResult): void {
  const damaged = new Set(
    lines<PlantedRow & { readonly row: string }>(folder, 'dirt.jsonl').map(({ table, row }) => `${table} ${row}`),
  );
  const told: { [key: string]: number } = {};
  for (const { table, change, row } of lines<ChangedRow>(folder, 'changes.jsonl')) {
    if (damaged.has(`${table} ${row}`)) continue;
    told[`${change} ${table}`] = (told[`${change} ${table}`] ?? 0) + 1;
  }
  for (const [key, count] of Object.entries(told)) {
    const [change = '', table = ''] = key.split(' ');
    const counts = change === 'changed' ? done.changed : change === 'vanished' ? done.vanished : done.added;
    const found = counts[table] ?? 0;
    if (!done.tables.some((account) => account.table === table && account.imported > 0)) continue;
    // A damaged row, of this release or the one before, may differ as well, which the truth of changes does not say.
    const mayDiffer = 12 + [...damaged].filter((row) => row.startsWith(`${table} `)).length;
    assert.ok(found >= count && found <= count + mayDiffer, `${key}: ${found}, planted ${count}`);
  }
}

describe('a synthetic release, imported and evaluated', () => {
  it('agrees with its truth on every case and every planted row, and so does its successor', {
    timeout: Math.max(600_000, cases * 30),
  }, async () => {
    const root = mkdtempSync(join(tmpdir(), 'opendocket-truth-'));
    const [first, next] = [join(root, 'first'), join(root, 'next')];
    const database = await (await startTestServer()).createDatabase();
    const docket = await openDatabase({ connection: database.connectionString });
    try {
      await writeRelease({ out: first, cases, seed: 'truth' });
      await writeRelease({ out: next, nextOf: first });
      // At noon in Honolulu it is the release's last day at every court.
      const october = {
        path: first,
        name: '2026-10',
        through: '2026-10-31',
        recordedAt: '2026-10-31T22:00:00.000Z',
        by: 'records',
      };
      const done = await importRelease(docket, october);
      await holdRows(docket, first, done);
      await holdCases(docket, first);
      const november = {
        path: next,
        name: '2026-11',
        through: '2026-11-30',
        recordedAt: '2026-11-30T22:00:00.000Z',
        by: 'records',
      };
      holdChanges(next, await importRelease(docket, { ...november, acceptCounts: true }));
      const verified = await verify(docket);
      assert.deepEqual(verified.problems, []);
    } finally {
      await docket.close();
      await database.drop();
      rmSync(root, { recursive: true });
    }
  });
});
