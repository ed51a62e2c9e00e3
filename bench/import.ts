/** The import against its baseline, the import of the next release, memory, and the reading of one case, at one size. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attachDatabase, consultCase, openDatabase } from '@opendocket/docket';
import { writeRelease } from '@opendocket/synth';
import pg from 'pg';
import { bareCopy, bareScan, dumpTables } from './bare.ts';
import { median, settle } from './machine.ts';

/** What was measured at one size. Seconds, megabytes and milliseconds. */
export interface ImportMeasures {
  readonly cases: number;
  readonly rows: number;
  readonly events: number;
  readonly importSeconds: number;
  readonly scanSeconds: number;
  readonly copySeconds: number;
  /** Import by scan and copy: what is claimed. */
  readonly ratio: number;
  readonly peakMemoryMB: number;
  /** Undefined where it was not asked for. */
  readonly next: { readonly seconds: number; readonly casesChanged: number; readonly share: number } | undefined;
  readonly explainMilliseconds: number;
}

interface Imported {
  readonly rows: number;
  readonly cases: number;
  readonly events: number;
  readonly seconds: number;
  readonly peakMemoryMB: number;
}

/** One import in a process of its own. */
async function importApart(
  connection: string,
  release: string,
  name: string,
  through: string,
  recordedAt: string,
): Promise<Imported> {
  settle();
  const program = new URL('import-release.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [program, connection, release, name, through, recordedAt], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`the import of ${name} ended with ${code}`);
  return JSON.parse(output);
}

/** Measures an import of a synthetic release of so many cases. Everything is made in a temporary folder and removed. */
export async function measureImport(
  cases: number,
  withNext: boolean,
  say: (what: string) => void,
): Promise<ImportMeasures> {
  const root = mkdtempSync(join(tmpdir(), 'opendocket-bench-'));
  const [first, next, dump] = [join(root, 'first'), join(root, 'next'), join(root, 'dump')];
  mkdirSync(dump);
  const server = await attachDatabase({ dataDir: join(root, 'data') });
  try {
    say(`writing a synthetic release of ${cases} cases${withNext ? ', and its successor three days later' : ''}`);
    await writeRelease({ out: first, cases, seed: 'bench' });
    if (withNext) await writeRelease({ out: next, nextOf: first, through: '2026-11-03' });
    say('importing it');
    const done = await importApart(server.connectionString, first, '2026-10', '2026-10-31', '2026-11-02T15:00:00.000Z');
    say(`  ${done.seconds.toFixed(1)} s, ${done.peakMemoryMB} MB; reading single cases`);
    const explainMilliseconds = await explainOne(server.connectionString);
    say('copying what it left into an empty docket, barely');
    await dumpTables(server.connectionString, dump);
    const copySeconds = await copyInto(server.connectionString, dump);
    say(`  ${copySeconds.toFixed(1)} s; scanning its files, barely`);
    const scanSeconds = await bareScan(first, 512);
    say(`  ${scanSeconds.toFixed(1)} s`);
    let later: Imported | undefined;
    if (withNext) {
      say('importing its successor');
      later = await importApart(server.connectionString, next, '2026-11', '2026-11-03', '2026-11-05T15:00:00.000Z');
    }
    return {
      cases,
      rows: done.rows,
      events: done.events,
      importSeconds: done.seconds,
      scanSeconds,
      copySeconds,
      ratio: done.seconds / (scanSeconds + copySeconds),
      peakMemoryMB: done.peakMemoryMB,
      next: later && { seconds: later.seconds, casesChanged: later.cases, share: later.seconds / done.seconds },
      explainMilliseconds,
    };
  } finally {
    await server.release();
    rmSync(root, { recursive: true, force: true });
  }
}

/** A bare COPY into a docket of its own on the same server, which is dropped again. */
async function copyInto(connection: string, dump: string): Promise<number> {
  const client = new pg.Client({ connectionString: connection });
  await client.connect();
  const address = new URL(connection);
  address.pathname = '/bare';
  try {
    await client.query('create database bare');
    await (await openDatabase({ connection: address.href })).close();
    return await bareCopy(address.href, dump);
  } finally {
    await client.query('drop database if exists bare with (force)');
    await client.end();
  }
}

const readings = 300;

/** Median of reading one case with its answer and the audit of the reading: database and rules, cases picked evenly. */
async function explainOne(connection: string): Promise<number> {
  const docket = await openDatabase({ connection });
  try {
    const found = await docket.pool.query<{ case_id: string }>(
      `select case_id::text from docket.case_file tablesample system (1) order by hashint8(case_id) limit $1`,
      [readings],
    );
    const took: number[] = [];
    for (const { case_id: caseId } of found.rows) {
      const began = performance.now();
      await consultCase(docket, caseId, { actor: 'bench', purpose: 'a measurement' });
      took.push(performance.now() - began);
    }
    return median(took);
  } finally {
    await docket.close();
  }
}
