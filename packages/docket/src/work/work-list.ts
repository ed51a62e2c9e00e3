/** The work list: what an officer owes, by day, why, and how much of today fits in today. */
import {
  type DutyKind,
  dutyKinds,
  dutyLabel,
  dutyWords,
  type IsoDate,
  type Language,
  parseDay,
} from '@opendocket/rulebook';
import { docketNumber } from '../docket-number.ts';
import { DocketFailure } from '../failure.ts';
import type { Docket } from '../open.ts';
import type { Member } from '../staff/member.ts';
import { recordStaffAct } from '../staff/record-act.ts';
import { inPipeline, inTransaction } from '../transaction.ts';
import { evidenceMark, isFinishedByLooking } from './duty-marks.ts';
import {
  countDue,
  countUntouched,
  type DueCount,
  type ListedRow,
  type ListPlace,
  readListPage,
  type Untouched,
  untouched,
} from './list-page.ts';
import { minutesByDuty } from './usual-weights.ts';
import { type WhoseWork, whoseWork, workingDay } from './whose-work.ts';

/** What of a list is wanted. */
export interface WorkQuestion {
  readonly language?: Language | undefined;
  /** First due day; from the most overdue if not given. */
  readonly from?: IsoDate | undefined;
  /** Only duties of a kind: of {@link listedDuties}. */
  readonly duty?: string | undefined;
  /** The officer; oneself if not given. */
  readonly officer?: string | undefined;
  /** The `next` of the page before. */
  readonly cursor?: string | undefined;
  /** Most items of a page, 1 to 200; 50 if not given. */
  readonly limit?: number | undefined;
}

/** The kinds of duties that a list can hold; `protected` stands for those that it may not name. */
export const listedDuties = [...dutyKinds, 'untouched', 'protected'] as const;

/** One duty on the list. */
export interface WorkItem {
  readonly caseId: string;
  readonly docketNumber: string;
  /** Null in a protected matter: what is owed is told by the unit that is cleared for it. */
  readonly task: string | null;
  readonly duty: string;
  readonly label: string;
  readonly rule: string | null;
  /** Why, and by when: a sentence that names no one. */
  readonly why: string;
  readonly dueOn: IsoDate;
  readonly when: 'overdue' | 'today' | 'ahead';
  /** The law set the day: it cannot be snoozed beyond it. */
  readonly legal: boolean;
  readonly minutes: number;
  /** A command on the duty repeats it, so that nothing is finished on evidence that nobody saw. Null in a protected matter. */
  readonly evidence: string | null;
  /** It can be finished by looking. */
  readonly finishable: boolean;
}

/** The list, and the day's sum. */
export interface WorkList {
  readonly officer: string;
  readonly today: IsoDate;
  readonly minutes: { readonly overdue: number; readonly today: number };
  /** Minutes of a day; null where nobody has said: no capacity said, and not none left. */
  readonly minutesPerDay: number | null;
  readonly due: readonly (DueCount & { readonly label: string; readonly minutesEach: number })[];
  readonly untouched: Untouched;
  readonly items: readonly WorkItem[];
  readonly next: string | null;
}

/**
 * Lists the duties of an officer for the officer, or for the supervisor of the office, whose reading is in the staff audit.
 * A list holds docket numbers and duties, and nothing of who the persons are.
 * @throws AccessRefused, DocketFailure `bad-argument`
 */
