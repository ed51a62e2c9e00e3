/**
 * Makes load on a server, as a process of its own: reads its plan from standard input, prints what it found as JSON.
 *
 * The loop is open. When each request is to be sent is settled beforehand, and its time counts from that moment, not from when it was
 * sent: a server that stands still does not keep the next requests from being counted as slow (no coordinated omission).
 */
import { text } from 'node:stream/consumers';
import { numbers } from '../numbers.ts';
import { type Asking, LoadMaker } from './load-maker.ts';
import { type Kind, kinds, type LoadFound, type LoadPlan, loadPlan, quantilesOf } from './load-plan.ts';

interface Planned extends Asking {
  readonly atMs: number;
}

function planOf(plan: LoadPlan): readonly Planned[] {
  const next = numbers(plan.seed);
  const shares = kinds.map((kind) => [kind, plan.mixture[kind]] as const);
  const sum = shares.reduce((all, [, share]) => all + share, 0);
  const planned: Planned[] = [];
  for (let atMs = 0; ; ) {
    atMs -= (Math.log(1 - next()) * 1000) / plan.perSecond;
    if (atMs > plan.seconds * 1000) return planned;
    let drawn = next() * sum;
    let kind: Kind = 'read a case';
    for (const [candidate, share] of shares) {
      kind = candidate;
      drawn -= share;
      if (drawn < 0) break;
    }
    const person = plan.members[Math.floor(next() * plan.members.length)];
    if (person === undefined) throw new Error('the plan has no members');
    planned.push({ atMs, kind, person, caseAt: Math.floor(next() * person.cases.length) });
  }
}

async function run(plan: LoadPlan): Promise<LoadFound> {
  const planned = planOf(plan);
  const maker = new LoadMaker(plan.address);
  const times = new Map<Kind, number[]>(kinds.map((kind) => [kind, []]));
  const late: number[] = [];
  const said: string[] = [];
  let errors = 0;
  const under: Promise<void>[] = [];
  const began = performance.now() + 200;
  const one = async (request: Planned): Promise<void> => {
    late.push(performance.now() - began - request.atMs);
    try {
      await maker.ask(request);
      times.get(request.kind)?.push(performance.now() - began - request.atMs);
    } catch (error) {
      errors++;
      if (said.length < 10) said.push(error instanceof Error ? error.message : String(error));
    }
  };
  for (const request of planned) {
    const wait = began + request.atMs - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    under.push(one(request));
  }
  await Promise.all(under);
  const { user, system } = process.cpuUsage();
  return {
    all: quantilesOf([...times.values()].flat()),
    byKind: {
      'read a case': quantilesOf(times.get('read a case') ?? []),
      'a work list': quantilesOf(times.get('a work list') ?? []),
      'append an event': quantilesOf(times.get('append an event') ?? []),
    },
    late: quantilesOf(late),
    bytes: maker.bytes,
    errors,
    said,
    cpuSeconds: (user + system) / 1e6,
  };
}

const found = await run(loadPlan.parse(JSON.parse(await text(process.stdin))));
process.stdout.write(JSON.stringify(found), () => process.exit(0));
