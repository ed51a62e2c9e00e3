/** Holds what the law answers to a command against what a scenario expects of it. */
import { type Refusal, refusalsOf } from '../refusals/index.ts';
import type { Command, WorkedScenario } from './scenario.ts';

/** What refuses a command on the record of its scenario. */
export function refusalsOfCommand(scenario: WorkedScenario, { today, by, entries }: Command): readonly Refusal[] {
  return refusalsOf({
    case: scenario.case,
    events: scenario.events,
    proposed: entries.flatMap(({ event }) => (event === undefined ? [] : [event])),
    asOf: today,
    ...(by === '' ? {} : { by }),
  });
}

/** @returns a sentence for each entry whose answer is not what was expected */
export function commandDifferences(scenario: WorkedScenario, command: Command): string[] {
  const refusals = refusalsOfCommand(scenario, command);
  return command.entries.flatMap(({ event, answer, line }) => {
    const own = refusals.filter((refusal) => refusal.event === event?.id);
    const rules = [...new Set(own.map(({ rule }) => rule))].sort();
    const is =
      event === undefined ? 'cannot be read' : rules.length === 0 ? 'accepted' : `refused by ${rules.join(', ')}`;
    const should = typeof answer === 'string' ? answer : `refused by ${[...answer.refusedBy].sort().join(', ')}`;
    return is === should ? [] : [`Line ${line}: the answer is "${is}", not "${should}".`];
  });
}
