/** Progress on standard error: drawn on a terminal alone, and only for what takes longer than two seconds. */
import { count } from './layout.ts';
import type { Surroundings } from './surroundings.ts';

/** How far something has come. `of` is 0 where the whole is not known. */
export interface Step {
  readonly what: string;
  readonly done: number;
  readonly of: number;
  /** More to say, such as the number of cases written. */
  readonly detail?: string;
}

/** A bar that is drawn over itself until it is cleared. */
export interface Progress {
  show(step: Step): void;
  clear(): void;
}

const silentMilliseconds = 2000;
const redrawMilliseconds = 100;
const barWidth = 24;

/** Begins to measure from now. */
export function startProgress(surroundings: Pick<Surroundings, 'note' | 'screen' | 'milliseconds'>): Progress {
  const began = surroundings.milliseconds();
  let drawnAt = began + silentMilliseconds - redrawMilliseconds;
  let drawn = false;
  return {
    show(step) {
      const now = surroundings.milliseconds();
      if (!surroundings.screen.isTerminal || now - drawnAt < redrawMilliseconds) return;
      drawnAt = now;
      drawn = true;
      const width = Math.max(20, surroundings.screen.columns - 1);
      surroundings.note(`\r\u001b[K${progressLine(step, (now - began) / 1000).slice(0, width)}`);
    },
    clear() {
      if (drawn) surroundings.note('\r\u001b[K');
      drawn = false;
    },
  };
}

/** `Reading tbl_schedule [#####...] 43 %, 12,000 cases, 1:02`. */
export function progressLine(step: Step, seconds: number): string {
  const part = step.of > 0 ? Math.min(1, step.done / step.of) : undefined;
  const bar =
    part === undefined
      ? count(step.done)
      : `[${'#'.repeat(Math.floor(part * barWidth)).padEnd(barWidth, '.')}] ${Math.floor(part * 100)} %`;
  const time = `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
  return [`${step.what} ${bar}`, step.detail, time].filter((text) => text !== undefined && text !== '').join(', ');
}

/** Runs `work` with a bar that is gone when it ends, however it ends. */
export async function withProgress<Result>(
  surroundings: Pick<Surroundings, 'note' | 'screen' | 'milliseconds'>,
  work: (show: Progress['show']) => Promise<Result>,
): Promise<Result> {
  const progress = startProgress(surroundings);
  try {
    return await work(progress.show);
  } finally {
    progress.clear();
  }
}
