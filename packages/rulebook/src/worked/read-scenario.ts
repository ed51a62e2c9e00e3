/** Reads a worked scenario from its Markdown file: whole, or not at all and with a sentence for each fault and its line. */
import type { CaseDescription, CaseEvent } from '../event.ts';
import { type Coverage, type CoverageSource, coverageSources } from '../posture.ts';
import { type Parsed, parseEvaluateInput } from '../vocabulary/index.ts';
import { type Fault, type Row, readDocument, type Section } from './document.ts';
import { type Complain, readDay, readExpected, readSource } from './expectation.ts';
import { readCommands } from './read-commands.ts';
import { readEvent } from './read-event.ts';
import { type Area, areas, type Command, type Question, type WorkedScenario } from './scenario.ts';

/** The sections of a scenario and their columns. The first of each list must be there, the others may. */
export const columnsOf: Readonly<Record<string, readonly [required: readonly string[], optional: readonly string[]]>> =
  {
    Case: [[], ['nationality', 'circuit', 'court', 'detained']],
    'On record': [
      ['day', 'event', 'details'],
      ['id', 'time', 'order that day', 'recorded', 'recorded by', 'voids'],
    ],
    Questions: [
      ['as of', 'answer', 'why'],
      ['known at', 'country', 'checked', 'bars', 'reviews', 'finality', 'deadlines', 'missing', 'next change'],
    ],
    Commands: [
      ['today', 'event', 'details', 'answer', 'why'],
      ['command', 'by', 'day', 'id', 'time', 'voids'],
    ],
  };

/** A rule named in a reason: `C1`, `B1(c)`, `M1`. */
const ruleInText = /\b(?:[A-F]\d{1,2}|M1|R[1-5])\b/;

/**
 * @param file the file's name, for the sentences
 * @param rules the ids of the rulebook
 */
export function readScenario(file: string, text: string, rules: ReadonlySet<string>): Parsed<WorkedScenario> {
  return new ScenarioReader(file, text, rules).scenario();
}

class ScenarioReader {
  readonly #file: string;
  readonly #rules: ReadonlySet<string>;
  readonly #document;
  readonly #faults: Fault[];

  constructor(file: string, text: string, rules: ReadonlySet<string>) {
    this.#file = file;
    this.#rules = rules;
    this.#document = readDocument(text);
    this.#faults = [...this.#document.faults];
  }

  scenario(): Parsed<WorkedScenario> {
    const { title, story, sections } = this.#document;
    const area = this.#area();
    for (const section of sections) this.#checkColumns(section);
    const described = this.#case();
    const events = this.#events();
    const questions = this.#questions(described, events);
    const commands = this.#commands();
    const record = this.#section('On record')?.rows.map(({ cells }) => cells) ?? [];
    if (this.#faults.length > 0 || area === undefined) {
      const inOrder = this.#faults.toSorted((one, other) => one.line - other.line);
      return { ok: false, errors: inOrder.map((fault) => `${this.#file}:${fault.line}: ${fault.text}`) };
    }
    return {
      ok: true,
      value: { file: this.#file, title, area, story, case: described, events, record, questions, commands },
    };
  }

  #area(): Area | undefined {
    const { area, areaLine } = this.#document;
    const known = areas.find((name) => name === area);
    if (known === undefined && area !== '')
      this.#fault(areaLine, `"${area}" is no area; it must be ${areas.join(', ')}.`);
    return known;
  }

