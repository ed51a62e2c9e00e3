/** Checks the docket against itself: chains, heads, postures, accounts; and against a head that was kept elsewhere. */
import type { ClientBase, Pool } from 'pg';
import type { Json } from '../chain.ts';
import { type LongWork, usualPageSize } from '../long-work.ts';
import type { Docket } from '../open.ts';
import { readRunSources } from '../run.ts';
import { accountedRuns, checkAccount, checkBatches } from './accounts.ts';
import { type AuditRow, type CaseRecord, checkCase } from './case-check.ts';
import { recordPages, reportOrphans } from './case-records.ts';
import { chainEnd, compareHeads, type Head, HeadDigest, type HeadRecord } from './head.ts';
import { Problems } from './problems.ts';
import { checkStaffChains } from './staff-chains.ts';

export { checkSignature, type Head, parseHead, signHead } from './head.ts';

/** What a verification takes beside what all long work takes. */
export interface VerifyOptions extends LongWork {
  /** A head that was kept: the docket must still hold what it held then. */
  readonly compareWith?: Head | undefined;
}

/** What a verification found. */
export interface Verification {
  readonly ok: boolean;
  readonly cases: number;
  readonly events: number;
  readonly audits: number;
  /** Acts of members beside cases, in a chain for each member. */
  readonly staffAudits: number;
  /** Stored postures that were worked out again and compared. */
  readonly postures: number;
  /** Runs whose accounts were checked. */
  readonly runs: number;
  readonly problemCount: number;
  /** Whether all that was on record when the given head was taken still is, unaltered; null where none was given. */
  readonly holdsHead: boolean | null;
  /** The first of them, as sentences. */
  readonly problems: readonly string[];
  /** What was not checked, as sentences. */
  readonly notes: readonly string[];
  /** The head of the docket as it is; null where it has problems, or where an import is under way. */
  readonly head: Head | null;
}

/** Verifies the whole docket as it is at one moment. Changes nothing, and holds nobody up but for that moment. */
export async function verify(docket: Docket, options: VerifyOptions = {}): Promise<Verification> {
  options.signal?.throwIfAborted();
  return atRest(docket, (client, takenAt) => verifySnapshot(docket, client, takenAt, options));
}

/**
 * Runs `work` on one state of the docket in which no command is halfway: all that was recorded by `takenAt` is in it.
 * A moment's lock sees to that; it is given back before the work begins.
 */
async function atRest<Result>(
  docket: Docket,
  work: (client: ClientBase, takenAt: string) => Promise<Result>,
): Promise<Result> {
  const client = await docket.pool.connect();
  client.on('error', ignore);
  let broken = true;
  try {
    const takenAt = await snapshotAtRest(docket.pool, client, docket.clock);
    const result = await work(client, takenAt);
    await client.query('commit');
    broken = false;
    return result;
  } finally {
    client.off('error', ignore);
    // A connection on which the work failed may still be in its transaction: it is not given to anyone else.
    client.release(broken);
  }
}

async function snapshotAtRest(pool: Pool, client: ClientBase, clock: () => Date): Promise<string> {
  const locker = await pool.connect();
  locker.on('error', ignore);
  try {
    await locker.query('begin; lock table docket.case_file, staff.audit_head in exclusive mode');
    await client.query('begin isolation level repeatable read read only');
    await client.query('select'); // The first statement takes the snapshot.
    return clock().toISOString();
  } finally {
    locker.off('error', ignore);
    await locker.query('rollback').catch(ignore);
    locker.release();
  }
}

function ignore(): void {}

