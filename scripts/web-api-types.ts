/** `node scripts/launch.mjs scripts/web-api-types.ts`: writes the types by which the web application calls the server. */
import { resolve } from 'node:path';
import { apiDocument } from '@opendocket/server';
import { writeApiTypes } from '../packages/web/api-types.ts';

/** Takes the server's own document, and writes the types. */
export async function generateApiTypes(): Promise<void> {
  await writeApiTypes(await apiDocument());
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) await generateApiTypes();
