/** What the Caseload page reads, and the commands that it gives. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import { useCommandKey } from '../../api/command-key.ts';

/** Reads the load: of the supervisor's office, or the officer's own. */
export function useLoad(scope: 'office' | 'own', workingDays: number) {
  return useQuery({
    queryKey: ['caseload', scope, workingDays],
    queryFn: () => {
      const params = { query: { workingDays } };
      return answered(
        scope === 'office' ? api.GET('/caseload/office', { params }) : api.GET('/caseload/own', { params }),
      );
    },
  });
}

export type Caseload = NonNullable<ReturnType<typeof useLoad>['data']>;
export type OfficerLoad = Caseload['officers'][number];
export type Load = Caseload['total'];

/** Which cases of the load are listed, and in what order: by nothing that stands in them. */
export interface Listing {
  /** An officer's id, `nobody` for those that no officer has, or everybody's. */
  readonly officer: string;
  readonly untouchedDays: '' | '90' | '180' | '365';
  readonly order: 'docket-number' | 'due';
}

/** Reads the list of cases, page by page. */
export function useCases({ officer, untouchedDays, order }: Listing) {
  return useInfiniteQuery({
    queryKey: ['caseload', 'cases', officer, untouchedDays, order],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/caseload/cases', {
          params: {
            query: {
              order,
              limit: 50,
              ...(officer === 'nobody' ? { unassigned: 'true' as const } : {}),
              ...(officer === '' || officer === 'nobody' ? {} : { officer }),
              ...(untouchedDays === '' ? {} : { untouchedDays }),
              ...(pageParam === '' ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
}

export type ListedCase = NonNullable<ReturnType<typeof useCases>['data']>['pages'][number]['items'][number];

/** Reads the proposals that wait. */
export function useProposals() {
  return useQuery({
    queryKey: ['caseload', 'proposals'],
    queryFn: () => answered(api.GET('/caseload/proposals')),
  });
}

export type Proposal = NonNullable<ReturnType<typeof useProposals>['data']>['items'][number];

/** Reads what was said against figures. */
export function useContests() {
  return useQuery({ queryKey: ['caseload', 'contests'], queryFn: () => answered(api.GET('/caseload/contests')) });
}

export type Contest = NonNullable<ReturnType<typeof useContests>['data']>['items'][number];

/** Reads the officers to whom a case can be proposed. */
export function useReceivers() {
  return useQuery({
    queryKey: ['caseload', 'receivers'],
    queryFn: () => answered(api.GET('/caseload/receivers')),
    staleTime: 60_000,
  });
}

export type Receiver = NonNullable<ReturnType<typeof useReceivers>['data']>['items'][number];

/** What somebody does to a load. */
export type Command =
  | {
      readonly kind: 'answer';
      readonly case: string;
      readonly seq: number;
      readonly accept: boolean;
      readonly why: string;
    }
  | { readonly kind: 'withdraw'; readonly case: string; readonly seq: number }
  | { readonly kind: 'contest'; readonly statement: string }
  | { readonly kind: 'answer-contest'; readonly officer: string; readonly seq: number; readonly statement: string };

function send(key: string, command: Command): Promise<unknown> {
  const params = { header: { 'idempotency-key': key } };
  switch (command.kind) {
    case 'answer': {
      const { case: named, seq, accept, why } = command;
      const reason = why.trim() === '' ? {} : { reason: why.trim() };
      const body = { case: named, accept, expectedSeq: seq, ...reason };
      return answered(api.POST('/caseload/proposals/answer', { params, body }));
    }
    case 'withdraw': {
      const body = { case: command.case, expectedSeq: command.seq };
      return answered(api.POST('/caseload/proposals/withdraw', { params, body }));
    }
    case 'contest':
      return answered(api.POST('/caseload/contests', { params, body: { statement: command.statement } }));
    case 'answer-contest': {
      const { officer, seq, statement } = command;
      return answered(api.POST('/caseload/contests/answer', { params, body: { officer, seq, statement } }));
    }
  }
}

/** Gives a command. Tried again unchanged it has the same key, so that it is done once. */
export function useCommand() {
  const queries = useQueryClient();
  const { keyOf, done } = useCommandKey();
  return useMutation({
    mutationFn: (command: Command) => send(keyOf(command), command),
    onSuccess: done,
    // Refused, too, the page reads anew: somebody else may have been quicker.
    onSettled: () => queries.invalidateQueries({ queryKey: ['caseload'] }),
  });
}
