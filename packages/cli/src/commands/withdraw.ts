/** `opendocket withdraw R`: takes a release back by voiding its events; they stay on record. */
import { type AddCommand, answer } from '../context.ts';
import { counted } from '../layout.ts';
import { withDocket } from '../open.ts';
import { withProgress } from '../progress.ts';

/** Adds the command. */
export const addWithdraw: AddCommand = (program, context) => {
  const { surroundings } = context;
  program
    .command('withdraw')
    .argument('<release>', 'the newest release, by name')
    .description('take a release back whole, by voiding its events; nothing is deleted')
    .action(async (release: string) => {
      const { isStaffImport, withdrawRelease, withdrawStaff } = await import('@opendocket/intake');
      const done = await withProgress(surroundings, (show) =>
        withDocket(
          context,
          async (docket) =>
            ((await isStaffImport(docket, release)) ? withdrawStaff : withdrawRelease)(docket, release, {
              recordedAt: surroundings.now(),
              by: surroundings.user,
              signal: surroundings.signal,
              onProgress: (step) => show({ what: `Withdrawing ${release}`, ...step }),
            }),
          { endsItself: true },
        ),
      );
      await answer(
        context,
        done,
        () =>
          `Withdrew release ${done.release}: ${counted(done.events, 'event')} voided in ${counted(done.cases, 'case')}. They stay on record, and what stood before stands again.`,
      );
    });
};
