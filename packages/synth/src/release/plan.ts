/** What a synthetic release is made of, and where the program finds again what it made before. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endOfNextMonth, isoDay } from '../calendar.ts';
import { seedOf } from '../random.ts';
import { SynthRefusal } from '../refusal.ts';

/** One release of a docket, counted from 0: its last day, and how many cases the docket has by then. */
export interface Generation {
  readonly through: number;
  readonly cases: number;
}

/** All that a release follows from. The same plan always gives the same files. */
export interface Plan {
  readonly seed: number;
  readonly dirt: number;
  readonly generations: readonly Generation[];
}

/** What is written beside a release so that its successor can be made, and its truth be told. */
export interface PlanOnDisk {
  readonly seed: number;
  readonly dirt: number;
  readonly generations: readonly { readonly through: string; readonly cases: number }[];
}

/** Name of the folder of the truth, which is no part of the release. */
export const truthFolder = 'truth';

const defaultThrough = '2026-10-31';
/** A month brings about this share of new cases. */
const newCases = 0.004;

/** The plan of a first release. */
export function firstPlan(options: {
  readonly cases: number;
  readonly seed: string | number;
  readonly through?: string | undefined;
  readonly dirt?: number | undefined;
}): Plan {
  if (!Number.isInteger(options.cases) || options.cases < 1 || options.cases > 20_000_000) {
    throw new SynthRefusal(
      `A release of ${options.cases} cases cannot be made. Nothing was written; give a whole number from 1 to 20,000,000.`,
    );
  }
  const through = readDay(options.through ?? defaultThrough);
  return {
    seed: seedOf(options.seed),
    dirt: options.dirt ?? 1,
    generations: [{ through, cases: options.cases }],
  };
}

function readDay(text: string): number {
  const day = Math.floor(Date.parse(`${text}T00:00:00Z`) / 86_400_000);
  if (Number.isNaN(day) || isoDay(day) !== text || text < '1997-01-01' || text > '2060-12-31') {
    throw new SynthRefusal(
      `${text} is no day that a release can end on. Nothing was written; give one from 1997-01-01 to 2060-12-31.`,
    );
  }
  return day;
}

/** The plan of a release which this program wrote, read from beside it. */
export function planBeside(folder: string): Plan {
  const file = join(folder, truthFolder, 'plan.json');
  if (existsSync(file)) return readPlan(file);
  throw new SynthRefusal(
    `${folder} holds no synthetic release of this program (${truthFolder}/plan.json is missing). Nothing was written; name the ` +
      'folder of the release that the new files are to go with.',
  );
}

/** The plan of the release that follows one which this program wrote, a month later. */
export function nextPlan(folder: string, through: string | undefined): Plan {
  const plan = planBeside(folder);
  const last = plan.generations.at(-1);
  if (last === undefined) throw new SynthRefusal(`The plan in ${folder} names no release. Nothing was written.`);
  const day = through === undefined ? endOfNextMonth(last.through) : readDay(through);
  if (day <= last.through) {
    throw new SynthRefusal(
      `The release before ends on ${isoDay(last.through)}, so its successor cannot end on ${isoDay(day)}. Nothing was written.`,
    );
  }
  const cases = last.cases + Math.max(1, Math.round(last.cases * newCases));
  return { ...plan, generations: [...plan.generations, { through: day, cases }] };
}

function readPlan(file: string): Plan {
  const text = readFileSync(file, 'utf8');
  const plan: unknown = JSON.parse(text);
  if (!isPlan(plan)) throw new SynthRefusal(`${file} is not a plan of this program. Nothing was written.`);
  return {
    seed: plan.seed,
    dirt: plan.dirt,
    generations: plan.generations.map(({ through, cases }) => ({ through: readDay(through), cases })),
  };
}

function isPlan(value: unknown): value is PlanOnDisk {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'seed' in value &&
    typeof value.seed === 'number' &&
    'dirt' in value &&
    typeof value.dirt === 'number' &&
    'generations' in value &&
    Array.isArray(value.generations)
  );
}

/** A plan as it is written. */
export function planOnDisk(plan: Plan): PlanOnDisk {
  return {
    seed: plan.seed,
    dirt: plan.dirt,
    generations: plan.generations.map(({ through, cases }) => ({ through: isoDay(through), cases })),
  };
}
