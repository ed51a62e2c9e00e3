/** `npm run api-document`: writes the API's document to packages/server/openapi.json. */
import { writeFile } from 'node:fs/promises';
import { apiDocument } from './api-document.ts';

const file = new URL('../openapi.json', import.meta.url);
await writeFile(file, `${JSON.stringify(await apiDocument(), null, 2)}\n`);
process.stdout.write('packages/server/openapi.json\n');
