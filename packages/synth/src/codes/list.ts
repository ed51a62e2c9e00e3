/** Reads a code list kept as text: one `code|meaning` a line (or several to a line, between semicolons). */
export function readList(list: string, between: string | RegExp = '\n'): (readonly [code: string, meaning: string])[] {
  return list
    .split(between)
    .filter((item) => item !== '')
    .map((item) => {
      const at = item.indexOf('|');
      return [item.slice(0, at), item.slice(at + 1)] as const;
    });
}
