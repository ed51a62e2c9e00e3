import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCoverage, setCoverage } from './coverage.ts';
import { readCase } from './read-case.ts';
import { feed, withDocket } from './test-docket.ts';

const october = { recordedAt: '2026-11-02T00:00:00.000Z', recordedBy: 'feed' };

describe('the coverage of the docket', () => {
  it('is kept for each source, replaced by what is recorded next, and taken back', () =>
    withDocket(async ({ docket: { pool } }) => {
      assert.deepEqual(await readCoverage(pool), {});
      await setCoverage(pool, { source: 'court', through: '2026-10-31', ...october });
      await setCoverage(pool, { source: 'circuit', through: '2026-10-15', ...october });
      assert.deepEqual(await readCoverage(pool), { court: '2026-10-31', circuit: '2026-10-15' });
      await setCoverage(pool, { source: 'court', through: '2026-09-30', ...october });
      await setCoverage(pool, { source: 'circuit', through: null, ...october });
      assert.deepEqual(await readCoverage(pool), { court: '2026-09-30' });
    }));

  it('that was recorded later was not known: the source then counts as not covered', () =>
    withDocket(async ({ docket }) => {
      await feed(docket, {
        cases: { '1': [{ kind: 'nta.served', on: '2023-01-05' }] },
        recordedAt: '2026-10-01T00:00:00.000Z',
      });
      await setCoverage(docket.pool, { source: 'court', through: '2026-11-24', ...october });
      const now = await readCase(docket, '1', { asOf: '2026-11-24' });
      assert.deepEqual(now.posture.missing, ['circuit', 'district', 'uscis', 'agency', 'citizenship']);
      const then = await readCase(docket, '1', { asOf: '2026-10-31', knownAt: '2026-11-01T23:59:59Z' });
      assert.ok(then.posture.missing.includes('court'));
    }));
});
