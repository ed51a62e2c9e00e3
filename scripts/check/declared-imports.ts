/**
 * A room may import only what its own package.json names. npm puts the packages of all rooms into one folder, so an
 * undeclared one is found here and missing wherever the room is installed alone.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** `import … from 'x'`, `export … from 'x'`, `import 'x'` at the start of a line, and `import('x')` anywhere. */
const importPattern =
  /^(?:(?:import|export)\s[\w\s{},*$]*?\bfrom\s*|import\s*)['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** `@scope/name/file` and `name/file` to the package's name. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function readDeclared(manifest: string, includeDevelopment: boolean): Set<string> {
  // Our own package.json, written by us: its shape is known.
  const fields: Record<string, Record<string, string> | undefined> = JSON.parse(readFileSync(manifest, 'utf8'));
  const names = [
    'dependencies',
    'optionalDependencies',
    'peerDependencies',
    ...(includeDevelopment ? ['devDependencies'] : []),
  ];
  return new Set(names.flatMap((name) => Object.keys(fields[name] ?? {})));
}

/** Names that a file imports, without its own files and what Node brings. */
function importedPackages(file: string): Set<string> {
  const specifiers = [...readFileSync(file, 'utf8').matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? '');
  return new Set(specifiers.filter((each) => !/^(\.|\/|node:|data:|file:|$)/.test(each)).map(packageOf));
}

/** @returns a sentence for each import of a package that is not declared where it is used */
export function findUndeclaredImports(root: string): string[] {
  const development = readDeclared(join(root, 'package.json'), true);
  return globSync('packages/*/package.json', { cwd: root }).flatMap((manifest) => {
    const room = join(root, manifest, '..');
    const own: { name: string } = JSON.parse(readFileSync(join(room, 'package.json'), 'utf8'));
    const declared = readDeclared(join(room, 'package.json'), true);
    const files = globSync(['*.ts', 'src/**/*.{ts,tsx}', 'tests/**/*.ts', 'bin/**/*.mjs'], { cwd: room }).map((file) =>
      join(room, file),
    );
    return files.filter(existsSync).flatMap((file) => {
      const forTests = /\.test\.tsx?$|\/(testing|tests)\//.test(file);
      return (
        [...importedPackages(file)]
          .filter((name) => name !== own.name && !declared.has(name))
          // Tests may use what the workspace as a whole develops with, and what another room offers to tests.
          .filter((name) => !(forTests && (development.has(name) || name.startsWith('@opendocket/'))))
          .map((name) => `${relative(root, file)} imports ${name}, which ${manifest} does not declare`)
      );
    });
  });
}
