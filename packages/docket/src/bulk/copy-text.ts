/** Rows in the text format of PostgreSQL's COPY. */

const special = /[\\\t\n\r]/;

/** A text field. NUL cannot be stored in PostgreSQL's text and is left out. */
export function copyText(text: string | null): string {
  if (text === null) return '\\N';
  if (!special.test(text) && !text.includes('\0')) return text;
  return text
    .replaceAll('\0', '')
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
}

/** A number, day or instant, which needs no escape. */
export function copyPlain(value: string | number | boolean | null): string {
  if (value === null) return '\\N';
  return typeof value === 'boolean' ? (value ? 't' : 'f') : String(value);
}

/** Bytes. */
export function copyBytes(bytes: Buffer): string {
  return `\\\\x${bytes.toString('hex')}`;
}

/** An array of numbers or of codes that hold neither quotes, commas, braces nor backslashes. */
export function copyArray(values: readonly (string | number)[]): string {
  return `{${values.join(',')}}`;
}

/** A field of any scalar type. */
export function copyScalar(value: string | number | boolean | null): string {
  return typeof value === 'string' ? copyText(value) : copyPlain(value);
}
