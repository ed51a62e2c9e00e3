import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { SynthRefusal } from '../refusal.ts';
import { writeRelease } from '../release/write-release.ts';
import { type WrittenStaff, writeStaff } from './write-staff.ts';

const root = mkdtempSync(join(tmpdir(), 'opendocket-staff-'));
const release = join(root, 'october');
const out = join(root, 'staff');

/** The rows of a file as cells; the synthetic files quote nothing. */
function rowsOf(folder: string, name: string): string[][] {
  const [, ...lines] = readFileSync(join(folder, `${name}.csv`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => line.split(','));
}

function digest(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort())
    if (name.endsWith('.csv')) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

describe('the staff of a synthetic docket of 2,000 cases', () => {
  let written: WrittenStaff;
  before(async () => {
    await writeRelease({ out: release, cases: 2_000, seed: 'staff' });
    written = await writeStaff({ of: release, out });
  });
  after(() => rmSync(root, { recursive: true }));

  it('is eight officers in two offices, and one or more of every other role', () => {
    const roles = Map.groupBy(rowsOf(out, 'staff'), (cells) => cells[3]);
    assert.deepEqual(
      [...roles].map(([role, members]) => [role, members.length]),
      [
        ['officer', 8],
        ['supervisor', 2],
        ['legal-reviewer', 1],
        ['records-steward', 1],
        ['auditor', 1],
        ['administrator', 1],
      ],
    );
    assert.deepEqual([written.offices, written.officers], [2, 8]);
  });

  it('has officers of whom nobody said what they can do in a day, and some who are cleared', () => {
    const officers = rowsOf(out, 'staff').filter((cells) => cells[3] === 'officer');
    const unsaid = officers.filter((cells) => cells[7] === '');
    assert.ok(unsaid.length > 0 && unsaid.length < 4);
    assert.ok(officers.some((cells) => cells[6]?.includes('asylum')));
    assert.ok(officers.some((cells) => cells[6] === ''));
  });

  it('gives each case one officer who works in the language of the person, where one can', () => {
    const languages = new Map(rowsOf(out, 'staff').map((cells) => [cells[0], cells[5]?.split(';')]));
    const spoken = new Map(rowsOf(out, 'identities').map((cells) => [cells[0], cells[4]]));
    const assignments = rowsOf(out, 'assignments');
    assert.equal(new Set(assignments.map((cells) => cells[0])).size, assignments.length);
    const assigned = assignments.filter((cells) => cells[1] !== '');
    const able = assigned.filter((cells) => languages.get(cells[1])?.includes(spoken.get(cells[0]) ?? ''));
    assert.ok(able.length > 0.98 * assigned.length, `${able.length} of ${assigned.length}`);
    const nobodys = assignments.length - assigned.length;
    assert.ok(nobodys > 0 && nobodys < 0.06 * assignments.length, 'some cases wait for an officer');
  });

  it('names nobody: stones, trees and instruments, numbers with letters, no address', () => {
    for (const [, name, number, birth, , , contact, origin] of rowsOf(out, 'identities')) {
      assert.match(name ?? '', /^Synthetic \p{Lu}\p{L}+ \p{Lu}\p{L}+$/u);
      assert.match(number ?? '', /^A-SYN-\d{9}$/);
      assert.match(birth ?? '', /^\d{4}-\d{2}-\d{2}$/);
      assert.deepEqual([contact, origin], ['synthetic placeholder', 'SYNTHETIC']);
    }
  });

  it('says in every row of every file that it is synthetic', () => {
    for (const name of ['offices', 'staff', 'assignments', 'identities', 'supervision']) {
      assert.ok(
        rowsOf(out, name).every((cells) => cells.at(-1) === 'SYNTHETIC'),
        name,
      );
    }
    assert.match(readFileSync(join(out, 'README.txt'), 'utf8'), /^SYNTHETIC\./);
  });

  it('has supervision of every kind, each row with an id of its own, none recorded after its last day', () => {
    const rows = rowsOf(out, 'supervision');
    const kinds = new Set(rows.map((cells) => cells[2]));
    for (const kind of ['checkin.scheduled', 'checkin.completed', 'checkin.missed', 'checkin.excused']) {
      assert.ok(kinds.has(kind), kind);
    }
    for (const kind of ['condition.imposed', 'monitoring.enrolled', 'record.disputed', 'supervision.ordered']) {
      assert.ok(kinds.has(kind), kind);
    }
    assert.equal(new Set(rows.map((cells) => cells[0])).size, rows.length);
    assert.ok(rows.every((cells) => (cells[3] ?? '') <= '2026-10-31'));
    assert.ok(rows.some((cells) => (cells[4] ?? '') > '2026-10-31'));
  });

  it('counts its rows in Count.txt', () => {
    const counts = readFileSync(join(out, 'Count.txt'), 'utf8').trimEnd().split('\n');
    assert.deepEqual(
      counts,
      Object.entries(written.tables).map(([table, rows]) => `${table}\t${rows}`),
    );
    assert.equal(rowsOf(out, 'supervision').length, written.tables.supervision);
  });

  it('is the same from the same release, and goes with cases and a seed alone', async () => {
    const again = join(root, 'again');
    await writeStaff({ cases: 2_000, seed: 'staff', out: again });
    assert.equal(digest(again), digest(out));
  });

  it('for the next release adds rows of supervision, and one member has left', async () => {
    const november = join(root, 'november');
    await writeRelease({ out: november, nextOf: release });
    const next = join(root, 'next');
    await writeStaff({ of: november, out: next });
    const before = new Set(rowsOf(out, 'supervision').map((cells) => cells.join()));
    const now = rowsOf(next, 'supervision').map((cells) => cells.join());
    const same = now.filter((row) => before.has(row)).length;
    assert.ok(same > 0.95 * before.size && now.length > before.size, `${same} of ${before.size}, ${now.length} now`);
    const members = new Set(rowsOf(next, 'staff').map((cells) => cells[0]));
    const left = rowsOf(out, 'staff').filter((cells) => !members.has(cells[0] ?? ''));
    assert.equal(left.length, 1);
    assert.ok(rowsOf(next, 'assignments').every((cells) => cells[1] !== left[0]?.[0]));
  });

  it('plants a broken row of each kind when asked, and lists them', async () => {
    const broken = join(root, 'broken');
    await writeStaff({ of: release, out: broken, broken: true });
    const planted = readFileSync(join(broken, 'truth', 'broken.jsonl'), 'utf8')
      .trimEnd()
      .split('\n');
    assert.equal(planted.length, 11);
  });

  it('refuses a folder that holds something, and one that is no release of ours', async () => {
    await assert.rejects(writeStaff({ of: release, out }), (error) => {
      return error instanceof SynthRefusal && error.message.includes('is not empty. Nothing was written');
    });
    await assert.rejects(writeStaff({ of: out, out: join(root, 'x') }), SynthRefusal);
  });
});

const program = `
import { writeStaff } from ${JSON.stringify(new URL('./write-staff.ts', import.meta.url).href)};
console.log((await writeStaff({ out: process.argv[1], cases: 30_000 })).cases);`;

it('is written for 30,000 cases in a heap of 32 MB: nothing of a case is kept once it is written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'opendocket-staff-'));
  try {
    const options = ['--max-old-space-size=32', '--input-type=module', '-e', program, join(folder, 'staff')];
    const child = spawnSync(process.execPath, options, { encoding: 'utf8' });
    assert.equal(child.stdout, '30000\n', child.stderr);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
