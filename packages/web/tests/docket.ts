/** A small synthetic docket: one member of each role, and a case with a story that fills each part of its page. */
import { appendEvents, type Docket, roles } from '@opendocket/docket';

/** A case of the first officer, with a story that fills each part of its page. */
export const caseOfInes = '572';

/** Names by role; nobody of these names exists. */
export const names = {
  officer: 'Ines Example',
  supervisor: 'Samuel Example',
  'legal-reviewer': 'Rosa Example',
  'records-steward': 'Tomas Example',
  auditor: 'Ada Example',
  administrator: 'Olga Example',
} as const;

/** Adds an office, and one member of each role: `officer-1` and so on. */
export async function addStaff(docket: Docket): Promise<void> {
  await docket.pool.query(`insert into staff.office (office, name, courts) values ('BAL', 'Baltimore', '{BAL}')`);
  for (const role of roles) {
    await docket.pool.query(
      `insert into staff.member (member, name, role, office, languages, minutes_per_day, synthetic)
       values ($1, $2, $3, 'BAL', '{en,es}', 420, true)`,
      [`${role}-1`, names[role], role],
    );
  }
  await docket.pool.query(
    `insert into staff.member (member, name, role, office, languages, minutes_per_day, synthetic)
     values ('officer-2', 'Owen Example', 'officer', 'BAL', '{en}', null, true)`,
  );
}

/** A final order of 2025, a stay, protection from one country, custody and supervision, a hold, a hearing ahead. */
export function storyOf(): readonly object[] {
  return [
    { kind: 'nta.served', on: '2023-01-30', body: {} },
    { kind: 'nta.filed', on: '2023-02-13', body: { court: 'BAL' } },
    { kind: 'application.filed', on: '2023-06-02', body: { relief: 'asylum' } },
    { kind: 'custody.booked-in', on: '2024-03-01', body: {} },
    { kind: 'custody.released', on: '2024-04-12', body: { terms: 'supervision' } },
    {
      kind: 'order.entered',
      on: '2025-03-03',
      body: { order: 'removal', authority: 'judge', form: 'written', countries: ['HN'], appeal: 'reserved' },
    },
    { id: 'appeal', kind: 'appeal.filed', on: '2025-03-20', body: { by: 'respondent', what: 'case' } },
    { kind: 'appeal.decided', on: '2026-01-15', body: { appeal: 'appeal', decision: 'dismissed' } },
    { kind: 'supervision.ordered', on: '2026-02-02', body: { terms: 'in person, each quarter' } },
    { kind: 'stay.granted', on: '2026-09-01', body: { from: 'circuit' } },
    { kind: 'hold.placed', on: '2026-09-15', body: { hold: 'departure-control' } },
    { kind: 'condition.imposed', on: '2026-09-16', body: { condition: 'curfew', reviewOn: '2026-11-24' } },
    { kind: 'notice.returned', on: '2026-11-10', body: {} },
    { kind: 'motion.filed', on: '2026-10-05', body: { motion: 'reopen', forum: 'board', basis: 'changed-conditions' } },
  ];
}

/** A final order of removal to Honduras, and nothing on record that bars it. */
export const orderedAlone: readonly object[] = [
  { kind: 'nta.filed', on: '2023-02-12', body: { court: 'BAL' } },
  {
    kind: 'order.entered',
    on: '2026-06-01',
    body: {
      order: 'removal',
      authority: 'judge',
      form: 'oral',
      appeal: 'waived',
      inAbsentia: false,
      countries: ['HN'],
    },
  },
];

/** Opens a case of the office and, unless another is named, of its first officer. */
export async function openCase(
  docket: Docket,
  caseId: string,
  events: readonly object[] = storyOf(),
  officer: string | null = 'officer-1',
): Promise<void> {
  await docket.pool.query(`insert into docket.caseload (case_id, officer, office) values ($1, $2, 'BAL')`, [
    caseId,
    officer,
  ]);
  // After it: the duties that come of the events are the officer's.
  const command = { caseId, by: 'feed', idempotencyKey: `open ${caseId}`, expectedSeq: 0, events };
  const recorded = await appendEvents(docket, command);
  if (!recorded.ok) throw new Error([recorded.sentence, ...recorded.errors].join(' '));
}

/** Two runs of an import as it leaves them, with their accounts, and three rows that were refused. */
export async function addImports(docket: Docket): Promise<void> {
  const details = { tables: ['A_TblCase'], warnings: ['tblAppeal is not in the release.'], cases: 3, events: 9 };
  for (const [run, release] of [
    [1, '2026-09'],
    [2, '2026-10'],
  ] as const) {
    await docket.pool.query(
      `insert into docket.run (run_id, kind, system, release, mapping, through, recorded_at, recorded_by, status, details, source_digest)
       values ($1, 'import', 'court-release', $2, 1, '2026-10-31', '2026-11-02T15:00:00Z', 'records', 'complete', $3, 'd')`,
      [run, release, JSON.stringify(details)],
    );
    await docket.pool.query(
      `insert into intake.table_account (run_id, table_name, read, imported, repaired, quarantined, ignored, expected)
       values ($1, 'A_TblCase', 10, 6, 1, 3, 0, 10)`,
      [run],
    );
  }
  for (const line of [3, 12, 40]) {
    await docket.pool.query(
      `insert into intake.quarantine (case_id, run_id, table_name, line, reason, detail, raw)
       values (0, 2, 'A_TblCase', $1, 'short-row', '3 columns of 10', '572\t2023-02-13\tBAL')`,
      [line],
    );
  }
}
