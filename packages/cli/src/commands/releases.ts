/** `opendocket releases`: what was imported. */
import { type AddCommand, answer } from '../context.ts';
import { table } from '../layout.ts';
import { withDocket } from '../open.ts';

/** Adds the command. */
export const addReleases: AddCommand = (program, context) => {
  program
    .command('releases')
    .description('the releases that were imported, oldest first')
    .action(async () => {
      const { listReleases } = await import('@opendocket/docket');
      const releases = await withDocket(context, listReleases);
      await answer(context, releases, () =>
        releases.length === 0
          ? 'Nothing was imported yet. Import a release with opendocket import DIR, or see what it is like with opendocket demo.'
          : table(
              ['release', 'status', 'known through', 'recorded', 'by', 'mapping', 'cases', 'events', 'rows read'],
              releases.map((release) => [
                release.release,
                release.status,
                release.through ?? '-',
                release.recordedAt,
                release.by,
                String(release.mapping),
                release.cases,
                release.events,
                release.rows,
              ]),
            ),
      );
    });
};
