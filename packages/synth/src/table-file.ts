import { closeSync, openSync, writeSync } from 'node:fs';

const firstDay = -7_305; // 1950-01-01
const lastDay = 36_524; // 2069-12-31
const stampBytes = 23; // YYYY-MM-DD 00:00:00.000
const stamps = Buffer.allocUnsafe((lastDay - firstDay + 1) * stampBytes);
for (let day = firstDay; day <= lastDay; day++) {
  const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
  stamps.write(`${iso} 00:00:00.000`, (day - firstDay) * stampBytes, 'latin1');
}

const tab = 9;
const bufferBytes = 1 << 20;
const roomForARow = 1 << 16;

/** How a table's file is written. */
export interface TableFileOptions {
  readonly path: string;
  readonly header: readonly string[];
  readonly encoding: 'latin1' | 'utf8';
  readonly lineEnd: 'crlf' | 'lf';
}

/**
 * A table of the release being written: cells go straight into one big buffer, so that a row costs no allocation. A cell
 * method ends its cell with a tab; `end` turns the last tab into the end of the line.
 */
export class TableFile {
  readonly path: string;
  rows = 0;
  #bytes = 0;
  readonly #buffer = Buffer.allocUnsafe(bufferBytes + roomForARow);
  #at = 0;
  #rowAt = 0;
  readonly #file: number;
  readonly #wide: boolean;
  readonly #crlf: boolean;
  #open = true;

  constructor(options: TableFileOptions) {
    this.path = options.path;
    this.#file = openSync(options.path, 'w');
    this.#wide = options.encoding === 'utf8';
    this.#crlf = options.lineEnd === 'crlf';
    for (const name of options.header) this.text(name);
    this.end();
    this.rows = 0;
  }

  /** Bytes of the file so far. */
  get bytes(): number {
    return this.#bytes + this.#at;
  }

  integer(value: number): void {
    let digits = 1;
    for (let power = 10; power <= value; power *= 10) digits++;
    let rest = value;
    for (let at = this.#at + digits - 1; at >= this.#at; at--) {
      const tenth = Math.floor(rest / 10);
      this.#buffer[at] = 48 + rest - tenth * 10;
      rest = tenth;
    }
    this.#at += digits;
    this.#buffer[this.#at++] = tab;
  }

  text(value: string): void {
    for (let at = 0; at < value.length; at++) {
      const code = value.charCodeAt(at);
      if (code < 0x80 || !this.#wide) this.#buffer[this.#at++] = code;
      else {
        this.#buffer[this.#at++] = 0xc0 | (code >> 6);
        this.#buffer[this.#at++] = 0x80 | (code & 0x3f);
      }
    }
    this.#buffer[this.#at++] = tab;
  }

  /** A date as `YYYY-MM-DD 00:00:00.000`; blank for a day that is absent (see `shown`). */
  day(day: number): void {
    if (day >= firstDay && day <= lastDay) {
      const from = (day - firstDay) * stampBytes;
      const buffer = this.#buffer;
      const to = this.#at;
      for (let at = 0; at < stampBytes; at++) buffer[to + at] = stamps[from + at] ?? 48;
      this.#at += stampBytes;
    }
    this.#buffer[this.#at++] = tab;
  }

  blank(count = 1): void {
    for (let at = 0; at < count; at++) this.#buffer[this.#at++] = tab;
  }

  /** Ends the row. */
  end(): void {
    this.#at--;
    if (this.#crlf) this.#buffer[this.#at++] = 13;
    this.#buffer[this.#at++] = 10;
    this.rows++;
    this.#rowAt = this.#at;
    if (this.#at >= bufferBytes) this.flush();
  }

  /** The cells of the row being written, one byte a character; the row has not been ended. */
  cells(): string[] {
    return this.#buffer.toString('latin1', this.#rowAt, this.#at - 1).split('\t');
  }

  /** Replaces the row being written by these cells (one byte a character, encoded already). */
  replace(cells: readonly string[]): void {
    this.#at = this.#rowAt + this.#buffer.write(`${cells.join('\t')}\t`, this.#rowAt, 'latin1');
  }

  /** Takes back the row being written. */
  drop(): void {
    this.#at = this.#rowAt;
  }

  flush(): void {
    let from = 0;
    while (from < this.#at) from += writeSync(this.#file, this.#buffer, from, this.#at - from);
    this.#bytes += this.#at;
    this.#at = 0;
    this.#rowAt = 0;
  }

  close(): void {
    this.flush();
    this.abandon();
  }

  /** Closes after a failure, without writing what is left; does nothing where it is closed already. */
  abandon(): void {
    if (!this.#open) return;
    this.#open = false;
    closeSync(this.#file);
  }
}
