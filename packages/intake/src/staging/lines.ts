/** The lines of a file as DuckDB sees them: one column, read in file order, nothing split, quoted or guessed. */

/** Text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Four control characters that no line has: the "delimiter" of a file that is read as whole lines. */
const never = '\u0001\u0002\u0003\u0004';

/**
 * An SQL table expression with one column `line`. The first row is the header; an empty line is NULL. The file must be
 * clean (see `prescan`): UTF-8, one kind of line end, no lone carriage return.
 */
export function linesOf(file: string): string {
  return (
    `read_csv(${literal(file)}, delim=${literal(never)}, header=false, quote='', escape='', auto_detect=false,` +
    ` columns={'line':'VARCHAR'}, strict_mode=false, max_line_size=300000, buffer_size=4194304)`
  );
}
