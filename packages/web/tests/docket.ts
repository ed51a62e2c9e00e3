/** A small synthetic docket: one member of each role, and a case with a story that fills each part of its page. */
import { type Docket, roles } from '@opendocket/docket';

/** The case of the first officer. */
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
