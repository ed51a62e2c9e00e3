/** `opendocket backup DIR` and `opendocket restore DIR`: the whole docket into a folder, and back into a new place. */
import { resolve } from 'node:path';
import type { Manifest } from '@opendocket/docket';
import { type AddCommand, answer, type CommandContext } from '../context.ts';
import { count, table } from '../layout.ts';
import { placeOf, withDocket } from '../open.ts';
import { withProgress } from '../progress.ts';

/** Adds the command. */
export const addBackup: AddCommand = (program, context) => {
  const { surroundings } = context;
  program
    .command('backup')
    .argument('<dir>', 'a new folder')
    .description('write the whole docket, as it is at one moment, into a folder; others go on working')
    .action(async (dir: string) => {
      const { writeBackup } = await import('@opendocket/docket');
      const folder = resolve(surroundings.folder, dir);
      const manifest = await withProgress(surroundings, (show) =>
        withDocket(
          context,
          ({ connectionString }) =>
            writeBackup(connectionString, folder, {
              clock: surroundings.now,
              signal: surroundings.signal,
              onProgress: ({ step, done, total }) => show({ what: capital(step), done, of: total ?? 0 }),
            }),
          { endsItself: true },
        ),
      );
      await answer(context, { folder, ...manifest }, () =>
        [
          `The docket as of ${manifest.takenAt} is in ${folder}.`,
          '',
          tablesOf(manifest),
          '',
          'Identities are in it: keep it where the docket itself may be kept. The key that signs heads (head-key.pem) is not in',
          `it. To try it: opendocket restore ${dir} --data NEW_FOLDER`,
        ].join('\n'),
      );
    });
};

/** Adds the command. */
export const addRestore: AddCommand = (program, context) => {
  const { surroundings } = context;
  program
    .command('restore')
    .argument('<dir>', 'the folder of a backup')
    .description('restore a backup into a new data folder or an empty database; every table is compared')
    .action(async (dir: string) => {
      const folder = resolve(surroundings.folder, dir);
      const manifest = await withProgress(surroundings, (show) =>
        restoreInto(context, folder, ({ step, done, total }) => show({ what: capital(step), done, of: total ?? 0 })),
      );
      await answer(context, { folder, ...manifest }, () =>
        [
          `The docket as of ${manifest.takenAt} is restored, and every table is what was backed up.`,
          '',
          tablesOf(manifest),
          '',
          'What to do next: opendocket verify, and against a head that was kept elsewhere with --against.',
        ].join('\n'),
      );
    });
};

type OnProgress = (progress: { readonly step: string; readonly done: number; readonly total: number | null }) => void;

/** Restores into the command's place, without opening it as a docket first: that would make one there. */
async function restoreInto(context: CommandContext, folder: string, onProgress: OnProgress): Promise<Manifest> {
  const { attachDatabase, restoreBackup } = await import('@opendocket/docket');
  const attached = await attachDatabase(await placeOf(context));
  try {
    return await restoreBackup(attached.connectionString, folder, {
      signal: context.surroundings.signal,
      onProgress,
    });
  } finally {
    await attached.release();
  }
}

function tablesOf(manifest: Manifest): string {
  const filled = manifest.tables.filter(({ rows }) => rows > 0);
  return table(
    ['table', 'rows'],
    filled.map(({ table: name, rows }) => [name, count(rows)]),
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
