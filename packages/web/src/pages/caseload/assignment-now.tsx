/** Who has a case now, where somebody else was quicker. */
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem.ts';
import { momentWords } from '../../parts/days.ts';

interface Named {
  readonly name: string;
}

/** What a refusal says that the assignment is. */
export interface AssignmentNow {
  readonly officer: Named | null;
  readonly proposed: Named | null;
  readonly last: { readonly by: Named | null; readonly at: string } | null;
}

function isAssignment(value: unknown): value is AssignmentNow {
  return typeof value === 'object' && value !== null && 'officer' in value && 'proposed' in value && 'last' in value;
}

/** What the refusal says that the assignment is; nothing where it does not say. */
export function assignmentNowOf(error: unknown): AssignmentNow | undefined {
  const told = error instanceof Problem ? error.body.assignment : undefined;
  return isAssignment(told) ? told : undefined;
}

export function NowWords({ now: { officer, proposed, last } }: { readonly now: AssignmentNow }) {
  const { t } = useTranslation();
  return (
    <span>
      {officer === null ? t('caseload.now.nobody') : t('caseload.now.officer', { name: officer.name })}{' '}
      {proposed !== null && `${t('caseload.now.proposed', { name: proposed.name })} `}
      {last !== null &&
        (last.by === null
          ? t('caseload.now.lastImport', { moment: momentWords(last.at) })
          : t('caseload.now.last', { name: last.by.name, moment: momentWords(last.at) }))}
    </span>
  );
}
