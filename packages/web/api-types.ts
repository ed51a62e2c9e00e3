/** Types of the API for the client, generated from the server's own OpenAPI document. Never committed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTypes, { astToString, type OpenAPI3 } from 'openapi-typescript';

const prefix = '/api/v1';

function isDocument(value: unknown): value is OpenAPI3 {
  return typeof value === 'object' && value !== null && 'openapi' in value && 'paths' in value;
}

/** The document as the client sees it: under the prefix, and without the token, which the client adds to every command itself. */
function forClient(document: OpenAPI3): OpenAPI3 {
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => [path.replace(prefix, ''), item]);
  const text = JSON.stringify({ ...document, paths: Object.fromEntries(paths) }, (_, value: unknown) =>
    Array.isArray(value)
      ? value.filter(
          (entry: unknown) =>
            !(typeof entry === 'object' && entry !== null && 'name' in entry && entry.name === 'x-csrf-token'),
        )
      : value,
  );
  const read: unknown = JSON.parse(text);
  return isDocument(read) ? read : document;
}

/** Writes `generated/api.ts`. @throws Error where `document` is no OpenAPI document */
export async function writeApiTypes(document: unknown): Promise<void> {
  if (!isDocument(document))
    throw new Error('The server gave no OpenAPI document; the types of the client cannot be made.');
  const types = astToString(await openapiTypes(forClient(document)));
  const folder = join(import.meta.dirname, 'generated');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'api.ts'), types);
}
