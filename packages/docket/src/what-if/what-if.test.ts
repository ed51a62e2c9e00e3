import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { currentRulebook, type Parameter, parseWhatIf, type WhatIfQuestion } from '@opendocket/rulebook';
import { feed, type SmallEvent, withDocket } from '../test-docket.ts';
import { type WhatIfReport, whatIf } from './index.ts';

function asked(changes: readonly object[], asOf?: string): WhatIfQuestion {
  const parsed = parseWhatIf({ name: 'a test', changes, ...(asOf === undefined ? {} : { asOf }) }, currentRulebook);
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.errors.join('\n'));
  return parsed.value;
}

const tenDays = [{ name: 'appeal-days', value: 10, from: '2026-03-09' }];

/** A case of one order made on a day, with the appeal reserved. */
function ordered(on: string, court: string, ...more: readonly SmallEvent[]): readonly SmallEvent[] {
  return [
    { kind: 'nta.filed', on: '2024-02-12', body: { court } },
    {
      kind: 'order.entered',
      on,
      body: {
        order: 'removal',
        authority: 'judge',
        form: 'oral',
        inAbsentia: false,
        appeal: 'reserved',
        countries: ['HN'],
      },
    },
    ...more,
  ];
}

/** Numbered cases: so many of each kind, the numbers from 70001 on. */
function docketOf(...groups: readonly (readonly [number, readonly SmallEvent[]])[]) {
  const cases: Record<string, readonly SmallEvent[]> = {};
  let caseId = 70_001;
  for (const [times, events] of groups) for (let made = 0; made < times; made++) cases[String(caseId++)] = events;
  return cases;
}

/** What a report says, without when and at what cost. */
function said({ knownAt: _, cost: __, ...report }: WhatIfReport): unknown {
  return report;
}

describe('a what-if', () => {
  // Fourteen days before: the thirty days run, ten would be over. Five days before: both run. Two years before: neither.
  const cases = docketOf(
    [15, ordered('2026-11-10', 'BAL')],
    [4, ordered('2026-11-10', 'NYC')],
    [12, ordered('2026-11-19', 'BAL')],
    [30, ordered('2024-06-03', 'BAL')],
    [9, [{ kind: 'nta.filed', on: '2024-02-12', body: { court: 'BAL' } }]],
  );

  it('counts what ten days to appeal would change, by transition, rule and court', () =>
    withDocket(async ({ docket }) => {
      await feed(docket, { cases });
      const report = await whatIf(docket, asked(tenDays), { threads: 2, pageSize: 20 });
      assert.equal(report.compared, 70);
      // 19 whose window would be over, and 12 whose last day would be another.
      assert.deepEqual([report.changed, report.unchanged], [31, 39]);
      const [execution] = report.execution.transitions;
      assert.deepEqual([execution?.before, execution?.cases, report.execution.otherwise], ['barred', 19, 12]);
      assert.deepEqual(report.finality.transitions, [{ before: 'not-final', after: 'final', cases: 19 }]);
      const bar = report.rules.find(({ rule, part }) => rule === 'C1' && part === 'bar');
      assert.deepEqual([bar?.appears, bar?.vanishes, bar?.differs], [0, 19, 12]);
      assert.deepEqual(
        report.courts.map(({ court, cases: count }) => [court, count]),
        [
          ['BAL', '11 or more'],
          ['NYC', '<11'],
        ],
      );
      assert.deepEqual(report.values, [
        {
          name: 'appeal-days',
          key: null,
          rule: 'B3',
          unit: 'days',
          before: [{ from: null, to: null, value: 30 }],
          after: [
            { from: null, to: '2026-03-08', value: 30 },
            { from: '2026-03-09', to: null, value: 10 },
          ],
        },
      ]);
    }));

  it('shows an example before and after in days from the order, and nothing that names a case', () =>
    withDocket(async ({ docket }) => {
      await feed(docket, { cases });
      const report = await whatIf(docket, asked(tenDays));
      const example = report.examples.find(({ change }) => change.startsWith('barred to '));
      assert.deepEqual(example?.timeline, [{ day: 0, what: 'the order of removal' }]);
      assert.deepEqual(example?.before.bars, [{ rule: 'C1', countries: 'all', through: 30 }]);
      assert.deepEqual([example?.after.bars, example?.after.finality.status], [[], 'final']);
      assert.ok(example?.rules.some(({ rule }) => rule === 'C1'));
      const printed = JSON.stringify({ ...report, knownAt: '', values: [], notes: [] });
      assert.doesNotMatch(printed, /\d{4}-\d\d-\d\d|OD-|7000\d|700[1-7]\d/);
      assert.doesNotMatch(JSON.stringify(report.examples), /BAL|NYC|Baltimore|HN|Honduras/);
    }));

  it('shows of fewer than eleven changes their being fewer, and no example', () =>
    withDocket(async ({ docket }) => {
      await feed(docket, { cases: docketOf([4, ordered('2026-11-10', 'BAL')], [40, ordered('2024-06-03', 'BAL')]) });
      const report = await whatIf(docket, asked(tenDays));
      assert.deepEqual([report.changed, report.unchanged], ['<11', '11 or more']);
      assert.deepEqual([report.execution.transitions, report.rules, report.courts, report.parts], [[], [], [], []]);
      assert.deepEqual(report.examples, []);
    }));

  it('is for the day asked, and for today at the court where none is asked', () =>
    withDocket(async ({ docket, setClock }) => {
      await feed(docket, { cases: docketOf([20, ordered('2026-11-10', 'BAL')]) });
      const final = async (question: WhatIfQuestion) => (await whatIf(docket, question)).finality.transitions[0]?.cases;
      assert.equal(await final(asked(tenDays, '2026-11-20')), undefined, 'the tenth day is inside the ten days');
      assert.equal(await final(asked(tenDays, '2026-11-21')), 20);
      setClock('2026-11-21T04:00:00.000Z');
      assert.equal(
        await final(asked(tenDays)),
        undefined,
        'at eleven in the evening in Baltimore it is still the twentieth',
      );
      setClock('2026-11-21T06:00:00.000Z');
      assert.equal(await final(asked(tenDays)), 20);
    }));

  it('says the same with one thread or three, in small blocks or one', () =>
    withDocket(async ({ docket }) => {
      await feed(docket, { cases });
      const one = said(await whatIf(docket, asked(tenDays), { threads: 1 }));
      assert.deepEqual(said(await whatIf(docket, asked(tenDays), { threads: 3, pageSize: 1 })), one);
      assert.deepEqual(said(await whatIf(docket, asked(tenDays), { threads: 2, pageSize: 7 })), one);
    }));

  it('leaves the docket as it was, with nothing kept', () =>
    withDocket(async ({ docket }) => {
      await feed(docket, { cases });
      const all = async () => {
        const { rows } = await docket.pool.query(
          `select (select jsonb_agg(p order by case_id) from docket.posture p) as postures,
                  (select count(*) from docket.audit) as audits, (select count(*) from docket.what_if_run) as runs,
                  (select count(*) from docket.what_if_block) as blocks`,
        );
        return rows[0];
      };
      const before = await all();
      await whatIf(docket, asked(tenDays));
      assert.deepEqual(await all(), before);
    }));

  it('of a docket without cases compares none', () =>
    withDocket(async ({ docket }) => {
      const report = await whatIf(docket, asked(tenDays));
      assert.deepEqual([report.compared, report.changed, report.unchanged], [0, 0, 0]);
    }));

  it('of values that are what they were changes nothing', () =>
    withDocket(async ({ docket }) => {
      await feed(docket, { cases });
      const same: readonly Parameter[] = [...currentRulebook.parameters];
      const report = await whatIf(docket, { name: 'the same', asOf: null, parameters: same });
      assert.deepEqual([report.compared, report.changed, report.values], [70, 0, []]);
    }));
});