export async function workList(docket: Docket, member: Member, question: WorkQuestion = {}): Promise<WorkList> {
  const { language = 'en', duty, from, limit = 50 } = question;
  if (from !== undefined && parseDay(from) === undefined) throw bad(`"${from}" is no day: write it as 2026-11-24`);
  if (!Number.isInteger(limit) || limit < 1 || limit > 200) throw bad('a page holds 1 to 200 duties');
  const after = question.cursor === undefined ? undefined : readCursor(question.cursor);
  const { pool } = docket;
  const whose = await whoseWork(pool, member, question.officer);
  const instant = docket.clock();
  if (whose.isOfAnother && after === undefined) await recordListing(docket, member, whose, instant);
  const { today, rows, minutes, due, untouchedCases } = await inPipeline(
    pool,
    (client) => workingDay(client, member, instant),
    async (client, day) => {
      const [page, weights, counted, cases] = await Promise.all([
        readListPage(client, whose, { today: day, from, duty, after, limit }),
        minutesByDuty(client, day),
        countDue(client, whose, day),
        countUntouched(client, whose, day),
      ]);
      return { today: day, rows: page, minutes: weights, due: counted, untouchedCases: cases };
    },
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const each = (kind: string): number => minutes.get(kind) ?? 0;
  return {
    officer: whose.officer,
    today,
    minutes: {
      overdue: due.reduce((sum, one) => sum + one.overdue * each(one.duty), 0),
      today: due.reduce((sum, one) => sum + one.today * each(one.duty), 0),
    },
    minutesPerDay: whose.minutesPerDay,
    due: due.map((one) => ({ ...one, label: labelOf(one.duty, language), minutesEach: each(one.duty) })),
    untouched: untouchedCases,
    items: shown.map((row) => itemOf(row, today, language, each)),
    next: rows.length > limit && last !== undefined ? writeCursor(last) : null,
  };
}

async function recordListing(docket: Docket, member: Member, { officer }: WhoseWork, at: Date): Promise<void> {
  await inTransaction(docket.pool, (client) =>
    recordStaffAct(client, { at, member: member.member, action: 'read-work-list', details: { officer } }),
  );
}

const hiddenWords: Readonly<Record<Language, { readonly label: string; readonly why: string }>> = {
  en: { label: 'Protected matter', why: 'A duty in a protected matter: contact the unit.' },
  es: { label: 'Asunto protegido', why: 'Un deber en un asunto protegido: comuníquese con la unidad.' },
};

const untouchedWords: Readonly<Record<Language, Readonly<Record<'label' | 'never' | 'long', string>>>> = {
  en: {
    label: 'Untouched case',
    never: 'Nobody has looked at this case yet.',
    long: 'Nobody has looked at this case for 90 days or more.',
  },
  es: {
    label: 'Caso sin atender',
    never: 'Nadie ha mirado este caso todavía.',
    long: 'Nadie ha mirado este caso en 90 días o más.',
  },
};

function labelOf(duty: string, language: Language): string {
  if (duty === untouched) return untouchedWords[language].label;
  return isDutyKind(duty) ? dutyLabel(duty, language) : hiddenWords[language].label;
}

function isDutyKind(duty: string): duty is DutyKind {
  return dutyKinds.some((kind) => kind === duty);
}

function whyOf({ duty, what, due_on: dueOn, legal }: ListedRow, language: Language): string {
  if (isDutyKind(duty)) return dutyWords({ duty, what, dueOn, legal }, language);
  return what === 'never' ? untouchedWords[language].never : untouchedWords[language].long;
}

function itemOf(row: ListedRow, today: IsoDate, language: Language, minutesOf: (duty: string) => number): WorkItem {
  const { case_id: caseId, due_on: dueOn, legal, hidden } = row;
  const duty = hidden ? 'protected' : row.duty;
  return {
    caseId,
    docketNumber: docketNumber(caseId),
    task: hidden ? null : row.task,
    duty,
    label: labelOf(duty, language),
    rule: hidden ? null : row.rule,
    why: hidden ? hiddenWords[language].why : whyOf(row, language),
    dueOn,
    when: dueOn < today ? 'overdue' : dueOn === today ? 'today' : 'ahead',
    legal,
    minutes: minutesOf(duty),
    evidence: hidden ? null : evidenceMark(row.because),
    finishable: !hidden && isFinishedByLooking(row.duty, legal),
  };
}

function writeCursor({ due_on, case_id, mark }: ListedRow): string {
  return Buffer.from(`${due_on} ${case_id} ${mark}`, 'utf8').toString('base64url');
}

function readCursor(cursor: string): ListPlace {
  const found = /^(\d{4}-\d{2}-\d{2}) ([1-9]\d{0,18}) ([0-9a-f]{32})$/.exec(
    Buffer.from(cursor, 'base64url').toString('utf8'),
  );
  const [, dueOn, caseId, mark] = found ?? [];
  if (dueOn === undefined || caseId === undefined || mark === undefined || parseDay(dueOn) === undefined) {
    throw bad('this is no cursor of this list; begin again at its first page');
  }
  return { dueOn, caseId, mark };
}

function bad(what: string): DocketFailure {
  return new DocketFailure('bad-argument', `Nothing was read: ${what}.`);
}
