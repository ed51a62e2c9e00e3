/** `opendocket tick`: works out again the cases whose answer can have changed because a day has come. */
import { type AddCommand, answer } from '../context.ts';
import { count, counted } from '../layout.ts';
import { withDocket } from '../open.ts';
import { withProgress } from '../progress.ts';

/** Adds the command. */
export const addTick: AddCommand = (program, context) => {
  const { surroundings } = context;
  program
    .command('tick')
    .description('work out again the cases for which a day has come')
    .action(async () => {
      const { tick } = await import('@opendocket/docket');
      const result = await withProgress(surroundings, (show) =>
        withDocket(
          context,
          (docket) =>
            tick(docket, {
              signal: surroundings.signal,
              onProgress: ({ done, total }) => show({ what: 'Working out', done, of: total ?? 0 }),
            }),
          { endsItself: true },
        ),
      );
      await answer(
        context,
        result,
        () =>
          `${counted(result.examined, 'case')} worked out again by rulebook ${result.rulebook}: ${count(result.changed)} changed.`,
      );
    });
};
