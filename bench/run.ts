/**
 * What we claim about speed and memory, measured again: `npm run bench -- [evaluate] [200000] [1000000] [no-next]`,
 * or `npm run bench -- what-if [200000] [postgresql://…]` for the what-if alone, on a docket made for it or on one that is there.
 * `balance` is a fair share for an office of 70,000 cases.
 * `npm run bench -- server [20000] [FOLDER] [open-loop] [reading] [first-paint] [suggestion]` measures the running server on a docket that is
 * made in the folder, where it is not there, and kept.
 * Prints a table for docs/performance.md. Nothing else is kept.
 */
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { measureBalance } from './balance.ts';
import { evaluationRates } from './evaluate.ts';
import { type ImportMeasures, measureImport } from './import.ts';
import { largeCases } from './large-case.ts';
import { machine } from './machine.ts';
import { measureServer, parts } from './server/measure.ts';
import { measureWhatIf, measureWhatIfOn } from './what-if.ts';

function nextRows(next: ImportMeasures['next']): readonly (readonly [string, string])[] {
  if (next === undefined) return [];
  return [
    ['next release', `${next.seconds.toFixed(1)} s, ${next.casesChanged.toLocaleString('en-US')} cases changed`],
    ['**next release by first**', `**${(next.share * 100).toFixed(0)} %**`],
  ];
}

const say = (what: string): void => {
  process.stderr.write(`${what}\n`);
};

const wanted = process.argv.slice(2);
const isServer = wanted.includes('server');
const sizes = wanted.filter((word) => /^\d+$/.test(word)).map(Number);
const isWhatIf = wanted.includes('what-if');
const address = wanted.find((word) => word.startsWith('postgres'));
if (sizes.length === 0 && (wanted.length === 0 || (isWhatIf && address === undefined))) sizes.push(200_000);

function print(rows: readonly (readonly [string, string])[]): void {
  process.stdout.write(`${rows.map(([what, value]) => `| ${what} | ${value} |\n`).join('')}\n`);
}

process.stdout.write(`Measured on: ${machine()}\n\n`);
if (wanted.length === 0 || wanted.includes('evaluate')) {
  say('evaluating');
  const { rulebook, jsonRulesEngine, explanation } = await evaluationRates();
  process.stdout.write(
    `| evaluation with reasons, 15 events a case, one core | ${rulebook.toLocaleString('en-US')} cases/s |\n` +
      `| json-rules-engine, five rules on facts folded beforehand | ${jsonRulesEngine.toLocaleString('en-US')} cases/s |\n` +
      `| explanation of one case regenerated, median | ${explanation.toFixed(0)} µs |\n\n`,
  );
}
if (wanted.includes('balance')) print(measureBalance());
if (isWhatIf && address !== undefined) print(await measureWhatIfOn(address, say));
if (wanted.includes('large-case')) {
  for (const { what, milliseconds, growth } of largeCases()) {
    process.stdout.write(
      `| one case of 10,000 events: ${what} | ${milliseconds.toFixed(0)} ms, ${growth.toFixed(1)} × that of 2,500 |\n`,
    );
  }
}
if (isServer) {
  const size = sizes[0] ?? 20_000;
  const folder = resolve(
    wanted.find((word) => /[/\\]/.test(word)) ?? join(tmpdir(), `opendocket-bench-server-${size}`),
  );
  const chosen = parts.filter((part) => wanted.includes(part));
  print(await measureServer(folder, size, chosen.length > 0 ? chosen : parts, say));
  sizes.length = 0;
}
for (const size of sizes) {
  if (isWhatIf) {
    print(await measureWhatIf(size, say));
    continue;
  }
  const found = await measureImport(size, !wanted.includes('no-next'), say);
  const rows: readonly (readonly [string, string])[] = [
    [
      'cases, rows, events',
      [found.cases, found.rows, found.events].map((count) => count.toLocaleString('en-US')).join(' · '),
    ],
    ['import', `${found.importSeconds.toFixed(1)} s`],
    ['bare scan + bare COPY', `${found.scanSeconds.toFixed(1)} s + ${found.copySeconds.toFixed(1)} s`],
    ['**ratio**', `**${found.ratio.toFixed(2)} ×**`],
    ['peak memory of our process', `${found.peakMemoryMB} MB`],
    ...nextRows(found.next),
    ['one case read, evaluated and audited, median', `${found.explainMilliseconds.toFixed(1)} ms`],
  ];
  print(rows);
}
