/**
 * Makes load on a server, as a process of its own: reads its plan from standard input, prints what it found as JSON.
 *
 * The loop is open. When each request is to be sent is settled beforehand, and its time counts from that moment, not from when it was
 * sent: a server that stands still does not keep the next requests from being counted as slow (no coordinated omission).
 */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { numbers } from '../numbers.ts';
import { type Kind, kinds, type LoadFound, type LoadPlan, loadPlan, quantilesOf } from './load-plan.ts';

const mostMilliseconds = 30_000;
const path = '/api/v1';

type Person = LoadPlan['members'][number];

interface Planned {
  readonly atMs: number;
  readonly kind: Kind;
  readonly person: Person;
  readonly caseAt: number;
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

const readAnswer = z.object({
  caseId: z.string(),
  headSeq: z.number(),
  posture: z.object({ execution: z.string() }),
  events: z.array(z.unknown()),
  sentences: z.array(z.unknown()).min(1),
});
const workAnswer = z.object({ officer: z.string(), today: z.string(), items: z.array(z.unknown()) });
const appendAnswer = z.object({ headSeq: z.number(), ids: z.array(z.string()).length(1), replayed: z.literal(false) });

class LoadMaker {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY, keepAliveMsecs: 60_000 });
  readonly #address: URL;
  /** Cases that are being appended to or were: each once, so that the number that is expected is the one in the plan. */
  readonly #appended = new Set<string>();
  bytes = 0;

  constructor(address: string) {
    this.#address = new URL(address);
  }

  async ask({ kind, person, caseAt }: Planned): Promise<void> {
    const [caseId, seq] = person.cases[caseAt] ?? ['', 0];
    switch (kind) {
      case 'read a case': {
        const found = readAnswer.parse(await this.#send(person, 'GET', `${path}/cases/${caseId}`));
        if (found.caseId !== caseId || found.headSeq < seq || found.events.length !== found.headSeq) {
          throw new Error(`case ${caseId} was answered with another, or without its events`);
        }
        return;
      }
      case 'a work list': {
        const found = workAnswer.parse(await this.#send(person, 'GET', `${path}/work`));
        if (found.officer !== person.member) throw new Error('a work list of somebody else');
        return;
      }
      case 'append an event':
        return this.#append(person, caseAt);
    }
  }

  async #append(person: Person, caseAt: number): Promise<void> {
    const cases = [...person.cases.slice(caseAt), ...person.cases.slice(0, caseAt)];
    const [caseId, seq] = cases.find(([one]) => !this.#appended.has(one)) ?? ['', 0];
    this.#appended.add(caseId);
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const body = { expectedSeq: seq, events: [{ kind: 'address.changed', on: yesterday, body: {} }] };
    const found = appendAnswer.parse(await this.#send(person, 'POST', `${path}/cases/${caseId}/events`, body));
    if (found.headSeq !== seq + 1) throw new Error(`case ${caseId} did not take the event`);
  }

  #send(person: Person, method: 'GET' | 'POST', to: string, body?: object): Promise<unknown> {
    const content = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          agent: this.#agent,
          host: this.#address.hostname,
          port: this.#address.port,
          method,
          path: to,
          timeout: mostMilliseconds,
          headers: {
            cookie: person.cookie,
            'accept-encoding': 'gzip, deflate, br',
            ...(content === undefined
              ? undefined
              : {
                  'content-type': 'application/json',
                  'content-length': Buffer.byteLength(content),
                  'x-csrf-token': person.csrf,
                  'idempotency-key': randomUUID(),
                }),
          },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () => {
            const whole = Buffer.concat(parts);
            this.bytes += whole.byteLength;
            if (answer.statusCode !== 200) {
              reject(new Error(`${method} ${to}: ${answer.statusCode} ${whole.toString().slice(0, 300)}`));
              return;
            }
            try {
              resolve(JSON.parse(whole.toString()));
            } catch (error) {
              reject(error);
            }
          });
        },
      );
      asked.on('timeout', () => asked.destroy(new Error(`${method} ${to}: no answer in ${mostMilliseconds} ms`)));
      asked.on('error', reject);
      asked.end(content);
    });
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
