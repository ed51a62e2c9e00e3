/** `opendocket demo`: a synthetic docket with its staff, made, imported and explained; the first thing that a newcomer runs. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { CaseReading, Docket, Report } from '@opendocket/docket';
import { type AddCommand, answer, type CommandContext } from '../context.ts';
import { CommandFailure } from '../failure.ts';
import { parseJson } from '../json-file.ts';
import { count, counted, share, table } from '../layout.ts';
import { placeOf, withDocket } from '../open.ts';
import { parseCountOption } from '../options.ts';
import { actAsStaff } from './demo-acts.ts';
import { instructiveCases } from './demo-cases.ts';
import { pageOf } from './explain.ts';
import { importFrom } from './import.ts';
import { readReport } from './report.ts';
import { serveDocket } from './serve.ts';
import { makeRelease, makeStaff } from './synth.ts';

interface DemoOptions {
  readonly cases: number;
  readonly seed: string;
  readonly serve: boolean;
}

/** What the demo's release is called in the docket, and its folder beside the database. */
const demoRelease = 'demo-release';

/** The same of the staff who have its cases. */
const demoStaff = 'demo-staff';

/** So that a small release shows what is refused and repaired; a real one has far less of it. */
const demoDirt = 40;

/** Logged with each of the demo's readings. */
const demoPurpose = 'demonstration of a synthetic case';

/** A case that the demo explains, and why this one. */
interface Shown {
  readonly lesson: string;
  readonly reading: CaseReading;
  readonly page: string;
}

/** Adds the command. */
export const addDemo: AddCommand = (program, context) => {
  program
    .command('demo')
    .description('make a synthetic release and its staff, import both, explain three cases, and open the application')
    .option('--cases <n>', 'size of the synthetic docket', parseCountOption(1), 5_000)
    .option('--seed <seed>', 'another seed gives another docket', '1')
    .option('--no-serve', 'end when the cases are explained, without opening the application; so it is with --json')
    .action(async (options: DemoOptions) => {
      const { surroundings } = context;
      const place = await placeOf(context);
      const home = place.kind === 'embedded' ? place.dataDir : resolve(surroundings.folder, '.opendocket');
      const release = join(home, demoRelease);
      const staff = join(home, demoStaff);
      // Held open throughout, so that an embedded server starts and stops once.
      const shown = await withDocket(
        context,
        async (docket) => {
          const imported = await alreadyImported(docket);
          if (!existsSync(release)) await makeWhole(context, release, options);
          if (!imported.has(demoRelease)) {
            await importFrom(context, release, { name: demoRelease, ...(await lastDayOf(release)) });
          }
          if (!existsSync(staff)) await makeStaffWhole(context, staff, release);
          if (!imported.has(demoStaff)) await importFrom(context, staff, { name: demoStaff });
          await actAsStaff(docket, release, todayOf(context));
          const report = await readReport(context, {});
          const { consultCase } = await import('@opendocket/docket');
          const reader = { actor: surroundings.user, purpose: demoPurpose };
          const cases: Shown[] = [];
          for (const { caseId, lesson } of await instructiveCases(release)) {
            const reading = await consultCase(docket, caseId, reader);
            cases.push({ lesson, reading, page: await pageOf(docket, reading, 'en', { timeline: false }) });
          }
          return { report, cases };
        },
        { endsItself: true },
      );
      const value = {
        release,
        staff,
        database: place.kind === 'embedded' ? place.dataDir : 'DATABASE_URL',
        report: shown.report,
        cases: shown.cases.map(({ lesson, reading: { input, posture } }) => ({ lesson, case: input.case, posture })),
      };
      const { data } = context.common();
      const option = data ? ` --data ${data}` : '';
      await answer(context, value, () => demoPage(value, shown.report, shown.cases, option));
      if (!options.serve || context.common().json) return;
      await withDocket(context, (docket) => serveDocket(context, docket, { demo: true }, invitation), {
        endsItself: true,
        connections: 8,
      });
    });
};

const invitation = (address: string): string =>
  `The application: ${address}\n  Open it in a browser and choose whom to be; no member of this staff exists. Ctrl-C ends it.`;

/**
 * Which of the demo's two imports the docket holds, whole. The demo writes to the docket that any command would use, so it
 * must not be one that holds anything else.
 */
