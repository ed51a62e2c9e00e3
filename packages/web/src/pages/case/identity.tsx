/** Who the person is, for those who may know. A reading of its own in the audit, so it is read when it is asked for. */
import { useQuery } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client.ts';
import { dayWords } from '../../parts/days.ts';
import { Failure } from '../../parts/states.tsx';
import { purposeHeader } from './use-case.ts';

export function Identity({ caseId, purpose }: { readonly caseId: string; readonly purpose: string }) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['identity', caseId, purpose],
    enabled: isAsked,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      answered(
        api.GET('/cases/{case}/identity', { params: { path: { case: caseId }, header: purposeHeader(purpose) } }),
      ),
  });
  if (error !== null) return <Failure error={error} />;
  if (data === undefined) {
    return (
      <p className="screen-only">
        <Button type="button" unstyled onClick={() => setAsked(true)}>
          {t('case.identity.show')}
        </Button>
      </p>
    );
  }
  const [person] = data.items;
  if (person === undefined) return <p>{t('case.identity.none')}</p>;
  return (
    <dl className="facts">
      <dt>{t('case.identity.name')}</dt>
      <dd>{person.name ?? t('case.notOnRecord')}</dd>
      <dt>{t('case.identity.number')}</dt>
      <dd>{person.aNumber ?? t('case.notOnRecord')}</dd>
      <dt>{t('case.identity.born')}</dt>
      <dd>{person.birthDate === null ? t('case.notOnRecord') : dayWords(person.birthDate)}</dd>
    </dl>
  );
}
