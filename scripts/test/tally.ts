/** Adds up how the files of a run ended, and says it. */
import { styleText } from 'node:util';
import type { Outcome } from './reporter.ts';
import type { FileResult } from './run-file.ts';

/** The figures of a run. A test that was skipped with no reason given counts as failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** Skipped with a reason: neither passed nor failed, and listed. */
  readonly skipped: number;
}

/** Whether an outcome counts as a failure. */
export function isFailure({ result, reason }: Outcome): boolean {
  return result === 'failed' || (result === 'skipped' && reason === undefined);
}

/** The figures of some files. */
export function tally(results: readonly FileResult[]): Tally {
  const outcomes = results.flatMap((result) => result.outcomes);
  const failed = outcomes.filter(isFailure).length;
  const passed = outcomes.filter(({ result }) => result === 'passed').length;
  return { passed, failed, skipped: outcomes.length - failed - passed };
}

const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, '    ');

/** A file's line while the run goes on: what it is, how it ended, how long it took. */
export function describeFile(result: FileResult): string {
  const { passed, failed, skipped } = tally([result]);
  const mark =
    failed === 0
      ? styleText('green', '✔', { stream: process.stderr })
      : styleText('red', '✖', { stream: process.stderr });
  const parts = [
    `${passed} passed`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  return `${mark} ${result.file}: ${parts.join(', ')} (${result.seconds.toFixed(1)} s)`;
}

/** The failures of a file, each with its name, its place and what went wrong, then what the file wrote. */
export function describeFailures(result: FileResult): string {
  const failures = result.outcomes.filter(isFailure).map(({ path, line, error }) => {
    const place = line > 0 ? `${result.file}:${line}` : result.file;
    const name = styleText('red', `✖ ${path.join(' › ')}`, { stream: process.stderr });
    return `${name}\n    ${place}\n${indent(error ?? 'It was skipped, and no reason is given.')}\n`;
  });
  if (failures.length > 0 && result.output.trim() !== '') {
    failures.push(`  ${result.file} wrote:\n${indent(result.output.trimEnd())}\n`);
  }
  return failures.join('\n');
}

/** The tests that were skipped for a stated reason. */
export function describeSkipped(results: readonly FileResult[]): string[] {
  return results.flatMap(({ file, outcomes }) =>
    outcomes
      .filter((outcome) => outcome.result === 'skipped' && outcome.reason !== undefined)
      .map(({ path, reason }) => `- skipped: ${file}: ${path.join(' › ')} (${reason})`),
  );
}
