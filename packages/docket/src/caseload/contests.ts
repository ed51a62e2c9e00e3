/** What an officer says against the figures of the own load, and what the supervisor answers. Both stay on record. */
import type { IsoDate } from '@opendocket/rulebook';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import type { Json } from '../chain.ts';
import { onceByMember } from '../done-once.ts';
import { DocketFailure } from '../failure.ts';
import type { Docket } from '../open.ts';
import { actorOf, type Member } from '../staff/member.ts';
import { findMember } from '../staff/members.ts';
import { recordStaffAct } from '../staff/record-act.ts';
import { inTransaction } from '../transaction.ts';
import { caseloadOf } from './load.ts';

/** A statement, and its answer once there is one. */
export interface Contest {
  readonly officer: string;
  readonly name: string;
  readonly seq: number;
  readonly statement: string;
  /** The figures as they were when they were contested. */
  readonly figures: Json;
  /** ISO instant. */
  readonly at: string;
  readonly answer: {
    readonly statement: string;
    readonly by: string;
    readonly byName: string | null;
    readonly at: string;
  } | null;
}

/** Contests the own figures as they are on a day. @throws DocketFailure `access-refused`, `bad-argument`, `conflict` */
export async function contestFigures(
  docket: Docket,
  by: Member,
  { statement, idempotencyKey, on }: { statement: string; idempotencyKey: string; on: IsoDate },
): Promise<Contest> {
  if (!by.active || by.role !== 'officer') {
    throw refused('Officers contest the figures of their own load. Nothing was recorded.');
  }
  const said = readStatement(statement);
  const { total, working } = await caseloadOf(docket, { officer: by.member, on });
  const { cases, tasks, overdue, minutesDue, minutesAvailable, unweighed } = total;
  const figures = { cases, minutesAvailable, minutesDue, on, overdue, tasks, through: working.through, unweighed };
  return write(docket, by, {
    officer: by.member,
    action: 'contested',
    answers: null,
    statement: said,
    figures,
    idempotencyKey,
  });
}

/** Answers a statement, once. @throws DocketFailure as {@link contestFigures}, and `not-found` */
export async function answerContest(
  docket: Docket,
  by: Member,
  {
    officer,
    seq,
    statement,
    idempotencyKey,
  }: { officer: string; seq: number; statement: string; idempotencyKey: string },
): Promise<Contest> {
  const contested = await findMember(docket, officer);
  if (!by.active || by.role !== 'supervisor' || by.office === null || contested?.office !== by.office) {
    throw refused('A supervisor of the office of the officer answers. Nothing was recorded.');
  }
  const said = readStatement(statement);
  return write(docket, by, { officer, action: 'answered', answers: seq, statement: said, figures: {}, idempotencyKey });
}

/**
 * The statements of an officer, or of all officers of an office: the latest first. An officer sees the own ones, a supervisor
 * those of the office.
 */
export async function listContests(docket: Docket, by: Member): Promise<readonly Contest[]> {
  const isOfficer = by.active && by.role === 'officer';
  if (!isOfficer && !(by.active && by.role === 'supervisor' && by.office !== null)) {
    throw refused('Statements are shown to their officer and to the supervisors of the office. Nothing was shown.');
  }
  const found = await docket.pool.query<Row>(
    `${select} where ${isOfficer ? 'c.officer = $1' : 'm.office = $1'} and c.action = 'contested' order by c.at desc, c.officer, c.seq`,
    [isOfficer ? by.member : by.office],
  );
  return found.rows.map(contestOf);
}

interface Row extends Omit<Contest, 'answer'> {
  readonly answer: string | null;
  readonly answeredBy: string;
  readonly answeredByName: string | null;
  readonly answeredAt: string;
}

const select = `select c.officer, m.name, c.seq, c.statement, c.figures, c.at, a.statement as answer, a.by as "answeredBy", a.at as "answeredAt",
         b.name as "answeredByName"
  from staff.contest c join staff.member m on m.member = c.officer
  left join staff.contest a on a.officer = c.officer and a.answers = c.seq
  left join staff.member b on 'staff:' || b.member = a.by`;

function contestOf({ answer, answeredBy, answeredByName, answeredAt, ...row }: Row): Contest {
  return {
    ...row,
    answer: answer === null ? null : { statement: answer, by: answeredBy, byName: answeredByName, at: answeredAt },
  };
}

interface Wanted {
  readonly officer: string;
  readonly action: 'contested' | 'answered';
  readonly answers: number | null;
  readonly statement: string;
  readonly figures: Json;
  readonly idempotencyKey: string;
}

/** What is kept with the key of a command: which statement it was about. */
const kept = z.object({ officer: z.string(), seq: z.number() });

/** Answers with the statement as it then is; a repetition, with the answer that it was given since. */
function write(docket: Docket, by: Member, wanted: Wanted): Promise<Contest> {
  const { officer, action, answers, statement, idempotencyKey: key } = wanted;
  return inTransaction(docket.pool, async (client) => {
    const at = docket.clock();
    const request = { action, answers, officer, statement };
    const { result } = await onceByMember(
      client,
      by.member,
      { key, request, at },
      {
        read: (stored) => kept.parse(stored),
        work: async () => ({ officer, seq: await writeAnew(client, by, wanted, at) }),
      },
    );
    return readContest(client, result.officer, result.seq);
  });
}

/** @returns the seq of the statement that was made or answered */
async function writeAnew(client: ClientBase, by: Member, wanted: Wanted, at: Date): Promise<number> {
  const { officer, action, answers, statement, figures } = wanted;
  await client.query(`select pg_advisory_xact_lock(hashtextextended('staff.contest ' || $1, 0))`, [officer]);
  if (answers !== null && (await readContest(client, officer, answers)).answer !== null) {
    throw conflict('The statement has an answer already. Nothing was recorded. Read it again.');
  }
  const found = await client.query<{ seq: number }>(
    `insert into staff.contest (officer, seq, action, answers, statement, figures, at, by)
       select $1, coalesce(max(seq), 0) + 1, $2, $3, $4, $5, $6, $7 from staff.contest where officer = $1 returning seq`,
    [officer, action, answers, statement, JSON.stringify(figures), at.toISOString(), actorOf(by)],
  );
  const seq = found.rows[0]?.seq ?? 0;
  const name = answers === null ? 'contest-figures' : 'answer-contest';
  await recordStaffAct(client, { at, member: by.member, action: name, details: { officer, statement: seq } });
  return answers ?? seq;
}

async function readContest(client: ClientBase, officer: string, seq: number): Promise<Contest> {
  const found = await client.query<Row>(`${select} where c.officer = $1 and c.seq = $2 and c.action = 'contested'`, [
    officer,
    seq,
  ]);
  const [row] = found.rows;
  if (row === undefined) {
    throw new DocketFailure(
      'not-found',
      `There is no statement ${seq} of ${officer}. Nothing was recorded. Check the number.`,
    );
  }
  return contestOf(row);
}

function readStatement(statement: string): string {
  const said = statement.trim();
  if (said === '' || said.length > 4000) {
    throw new DocketFailure('bad-argument', 'A statement has from 1 to 4,000 characters. Nothing was recorded.');
  }
  return said;
}

function conflict(sentence: string): DocketFailure {
  return new DocketFailure('conflict', sentence);
}

function refused(sentence: string): DocketFailure {
  return new DocketFailure('access-refused', sentence);
}
