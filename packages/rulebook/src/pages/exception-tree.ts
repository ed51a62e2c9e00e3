/** The exceptions among rules, as a tree: each edge is named by the rule that makes the exception, never by a priority. */
import type { Rule } from '../rules/rule.ts';

/** The rule that everything here is an exception to, with its exceptions below it, as a list in Markdown; the page's own rule in bold. */
export function exceptionTree(rule: Rule, rules: readonly Rule[]): readonly string[] {
  const root = rootOf(rule, rules);
  const lines = branch(root, rules, rule.id, 0);
  return lines.length === 1 ? [] : lines;
}

function rootOf(rule: Rule, rules: readonly Rule[]): Rule {
  const general = rules.find(({ id }) => id === rule.exceptionTo);
  return general === undefined ? rule : rootOf(general, rules);
}

function branch(rule: Rule, rules: readonly Rule[], shown: string, depth: number): readonly string[] {
  const words = rule.id === shown ? `**${rule.id} ${rule.name}**` : `[${rule.id}](${rule.id}.md) ${rule.name}`;
  const exceptions = rules.filter(({ exceptionTo }) => exceptionTo === rule.id);
  const own = `${'  '.repeat(depth)}- ${depth === 0 ? '' : 'except: '}${words}`;
  return [own, ...exceptions.flatMap((exception) => branch(exception, rules, shown, depth + 1))];
}
