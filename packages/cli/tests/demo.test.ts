/** The first thing that a newcomer runs. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openDocket } from '@opendocket/docket';
import { attachDatabase, type DatabaseAttachment } from '@opendocket/docket/postgres';
import { run } from '../src/run.ts';
import { fakeSurroundings } from './surroundings.ts';

const folder = mkdtempSync(join(tmpdir(), 'opendocket-demo-'));
const dataDir = join(folder, '.opendocket');
let attached: DatabaseAttachment;

async function ran(...args: string[]) {
  const fake = fakeSurroundings({ folder });
  const code = await run(args, fake.surroundings);
  return { code, out: fake.out(), err: fake.err() };
}

async function eventsAndReadings() {
  const docket = await openDocket({ dataDir });
  try {
    const events = await docket.pool.query('select count(*)::int as events from docket.event');
    const readings = await docket.pool.query("select actor, purpose from docket.audit where action = 'read'");
    return { events: events.rows[0].events as number, readings: readings.rows };
  } finally {
    await docket.close();
  }
}

/** What the members did, counted. */
async function actsOfStaff(): Promise<unknown> {
  const docket = await openDocket({ dataDir });
  try {
    const { rows } = await docket.pool.query(
      `select (select count(*)::int from docket.assignment) as assignments, (select count(*)::int from staff.contest) as contests,
              (select count(*)::int from docket.pre_action) as entries, (select count(*)::int from staff.weight) as weights`,
    );
    return rows[0];
  } finally {
    await docket.close();
  }
}

describe('opendocket demo', () => {
  before(async () => {
    mkdirSync(dataDir, { mode: 0o700 });
    attached = await attachDatabase({ dataDir, durable: false });
  });
  after(async () => {
    await attached.release();
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes, imports and explains a synthetic docket, and says where things are and what to try next', async () => {
    const { code, out, err } = await ran('demo', '--cases', '1200', '--no-serve');
    assert.equal(code, 0, err);
    assert.match(out, /^A synthetic docket of 1,200 cases\. SYNTHETIC: no person in it exists/);
    assert.match(out, /Cases by stage, of 1,200/);
    for (const number of [1, 2, 3]) assert.ok(out.includes(`Case ${number} of 3. `), `case ${number}`);
    assert.equal(out.match(/^What stands$/gm)?.length, 3);
    assert.ok(out.includes(join(dataDir, 'demo-release')) && out.includes(join(dataDir, 'demo-staff')));
    const commands = [...out.matchAll(/^ {2}npx opendocket (.*)$/gm)].map((match) => match[1] ?? '');
    assert.ok(commands.length >= 5);
    for (const command of commands) {
      const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
      const tried = await ran(...words);
      assert.equal(tried.code, 0, `${command}: ${tried.err}`);
    }
  });

  it('has staff who have the cases, duties, and nobody who exists', async () => {
    const docket = await openDocket({ dataDir });
    try {
      const found = await docket.pool.query(
        `select (select count(distinct role)::int from staff.member) as roles, (select bool_and(synthetic) from staff.member) as synthetic,
                (select count(distinct officer)::int from docket.caseload) as officers,
                (select count(*)::int from docket.caseload where officer is null) as waiting,
                (select count(*)::int from docket.task where officer is not null) as tasks`,
      );
      const { roles, synthetic, officers, waiting, tasks } = found.rows[0];
      assert.deepEqual([roles, synthetic, officers], [6, true, 8]);
      assert.ok(waiting > 0 && tasks > 0, JSON.stringify(found.rows));
    } finally {
      await docket.close();
    }
  });

  it('leaves something to do for each of the six, done by members who do not exist', async () => {
    const docket = await openDocket({ dataDir });
    try {
      const found = await docket.pool.query(
        `select (select count(*)::int from docket.caseload where proposed is not null) as proposed,
                (select count(*)::int from staff.contest) as contests,
                (select count(*)::int from (select distinct on (case_id, review) action from docket.pre_action order by case_id, review, seq desc) last
                 where action = 'requested') as reviews,
                (select count(distinct r.system)::int from intake.quarantine q join docket.run r using (run_id)) as feeds,
                (select count(distinct t.duty)::int from docket.task t where t.office is not null
                 and not exists (select from staff.weight w where w.duty = t.duty)) as unweighed,
                (select count(*)::int from staff.weight) as weighed`,
      );
      const { proposed, contests, reviews, feeds, unweighed, weighed } = found.rows[0];
      assert.ok(proposed > 0 && unweighed > 0, JSON.stringify(found.rows));
      assert.deepEqual([contests, reviews, feeds, weighed], [1, 1, 2, 7]);
      const { rows } = await docket.pool.query(
        "select distinct m.synthetic from staff.audit a join staff.member m using (member) where a.action <> 'signed-in'",
      );
      assert.deepEqual(rows, [{ synthetic: true }]);
    } finally {
      await docket.close();
    }
  });

  it('logs its readings with its own purpose', async () => {
    const { readings } = await eventsAndReadings();
    const own = readings.filter(({ purpose }) => purpose === 'demonstration of a synthetic case');
    assert.equal(own.length, 3);
    assert.equal(own[0].actor, 'tester');
  });

  it('run again changes nothing, and answers machines as well', async () => {
    const { events } = await eventsAndReadings();
    const acts = await actsOfStaff();
    const { code, out } = await ran('demo', '--json');
    assert.equal(code, 0);
    const { cases, report, database } = JSON.parse(out);
    assert.deepEqual([cases.length, report.cases, database], [3, 1200, dataDir]);
    for (const shown of cases) assert.ok(shown.posture.execution !== 'no-bar-on-record' && shown.lesson !== '');
    assert.equal((await eventsAndReadings()).events, events);
    assert.deepEqual(await actsOfStaff(), acts);
  });

  it('refuses a docket that holds anything else', async () => {
    const made = await ran('synth', 'release', '--cases', '5', '--out', 'other');
    assert.equal(made.code, 0, made.err);
    assert.equal((await ran('import', 'other', '--accept-counts')).code, 0);
    const { code, out, err } = await ran('demo', '--no-serve');
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^This docket holds release other, which is not the demo's\. Nothing was changed\./);
  });
});
