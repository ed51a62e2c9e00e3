/** The staffing what-if, as the server works it out. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client.ts';
import { bodyOf, type StaffingQuestion } from './question.ts';

/** Both series for a question; those of the question before stay until they are there. */
export function useStaffing(question: StaffingQuestion) {
  const { i18n } = useTranslation();
  const body = bodyOf(question);
  return useQuery({
    queryKey: ['staffing', body, i18n.language],
    queryFn: () => answered(api.POST('/caseload/staffing', { body })),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export type Staffing = NonNullable<ReturnType<typeof useStaffing>['data']>;
export type Month = Staffing['asIs'][number];
export type Duty = Staffing['duties'][number];
export type Assumption = Staffing['assumptions'][number];
