/** The commands on a real database and a small synthetic release: one docket, from its first import to its verification. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { docketNumber, type OpenDocket, openDocket } from '@opendocket/docket';
import { attachDatabase, type DatabaseAttachment } from '@opendocket/docket/postgres';
import { currentRulebook, evaluate } from '@opendocket/rulebook';
import { run } from '../src/run.ts';
import { type FakeWorld, fakeSurroundings } from './surroundings.ts';

const folder = mkdtempSync(join(tmpdir(), 'opendocket-cli-'));
const dataDir = join(folder, '.opendocket');
let attached: DatabaseAttachment;
let docket: OpenDocket;

async function ran(args: readonly string[], world: FakeWorld = {}) {
  const fake = fakeSurroundings({ folder, ...world });
  const code = await run(args, fake.surroundings);
  return { code, out: fake.out(), err: fake.err() };
}

/** The answer of a command that has to succeed. */
async function answered(...args: string[]) {
  const { code, out, err } = await ran([...args, '--json']);
  assert.equal(code, 0, `${args.join(' ')}: ${err}`);
  return JSON.parse(out);
}

/** What was logged last in the audit of a case. */
async function lastAudit(caseId: string) {
  const { rows } = await docket.pool.query(
    'select actor, action, purpose from docket.audit where case_id = $1 order by seq desc limit 1',
    [caseId],
  );
  return rows[0];
}

async function someCase(condition: string): Promise<string> {
  const { rows } = await docket.pool.query<{ case_id: string }>(
    `select case_id from docket.posture where ${condition} order by case_id limit 1`,
  );
  const caseId = rows[0]?.case_id;
  assert.ok(caseId, `the small release has a case with ${condition}`);
  return caseId;
}

