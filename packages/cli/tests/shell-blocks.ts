/** Reads the fenced blocks of a Markdown document, and the command lines in them. */

/** One fenced block: `info` is what stands after the fence, `line` the number of its first line. */
export interface Block {
  readonly language: string;
  readonly info: string;
  readonly text: string;
  readonly line: number;
}

/** All fenced blocks, in order. */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  let open: { language: string; info: string; lines: string[]; line: number } | undefined;
  for (const [index, line] of markdown.split('\n').entries()) {
    const fence = /^```\s*(\S*)\s*(.*)$/.exec(line);
    if (fence !== null && open === undefined) {
      open = { language: fence[1] ?? '', info: fence[2] ?? '', lines: [], line: index + 2 };
    } else if (fence !== null && open !== undefined) {
      blocks.push({ language: open.language, info: open.info, text: open.lines.join('\n'), line: open.line });
      open = undefined;
    } else open?.lines.push(line);
  }
  return blocks;
}

/** The command lines of a block: continued lines are joined, comments and empty lines left out. */
export function linesOf(block: Block): string[] {
  return block.text
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.replace(/\s+#\s.*$|^#\s.*$/, '').trim())
    .filter((line) => line !== '');
}

/** Splits a command line as a shell does, with single and double quotes and nothing else. */
export function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** Whether the lines of a shown output stand in the real one, in order; `…` stands for anything, a line of it for lines. */
export function showsTruly(shown: string, real: string): string | undefined {
  const left = real.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
  for (const line of shown.split('\n').map((text) => text.trim().replace(/\s+/g, ' '))) {
    if (line === '' || line === '…') continue;
    const pattern = new RegExp(`^${line.split('…').map(literal).join('.*')}$`);
    const place = left.findIndex((other) => pattern.test(other));
    if (place === -1) return line;
    left.splice(0, place + 1);
  }
  return undefined;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
