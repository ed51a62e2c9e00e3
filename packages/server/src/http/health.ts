/** Whether the server lives, and whether it can do its work: for whoever watches over it. */
import type { Docket } from '@opendocket/docket';
import { readMigrations } from '@opendocket/docket';
import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.ts';

/** Adds `/healthz` (the process answers) and `/readyz` (the database answers, and its schema is the one that we know). */
export function addHealth(server: FastifyInstance, docket: Docket): void {
  const newest = readMigrations().at(-1)?.version ?? 0;
  server.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'alive' }));
  server.get('/readyz', { schema: { hide: true } }, async () => {
    const found = await docket.pool.query<{ version: number }>('select max(version) as version from docket.migration');
    if (found.rows[0]?.version !== newest) {
      throw new Problem(
        503,
        'unavailable',
        'The schema of the database is not the one of this server. Start it again.',
      );
    }
    return { status: 'ready' };
  });
}
