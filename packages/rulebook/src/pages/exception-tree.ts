/** The exceptions among rules, as a tree: each edge is named by the rule that makes the exception, never by a priority. */
import type { Rule } from '../rules/rule.ts';

/** A rule in a tree of exceptions; `depth` 1 is an exception to the rule of depth 0. */
export interface ExceptionEdge {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
}

/** The rule that everything here is an exception to, with its exceptions below it, each after what it is an exception to. */
export function exceptionEdges(rule: Rule, rules: readonly Rule[]): readonly ExceptionEdge[] {
  return branch(rootOf(rule, rules), rules, 0);
}

/** The same as a list in Markdown; the page's own rule in bold. Empty where there is no exception. */
export function exceptionTree(rule: Rule, rules: readonly Rule[]): readonly string[] {
  const edges = exceptionEdges(rule, rules);
  if (edges.length === 1) return [];
  return edges.map(({ id, name, depth }) => {
    const words = id === rule.id ? `**${id} ${name}**` : `[${id}](${id}.md) ${name}`;
    return `${'  '.repeat(depth)}- ${depth === 0 ? '' : 'except: '}${words}`;
  });
}

function rootOf(rule: Rule, rules: readonly Rule[]): Rule {
  const general = rules.find(({ id }) => id === rule.exceptionTo);
  return general === undefined ? rule : rootOf(general, rules);
}

function branch({ id, name }: Rule, rules: readonly Rule[], depth: number): readonly ExceptionEdge[] {
  const exceptions = rules.filter(({ exceptionTo }) => exceptionTo === id);
  return [{ id, name, depth }, ...exceptions.flatMap((exception) => branch(exception, rules, depth + 1))];
}
