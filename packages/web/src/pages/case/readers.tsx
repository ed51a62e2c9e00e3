/** Who read this file. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client.ts';
import { momentWords } from '../../parts/days.ts';
import { Failure, Loading } from '../../parts/states.tsx';
import { purposeHeader } from './use-case.ts';

export function Readers({ caseId, purpose }: { readonly caseId: string; readonly purpose: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['readers', caseId, purpose],
    enabled: isOpen,
    queryFn: () =>
      answered(
        api.GET('/cases/{case}/readers', { params: { path: { case: caseId }, header: purposeHeader(purpose) } }),
      ),
  });
  return (
    <details className="screen-only" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h2 className="readers__title">{t('case.readers.title')}</h2>
      </summary>
      {error !== null && <Failure error={error} />}
      {error === null && data === undefined && <Loading />}
      {data !== undefined && (
        <ul>
          {data.items.map(({ actor, readings, lastAt }) => (
            <li key={actor}>{t('case.readers.line', { actor, count: readings, moment: momentWords(lastAt) })}</li>
          ))}
        </ul>
      )}
    </details>
  );
}
