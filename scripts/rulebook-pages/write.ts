/** Writes docs/rulebook/ anew from the rules: `npm run rulebook-pages`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentRulebook, rulebookPages } from '@opendocket/rulebook';
import { readTexts } from './read-texts.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'rulebook');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, text] of rulebookPages(currentRulebook, readTexts())) writeFileSync(join(folder, name), text);