async function verifySnapshot(
  docket: Docket,
  client: ClientBase,
  takenAt: string,
  { signal, onProgress, pageSize = usualPageSize, compareWith }: VerifyOptions,
): Promise<Verification> {
  const problems = new Problems();
  const report = (sentence: string) => problems.report(sentence);
  const pass = new CasePass(docket, await readRunSources(client), report);
  const lastRun = Math.max(0, ...pass.runIds);
  const heads = [new HeadDigest({ takenAt, lastRun, staffAudits: 0 })];
  if (compareWith !== undefined) heads.push(new HeadDigest(compareWith));
  const total = await countFiles(client);
  for await (const page of recordPages(client, pageSize)) {
    signal?.throwIfAborted();
    for (const record of page.records) pass.check(record, heads);
    await reportOrphans(client, page, report);
    onProgress?.({ step: 'check cases', done: pass.cases, total });
  }
  const staffAudits = await checkStaffChains(client, heads, report);
  const [now, then] = heads.map((head) => head.done());
  let holdsHead: boolean | null = null;
  if (compareWith !== undefined && then !== undefined) {
    const difference = compareHeads(compareWith, then);
    holdsHead = difference === undefined;
    if (difference !== undefined) report(difference);
  }
  await checkBatches(client, pass.eventsOfRuns, report);
  const runs = await accountedRuns(client);
  for (const [index, run] of runs.entries()) {
    signal?.throwIfAborted();
    onProgress?.({ step: 'check accounts', done: index, total: runs.length });
    await checkAccount(client, run, report);
  }
  const underWay = await runsUnderWay(client);
  return {
    ok: problems.count === 0,
    cases: pass.cases,
    events: pass.events,
    audits: pass.audits,
    staffAudits,
    postures: pass.postures,
    runs: runs.length,
    problemCount: problems.count,
    holdsHead,
    problems: problems.told,
    notes: notes(pass.ofAnotherRulebook, underWay),
    head: problems.count > 0 || underWay.length > 0 ? null : (now ?? null),
  };
}

/** Goes over all cases, checks each and counts. */
class CasePass {
  cases = 0;
  events = 0;
  audits = 0;
  postures = 0;
  ofAnotherRulebook = 0;
  /** Events found, by the run that brought them. */
  readonly eventsOfRuns = new Map<number, number>();
  readonly #context: Parameters<typeof checkCase>[1];
  readonly #report: (sentence: string) => void;

  constructor(docket: Docket, runs: Parameters<typeof checkCase>[1]['runs'], report: (sentence: string) => void) {
    this.#context = { runs, rulebook: docket.rulebook };
    this.#report = report;
  }

  get runIds(): Iterable<number> {
    return this.#context.runs.keys();
  }

  check(record: CaseRecord, heads: readonly HeadDigest[]): void {
    this.cases += 1;
    this.events += record.events.length;
    this.audits += record.audits.length;
    for (const { run_id } of record.events) {
      if (run_id !== null) this.eventsOfRuns.set(run_id, (this.eventsOfRuns.get(run_id) ?? 0) + 1);
    }
    const posture = checkCase(record, this.#context, this.#report);
    if (posture === 'compared') this.postures += 1;
    if (posture === 'of another rulebook') this.ofAnotherRulebook += 1;
    const events = record.events.map((row) => ({
      seq: row.seq,
      hash: row.hash,
      recordedAt: row.recorded_at,
      runId: row.run_id,
    }));
    const audits = record.audits.map(headRecord);
    for (const head of heads) {
      head.add(record.file.case_id, chainEnd(events, head.bounds), chainEnd(audits, head.bounds));
    }
  }
}

function headRecord({ seq, hash, at, details }: AuditRow): HeadRecord {
  return { seq, hash, recordedAt: at, runId: runOf(details) };
}

/** The run that an audit entry is about, where it is about one. */
function runOf(details: Json): number | null {
  if (typeof details !== 'object' || details === null || !('run' in details)) return null;
  return typeof details.run === 'number' ? details.run : null;
}

async function countFiles(client: ClientBase): Promise<number> {
  const found = await client.query<{ cases: string }>('select count(*) as cases from docket.case_file');
  return Number(found.rows[0]?.cases ?? 0);
}

/** Imports and withdrawals that have not ended, by release. */
async function runsUnderWay(client: ClientBase): Promise<readonly string[]> {
  const found = await client.query<{ name: string }>(
    `select coalesce(release, 'run ' || run_id) as name from docket.run where status = 'running' order by run_id`,
  );
  return found.rows.map((row) => row.name);
}

function notes(ofAnotherRulebook: number, underWay: readonly string[]): readonly string[] {
  const told: string[] = [];
  if (ofAnotherRulebook > 0) {
    told.push(
      `${ofAnotherRulebook} stored postures are of another rulebook and were not compared. Run opendocket tick, then verify again.`,
    );
  }
  if (underWay.length > 0) {
    told.push(
      `An import or withdrawal is not complete (${underWay.join(', ')}), so no head was taken. Run it again to complete it.`,
    );
  }
  return told;
}