  #checkColumns({ heading, line, columns }: Section): void {
    const [required, optional] = columnsOf[heading] ?? [];
    if (required === undefined || optional === undefined) {
      this.#fault(line, `"${heading}" is no section; a scenario has ${Object.keys(columnsOf).join(', ')}.`);
      return;
    }
    for (const name of columns) {
      if (required.includes(name) || optional.includes(name)) continue;
      const allowed = [...required, ...optional].join(', ');
      this.#fault(line, `"${name}" is no column of "${heading}"; it may have ${allowed}.`);
    }
    for (const name of required) {
      if (columns.length > 0 && !columns.includes(name)) this.#fault(line, `"${heading}" needs the column "${name}".`);
    }
  }

  #section(heading: string): Section | undefined {
    return this.#document.sections.find((section) => section.heading === heading);
  }

  #case(): CaseDescription {
    const id = this.#file.replace(/\.md$/, '');
    const section = this.#section('Case');
    if (section === undefined) return { id };
    const [row, second] = section.rows;
    if (row === undefined || second !== undefined) this.#fault(section.line, 'The section "Case" has one row.');
    const told: { [field: string]: string | boolean } = { id };
    for (const [field, written] of row?.cells ?? []) {
      if (written !== '')
        told[field] = field === 'detained' && /^(yes|no)$/.test(written) ? written === 'yes' : written;
    }
    const parsed = parseEvaluateInput({ case: told, events: [], asOf: '2026-11-24' });
    if (parsed.ok) return parsed.value.case;
    for (const error of parsed.errors) this.#fault(row?.line ?? section.line, error);
    return { id };
  }

  #events(): CaseEvent[] {
    const section = this.#section('On record');
    if (section === undefined) this.#fault(1, 'The file has no section "On record".');
    const events: CaseEvent[] = [];
    const ids = new Set<string>();
    for (const [index, row] of (section?.rows ?? []).entries()) {
      const { event, faults } = readEvent(row, `e${index + 1}`);
      for (const text of faults) this.#fault(row.line, text);
      if (event === undefined) continue;
      if (ids.has(event.id)) this.#fault(row.line, `The id "${event.id}" stands twice; each event needs its own.`);
      ids.add(event.id);
      events.push(event);
    }
    return events;
  }

  #commands(): Command[] {
    const rows = this.#section('Commands')?.rows ?? [];
    return readCommands(rows, this.#rules, (line, text) => this.#fault(line, text));
  }

  #questions(described: CaseDescription, events: readonly CaseEvent[]): Question[] {
    const section = this.#section('Questions');
    const asked = section ?? this.#section('Commands');
    if (asked === undefined || asked.rows.length === 0) {
      this.#fault(asked?.line ?? 1, 'The file asks nothing: the section "Questions" or "Commands" needs a row.');
    }
    return (section?.rows ?? []).flatMap((row) => this.#question(row, described, events));
  }

  #question({ line, cells }: Row, described: CaseDescription, events: readonly CaseEvent[]): Question[] {
    const complain: Complain = (column, text) => this.#fault(line, `${column}: ${text}`);
    const expected = readExpected(cells, this.#rules, complain);
    const [asOf = '', knownAt = '', country = ''] = ['as of', 'known at', 'country'].map((name) => cells.get(name));
    const why = cells.get('why') ?? '';
    if (!ruleInText.test(why)) complain('why', 'the reason must name the rule on which it rests, for example C1.');
    const input = parseEvaluateInput({
      case: described,
      events,
      asOf,
      ...(knownAt ? { knownAt } : {}),
      ...(country ? { country } : {}),
      coverage: readChecked(cells.get('checked') ?? '', asOf, complain),
    });
    if (!input.ok) for (const error of input.errors) this.#fault(line, error);
    return input.ok && expected !== undefined ? [{ line, input: input.value, expected, why }] : [];
  }

  #fault(line: number, text: string): void {
    this.#faults.push({ line, text });
  }
}

/** Which sources were checked, through the day asked or another: `all`, `all but uscis, circuit`, `all through 2026-11-23`. */
function readChecked(cell: string, asOf: string, complain: Complain): Coverage {
  if (cell === '' || cell === 'none') return {};
  const [whole, butWords, throughWords] = /^all(?: but ([a-z, ]+?))?(?: through (\S+))?$/.exec(cell) ?? [];
  if (whole === undefined) {
    complain('checked', `"${cell}" must be all, none, "all but" and sources, or "all through" and a day.`);
    return {};
  }
  const through = throughWords === undefined ? asOf : readDay(throughWords, 'checked', complain);
  const left = new Set<CoverageSource>();
  for (const item of butWords?.split(',') ?? []) {
    for (const source of readSource(item.trim(), 'checked', complain)) left.add(source);
  }
  return Object.fromEntries(coverageSources.filter((source) => !left.has(source)).map((source) => [source, through]));
}
