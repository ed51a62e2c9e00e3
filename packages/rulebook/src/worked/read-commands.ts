/** Reads the commands of a scenario: what someone enters, and whether it may be recorded. */

import type { Row } from './document.ts';
import { readDay } from './expectation.ts';
import { readEvent } from './read-event.ts';
import type { Command, Entry, EntryAnswer } from './scenario.ts';

/** Rows of one number are one command; a row with no number is a command of its own. */
export function readCommands(
  rows: readonly Row[],
  rules: ReadonlySet<string>,
  complain: (line: number, text: string) => void,
): Command[] {
  const commands = new Map<string, { readonly today: string; readonly by: string; readonly entries: Entry[] }>();
  for (const [index, row] of rows.entries()) {
    const entry = readEntry(row, `new${index + 1}`, rules, complain);
    const today = readDay(row.cells.get('today') ?? '', 'today', (column, text) =>
      complain(row.line, `${column}: ${text}`),
    );
    const by = row.cells.get('by') ?? '';
    const number = row.cells.get('command') || `row ${row.line}`;
    const command = commands.get(number) ?? { today, by, entries: [] };
    if (command.today !== today || command.by !== by) {
      complain(row.line, `command: the rows of command "${number}" need the same day and the same author.`);
    }
    commands.set(number, command);
    command.entries.push(entry);
  }
  return [...commands.values()];
}

function readEntry(
  row: Row,
  usualId: string,
  rules: ReadonlySet<string>,
  complain: (line: number, text: string) => void,
): Entry {
  const { line, cells } = row;
  const written = cells.get('answer') ?? '';
  const answer = readAnswer(written);
  const why = cells.get('why') ?? '';
  if (answer === undefined) {
    complain(
      line,
      `answer: "${written}" is no answer; it must be accepted, cannot be read, or "refused by" and a rule.`,
    );
  } else if (typeof answer !== 'string') {
    for (const rule of answer.refusedBy) {
      if (!rules.has(rule)) complain(line, `answer: "${rule}" is no rule of the rulebook; a rule is written like C34.`);
    }
  }
  if (why === '') complain(line, 'why: say why.');
  const { event, faults } = readEvent(row, usualId, cells.get('today'));
  if (answer !== 'cannot be read') for (const text of faults) complain(line, text);
  return { line, event, faults, answer: answer ?? 'accepted', why, cells };
}

function readAnswer(written: string): EntryAnswer | undefined {
  if (written === 'accepted' || written === 'cannot be read') return written;
  const rules = /^refused by (\w+(?:, \w+)*)$/.exec(written)?.[1];
  return rules === undefined ? undefined : { refusedBy: rules.split(', ') };
}
