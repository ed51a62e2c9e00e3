/** The duties of the member, as the server lists them by day. */
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client.ts';
import { useCommandKey } from '../../api/command-key.ts';

const key = 'work';

/** Reads the list, page by page. `officer`: whose, for a supervisor; empty for one's own. */
export function useWork(officer: string) {
  const { i18n } = useTranslation();
  return useInfiniteQuery({
    queryKey: [key, officer, i18n.language],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/work', {
          params: {
            query: {
              limit: 100,
              ...(officer === '' ? {} : { officer }),
              ...(pageParam === '' ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

/** The list as it is read, and one duty of it. */
export type WorkList = NonNullable<ReturnType<typeof useWork>['data']>['pages'][number];
export type WorkItem = WorkList['items'][number];

/** Whether it can be put off at all: not where the law set a day that has come. */
export function maySnooze({ task, legal, when }: WorkItem): boolean {
  return task !== null && !(legal && when !== 'ahead');
}

/** What every command on a duty names: finished is what was seen. */
function named({ caseId, task, evidence }: WorkItem): { case: string; task: string; evidence: string } {
  return { case: caseId, task: task ?? '', evidence: evidence ?? '' };
}

/** Finishes a duty by having looked. */
export function useFinish() {
  const queries = useQueryClient();
  const { keyOf, done } = useCommandKey();
  return useMutation({
    mutationFn: (item: WorkItem) => {
      const body = named(item);
      return answered(api.POST('/work/finish', { params: { header: { 'idempotency-key': keyOf(body) } }, body }));
    },
    onSuccess: () => {
      done();
      return queries.invalidateQueries({ queryKey: [key] });
    },
  });
}

/** Puts a duty off until a day, for a reason. */
export function useSnooze() {
  const queries = useQueryClient();
  const { keyOf, done } = useCommandKey();
  return useMutation({
    mutationFn: ({ item, until, reason }: { item: WorkItem; until: string; reason: string }) => {
      const body = { ...named(item), until, reason };
      return answered(api.POST('/work/snooze', { params: { header: { 'idempotency-key': keyOf(body) } }, body }));
    },
    onSuccess: () => {
      done();
      return queries.invalidateQueries({ queryKey: [key] });
    },
  });
}
