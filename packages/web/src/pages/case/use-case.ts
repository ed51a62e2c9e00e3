/** A case as the server shows it to the member: which question is asked of it is in the address of the page. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { answered, api } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { usePurpose } from './purpose.tsx';

/** As of which day, as known at which moment, for which country; empty for now and for no country. */
export interface CaseQuestion {
  readonly asOf: string;
  readonly known: string;
  readonly country: string;
}

const parts = ['asOf', 'known', 'country'] as const;

/** The question in the address, and a way to ask another. */
export function useQuestion(): readonly [CaseQuestion, (question: CaseQuestion) => void] {
  const [address, setAddress] = useSearchParams();
  const question = {
    asOf: address.get('asOf') ?? '',
    known: address.get('known') ?? '',
    country: address.get('country') ?? '',
  };
  const ask = (next: CaseQuestion): void => {
    const given = parts.filter((part) => next[part] !== '').map((part) => [part, next[part]]);
    setAddress(Object.fromEntries(given));
  };
  return [question, ask];
}

/** The header in which a purpose travels; nothing where none is stated. */
export function purposeHeader(purpose: string): { 'x-purpose'?: string } {
  return purpose === '' ? {} : { 'x-purpose': encodeURIComponent(purpose) };
}

/** Reads the case of the address. `isPurposeNeeded`: the server asks first what it is read for. */
export function useCase() {
  const { i18n } = useTranslation();
  const { case: caseId = '' } = useParams();
  const [question] = useQuestion();
  const [purpose, setPurpose] = usePurpose(caseId);
  const asked = Object.fromEntries(Object.entries(question).filter(([, value]) => value !== ''));
  const { data, error, refetch } = useQuery({
    queryKey: ['case', caseId, asked, purpose, i18n.language],
    queryFn: () =>
      answered(
        api.GET('/cases/{case}', {
          params: { path: { case: caseId }, query: asked, header: purposeHeader(purpose) },
        }),
      ),
    placeholderData: keepPreviousData,
    // Each reading is in the audit of the case: the page asks when it is opened and when something changed, not by itself.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return {
    caseId,
    shown: data,
    error,
    purpose,
    setPurpose,
    readAgain: () => void refetch(),
    isPurposeNeeded: error instanceof Problem && error.type === 'purpose-needed',
  };
}

/** The case as the page shows it. */
export type ShownCase = NonNullable<ReturnType<typeof useCase>['shown']>;
export type ShownEvent = ShownCase['events'][number];
export type Sentence = ShownCase['sentences'][number];
