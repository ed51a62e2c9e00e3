/** `opendocket rules [ID]`: the law as encoded here, with its citations, parameters and when each was last checked. */
import {
  confidenceWords,
  goodThrough,
  type IsoDate,
  isStale,
  type Parameter,
  type Rule,
  type Rulebook,
  valueWords,
} from '@opendocket/rulebook';
import { type AddCommand, answer } from '../context.ts';
import { CommandFailure } from '../failure.ts';
import { counted, table, wrap } from '../layout.ts';

/** Adds the command. */
export const addRules: AddCommand = (program, context) => {
  program
    .command('rules')
    .argument('[id]', 'one rule, such as C1')
    .description('the rulebook: rules, citations, parameters, when last checked')
    .action(async (id: string | undefined) => {
      const { currentRulebook } = await import('@opendocket/rulebook');
      const { rules, parameters } = currentRulebook;
      const today = context.surroundings.now().toISOString().slice(0, 10);
      if (id === undefined) {
        const value = { rulebook: currentRulebook.id, rules: rules.map((rule) => described(rule, parameters, today)) };
        await answer(context, value, () => listPage(currentRulebook));
        return;
      }
      const rule = rules.find((candidate) => candidate.id.toUpperCase() === id.toUpperCase());
      if (rule === undefined) {
        throw new CommandFailure(
          `The rulebook ${currentRulebook.id} has no rule ${id}. Run opendocket rules for the list; a rule of the law that is not in it is not encoded.`,
        );
      }
      const value = { rulebook: currentRulebook.id, ...described(rule, parameters, today) };
      await answer(context, value, () => rulePage(rule, parameters, today));
    });
};

/** A rule with its parameters, as `--json` prints it. */
function described(rule: Rule, parameters: readonly Parameter[], today: IsoDate) {
  const own = parameters.filter((parameter) => parameter.rule === rule.id);
  return { ...rule, parameters: own.map((parameter) => ({ ...parameter, stale: isStale(parameter, today) })) };
}

function listPage({ id, rules, parameters }: Rulebook): string {
  const rows = rules.map((rule) => [rule.id, rule.name, rule.citations.map((citation) => citation.cite).join('; ')]);
  return [
    `Rulebook ${id}: ${counted(rules.length, 'rule')}, ${counted(parameters.length, 'parameter')}. For one rule: opendocket rules ID.`,
    '',
    table(['rule', 'name', 'law'], rows),
  ].join('\n');
}

function rulePage(rule: Rule, parameters: readonly Parameter[], today: IsoDate): string {
  const width = 100;
  const own = parameters.filter((parameter) => parameter.rule === rule.id);
  const lines = [`${rule.id}. ${rule.name}`, '', wrap(rule.sentence.en, width), '', 'Law'];
  for (const { cite, confidence } of rule.citations)
    lines.push(wrap(`${cite} (${confidenceWords[confidence]})`, width, '  '));
  lines.push('', `Encoded for ${period(rule.period.from, rule.period.to)}.`, wrap(checkedSentence(rule), width));
  if (rule.exceptionTo !== undefined) lines.push(`An exception to ${rule.exceptionTo}.`);
  if (rule.reads.length > 0) lines.push('', wrap(`Reads these events: ${rule.reads.join(', ')}.`, width));
  if (own.length > 0) {
    lines.push('', 'Parameters');
    for (const parameter of own) lines.push(wrap(parameterSentence(parameter, today), width, '  '));
  }
  if (rule.uncertainties !== undefined) {
    lines.push('', 'Left open by the sources');
    for (const sentence of rule.uncertainties) lines.push(wrap(sentence, width, '  '));
  }
  if (rule.notEncoded.length > 0) {
    lines.push('', 'Not encoded');
    for (const sentence of rule.notEncoded) lines.push(wrap(sentence, width, '  '));
  }
  return lines.join('\n');
}

function checkedSentence({ checkedOn, unverified }: Rule): string {
  if (unverified !== undefined)
    return `Unverified: ${unverified} What follows from it is a review beside its own answer.`;
  return checkedOn === null
    ? 'Not yet compared with its citations by a second reader.'
    : `Compared with its citations by a second reader on ${checkedOn}.`;
}

function parameterSentence(parameter: Parameter, today: IsoDate): string {
  const statusOn = parameter.statusOn === undefined ? '' : ` on ${parameter.statusOn}`;
  const applied = parameter.status === 'enacted' ? '' : ', and never applied while it is';
  const announced = parameter.announcedOn === null ? '' : ` Announced on ${parameter.announcedOn}.`;
  const stale = isStale(parameter, today) ? ' That is too long ago: answers that use it are reviews.' : '';
  return (
    `${parameter.name}${parameter.key === undefined ? '' : ` (${parameter.key})`}: ${valueWords(parameter)} for ${parameter.appliesTo}, ${period(parameter.from, parameter.to)}; ` +
    `${parameter.status}${statusOn}${applied}.${announced} Source: ${parameter.source.replace(/\.$/, '')}. Last checked ${parameter.lastCheckedOn}, ` +
    `good through ${goodThrough(parameter)}.${stale}`
  );
}

function period(from: IsoDate | null, to: IsoDate | null): string {
  if (from === null) return to === null ? 'all days' : `days through ${to}`;
  return to === null ? `days from ${from}` : `days from ${from} through ${to}`;
}
