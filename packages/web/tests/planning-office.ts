/** An office with too much work for one officer, a family that nobody has, and a case in a language that nobody works in. */
import { appendEvents, assignAtOnce, type Docket, deriveFamilies } from '@opendocket/docket';

/** Gives the officer who has too much a colleague who has none. */
export const colleague = 'Nora Example';

/** Twenty cases of the first officer with 1,000 minutes each; two and one that nobody has. */
export async function addWorkToShare(docket: Docket): Promise<void> {
  const { pool } = docket;
  await pool.query(
    `insert into staff.member (member, name, role, office, languages, minutes_per_day, synthetic)
     values ('officer-3', $1, 'officer', 'BAL', '{en,es}', 420, true)`,
    [colleague],
  );
  await pool.query(
    `insert into staff.weight (duty, from_on, minutes, set_by, set_at)
     values ('check-in', '2026-01-01', 1000, 'staff:administrator-1', '2026-01-01T00:00:00Z')`,
  );
  const described = (language: string) => ({ kind: 'case.described', on: '2024-01-02', body: { language } });
  const linked = (role: 'lead' | 'rider') => ({ kind: 'family.linked', on: '2024-01-02', body: { role, lead: '701' } });
  const stories: Readonly<Record<string, readonly object[]>> = {
    ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [String(601 + index), [described('ENGLISH')]])),
    '701': [described('SPANISH'), linked('lead')],
    '702': [described('SPANISH'), linked('rider')],
    '703': [described('MAM')],
  };
  for (const [caseId, events] of Object.entries(stories)) {
    const told = await appendEvents(docket, {
      ...{ caseId, by: 'feed', idempotencyKey: 'story', expectedSeq: 0, events },
    });
    if (!told.ok) throw new Error([told.sentence, ...told.errors].join(' '));
  }
  await assignAtOnce(docket, {
    by: 'import:staff',
    reason: 'staff of 2026-11',
    assignments: Object.keys(stories).map((caseId) => ({
      caseId,
      officer: caseId < '700' ? 'officer-1' : null,
      office: 'BAL',
    })),
  });
  await deriveFamilies(docket, '2026-11-24');
  await pool.query(
    `insert into docket.task (case_id, task, duty, what, due_on, legal, because, compartments, officer, office)
       select case_id, 'a-look', 'check-in', 'not-on-record', '2026-12-01', false, '{e1}', '{}', officer, office
         from docket.caseload where case_id between 601 and 703`,
  );
}

/** What stands in the assignments, a line for each: who did what with which case. */
export async function assignments({ pool }: Docket): Promise<readonly string[]> {
  const found = await pool.query<{ line: string }>(
    `select case_id || ' ' || action || ' ' || coalesce(officer, 'nobody') as line from docket.assignment order by case_id, seq`,
  );
  return found.rows.map(({ line }) => line);
}
