/** Who has which case: proposed by a supervisor, accepted or declined by the receiver, withdrawn, released. */
import { courtToday } from '@opendocket/rulebook';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import { onceInCase } from '../done-once.ts';
import { DocketFailure } from '../failure.ts';
import type { Docket } from '../open.ts';
import { actorOf, type Member } from '../staff/member.ts';
import { holdMember } from '../staff/members.ts';
import { inTransaction } from '../transaction.ts';
import { tellingWhatItIsNow } from './assignment-now.ts';
import {
  findReceiver,
  refuseNotThere,
  refuseOtherThanSupervisor,
  refuseStranger,
  refuseUncleared,
  stayBehind,
  type Warning,
  warningsOf,
} from './conditions.ts';
import { type AssignmentAction, type AssignmentStep, type LockedCase, lockUnit, type Unit, writeStep } from './unit.ts';

/** A command on the assignment of a case, and of the family that goes with it. */
export interface AssignmentCommand {
  readonly caseId: string;
  /** Why; needed to decline, to release, and to propose in spite of a warning. */
  readonly reason?: string | undefined;
  readonly idempotencyKey: string;
  /** The seq that the last assignment of the case must have, so that nobody decides on what has changed. */
  readonly expectedSeq?: number | undefined;
}

const written = z.object({
  action: z.enum(['proposed', 'accepted', 'declined', 'withdrawn', 'assigned', 'released']),
  cases: z.array(z.object({ caseId: z.string(), docketNumber: z.string(), seq: z.number() })),
  warnings: z.array(z.object({ code: z.enum(['language', 'no-capacity']), sentence: z.string() })),
});

/** What a command did: the cases that it was done to, and what there was to consider. */
export interface AssignmentResult {
  readonly action: AssignmentAction;
  readonly cases: readonly { readonly caseId: string; readonly docketNumber: string; readonly seq: number }[];
  readonly warnings: readonly Warning[];
}

/**
 * Proposes a case and its family to an officer, who has it once it is accepted: by the officer, or, in another office, by a
 * supervisor of that office.
 * @throws DocketFailure `access-refused`, `not-found`, `conflict`, `bad-argument`
 */
export function proposeCase(
  docket: Docket,
  asking: Member,
  command: AssignmentCommand & { readonly officer: string },
): Promise<AssignmentResult> {
  return change(docket, asking, { ...command, what: 'propose' }, async (client, unit, { by, at, reason }) => {
    const receiver = await findReceiver(client, command.officer, at);
    refuseUncleared(by, unit, receiver);
    const moving = stayBehind(unit, receiver);
    refuseOtherThanSupervisor(by, moving, receiver);
    const standing = moving.find(({ proposed }) => proposed !== null);
    if (standing !== undefined) {
      throw conflict(
        `The case is proposed to ${standing.proposed} already. Nothing was changed. Withdraw that first, or wait for the answer.`,
      );
    }
    const warnings = warningsOf(moving, receiver);
    if (warnings.some(({ code }) => code === 'language') && reason === null) {
      throw bad(`${warnings.map(({ sentence }) => sentence).join(' ')} Say why it is proposed all the same`);
    }
    const { member: officer, office } = receiver;
    return { cases: moving, step: { action: 'proposed', officer, office, proposed: officer }, warnings };
  });
}

/** Accepts or declines a case that was proposed, with its family. @throws DocketFailure as {@link proposeCase} */
export function answerProposal(
  docket: Docket,
  asking: Member,
  command: AssignmentCommand & { readonly accept: boolean },
): Promise<AssignmentResult> {
  const { accept } = command;
  return change(
    docket,
    asking,
    { ...command, what: accept ? 'accept' : 'decline' },
    async (client, unit, { by, at, reason }) => {
      refuseUncleared(by, unit, undefined);
      const { proposed } = unit.named;
      if (proposed === null) throw conflict('The case is proposed to nobody now. Nothing was changed. Read it again.');
      if (!accept && reason === null) throw bad('who declines a case says why');
      const receiver = await findReceiver(client, proposed, at, accept);
      const meant = unit.cases.filter((one) => one.proposed === proposed);
      const isOfAnotherOffice = meant.some(({ office }) => office !== null && office !== receiver.office);
      const mayAnswer = isOfAnotherOffice
        ? by.role === 'supervisor' && by.office === receiver.office
        : by.member === receiver.member;
      if (!by.active || !mayAnswer) {
        throw refused(
          isOfAnotherOffice
            ? 'The case comes from another office: a supervisor of the receiving office answers. Nothing was changed.'
            : 'A case is accepted or declined by the officer to whom it was proposed. Nothing was changed.',
        );
      }
      if (accept && stayBehind(unit, receiver).length !== meant.length) {
        throw conflict(
          'The family of the case has grown since it was proposed. Nothing was changed. Have it withdrawn and proposed again, whole.',
        );
      }
      const { member: officer, office } = receiver;
      const step: PlannedStep = accept
        ? { action: 'accepted', officer, office, proposed: null, moves: true }
        : { action: 'declined', officer, office, proposed: null };
      return { cases: meant, step, warnings: accept ? warningsOf(meant, receiver) : [] };
    },
  );
}

