/** Small pieces of Markdown. */

/** A table with its header; nothing where there are no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  return [line(head), line(head.map(() => '-')), ...rows.map(line)];
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}

/** A text that keeps a row of a table whole. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** Parts of a page with one blank line between them; empty parts are left out. */
export function page(...parts: readonly (readonly string[])[]): string {
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

/** A part under a heading; nothing where it is empty. */
export function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, '', ...lines];
}

/** A link from docs/rulebook/ to a file of the repository. */
export function fileLink(path: string, words?: string): string {
  return `[${words ?? path.slice(path.lastIndexOf('/') + 1)}](../../${path})`;
}
