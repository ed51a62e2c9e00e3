/** The worked scenarios of this repository as files, and the pages that show them. */
import { readdirSync, readFileSync } from 'node:fs';
import { currentRulebook } from '../rulebook.ts';
import { type Pages, scenarioPages } from '../worked/pages.ts';
import { readScenario } from '../worked/read-scenario.ts';
import type { WorkedScenario } from '../worked/scenario.ts';

/** Where the scenarios are. */
export const workedFolder = new URL('../../scenarios/worked/', import.meta.url);

/** Where their pages are. */
export const scenarioPagesFolder = new URL('../../../../docs/scenarios/', import.meta.url);

/** What was read of a folder of scenarios. */
export interface WorkedScenarios {
  /** In the order of the names of their files. */
  readonly scenarios: readonly WorkedScenario[];
  /** Sentences on those that cannot be read, with file and line. */
  readonly faults: readonly string[];
}

/** Reads all scenarios of a folder. */
export function readWorkedScenarios(folder: URL = workedFolder): WorkedScenarios {
  const rules = new Set(currentRulebook.rules.map(({ id }) => id));
  const scenarios: WorkedScenario[] = [];
  const faults: string[] = [];
  for (const file of readdirSync(folder).sort()) {
    const read = readScenario(file, readFileSync(new URL(file, folder), 'utf8'), rules);
    if (read.ok) scenarios.push(read.value);
    else faults.push(...read.errors);
  }
  return { scenarios, faults };
}

/** The pages as they should stand, by their names in docs/scenarios. */
export function workedScenarioPages(scenarios: readonly WorkedScenario[]): Pages {
  return scenarioPages(scenarios, currentRulebook);
}
