/** The API's document without a running server: for the types of the web application, and for tests. */
import { currentRulebook } from '@opendocket/rulebook';
import type { OpenAPIV3_1 } from 'openapi-types';
import pg from 'pg';
import { readConfiguration } from './configuration.ts';
import type { Endpoint } from './endpoint.ts';
import { endpoints as allEndpoints } from './endpoints/index.ts';
import { buildServer } from './server.ts';

/** The OpenAPI 3.1 document of these endpoints. No database is asked. */
export async function apiDocument(endpoints: readonly Endpoint[] = allEndpoints): Promise<OpenAPIV3_1.Document> {
  const pool = new pg.Pool();
  const docket = { pool, clock: () => new Date(0), rulebook: currentRulebook, close: () => pool.end() };
  const configuration = readConfiguration({ OPENDOCKET_LOG_LEVEL: 'silent' }, { demo: true });
  const server = await buildServer({ docket, configuration, endpoints });
  const answered = await server.inject('/api/v1/openapi.json');
  await server.close();
  await docket.close();
  return answered.json();
}
