/** A small synthetic docket with staff, and a day's commands of theirs: each with what it leaves, to be counted. */
import { appendEvents, deriveFamilies, openDatabase } from '@opendocket/docket';
import type { Answered, Served, Session, SignedIn } from './served.ts';

/** Cases by what is done in them. 201 to 203 are a family of officer-1. */
const cases = {
  appended: ['101', '102', '103', '104', '105', '106'],
  corrected: ['111', '112', '113', '114'],
  looked: ['121', '122', '123'],
  put: ['131', '132', '133'],
  asked: ['141', '142', '143'],
  family: ['201', '202', '203'],
} as const;

const order = {
  kind: 'order.entered',
  on: '2024-06-03',
  body: {
    order: 'removal',
    authority: 'judge',
    form: 'oral',
    appeal: 'waived',
    inAbsentia: false,
    countries: ['HN'],
  },
};

/** Opens a docket with the cases, an office and its staff. Events e1 and e2 of each case: a filed notice, mail that came back. */
export async function prepare(connectionString: string): Promise<void> {
  const docket = await openDatabase({ connection: connectionString });
  try {
    await docket.pool.query(`insert into staff.office (office, name, courts) values ('BAL', 'Baltimore', '{BAL}')`);
    await docket.pool.query(
      `insert into staff.member (member, name, role, office, languages, minutes_per_day, synthetic)
         select m, 'Made Up ' || m, r, 'BAL', '{en}', 420, true
           from unnest($1::text[], $2::text[]) v (m, r)`,
      [
        ['officer-1', 'officer-2', 'supervisor-1', 'administrator-1'],
        ['officer', 'officer', 'supervisor', 'administrator'],
      ],
    );
    for (const caseId of Object.values(cases).flat()) {
      const role = caseId === '201' ? 'lead' : 'rider';
      const linked = { kind: 'family.linked', on: '2024-01-04', body: { role, lead: '201' } };
      const events = [
        { kind: 'nta.filed', on: '2024-01-03', body: { court: 'BAL' } },
        { kind: 'notice.returned', on: '2024-02-01', body: {} },
        order,
        ...(caseId.startsWith('20') ? [linked] : []),
      ];
      const command = { caseId, events, by: 'feed', idempotencyKey: 'open', expectedSeq: 0 };
      const outcome = await appendEvents(docket, command);
      if (!outcome.ok) throw new Error(outcome.sentence);
      await docket.pool.query(
        `insert into docket.caseload (case_id, officer, office) values ($1, 'officer-1', 'BAL')`,
        [caseId],
      );
      await docket.pool.query(`update docket.task set officer = 'officer-1', office = 'BAL' where case_id = $1`, [
        caseId,
      ]);
    }
    await deriveFamilies(docket, '2024-02-02');
  } finally {
    await docket.close();
  }
}

/** Who gives commands. */
export type Staff<Who> = Readonly<Record<'officer-1' | 'officer-2' | 'supervisor-1' | 'administrator-1', Who>>;

/** Begins a session for each. */
export async function beginSessions(served: Served): Promise<Staff<Session>> {
  return {
    'officer-1': await served.begin('officer-1'),
    'officer-2': await served.begin('officer-2'),
    'supervisor-1': await served.begin('supervisor-1'),
    'administrator-1': await served.begin('administrator-1'),
  };
}

/** The same sessions at a server. */
export function resumeAll(served: Served, sessions: Staff<Session>): Staff<SignedIn> {
  return {
    'officer-1': served.resume(sessions['officer-1']),
    'officer-2': served.resume(sessions['officer-2']),
    'supervisor-1': served.resume(sessions['supervisor-1']),
    'administrator-1': served.resume(sessions['administrator-1']),
  };
}

/** A command, and what is there of it afterwards. */
export interface Given {
  readonly key: string;
  readonly give: (staff: Staff<SignedIn>) => Promise<Answered>;
  /** How much of it the record holds: rows of a query. */
  readonly left: string;
  /** How much of it the record holds when it is there whole. */
  readonly whole: number;
  /** The key of a command that comes before it. */
  readonly after?: string;
}

interface Listed {
  readonly caseId: string;
  readonly duty: string;
  readonly task: string;
  readonly evidence: string;
}

