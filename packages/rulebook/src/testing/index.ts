/** What other rooms may use of the rulebook's tests: the properties, to be tried on as many cases as one likes, and the scenarios. */
export { someCase, someVoids } from './generate-cases.ts';
export { properties } from './properties/index.ts';
export type { Property, Trial } from './properties/property.ts';
export { readWorkedScenarios, scenarioPagesFolder, workedScenarioPages } from './worked-files.ts';
