/** Writes docs/rulebook/ and docs/scenarios/ anew, from the rules and from the worked scenarios: `npm run rulebook-pages`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentRulebook, rulebookPages } from '@opendocket/rulebook';
import { readWorkedScenarios, scenarioPagesFolder, workedScenarioPages } from '@opendocket/rulebook/testing';
import { readTexts } from './read-texts.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'rulebook');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, text] of rulebookPages(currentRulebook, readTexts())) writeFileSync(join(folder, name), text);

const { scenarios, faults } = readWorkedScenarios();
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
else for (const [name, text] of workedScenarioPages(scenarios)) writeFileSync(new URL(name, scenarioPagesFolder), text);
