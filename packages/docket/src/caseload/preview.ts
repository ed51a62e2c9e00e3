/** What a proposal would come to, before it is made. */
import type { IsoDate } from '@opendocket/rulebook';
import { docketNumber } from '../docket-number.ts';
import type { Docket } from '../open.ts';
import type { Member } from '../staff/member.ts';
import { weightsOn } from '../staff/weights.ts';
import { inTransaction } from '../transaction.ts';
import {
  findReceiver,
  refuseOtherThanSupervisor,
  refuseStranger,
  refuseUncleared,
  stayBehind,
  type Warning,
  warningsOf,
} from './conditions.ts';
import { caseloadOf } from './load.ts';
import { countTasksOfCases } from './tasks.ts';
import { readUnit } from './unit.ts';
import { nextWorkingDays } from './working-days.ts';

/** Cases and minutes of an officer. */
export interface LoadNumbers {
  readonly cases: number;
  readonly minutesDue: number;
}

/** An officer before and after. */
export interface PreviewSide {
  readonly officer: string;
  readonly name: string;
  /** Null: no capacity is known. */
  readonly minutesAvailable: number | null;
  readonly before: LoadNumbers;
  readonly after: LoadNumbers;
}

/** The effect of a proposal that is accepted. Nothing was written. */
export interface ProposalPreview {
  readonly cases: readonly { readonly caseId: string; readonly docketNumber: string }[];
  /** Minutes of work due in them over the working days. */
  readonly minutes: number;
  /** Those who have the cases now; empty where nobody has. */
  readonly givers: readonly PreviewSide[];
  readonly receiver: PreviewSide;
  readonly warnings: readonly Warning[];
  /** Who has to accept: the officer, or, as the case comes from another office, a supervisor of the officer's. */
  readonly acceptedBy: 'officer' | 'other-supervisor';
  readonly through: IsoDate;
}

/** What {@link proposeCase} would come to. @throws DocketFailure as it does */
export async function previewProposal(
  docket: Docket,
  by: Member,
  {
    caseId,
    officer,
    on,
    workingDays = 5,
  }: { caseId: string; officer: string; on: IsoDate; workingDays?: number | undefined },
): Promise<ProposalPreview> {
  const { through } = nextWorkingDays(on, workingDays);
  const { receiver, moving, minutesOf } = await inTransaction(docket.pool, async (client) => {
    const unit = await readUnit(client, caseId, on);
    await refuseStranger(client, by, unit, officer);
    const found = await findReceiver(client, officer, docket.clock());
    refuseUncleared(by, unit, found);
    const cases = stayBehind(unit, found);
    refuseOtherThanSupervisor(by, cases, found);
    const weights = await weightsOn(client, on);
    const minutes = new Map<string, number>();
    const counted = await countTasksOfCases(
      client,
      cases.map((one) => one.caseId),
      through,
    );
    for (const { caseId: id, duty, tasks } of counted) {
      minutes.set(id, (minutes.get(id) ?? 0) + tasks * (weights.get(duty) ?? 0));
    }
    return { receiver: found, moving: cases, minutesOf: minutes };
  });
  const sumOf = (cases: typeof moving): LoadNumbers => ({
    cases: cases.length,
    minutesDue: cases.reduce((sum, one) => sum + (minutesOf.get(one.caseId) ?? 0), 0),
  });
  const side = async (holder: string, given: LoadNumbers, sign: 1 | -1): Promise<PreviewSide> => {
    const { officers } = await caseloadOf(docket, { officer: holder, on, workingDays });
    const load = officers.find((one) => one.officer === holder);
    const before = { cases: load?.cases ?? 0, minutesDue: load?.minutesDue ?? 0 };
    const after = { cases: before.cases + sign * given.cases, minutesDue: before.minutesDue + sign * given.minutesDue };
    return {
      officer: holder,
      name: load?.name ?? holder,
      minutesAvailable: load?.minutesAvailable ?? null,
      before,
      after,
    };
  };
  const holders = [...new Set(moving.flatMap((one) => (one.officer === null ? [] : [one.officer])))].sort();
  const givers: PreviewSide[] = [];
  for (const holder of holders) {
    givers.push(await side(holder, sumOf(moving.filter((one) => one.officer === holder)), -1));
  }
  return {
    cases: moving.map((one) => ({ caseId: one.caseId, docketNumber: docketNumber(one.caseId) })),
    minutes: sumOf(moving).minutesDue,
    givers,
    receiver: await side(receiver.member, sumOf(moving), 1),
    warnings: warningsOf(moving, receiver),
    acceptedBy: moving.some(({ office }) => office !== null && office !== receiver.office)
      ? 'other-supervisor'
      : 'officer',
    through,
  };
}
