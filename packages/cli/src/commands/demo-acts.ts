/**
 * What the demo's made-up members did before a newcomer looks: an administrator weighed duties, an officer contested figures, a
 * supervisor proposed cases, an officer asked for a review. Each is the command that a page would give, with its refusals, and
 * is on the record like any other; a second run finds it done.
 */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Docket, Member } from '@opendocket/docket';
import type { CaseTruth } from '@opendocket/synth';

/** Minutes of duties. Two kinds are left out: the administrator of the demo has them to weigh. */
const minutes: readonly (readonly [duty: string, minutes: number])[] = [
  ['check-in', 10],
  ['condition-review', 20],
  ['conflict', 25],
  ['custody-review', 60],
  ['dispute-reply', 30],
  ['quarantined-row', 10],
  ['supervision-review', 25],
];

const mostProposed = 3;
/** Cases that are looked at, at most, before one is found that a command can be given on. */
const mostTried = 12;

/** Lets the members act. `today` is the day of the docket; `release` the folder of the demo's release. */
export async function actAsStaff(docket: Docket, release: string, today: string): Promise<void> {
  const { listMembers } = await import('@opendocket/docket');
  // Nobody who exists is ever made to act.
  const members = (await listMembers(docket)).filter(({ synthetic, active }) => synthetic && active);
  await weighDuties(docket, members, today);
  await contest(docket, members, today);
  await proposeWaitingCases(docket, members);
  await askForReview(docket, members, release, today);
}

async function weighDuties(docket: Docket, members: readonly Member[], today: string): Promise<void> {
  const { listWeights, setWeight } = await import('@opendocket/docket');
  const administrator = members.find(({ role }) => role === 'administrator');
  if (administrator === undefined) return;
  const set = new Set((await listWeights(docket)).map(({ duty }) => duty));
  for (const [duty, of] of minutes) {
    if (set.has(duty)) continue;
    const asked = { duty, fromOn: today, minutes: of };
    await setWeight(docket, administrator, asked, { today, idempotencyKey: `demo-weight-${duty}` });
  }
}

async function contest(docket: Docket, members: readonly Member[], today: string): Promise<void> {
  const { contestFigures, listContests } = await import('@opendocket/docket');
  const officer = members.find(({ role }) => role === 'officer');
  if (officer === undefined || (await listContests(docket, officer)).length > 0) return;
  const statement = 'Rows that could not be read take me longer than ten minutes: each wants a call to the court.';
  await contestFigures(docket, officer, { statement, idempotencyKey: 'demo-contest', on: today });
}

/** The cases that an office has and nobody yet, a few of them, to officers of the office. */
async function proposeWaitingCases(docket: Docket, members: readonly Member[]): Promise<void> {
  const { proposeCase } = await import('@opendocket/docket');
  const waiting = await docket.pool.query<{ case_id: string; office: string }>(
    `select case_id::text, office from docket.caseload where officer is null and office is not null order by case_id limit ${mostTried}`,
  );
  let proposed = 0;
  for (const { case_id: caseId, office } of waiting.rows) {
    const supervisor = members.find((one) => one.role === 'supervisor' && one.office === office);
    const officers = members.filter((one) => one.role === 'officer' && one.office === office);
    const officer = officers[proposed % Math.max(1, officers.length)];
    if (supervisor === undefined || officer === undefined) continue;
    const asked = { caseId, officer: officer.member, idempotencyKey: 'demo-proposal' };
    if (await unlessRefused(() => proposeCase(docket, supervisor, asked))) proposed++;
    if (proposed === mostProposed) return;
  }
}

/** A review before a removal, which waits for attestations and two more people. It ends with the day, so each day has its own. */
async function askForReview(docket: Docket, members: readonly Member[], release: string, today: string): Promise<void> {
  const { actorOf, consultCase, requestPreAction } = await import('@opendocket/docket');
  for (const caseId of await finallyOrdered(release)) {
    const held = await docket.pool.query<{ officer: string | null }>(
      'select officer from docket.caseload where case_id = $1',
      [caseId],
    );
    const member = members.find((one) => one.member === held.rows[0]?.officer);
    if (member === undefined) continue;
    const isWaiting = await unlessRefused(async () => {
      const reader = { actor: actorOf(member), purpose: 'demonstration of the gate' };
      const { headSeq, input } = await consultCase(docket, caseId, reader);
      const review = await requestPreAction(docket, {
        ...{ caseId, member, step: 'removal', country: input.case.nationality, expectedSeq: headSeq },
        ...{ reason: 'Demonstration of the gate.', idempotencyKey: `demo-review-${today}` },
      });
      return review.status === 'waiting';
    });
    if (isWaiting) return;
  }
}

/** The first synthetic cases that were planted with a final order. What bars a removal is for the gate to say, and it does. */
async function finallyOrdered(release: string): Promise<readonly string[]> {
  const found: string[] = [];
  const lines = createInterface({ input: createReadStream(join(release, 'truth', 'cases.jsonl')) });
  for await (const line of lines) {
    // Written by our own synth beside the release; nobody else's file is read here.
    const told: CaseTruth & { readonly quarantined: boolean } = JSON.parse(line);
    const isPlain = told.finality === 'final' && !told.quarantined && told.contradiction === '';
    if (isPlain && found.length < mostTried * 10) found.push(told.case);
  }
  return found;
}

/** Whether a command was done, and came to something; what the docket refuses is tried on another case. */
async function unlessRefused(command: () => Promise<unknown>): Promise<boolean> {
  const { AccessRefused, DocketFailure } = await import('@opendocket/docket');
  try {
    return (await command()) !== false;
  } catch (error) {
    if (error instanceof DocketFailure || error instanceof AccessRefused) return false;
    throw error;
  }
}