async function alreadyImported(docket: Docket): Promise<ReadonlySet<string>> {
  const { listReleases } = await import('@opendocket/docket');
  const releases = await listReleases(docket);
  const other = releases.find(({ release }) => release !== demoRelease && release !== demoStaff);
  if (other === undefined) {
    return new Set(releases.flatMap(({ release, status }) => (status === 'complete' ? [release] : [])));
  }
  throw new CommandFailure(
    `This docket holds release ${other.release}, which is not the demo's. Nothing was changed. Give the demo a folder of its own with --data.`,
  );
}

/** Makes the release under another name first: what stands under its own name is whole. */
async function makeWhole(context: CommandContext, release: string, options: DemoOptions): Promise<void> {
  const making = `${release}-in-the-making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(dirname(release), { recursive: true });
  await makeRelease(context, { out: making, cases: options.cases, seed: options.seed, dirt: demoDirt });
  await rename(making, release);
}

/** Makes the staff through today, so that there is something to do today, with a row of each kind that is refused. */
async function makeStaffWhole(context: CommandContext, staff: string, release: string): Promise<void> {
  const making = `${staff}-in-the-making`;
  await rm(making, { recursive: true, force: true });
  const today = todayOf(context);
  const { through = today } = await lastDayOf(release);
  await makeStaff(context, { of: release, out: making, through: today > through ? today : through, broken: true });
  await rename(making, staff);
}

function todayOf({ surroundings }: CommandContext): string {
  return surroundings.now().toISOString().slice(0, 10);
}

/** The last day of which a synthetic release knows, from the plan beside it. */
async function lastDayOf(release: string): Promise<{ readonly through?: string }> {
  const file = join(release, 'truth', 'plan.json');
  const days = JSON.stringify(parseJson(await readFile(file, 'utf8'), file)).match(
    /(?<="through":")\d{4}-\d{2}-\d{2}/g,
  );
  const through = days?.at(-1);
  return through === undefined ? {} : { through };
}

const line = '-'.repeat(60);

function demoPage(
  where: { readonly release: string; readonly staff: string; readonly database: string },
  report: Report,
  cases: readonly Shown[],
  option: string,
): string {
  const said = (id: string): string[] => {
    const figure = report.figures.find((candidate) => candidate.id === id);
    const rows = (figure?.rows ?? []).filter((row) => row.count > 0).slice(0, 8);
    return figure === undefined
      ? []
      : [
          '',
          `${figure.title}, of ${count(figure.of)}`,
          table(
            ['', figure.unit, 'share'],
            rows.map((row) => [row.label, row.count, share(row.count, row.of)]),
          ),
        ];
  };
  const example = cases[0]?.reading.docketNumber ?? 'CASE';
  return [
    `A synthetic docket of ${counted(report.cases, 'case')}. SYNTHETIC: no person in it exists, and nobody of its staff.`,
    ...said('stage'),
    ...said('finality'),
    ...said('bars-by-rule'),
    ...said('refused-by-table'),
    ...cases.flatMap(({ lesson, reading, page }, index) => [
      '',
      line,
      `Case ${index + 1} of ${cases.length}. ${lesson}`,
      line,
      '',
      page.trimEnd(),
      '',
      `Its timeline: npx opendocket explain ${reading.docketNumber} --purpose "learning"${option}`,
    ]),
    '',
    line,
    'Where things are',
    `  The release, a folder of tab-separated tables: ${where.release}`,
    `  Its staff, a folder of CSV files: ${where.staff}`,
    `  The docket: ${where.database}`,
    '',
    'Whom to be, and what waits for each',
    '  an officer: the duties of the day; a review before a removal that waits for what nobody looked at',
    '  a supervisor: an officer who contests figures; cases proposed that wait for an answer',
    '  a legal reviewer: the doubts of that review; the records steward: rows refused, of the court and of staff files',
    '  the auditor: who did and read what, and whether the chains hold; the administrator: kinds of duties that nobody weighed',
    '',
    'What to try next',
    `  npx opendocket explain ${example} --purpose "learning" --language es${option}`,
    `  npx opendocket explain ${example} --purpose "learning" --as-of 2027-06-30${option}`,
    `  npx opendocket report${option}`,
    `  npx opendocket quarantine${option}`,
    '  npx opendocket rules C2',
    '  The guide, with a release of your own: docs/guide.md',
  ].join('\n');
}