/** Takes a proposal back that nobody has answered. @throws DocketFailure as {@link proposeCase} */
export function withdrawProposal(
  docket: Docket,
  asking: Member,
  command: AssignmentCommand,
): Promise<AssignmentResult> {
  return change(docket, asking, { ...command, what: 'withdraw' }, async (client, unit, { by, at }) => {
    refuseUncleared(by, unit, undefined);
    const { proposed } = unit.named;
    if (proposed === null) throw conflict('The case is proposed to nobody now. Nothing was changed. Read it again.');
    const receiver = await findReceiver(client, proposed, at, false);
    const meant = unit.cases.filter((one) => one.proposed === proposed);
    refuseOtherThanSupervisor(by, meant, receiver);
    const { member: officer, office } = receiver;
    return { cases: meant, step: { action: 'withdrawn', officer, office, proposed: null }, warnings: [] };
  });
}

/** Takes a case and its family off its officer; the office keeps it. @throws DocketFailure as {@link proposeCase} */
export function releaseCase(docket: Docket, asking: Member, command: AssignmentCommand): Promise<AssignmentResult> {
  return change(docket, asking, { ...command, what: 'release' }, async (_client, unit, { by, reason }) => {
    refuseUncleared(by, unit, undefined);
    if (reason === null) throw bad('who releases a case says why');
    const { officer } = unit.named;
    if (officer === null) throw conflict('No officer has the case. Nothing was changed. Read it again.');
    const meant = unit.cases.filter((one) => one.officer === officer);
    refuseOtherThanSupervisor(by, meant, undefined);
    if (meant.some(({ proposed }) => proposed !== null)) {
      throw conflict('The case is proposed to somebody. Nothing was changed. Withdraw the proposal first.');
    }
    const step: PlannedStep = {
      action: 'released',
      officer: null,
      office: unit.named.office,
      proposed: null,
      moves: true,
    };
    return { cases: meant, step, warnings: [] };
  });
}

interface PlannedStep extends Pick<AssignmentStep, 'action' | 'officer' | 'office'> {
  readonly proposed: string | null;
  /** The case is with `officer` and `office` after it; otherwise it stays with whom it was. */
  readonly moves?: boolean;
}

interface Plan {
  readonly cases: readonly LockedCase[];
  readonly step: PlannedStep;
  readonly warnings: readonly Warning[];
}

/** Who gives the command, as of its transaction; when, and why. */
interface Told {
  readonly by: Member;
  readonly at: Date;
  readonly reason: string | null;
}

type Named = AssignmentCommand & { readonly what: string; readonly officer?: string };

function change(
  docket: Docket,
  asking: Member,
  command: Named,
  plan: (client: ClientBase, unit: Unit<LockedCase>, told: Told) => Promise<Plan>,
): Promise<AssignmentResult> {
  const { caseId, idempotencyKey: key, expectedSeq, what, officer } = command;
  const reason = command.reason?.trim() || null;
  return inTransaction(docket.pool, async (client) => {
    const at = docket.clock();
    const unit = await lockUnit(client, caseId, courtToday(at.getTime(), undefined));
    const by = await holdMember(client, asking, 'update');
    refuseNotThere(by, unit);
    const request = { by: by.member, caseId, expectedSeq, officer, reason, what };
    const { result } = await onceInCase(
      client,
      caseId,
      { key, request, at },
      {
        read: (stored) => written.parse(stored),
        work: () =>
          tellingWhatItIsNow(client, by, unit, async () => {
            refuseUncleared(by, unit, undefined);
            if (expectedSeq !== undefined && expectedSeq !== unit.named.seq) {
              throw conflict(
                `The assignment of the case has changed since it was read: it is at ${unit.named.seq}, and ${expectedSeq} was expected. Nothing was changed. Read it again.`,
              );
            }
            const { cases: meant, step, warnings } = await plan(client, unit, { by, at, reason });
            if (meant.length === 0) throw conflict('The case is where it is wanted already. Nothing was changed.');
            const { action, officer: meantOfficer, office, proposed } = step;
            const told = { action, officer: meantOfficer, office, reason, by: actorOf(by), at };
            const cases = [];
            for (const one of meant) {
              const { officer: keeper, office: place } = step.moves === true ? step : one;
              cases.push(
                await writeStep(client, one, { ...told, after: { officer: keeper, office: place, proposed } }),
              );
            }
            return { action, cases, warnings };
          }),
        check: () => refuseStranger(client, by, unit, officer),
      },
    );
    return result;
  });
}

function bad(what: string): DocketFailure {
  return new DocketFailure('bad-argument', `Nothing was changed: ${what}.`);
}

function conflict(sentence: string): DocketFailure {
  return new DocketFailure('conflict', sentence);
}

function refused(sentence: string): DocketFailure {
  return new DocketFailure('access-refused', sentence);
}
