/** Gathers the text of a COPY in memory outside the JavaScript heap, so that millions of rows cost its collector nothing. */

const firstBytes = 1 << 16;

/** A growing buffer of COPY rows. */
export class CopyBuffer {
  #buffer: Buffer = Buffer.allocUnsafe(firstBytes);
  #length = 0;

  /** Bytes gathered so far. */
  get length(): number {
    return this.#length;
  }

  /** Adds text; a row ends with a line feed. */
  add(text: string): void {
    // No character takes more than three bytes for each of its UTF-16 units.
    const most = this.#length + text.length * 3;
    if (most > this.#buffer.length) this.#grow(most);
    this.#length += this.#buffer.write(text, this.#length, 'utf8');
  }

  /** Hands over the bytes and begins anew. */
  take(): Buffer {
    const taken = this.#buffer.subarray(0, this.#length);
    // The next batch will be about as large.
    this.#buffer = Buffer.allocUnsafe(Math.max(firstBytes, Math.ceil(this.#length * 1.25)));
    this.#length = 0;
    return taken;
  }

  #grow(needed: number): void {
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#buffer.length * 2));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}
