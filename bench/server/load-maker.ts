/** A browser's requests to the server, checked: what a status of 200 alone would not show. */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { z } from 'zod';
import type { Kind, LoadPlan } from './load-plan.ts';

const mostMilliseconds = 30_000;
const path = '/api/v1';

type Person = LoadPlan['members'][number];

/** A request: whose, of what kind, and which of the person's cases. */
export interface Asking {
  readonly kind: Kind;
  readonly person: Person;
  readonly caseAt: number;
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

/** Sends requests over as many connections as are under way at once. */
export class LoadMaker {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY, keepAliveMsecs: 60_000 });
  readonly #address: URL;
  /** Cases that are being appended to or were: each once, so that the number that is expected is the one in the plan. */
  readonly #appended = new Set<string>();
  bytes = 0;

  constructor(address: string) {
    this.#address = new URL(address);
  }

  async ask({ kind, person, caseAt }: Asking): Promise<void> {
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