/** A day's commands, in an order in which all kinds come early. */
export async function commandsOf(officer: SignedIn): Promise<readonly Given[]> {
  const listed: { readonly items: readonly Listed[] } = JSON.parse((await officer.get('/api/v1/work?limit=200')).text);
  const mail = new Map(listed.items.flatMap((item) => (item.duty === 'returned-mail' ? [[item.caseId, item]] : [])));
  const duty = (caseId: string) => ({
    case: caseId,
    task: mail.get(caseId)?.task,
    evidence: mail.get(caseId)?.evidence,
  });
  const kinds: readonly (readonly Given[])[] = [
    cases.appended.map((caseId) => ({
      key: `append ${caseId}`,
      give: (staff) =>
        staff['officer-1'].post(
          `/api/v1/cases/${caseId}/events`,
          {
            expectedSeq: 3,
            events: [
              { kind: 'notice.sent', on: '2024-03-01', body: { what: 'order', method: 'mail' } },
              { kind: 'checkin.completed', on: '2024-03-04', body: {} },
            ],
          },
          `append ${caseId}`,
        ),
      left: `select from docket.event where case_id = ${caseId} and seq > 3`,
      whole: 2,
    })),
    [
      {
        key: 'propose',
        give: (staff) =>
          staff['supervisor-1'].post(
            '/api/v1/caseload/proposals',
            { case: '202', officer: 'officer-2', reason: 'a fair share' },
            'propose',
          ),
        left: `select from docket.assignment where action = 'proposed'`,
        whole: 3,
      },
    ],
    cases.corrected.map((caseId) => ({
      key: `correct ${caseId}`,
      give: (staff) =>
        staff['officer-1'].post(
          `/api/v1/cases/${caseId}/corrections`,
          {
            expectedSeq: 3,
            voids: 'e2',
            on: '2024-04-02',
            reason: 'it was the mail of another',
            replacements: [{ kind: 'notice.sent', on: '2024-02-01', body: { what: 'order', method: 'mail' } }],
          },
          `correct ${caseId}`,
        ),
      left: `select from docket.event where case_id = ${caseId} and seq > 3`,
      whole: 2,
    })),
    [
      {
        key: 'accept',
        after: 'propose',
        give: (staff) =>
          staff['officer-2'].post('/api/v1/caseload/proposals/answer', { case: '202', accept: true }, 'accept'),
        left: `select from docket.assignment a join docket.caseload c using (case_id)
                where a.action = 'accepted' and c.officer = 'officer-2' and c.proposed is null`,
        whole: 3,
      },
    ],
    cases.looked.map((caseId) => ({
      key: `finish ${caseId}`,
      give: (staff) => staff['officer-1'].post('/api/v1/work/finish', duty(caseId), `finish ${caseId}`),
      left: `select from docket.task_done d join docket.audit a using (case_id, seq)
              where case_id = ${caseId} and a.action = 'finish-duty'`,
      whole: 1,
    })),
    cases.put.map((caseId) => ({
      key: `snooze ${caseId}`,
      give: (staff) =>
        staff['officer-1'].post(
          '/api/v1/work/snooze',
          { ...duty(caseId), until: '2099-01-05', reason: 'the landlord calls back' },
          `snooze ${caseId}`,
        ),
      left: `select from docket.snooze d join docket.audit a using (case_id, seq)
              where case_id = ${caseId} and a.action = 'snooze-duty'`,
      whole: 1,
    })),
    cases.asked.map((caseId) => ({
      key: `ask ${caseId}`,
      give: (staff) =>
        staff['officer-1'].post(
          `/api/v1/cases/${caseId}/pre-actions`,
          { step: 'removal', country: 'HN', reason: 'the order is final', expectedSeq: 3 },
          `ask ${caseId}`,
        ),
      left: `select from docket.pre_action where case_id = ${caseId} and action = 'requested'`,
      whole: 1,
    })),
    [1, 2, 3].map((number) => ({
      key: `contest ${number}`,
      give: (staff) =>
        staff['officer-1'].post(
          '/api/v1/caseload/contests',
          { statement: `The minutes of mail are too few (${number}).` },
          `contest ${number}`,
        ),
      left: `select from staff.contest where statement like '%(${number}).' and action = 'contested'`,
      whole: 1,
    })),
  ];
  return inTurn(kinds);
}

/** One of each list, then the next of each. */
function inTurn(lists: readonly (readonly Given[])[]): readonly Given[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

/** Gives commands, several at once. What was answered, by key; a command whose answer did not arrive is not in it. */
export async function giveAll(
  commands: readonly Given[],
  staff: Staff<SignedIn>,
  { atOnce, onAnswer = () => undefined }: { readonly atOnce: number; readonly onAnswer?: (answered: number) => void },
): Promise<ReadonlyMap<string, Answered>> {
  const answers = new Map<string, Answered>();
  const given = new Map<string, Promise<void>>();
  const give = async (command: Given): Promise<void> => {
    await (command.after === undefined ? undefined : given.get(command.after));
    const answer = await command.give(staff).catch(() => undefined);
    if (answer === undefined) return;
    answers.set(command.key, answer);
    onAnswer(answers.size);
  };
  const waiting = [...commands];
  const work = async (): Promise<void> => {
    for (let command = waiting.shift(); command !== undefined; command = waiting.shift()) {
      const done = give(command);
      given.set(command.key, done);
      await done;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return answers;
}
