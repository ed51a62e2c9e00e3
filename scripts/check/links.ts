/** Links from one Markdown document of the repository to another file of it lead somewhere. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const linkPattern = /\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g;

/** How GitHub makes an anchor of a heading. */
function anchorOf(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');
}

function anchorsOf(file: string): Set<string> {
  return new Set(
    withoutCode(readFileSync(file, 'utf8')).flatMap((line) => {
      const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1];
      return heading === undefined
        ? [...line.matchAll(/(?:id|name)="([^"]+)"/g)].map((match) => match[1] ?? '')
        : [anchorOf(heading)];
    }),
  );
}

/** The lines that are not in a fenced block of code, without code in the line. */
function withoutCode(text: string): string[] {
  let fenced = false;
  return text.split('\n').filter((line) => {
    const fence = /^\s*(```|~~~)/.test(line);
    if (fence) fenced = !fenced;
    return !fence && !fenced;
  });
}

/** @returns a sentence for each link that leads nowhere */
export function findBrokenLinks(root: string): string[] {
  const documents = globSync('**/*.md', {
    cwd: root,
    exclude: (path) => /(^|\/)(node_modules|\.[a-z]+)(\/|$)/.test(path),
  });
  return documents.flatMap((document) => {
    const file = join(root, document);
    const lines = withoutCode(readFileSync(file, 'utf8')).map((line) => line.replace(/`[^`]*`/g, ''));
    const targets = lines.flatMap((line) => [...line.matchAll(linkPattern)].map((match) => match[1] ?? ''));
    return targets
      .filter((target) => !/^[a-z][a-z0-9+.-]*:/i.test(target))
      .filter((target) => {
        const [path = '', anchor = ''] = decodeURI(target).split('#');
        const aim = path === '' ? file : resolve(path.startsWith('/') ? root : dirname(file), path.replace(/^\//, ''));
        return !existsSync(aim) || (anchor !== '' && aim.endsWith('.md') && !anchorsOf(aim).has(anchor));
      })
      .map((target) => `${relative(root, file)} links to ${target}, which is not there`);
  });
}
