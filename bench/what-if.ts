/**
 * The what-if against a bare COPY-out of the same events. Both read the whole docket of the same server in the same run, in
 * turn, and the medians of three are compared.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { attachDatabase, type Docket, openDatabase, type WhatIfReport, whatIf } from '@opendocket/docket';
import { importRelease } from '@opendocket/intake';
import { parseWhatIf } from '@opendocket/rulebook';
import { writeRelease } from '@opendocket/synth';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { median, seconds, settle } from './machine.ts';

const rounds = 3;

/** What is asked: the rule that was vacated the day before its effect, had it been in force. */
const asked = { name: 'ten days to appeal', changes: [{ name: 'appeal-days', value: 10, from: '2026-03-09' }] };

/** Seconds that one connection takes to COPY the events out, all their columns or some, to nowhere. */
async function copyOut(connection: string, columns: string): Promise<number> {
  const client = new pg.Client({ connectionString: connection });
  await client.connect();
  try {
    return await seconds(() =>
      pipeline(
        client.query(copyTo(`copy docket.event ${columns} to stdout`)),
        new Writable({ write: (_chunk, _encoding, done) => done() }),
      ),
    );
  } finally {
    await client.end();
  }
}

/** What was measured, as rows of a table. */
type Rows = readonly (readonly [string, string])[];

type Say = (what: string) => void;

async function measure(docket: Docket, connection: string, say: Say): Promise<Rows> {
  const question = parseWhatIf(asked, docket.rulebook);
  if (!question.ok) throw new Error(question.errors.join(' '));
  const whole: number[] = [];
  const some: number[] = [];
  const ours: number[] = [];
  const reports: WhatIfReport[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    settle();
    whole.push(await copyOut(connection, ''));
    some.push(await copyOut(connection, '(case_id, seq, kind, on_earliest, body)'));
    ours.push(await seconds(async () => reports.push(await whatIf(docket, question.value))));
    const [all, five, took] = [whole, some, ours].map((found) => found.at(-1)?.toFixed(1));
    say(`  round ${round}: bare COPY-out ${all} s, of five columns ${five} s; what-if ${took} s`);
  }
  const events = await docket.pool.query<{ events: string }>('select count(*) as events from docket.event');
  const count = (value: number): string => Math.round(value).toLocaleString('en-US');
  const [report] = reports;
  if (report === undefined) return [];
  return [
    ['cases, events', `${count(report.compared)} · ${count(Number(events.rows[0]?.events))}`],
    ['bare COPY-out of the events', `${median(whole).toFixed(1)} s`],
    ['bare COPY-out of five of their columns', `${median(some).toFixed(1)} s`],
    ['what-if, database included', `${median(ours).toFixed(1)} s, ${count(report.compared / median(ours))} cases/s`],
    ['**what-if by bare COPY-out**', `**${(median(ours) / median(whole)).toFixed(2)} ×**`],
    ['what-if by bare COPY-out of five columns', `${(median(ours) / median(some)).toFixed(2)} ×`],
    ['peak memory of our process, all rounds', `${reports.at(-1)?.cost.peakMemoryMB} MB`],
    ['answers that change', String(report.changed)],
  ];
}

/** Measures on a docket that is there already; nothing of it is changed. */
export async function measureWhatIfOn(connection: string, say: Say): Promise<Rows> {
  const docket = await openDatabase({ connection });
  try {
    return await measure(docket, connection, say);
  } finally {
    await docket.close();
  }
}

/** Makes and imports a synthetic docket of so many cases, measures, and removes it. */
export async function measureWhatIf(cases: number, say: Say): Promise<Rows> {
  const root = mkdtempSync(join(tmpdir(), 'opendocket-bench-'));
  const server = await attachDatabase({ dataDir: join(root, 'data') });
  try {
    say(`making and importing a synthetic release of ${cases} cases`);
    const release = join(root, 'release');
    await writeRelease({ out: release, cases, seed: 'bench' });
    const docket = await openDatabase({ connection: server.connectionString });
    try {
      const named = { name: '2026-10', through: '2026-10-31', recordedAt: '2026-11-02T15:00:00.000Z' };
      await importRelease(docket, { path: release, ...named, by: 'bench' });
    } finally {
      await docket.close();
    }
    rmSync(release, { recursive: true });
    say('asking what if, and copying the events out barely, in turn');
    return await measureWhatIfOn(server.connectionString, say);
  } finally {
    await server.release();
    rmSync(root, { recursive: true, force: true });
  }
}
