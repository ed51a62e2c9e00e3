import assert from 'node:assert/strict';
import { isUtf8 } from 'node:buffer';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { tableNames } from '../schema.ts';
import { writeRelease } from './write-release.ts';

describe('a docket of three releases', () => {
  let root: string;
  const folder = (name: string): string => join(root, name);
  const bytesOf = (name: string, file: string): Buffer => readFileSync(join(folder(name), file));
  const idsOf = (name: string, table: string): Set<string> =>
    new Set(
      bytesOf(name, `${table}.csv`)
        .toString('latin1')
        .split('\n')
        .slice(1, -1)
        .map((line) => line.split('\t')[0] ?? ''),
    );

  before(async () => {
    root = mkdtempSync(join(tmpdir(), 'opendocket-synth-'));
    await writeRelease({ out: folder('one'), cases: 2500, seed: 'three' });
    await writeRelease({ out: folder('two'), nextOf: folder('one') });
    await writeRelease({ out: folder('three'), nextOf: folder('two') });
    await writeRelease({ out: folder('three again'), nextOf: folder('two') });
  });
  after(() => rmSync(root, { recursive: true }));

  it('is the same each time that it is made', () => {
    for (const file of [...tableNames.map((table) => `${table}.csv`), 'truth/cases.jsonl', 'truth/changes.jsonl'])
      assert.ok(bytesOf('three', file).equals(bytesOf('three again', file)), file);
  });

  it('never brings back a row that has vanished, and tells how many each case has lost', () => {
    const lost = tableNames.flatMap((table) => {
      const [one, two, three] = [idsOf('one', table), idsOf('two', table), idsOf('three', table)];
      const gone = [...one].filter((id) => !two.has(id));
      for (const id of gone) assert.ok(!three.has(id), `${table} ${id} has come back`);
      return gone;
    });
    assert.ok(lost.length > 0);
    const cases = bytesOf('two', 'truth/cases.jsonl').toString().trim().split('\n');
    const told = cases.reduce((sum, line) => sum + (JSON.parse(line) as { vanished: number }).vanished, 0);
    assert.ok(told >= lost.length, `${lost.length} rows are gone, ${told} are told`);
  });

  it('is in Latin-1, table by table, in its first release, and in UTF-8 ever after', () => {
    assert.ok(!isUtf8(bytesOf('one', 'A_TblCase.csv')));
    for (const name of ['two', 'three'])
      for (const table of tableNames) assert.ok(isUtf8(bytesOf(name, `${table}.csv`)), `${name} ${table}`);
  });
});