describe('a docket by command', () => {
  before(async () => {
    mkdirSync(dataDir, { mode: 0o700 });
    attached = await attachDatabase({ dataDir, durable: false });
    docket = await openDocket({ dataDir });
    const made = await ran([
      'synth',
      'release',
      '--cases',
      '150',
      '--seed',
      '7',
      '--through',
      '2026-09-30',
      '--out',
      '2026-09',
    ]);
    assert.equal(made.code, 0, made.err);
  });
  after(async () => {
    await docket.close();
    await attached.release();
    rmSync(folder, { recursive: true, force: true });
  });

  it('an import stopped by Ctrl-C says so, exit 1, and the same command completes it', async () => {
    const stopped = await ran(['import', '2026-09', '--through', '2026-09-30'], { stopAtProgress: 3 });
    assert.deepEqual([stopped.code, stopped.out], [1, '']);
    assert.match(stopped.err, /again/);
    const result = await answered('import', '2026-09', '--through', '2026-09-30');
    assert.equal(result.release, '2026-09');
    assert.equal(result.through, '2026-09-30');
    assert.ok(result.cases >= 140 && result.events > 1000);
    assert.deepEqual(Object.keys(result.tables[0]).sort(), [
      'expected',
      'ignored',
      'imported',
      'quarantined',
      'read',
      'repaired',
      'table',
    ]);
    for (const row of result.tables) {
      assert.equal(row.read, row.imported + row.repaired + row.quarantined + row.ignored, row.table);
    }
    for (const field of ['changed', 'vanished', 'seconds', 'peakMemoryMB']) assert.ok(field in result, field);
  });

  it('the same release again changes nothing', async () => {
    const before = await docket.pool.query('select count(*) from docket.event');
    assert.equal((await answered('import', '2026-09', '--through', '2026-09-30')).status, 'unchanged');
    const again = await ran(['import', '2026-09', '--through', '2026-09-30']);
    assert.match(again.out, /nothing was written/);
    assert.deepEqual((await docket.pool.query('select count(*) from docket.event')).rows, before.rows);
    const releases = await answered('releases');
    assert.deepEqual(
      releases.map((release: { release: string }) => release.release),
      ['2026-09'],
    );
  });

  it('a folder that is no release is refused in a sentence', async () => {
    mkdirSync(join(folder, 'empty'));
    for (const path of ['empty', 'absent']) {
      const { code, out, err } = await ran(['import', path]);
      assert.deepEqual([code, out], [1, '']);
      assert.match(err, /^[^\n]+Nothing was changed[^\n]+\n$/);
    }
  });

  it('explains a case: its posture is the one that evaluate gives for the same events', async () => {
    const caseId = await someCase("finality <> 'no-order'");
    const known = '2026-12-01T00:00:00.000Z';
    const asked = ['explain', caseId, '--as-of', '2026-10-15', '--known', known, '--purpose', 'a test'];
    const explained = await answered(...asked);
    assert.deepEqual(Object.keys(explained), ['case', 'posture', 'events']);
    const input = {
      case: explained.case,
      events: explained.events,
      asOf: '2026-10-15',
      knownAt: known,
      coverage: { court: '2026-09-30' },
    };
    assert.deepEqual(explained.posture, JSON.parse(JSON.stringify(evaluate(input, currentRulebook))));
    const printed = await ran(['evaluate', '-'], { input: JSON.stringify(input) });
    assert.deepEqual(JSON.parse(printed.out), explained.posture);
    assert.deepEqual(await answered('explain', docketNumber(caseId), ...asked.slice(2)), explained);
  });

  it('explains it for people in both languages, with where each event came from', async () => {
    const caseId = await someCase("finality <> 'no-order'");
    const english = await ran(['explain', caseId, '--purpose', 'a test']);
    for (const heading of ['What stands', 'Why', 'What is not known', 'What comes next', 'Timeline']) {
      assert.ok(english.out.includes(`\n\n${heading}\n\n`), heading);
    }
    assert.match(english.out.replace(/\s+/g, ' '), /court release 2026-09, table B_TblProceeding, row \d+/);
    assert.equal(english.err, '');
    const spanish = await ran(['explain', caseId, '--purpose', 'a test', '--language', 'es']);
    for (const heading of ['Qué está vigente', 'Por qué', 'Cronología']) {
      assert.ok(spanish.out.includes(`\n\n${heading}\n\n`), heading);
    }
  });

  it('logs each reading with its purpose, and one without a purpose as such', async () => {
    const caseId = await someCase('true');
    await ran(['explain', caseId, '--purpose', 'a letter of counsel'], { user: 'reviewer' });
    assert.deepEqual(await lastAudit(caseId), { actor: 'reviewer', action: 'read', purpose: 'a letter of counsel' });
    const { err } = await ran(['explain', caseId], { user: 'reviewer' });
    assert.match(err, /logged for reviewer with no purpose/);
    assert.equal((await lastAudit(caseId)).purpose, 'none stated');
    const unknown = await ran(['explain', '999999999', '--purpose', 'a test']);
    assert.equal(unknown.code, 1);
    assert.match(unknown.err, /no case 999999999/);
  });

  it('records an event once for a key, and the answer changes with it', async () => {
    const caseId = await someCase("finality <> 'no-order'");
    const stay = { kind: 'stay.granted', on: '2026-11-20', body: { from: 'agency', until: '2027-05-01' } };
    const record = (...more: string[]) =>
      ran(['record', caseId, '-', '--key', 'letter-4711', '--json', ...more], { input: JSON.stringify(stay) });
    const first = JSON.parse((await record()).out);
    assert.equal(first.replayed, false);
    assert.ok(first.bars.includes('C6'));
    assert.equal((await lastAudit(caseId)).action, 'append');
    const second = JSON.parse((await record()).out);
    assert.deepEqual(second, { ...first, replayed: true });
    const explained = await answered('explain', caseId, '--purpose', 'a test');
    assert.equal(explained.events.at(-1).id, first.ids[0]);
    assert.equal(explained.posture.execution, 'barred');
    const other = await ran(['record', caseId, '--kind', 'stay.lifted', '--on', '2026-11-21', '--key', 'letter-4711']);
    assert.equal(other.code, 1);
    assert.match(other.err, /letter-4711/);
  });

  it('refuses what the law refuses, with rule, sentence and what to do; --json says it for machines; nothing changes', async () => {
    const caseId = await someCase('true');
    const { events } = await answered('explain', caseId, '--purpose', 'a test');
    const revoked = { kind: 'supervision.revoked', on: '2026-11-20', body: { reasons: 'third country' } };
    const released = { kind: 'hold.released', on: '2026-11-20', body: { hold: 'other', owner: 'nobody' } };
    const input = JSON.stringify([revoked, released]);
    const { code, out, err } = await ran(['record', caseId, '-'], { input });
    assert.deepEqual([code, out], [1, '']);
    const [second, first] = err.trimEnd().split('\n');
    assert.match(second ?? '', /^C24: The end of a hold .* Check the case and the kind of hold/);
    assert.match(
      first ?? '',
      /^Nothing was recorded: C34: .* it lacks the official who revoked .* \(8 CFR 241\.4\(l\)/,
    );
    const machine = await ran(['record', caseId, '-', '--json'], { input });
    assert.equal(machine.code, 1);
    const answer = JSON.parse(machine.out);
    assert.deepEqual(Object.keys(answer), ['refusal', 'sentence', 'errors', 'refusals', 'headSeq']);
    assert.equal(answer.refusal, 'law');
    assert.deepEqual(
      answer.refusals.map(({ rule, refusal }: { rule: string; refusal: string }) => [rule, refusal]),
      [
        ['C34', 'supervision-revoked'],
        ['C24', 'hold-not-on-record'],
      ],
    );
    assert.equal(answer.headSeq, events.length);
    assert.equal((await answered('explain', caseId, '--purpose', 'a test')).events.length, events.length);
  });

  it('refuses an event that cannot be read, and one for a case that has moved on; nothing changes', async () => {
    const caseId = await someCase('true');
    const { events } = await answered('explain', caseId, '--purpose', 'a test');
    const refused: readonly [string[], RegExp][] = [
      [['--kind', 'stay.granted', '--on', '2026-11-20', '--body', '{"from":"the moon"}'], /from/],
      [['--kind', 'lunar.phase', '--on', '2026-11-20'], /lunar\.phase/],
      [['--kind', 'stay.granted', '--on', '2026-11-20', '--body', '{'], /--body is not JSON/],
      [
        ['--kind', 'address.changed', '--on', '2026-11-20', '--expect', String(events.length + 5)],
        /Nothing was recorded/,
      ],
    ];
    for (const [options, sentence] of refused) {
      const { code, out, err } = await ran(['record', caseId, ...options]);
      assert.deepEqual([code, out], [1, ''], options.join(' '));
      assert.match(err, sentence);
    }
    assert.equal((await answered('explain', caseId, '--purpose', 'a test')).events.length, events.length);
  });

  it('shows every refused row with its raw line', async () => {
    const releases = await answered('releases');
    const rows = await answered('quarantine');
    const quarantined = releases[0].tables.reduce(
      (sum: number, row: { quarantined: number }) => sum + row.quarantined,
      0,
    );
    assert.equal(rows.length, quarantined);
    assert.ok(rows.length > 0, 'the small release has dirt');
    for (const row of rows) assert.ok(row.raw !== undefined && row.reason !== '' && row.table !== '');
    const table = rows[0].table;
    const ofTable = await answered('quarantine', '--table', table);
    assert.equal(ofTable.length, rows.filter((row: { table: string }) => row.table === table).length);
    assert.match((await ran(['quarantine'])).out, /rows? in quarantine\.\n$/);
  });

  it('reports figures with definition and denominator, the same from stored answers as from the events', async () => {
    const report = await answered('report');
    assert.ok(report.figures.length >= 10);
    for (const figure of report.figures) {
      for (const field of ['definition', 'numerator', 'denominator']) assert.notEqual(figure[field], '', figure.id);
    }
    const anew = await answered('report', '--known', '2026-11-24T18:00:00Z');
    assert.deepEqual(anew.figures, report.figures);
    assert.match((await ran(['report'])).out, /Cases by stage\n/);
  });

  it('has no list of cases but the rows of a release: figures, releases, tick and verify name nobody', async () => {
    const { rows } = await docket.pool.query<{ case_id: string }>('select case_id from docket.posture');
    for (const command of ['report', 'releases', 'tick', 'verify', 'rules']) {
      const { out } = await ran([command, '--json']);
      const numbers = new Set(out.match(/\d{5,}/g));
      assert.deepEqual(
        rows.filter(({ case_id }) => numbers.has(case_id)),
        [],
        command,
      );
    }
  });

  it('imports the next release as a comparison, and takes it back', async () => {
    const made = await ran(['synth', 'release', '--next-of', '2026-09', '--out', '2026-10']);
    assert.equal(made.code, 0, made.err);
    const result = await answered('import', '2026-10', '--through', '2026-10-31', '--accept-counts');
    const sum = (counts: Record<string, number>): number =>
      Object.values(counts).reduce((total, rows) => total + rows, 0);
    assert.ok(sum(result.changed) + sum(result.added) > 0);
    const comparison = await answered('compare', '2026-09', '2026-10', '--samples', '1');
    for (const row of comparison.tables) {
      assert.equal(row.changed, result.changed[row.table] ?? 0, row.table);
      assert.equal(row.vanished, result.vanished[row.table] ?? 0, row.table);
      assert.ok(row.samples.length <= 3);
    }
    const withdrawn = await answered('withdraw', '2026-10');
    assert.ok(withdrawn.events > 0);
    const gone = await ran(['withdraw', '2026-10']);
    assert.equal(gone.code, 1);
    assert.match(gone.err, /no release 2026-10/);
  });

  it('verifies, keeps a head that it does not overwrite, and notices what was changed behind its back', async () => {
    assert.equal((await ran(['verify', '--head', 'head.json'])).code, 0);
    const again = await ran(['verify', '--head', 'head.json']);
    assert.deepEqual([again.code, again.out], [1, '']);
    assert.equal((await answered('verify', '--against', 'head.json')).ok, true);
    const caseId = await someCase("finality = 'no-order'");
    await docket.pool.query("update docket.posture set finality = 'final' where case_id = $1", [caseId]);
    const { code, out, err } = await ran(['verify']);
    assert.equal(code, 1);
    assert.match(out, /^Problem: /m);
    assert.match(err, /^The docket does not verify: 1 problem, /);
  });

  it('ticks', async () => {
    const result = await answered('tick');
    assert.ok(result.examined >= result.changed);
    assert.match((await ran(['tick'])).out, /0 cases worked out again/);
  });
});
