/** Surroundings for tests: what is written is kept, the clock stands where it is put, and nobody is at the keyboard. */
import type { Surroundings } from '../src/surroundings.ts';

/** What the tests may say of the world. */
export interface FakeWorld {
  readonly folder?: string;
  readonly now?: string;
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly user?: string;
  /** Presses Ctrl-C when progress is told for the nth time. */
  readonly stopAtProgress?: number;
  /** Presses Ctrl-C as soon as something is printed. */
  readonly stopWhenPrinted?: boolean;
}

/** Surroundings, and what was written to them. */
export interface FakeSurroundings {
  readonly surroundings: Surroundings;
  readonly out: () => string;
  readonly err: () => string;
}

/** Makes a world for one command. */
export function fakeSurroundings(world: FakeWorld = {}): FakeSurroundings {
  const controller = new AbortController();
  let out = '';
  let err = '';
  let keys = 0;
  let milliseconds = 0;
  return {
    surroundings: {
      write: async (text) => {
        out += text;
        if (world.stopWhenPrinted) controller.abort();
      },
      note: (text) => {
        err += text;
      },
      screen: { isTerminal: false, columns: 80 },
      environment: world.environment ?? {},
      folder: world.folder ?? '/nowhere',
      now: () => new Date(world.now ?? '2026-11-24T18:00:00Z'),
      milliseconds: () => {
        milliseconds += 1;
        if (milliseconds === world.stopAtProgress) controller.abort();
        return milliseconds;
      },
      freshKey: () => {
        keys += 1;
        return `key-${keys}`;
      },
      signal: controller.signal,
      user: world.user ?? 'tester',
      readInput: async () => world.input ?? '',
    },
    out: () => out,
    err: () => err,
  };
}
