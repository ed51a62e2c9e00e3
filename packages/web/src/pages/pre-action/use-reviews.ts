/** The pre-action reviews of a case, and the commands on them. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client.ts';
import { useCommandKey } from '../../api/command-key.ts';
import { purposeHeader } from '../case/use-case.ts';

/** The reviews of a case; asked once the purpose is stated where one is needed. */
export function useReviews(caseId: string, purpose: string, isReady: boolean) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['pre-actions', caseId, purpose, i18n.language],
    queryFn: () =>
      answered(
        api.GET('/cases/{case}/pre-actions', {
          params: { path: { case: caseId }, header: purposeHeader(purpose) },
        }),
      ),
    enabled: isReady,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

export type Review = NonNullable<ReturnType<typeof useReviews>['data']>['items'][number];

/** What somebody says about a review, or to begin one. */
export type Command =
  | {
      readonly kind: 'request';
      readonly step: 'removal' | 'transfer';
      readonly country: string;
      readonly reason: string;
      readonly expectedSeq: number;
    }
  | {
      readonly kind: 'attest';
      readonly review: number;
      readonly source: Review['wanted']['attestations'][number];
      readonly through: string;
      readonly how: string;
    }
  | {
      readonly kind: 'find';
      readonly review: number;
      readonly rule: string;
      readonly why: string;
      readonly finding: string;
    }
  | { readonly kind: 'approve'; readonly review: number; readonly statement: string }
  | {
      readonly kind: 'end';
      readonly review: number;
      readonly as: 'declined' | 'withdrawn';
      readonly statement: string;
    };

function send(caseId: string, purpose: string, key: string, command: Command) {
  const header = { ...purposeHeader(purpose), 'idempotency-key': key };
  const ofCase = { path: { case: caseId }, header };
  switch (command.kind) {
    case 'request': {
      const { step, country, reason, expectedSeq } = command;
      const body = { step, reason, expectedSeq, ...(step === 'removal' ? { country } : {}) };
      return answered(api.POST('/cases/{case}/pre-actions', { params: ofCase, body }));
    }
    case 'attest': {
      const { review, source, through, how } = command;
      const params = { path: { case: caseId, review }, header };
      return answered(
        api.POST('/cases/{case}/pre-actions/{review}/attestations', { params, body: { source, through, how } }),
      );
    }
    case 'find': {
      const { review, rule, why, finding } = command;
      const params = { path: { case: caseId, review }, header };
      return answered(
        api.POST('/cases/{case}/pre-actions/{review}/findings', { params, body: { rule, why, finding } }),
      );
    }
    case 'approve': {
      const { review, statement } = command;
      const params = { path: { case: caseId, review }, header };
      return answered(api.POST('/cases/{case}/pre-actions/{review}/approvals', { params, body: { statement } }));
    }
    case 'end': {
      const { review, as, statement } = command;
      const params = { path: { case: caseId, review }, header };
      return answered(api.POST('/cases/{case}/pre-actions/{review}/end', { params, body: { as, statement } }));
    }
  }
}

/** Gives a command. Tried again unchanged it has the same key, so that it is done once. */
export function useCommand(caseId: string, purpose: string) {
  const queries = useQueryClient();
  const { keyOf, done } = useCommandKey();
  return useMutation({
    mutationFn: (command: Command) => send(caseId, purpose, keyOf(command), command),
    onSuccess: () => {
      done();
      return queries.invalidateQueries({ queryKey: ['pre-actions', caseId] });
    },
  });
}

export type GiveCommand = ReturnType<typeof useCommand>;
