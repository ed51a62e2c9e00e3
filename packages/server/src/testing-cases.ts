/** Two cases for tests of endpoints about cases. */
import { appendEvents, type Docket } from '@opendocket/docket';

/**
 * Case 572 of `officer` in office BAL: an order by a judge and a bona fide finding on a U petition (event e3), which `officer` may
 * not know of. Case 580 of nobody. Case 590 of a juvenile.
 */
export async function addCases(docket: Docket): Promise<void> {
  const filed = { kind: 'nta.filed', on: '2023-02-13', body: { court: 'BAL' } };
  const ordered = {
    kind: 'order.entered',
    on: '2025-03-03',
    body: {
      order: 'removal',
      authority: 'judge',
      form: 'oral',
      countries: ['HN'],
      appeal: 'waived',
      inAbsentia: false,
    },
  };
  const found = { kind: 'status.granted', on: '2026-01-05', body: { status: 'u-bona-fide', until: '2029-12-31' } };
  const child = { kind: 'juvenile.recorded', on: '2023-02-14', body: { juvenile: 'unaccompanied' } };
  for (const [caseId, events] of [
    ['572', [filed, ordered, found]],
    ['580', [filed]],
    ['590', [filed, child]],
  ] as const) {
    const command = { caseId, events, by: 'records', idempotencyKey: `open ${caseId}`, expectedSeq: 0 };
    const outcome = await appendEvents(docket, command);
    if (!outcome.ok) throw new Error(outcome.sentence);
  }
  await docket.pool.query(`insert into docket.caseload (case_id, officer, office) values (572, 'officer', 'BAL')`);
}