describe('a what-if that is stopped', () => {
  const cases = docketOf([40, ordered('2026-11-10', 'BAL')], [40, ordered('2026-11-19', 'NYC')]);
  const question = asked(tenDays);

  /** Stops it when so many cases are done. */
  async function stopped(docket: Parameters<typeof whatIf>[0], after: number): Promise<void> {
    const controller = new AbortController();
    const onProgress = ({ done }: { done: number }) => {
      if (done >= after) controller.abort(new Error('enough'));
    };
    await assert.rejects(
      whatIf(docket, question, { threads: 2, pageSize: 10, signal: controller.signal, onProgress }),
      /enough/,
    );
  }

  /** Runs it to its end; returns what it says and where it began. */
  async function completed(docket: Parameters<typeof whatIf>[0]) {
    const begins: unknown[] = [];
    const report = await whatIf(docket, question, { threads: 2, pageSize: 10, onBegin: (begin) => begins.push(begin) });
    return {
      report: said(report),
      begin: begins[0] as { casesBefore: number; startedOver?: string },
      cost: report.cost,
    };
  }

  it('goes on from its last finished block, and says what it would have said', () =>
    withDocket(async ({ docket }) => {
      await feed(docket, { cases });
      const undisturbed = await completed(docket);
      await stopped(docket, 30);
      const { report, begin, cost } = await completed(docket);
      assert.deepEqual(report, undisturbed.report);
      assert.ok(begin.casesBefore >= 30 && begin.casesBefore < 80, `${begin.casesBefore} cases were done before`);
      assert.deepEqual([cost.casesBefore, cost.cases], [begin.casesBefore, 80 - begin.casesBefore]);
    }));

  it('begins anew where an event was recorded meanwhile, or where another day has begun at a court', () =>
    withDocket(async ({ docket, setClock }) => {
      await feed(docket, { cases });
      await stopped(docket, 30);
      await feed(docket, { runId: 2, release: '2026-11', cases: { '80001': ordered('2026-11-10', 'BAL') } });
      assert.deepEqual((await completed(docket)).begin, { casesBefore: 0, startedOver: 'events' });
      await stopped(docket, 30);
      setClock('2026-11-24T18:00:00.000Z');
      assert.ok((await completed(docket)).begin.casesBefore > 0, 'the same day everywhere');
      await stopped(docket, 30);
      setClock('2026-11-25T18:00:00.000Z');
      assert.deepEqual((await completed(docket)).begin, { casesBefore: 0, startedOver: 'day' });
    }));

  it('has nothing to do with another question', () =>
    withDocket(async ({ docket }) => {
      await feed(docket, { cases });
      await stopped(docket, 30);
      const begins: unknown[] = [];
      await whatIf(docket, asked([{ name: 'appeal-days', value: 15 }]), { onBegin: (begin) => begins.push(begin) });
      assert.deepEqual(begins, [{ casesBefore: 0, startedOver: undefined }]);
    }));
});
