/**
 * Sequences of requests by members of every role, made up by fast-check, over a real server and a real database: after each of them
 * the answer is looked through for what its reader may not see, and compared with the answer about a case in the place of the
 * hidden one: what two cases differ by, where only what is hidden is different, was told.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import pg from 'pg';
import { type Browser, withServer } from '../../testing.ts';
import type { Step } from './choice.ts';
import { type Answer, cursorsIn, isHiddenJuvenile, leaksIn } from './leaks.ts';
import { isNear, isThere, type Moment, readMoment, seesBehind } from './oracle.ts';
import { makeRequest, type Request, someSteps } from './requests.ts';
import { type Ground, numberOf, prepareGround, raiseWorld, type World } from './world.ts';

/** How many sequences are tried, and from which seed. */
export interface Trial {
  readonly sequences: number;
  readonly seed: number;
  /** Tells the first sequence found as it is, and looks for no smaller one. */
  readonly endOnFailure?: boolean;
  readonly onProgress?: (done: number) => void;
}

/** What was tried. */
export interface Tried {
  readonly sequences: number;
  readonly requests: number;
  /** How often each endpoint answered 200. */
  readonly answered: ReadonlyMap<string, number>;
  readonly compared: number;
}

/** Tries so many sequences; rejects with the smallest one found that shows something. */
export async function trySequences({ sequences, seed, endOnFailure = false, onProgress }: Trial): Promise<Tried> {
  const answered = new Map<string, number>();
  let worlds = 0;
  let requests = 0;
  let compared = 0;
  await withServer(
    async (server) => {
      const owner = new pg.Client({ connectionString: server.connectionString });
      await owner.connect();
      try {
        const ground = { server, owner };
        await prepareGround(ground);
        await fc.assert(
          fc.asyncProperty(someSteps, async (steps) => {
            worlds += 1;
            const run = new Run(ground, await raiseWorld(ground, worlds));
            for (const step of steps) {
              const { key, status, comparisons } = await run.take(step);
              requests += 1;
              compared += comparisons;
              if (status === 200) answered.set(key, (answered.get(key) ?? 0) + 1);
            }
            onProgress?.(worlds);
          }),
          { numRuns: sequences, seed, endOnFailure },
        );
      } finally {
        await owner.end();
      }
    },
    { configuration: { weightPerMinute: 1_000_000, logLevel: 'silent' } },
  );
  return { sequences: worlds, requests, answered, compared };
}

interface Taken {
  readonly key: string;
  readonly status: number;
  readonly comparisons: number;
}

class Run {
  readonly #ground: Ground;
  readonly #world: World;
  /** The world as it was after the last request: nobody else changes it. */
  #moment: Moment | undefined;

  constructor(ground: Ground, world: World) {
    this.#ground = ground;
    this.#world = world;
  }

  /** Sends the request of a step and looks at its answer. */
  async take(step: Step): Promise<Taken> {
    const world = this.#world;
    const { owner } = this.#ground;
    const before = this.#moment ?? (await readMoment(owner, world));
    const caseId = world.cases[step.which];
    const request = makeRequest({ world, moment: before, step, caseId, modelId: caseId });
    const answer = await this.#send(step, request);
    let after = await readMoment(owner, world);
    const member = world.members[step.who];
    const leaks = leaksIn({ world, member, request, answer, before, after });
    assert.deepEqual(leaks, [], told(step, request, answer));
    let comparisons = 0;
    for (const inPlace of this.#inPlaceOf(step, request, before)) {
      const other = makeRequest({ world, moment: before, step, caseId: inPlace, modelId: caseId });
      const otherAnswer = await this.#send(step, other);
      after = await readMoment(owner, world);
      const otherLeaks = leaksIn({ world, member, request: other, answer: otherAnswer, before, after });
      assert.deepEqual(otherLeaks, [], told(step, other, otherAnswer));
      const isVictim = inPlace === world.cases.victimTwin || inPlace === world.cases.victim;
      if (isVictim && !isHiddenFrom(before, member, caseId) && !isHiddenFrom(before, member, inPlace)) continue;
      comparisons += 1;
      assert.deepEqual(
        plain(otherAnswer, inPlace),
        plain(answer, caseId),
        `told apart from ${inPlace}: ${told(step, request, answer)}`,
      );
    }
    this.#moment = after;
    for (const cursor of cursorsIn(answer.body)) world.cursors.push(cursor);
    return { key: step.what, status: answer.status, comparisons };
  }

