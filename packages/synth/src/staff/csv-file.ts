/** A file of comma-separated values being written, in UTF-8 with line feeds, gathered and written in pieces. */
import { closeSync, openSync, writeSync } from 'node:fs';

const pieceCharacters = 1 << 20;

/** What every row of a synthetic file says in its last column. */
export const syntheticMark = 'SYNTHETIC';

/** Quotes a cell where it has to be. */
function csvCell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes rows; each ends with {@link syntheticMark}. */
export class CsvFile {
  readonly path: string;
  rows = 0;
  bytes = 0;
  readonly #file: number;
  #text = '';
  #open = true;

  constructor(path: string, columns: readonly string[]) {
    this.path = path;
    this.#file = openSync(path, 'w');
    this.#text = `${columns.join(',')},origin\n`;
  }

  row(cells: readonly (string | number)[]): void {
    let line = '';
    for (const cell of cells) line += `${csvCell(cell)},`;
    this.#text += `${line}${syntheticMark}\n`;
    this.rows++;
    if (this.#text.length > pieceCharacters) this.#flush();
  }

  /** A line as it stands, in bytes: for what is broken on purpose. */
  broken(line: string, encoding: 'utf8' | 'latin1' = 'utf8'): void {
    this.#flush();
    this.#write(Buffer.from(`${line}\n`, encoding));
    this.rows++;
  }

  close(): void {
    this.#flush();
    this.abandon();
  }

  /** Closes after a failure, without writing what is left; does nothing where it is closed already. */
  abandon(): void {
    if (!this.#open) return;
    this.#open = false;
    closeSync(this.#file);
  }

  #flush(): void {
    this.#write(Buffer.from(this.#text));
    this.#text = '';
  }

  #write(bytes: Buffer): void {
    let from = 0;
    while (from < bytes.length) from += writeSync(this.#file, bytes, from);
    this.bytes += bytes.length;
  }
}
