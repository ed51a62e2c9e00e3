/** What the pages of an administrator read and give, through the API. */
import { type UseMutationResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import { useCommandKey } from '../../api/command-key.ts';

const root = 'administration';

export function useMembers() {
  return useQuery({ queryKey: [root, 'members'], queryFn: () => answered(api.GET('/administration/members')) });
}
export type StaffMember = NonNullable<ReturnType<typeof useMembers>['data']>['items'][number];

export function useAccount(member: string) {
  return useQuery({
    queryKey: [root, 'member', member],
    queryFn: () => answered(api.GET('/administration/members/{member}', { params: { path: { member } } })),
    staleTime: 0,
  });
}
export type Account = NonNullable<ReturnType<typeof useAccount>['data']>;

export function useOffices() {
  return useQuery({ queryKey: [root, 'offices'], queryFn: () => answered(api.GET('/administration/offices')) });
}
export type Office = NonNullable<ReturnType<typeof useOffices>['data']>['items'][number];

export function useCourts() {
  return useQuery({
    queryKey: ['courts'],
    queryFn: () => answered(api.GET('/rulebook/courts')),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useWeights() {
  return useQuery({ queryKey: [root, 'weights'], queryFn: () => answered(api.GET('/administration/weights')) });
}
export type Weights = NonNullable<ReturnType<typeof useWeights>['data']>;

interface Header {
  readonly 'idempotency-key': string;
}

/**
 * A command whose key stays while the same thing is sent again, so that it is done once, and is another for anything else. What
 * was read is read anew once it is done.
 */
export function useCommand<Wanted extends object, Answer>(
  send: (wanted: Wanted, header: Header) => Promise<Answer>,
): UseMutationResult<Answer, Error, Wanted> {
  const queries = useQueryClient();
  const { keyOf, done } = useCommandKey();
  return useMutation({
    mutationFn: (wanted: Wanted) => send(wanted, { 'idempotency-key': keyOf(wanted) }),
    onSuccess: () => {
      done();
      return queries.invalidateQueries({ queryKey: [root] });
    },
  });
}
