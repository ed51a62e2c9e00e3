/**
 * Builds the web application into `dist`, unless what is there was built from the same sources. Run as a program by
 * `opendocket serve`; prints the sizes to standard error and the folder to standard output.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const room = import.meta.dirname;
const dist = join(room, 'dist');
const digestFile = 'sources.sha256';
/** What the first page may load of script, compressed: issue 4, "Speed". */
const mostBytesAtFirst = 250_000;

/** One digest of everything that a build depends on here; versions of libraries are in package.json. */
function digestOfSources(): string {
  const hash = createHash('sha256');
  for (const file of globSync(['src/**/*', 'index.html', 'package.json', 'build.ts'], { cwd: room }).sort()) {
    if (!/\.\w+$/.test(basename(file))) continue;
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(room, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** A script of the build, with its size as it travels. */
export interface ScriptSize {
  readonly file: string;
  readonly compressedBytes: number;
  /** Whether the first page loads it, whichever page that is. */
  readonly isFirst: boolean;
}

/** Writes each text of the build a second and third time, compressed, so that the server need not. */
function compressAll(folder: string): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const file of globSync('**/*.{js,css,html,svg}', { cwd: folder })) {
    const content = readFileSync(join(folder, file));
    const zipped = gzipSync(content, { level: 9 });
    writeFileSync(join(folder, `${file}.gz`), zipped);
    const brotli = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    writeFileSync(join(folder, `${file}.br`), brotli);
    sizes.set(file, zipped.byteLength);
  }
  return sizes;
}

/** The scripts of a built folder. The first ones are those that index.html names. */
function scriptsOf(folder: string, sizes: ReadonlyMap<string, number>): ScriptSize[] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  return [...sizes]
    .filter(([file]) => file.endsWith('.js'))
    .map(([file, compressedBytes]) => ({ file, compressedBytes, isFirst: page.includes(basename(file)) }))
    .sort((a, b) => b.compressedBytes - a.compressedBytes);
}

async function buildInto(folder: string): Promise<readonly ScriptSize[]> {
  await build({
    root: room,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      // The server's policy allows no data: addresses.
      assetsInlineLimit: 0,
      target: 'es2022',
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1_000,
      rolldownOptions: {
        checks: { pluginTimings: false },
        // The component library is one file and does not say so: what no page uses stays out.
        treeshake: { moduleSideEffects: (id) => !id.includes('react-uswds') },
      },
    },
  });
  return scriptsOf(folder, compressAll(folder));
}

/**
 * Builds if the sources changed. Two builds at once do no harm: each works in a folder of its own and is put in place whole.
 * @returns the folder to serve, and the sizes when it was built now
 */
export async function buildWeb(): Promise<{ readonly folder: string; readonly scripts: readonly ScriptSize[] | null }> {
  const digest = digestOfSources();
  const kept = join(dist, digestFile);
  if (existsSync(kept) && readFileSync(kept, 'utf8') === digest) return { folder: dist, scripts: null };
  const work = mkdtempSync(join(room, 'dist.'));
  try {
    const built = join(work, 'built');
    const scripts = await buildInto(built);
    writeFileSync(join(built, digestFile), digest);
    if (existsSync(dist)) renameSync(dist, join(work, 'before'));
    renameSync(built, dist);
    return { folder: dist, scripts };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Compressed bytes of script that any first page loads. */
export function bytesAtFirst(scripts: readonly ScriptSize[]): number {
  return scripts.filter(({ isFirst }) => isFirst).reduce((sum, { compressedBytes }) => sum + compressedBytes, 0);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  const { folder, scripts } = await buildWeb();
  if (scripts !== null) {
    const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
    for (const { file, compressedBytes, isFirst } of scripts)
      process.stderr.write(`${isFirst ? 'first' : 'later'}  ${kilobytes(compressedBytes).padStart(9)}  ${file}\n`);
    const first = bytesAtFirst(scripts);
    process.stderr.write(
      `First load: ${kilobytes(first)} of compressed script; at most ${kilobytes(mostBytesAtFirst)}.\n`,
    );
    if (first > mostBytesAtFirst) {
      process.stderr.write('The first load is too large. Load what only one page needs with that page.\n');
      process.exitCode = 1;
    }
  }
  process.stdout.write(`${folder}\n`);
}
