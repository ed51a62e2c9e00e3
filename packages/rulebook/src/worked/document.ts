/**
 * Reads the little Markdown of which a scenario is made: one title, lines of text, and sections that hold one table each.
 * Anything else is a fault with its line, never skipped: a row that a reader overlooks would check nothing.
 */

/** Something that is wrong with a file, and on which line. */
export interface Fault {
  readonly line: number;
  /** A sentence that says what was found and what is allowed. */
  readonly text: string;
}

export interface Row {
  readonly line: number;
  /** By the name of the column. */
  readonly cells: ReadonlyMap<string, string>;
}

export interface Section {
  readonly heading: string;
  readonly line: number;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export interface ScenarioDocument {
  readonly title: string;
  /** The line `Area: …`, without its name. */
  readonly area: string;
  readonly areaLine: number;
  /** Paragraphs before the first section. */
  readonly story: readonly string[];
  readonly sections: readonly Section[];
  readonly faults: readonly Fault[];
}

/** A section while it is being read. */
interface OpenSection {
  readonly heading: string;
  readonly line: number;
  columns: readonly string[];
  readonly rows: Row[];
  isRuled: boolean;
}

/** @param text the whole file, lines ended by a line feed or by both, as editors write them */
export function readDocument(text: string): ScenarioDocument {
  const reader = new DocumentReader();
  for (const [index, line] of text.split(/\r?\n/).entries()) reader.read(line.trim(), index + 1);
  return reader.document();
}

class DocumentReader {
  #title = '';
  #area = '';
  #areaLine = 1;
  #paragraph: string[] = [];
  readonly #story: string[] = [];
  readonly #sections: OpenSection[] = [];
  readonly #faults: Fault[] = [];

  read(line: string, number: number): void {
    const section = this.#sections.at(-1);
    if (line === '') this.#endParagraph();
    else if (line.startsWith('# ')) this.#readTitle(line.slice(2).trim(), number);
    else if (line.startsWith('## ')) this.#openSection(line.slice(3).trim(), number);
    else if (line.startsWith('#'))
      this.#fault(number, 'A heading is "# " and the title, or "## " and the name of a section.');
    else if (section === undefined) this.#readStory(line, number);
    else if (line.startsWith('|')) this.#readRow(section, line, number);
    else this.#fault(number, `The section "${section.heading}" holds one table: each of its lines begins with "|".`);
  }

  document(): ScenarioDocument {
    this.#endParagraph();
    if (this.#title === '') this.#fault(1, 'The file has no title: its first line is "# " and a title.');
    if (this.#area === '') this.#fault(1, 'The file has no line "Area: …" under its title.');
    if (this.#story.length === 0) this.#fault(1, 'The file tells no story: say in plain words what happened.');
    for (const { heading, line, columns } of this.#sections) {
      if (columns.length === 0) this.#fault(line, `The section "${heading}" has no table.`);
    }
    return {
      title: this.#title,
      area: this.#area,
      areaLine: this.#areaLine,
      story: this.#story,
      sections: this.#sections,
      faults: this.#faults,
    };
  }

  #readTitle(title: string, line: number): void {
    if (this.#title !== '') this.#fault(line, 'The file has a second title; one scenario is one file.');
    else this.#title = title;
  }

  #openSection(heading: string, line: number): void {
    this.#endParagraph();
    if (this.#sections.some((section) => section.heading === heading)) {
      this.#fault(line, `The section "${heading}" stands twice; put its rows into one table.`);
    }
    this.#sections.push({ heading, line, columns: [], rows: [], isRuled: false });
  }

  #readStory(line: string, number: number): void {
    const area = /^Area:\s*(.*)$/.exec(line)?.[1];
    if (line.startsWith('|')) this.#fault(number, 'A table stands under a heading "## …".');
    else if (area === undefined) this.#paragraph.push(line);
    else if (this.#area !== '') this.#fault(number, 'The area is named twice.');
    else {
      this.#area = area;
      this.#areaLine = number;
    }
  }

  #readRow(section: OpenSection, line: string, number: number): void {
    const cells = cellsOf(line);
    if (cells === undefined) this.#fault(number, 'A line of a table begins and ends with "|".');
    else if (section.columns.length === 0) this.#readColumns(section, cells, number);
    else if (!section.isRuled) {
      section.isRuled = true;
      if (cells.length !== section.columns.length || !cells.every((cell) => /^:?-+:?$/.test(cell))) {
        this.#fault(number, 'Under the names of the columns stands a line of dashes, one cell for each column.');
      }
    } else if (cells.length !== section.columns.length) {
      const wanted = section.columns.length;
      this.#fault(
        number,
        `The row has ${cells.length} cells; the table has ${wanted} columns. Write "\\|" for a bar in a text.`,
      );
    } else {
      section.rows.push({ line: number, cells: new Map(section.columns.map((name, at) => [name, cells[at] ?? ''])) });
    }
  }

  #readColumns(section: OpenSection, names: readonly string[], line: number): void {
    section.columns = names;
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) this.#fault(line, `The column "${twice}" stands twice.`);
  }

  #endParagraph(): void {
    if (this.#paragraph.length > 0) this.#story.push(this.#paragraph.join(' '));
    this.#paragraph = [];
  }

  #fault(line: number, text: string): void {
    this.#faults.push({ line, text });
  }
}

/** The cells of a line of a table; undefined where it is not closed. */
function cellsOf(line: string): string[] | undefined {
  const cells = line.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
  if (cells.length < 3 || cells[0] !== '' || cells.at(-1) !== '') return undefined;
  return cells.slice(1, -1);
}
