/** Writes the tables of docs/court-release-mapping.md anew: `node packages/intake/src/mapping/doc/write.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { withTables } from './tables.ts';

const page = new URL('../../../../../docs/court-release-mapping.md', import.meta.url);
writeFileSync(page, withTables(readFileSync(page, 'utf8')));