  /** The cases of which the answer must not differ for this member. */
  #inPlaceOf(step: Step, request: Request, moment: Moment): readonly string[] {
    const { cases, members } = this.#world;
    const member = members[step.who];
    const caseId = cases[step.which];
    const found: string[] = [];
    if (request.about === undefined) return found;
    if (step.which === 'victim') found.push(cases.victimTwin);
    if (step.which === 'victimTwin') found.push(cases.victim);
    if (isHiddenJuvenile(moment, member, caseId) || isStranger(moment, member, caseId, step)) found.push(cases.ghost);
    return found;
  }

  async #send(step: Step, { method, path, body, headers }: Request): Promise<Answer> {
    const browser = await this.#browserOf(step);
    const answered = method === 'GET' ? await browser.get(path, headers) : await browser.post(path, body, headers);
    if (answered.statusCode === 401 || step.what === 'POST /sign-out') this.#world.browsers.delete(step.who);
    const { date: _date, 'content-length': _length, ...rest } = answered.headers;
    return { status: answered.statusCode, body: answered.body, headers: JSON.stringify(rest) };
  }

  async #browserOf({ who }: Step): Promise<Browser> {
    const kept = this.#world.browsers.get(who);
    if (kept !== undefined) return kept;
    const { server, owner } = this.#ground;
    const found = await owner.query('select from staff.member where member = $1 and active', [
      this.#world.members[who],
    ]);
    const browser = found.rowCount === 0 ? server.nobody() : await server.as(this.#world.members[who]);
    this.#world.browsers.set(who, browser);
    return browser;
  }
}

/** Whether something behind the wall of victims is hidden from the member in the case. */
function isHiddenFrom(moment: Moment, member: string, caseId: string): boolean {
  const staff = moment.staff.get(member);
  const one = moment.cases.get(caseId);
  return staff !== undefined && one !== undefined && isThere(staff, one) && !seesBehind(staff, one, 'protected-1367');
}

/** Commands on a case that is not the member's to give: what they answer does not even tell that it is there. */
function isStranger(moment: Moment, member: string, caseId: string, { what }: Step): boolean {
  if (!/^POST \/(work|caseload)\//.test(what)) return false;
  const staff = moment.staff.get(member);
  const one = moment.cases.get(caseId);
  if (staff === undefined || one === undefined) return false;
  if (!staff.active || (staff.role !== 'officer' && staff.role !== 'supervisor')) return false;
  // Families move together, and what no office has is anybody's to take.
  const related = [...moment.cases.values()].filter(
    ({ events }) =>
      events.some(({ kind }) => kind === 'family.linked') && one.events.some(({ kind }) => kind === 'family.linked'),
  );
  return [one, ...related].every((each) => {
    const receiver = each.proposed === null ? undefined : moment.staff.get(each.proposed);
    const isReceiver =
      moment.asked.has(`${each.caseId} ${member}`) ||
      each.proposed === member ||
      (staff.role === 'supervisor' && receiver?.office === staff.office);
    return each.office !== null && !isNear(staff, each) && !isReceiver;
  });
}

/** An answer without what differs between any two cases. */
function plain({ status, body }: Answer, caseId: string): readonly [number, string] {
  const text = body
    .replace(
      /"next":"([^"]+)"/g,
      (_all, cursor: string) => `"next":${JSON.stringify(Buffer.from(cursor, 'base64url').toString('utf8'))}`,
    )
    .replaceAll(numberOf(caseId), 'CASE')
    .replaceAll(caseId, 'CASE')
    .replace(/zqname[a-z]+q/gi, 'NAME')
    .replace(/zq\w+?q/g, 'TEXT')
    .replace(/"request":"[^"]+"/, '"request":"R"');
  return [status, text];
}

function told({ who }: Step, request: Request, answer: Answer): string {
  return `${who}: ${request.method} ${request.path} ${JSON.stringify(request.body)} ${JSON.stringify(request.headers)} answered ${answer.status} ${answer.body.slice(0, 2500)}`;
}
