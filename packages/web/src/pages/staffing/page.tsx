/** The staffing what-if: minutes of work due against minutes available over twelve months, as it is and as changed. */
import { Alert } from '@trussworks/react-uswds';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { numberWords } from '../../parts/numbers.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import '../../parts/tables.css';
import '../../styles/planning.css';
import { Assumptions } from './assumptions.tsx';
import { Charts } from './charts.tsx';
import { monthWords } from './month-words.ts';
import { addressOf, questionOf } from './question.ts';
import { QuestionForm } from './question-form.tsx';
import { type Staffing, useStaffing } from './use-staffing.ts';

export function Page() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const question = questionOf(search);
  const { data, error, refetch, isPlaceholderData } = useStaffing(question);
  return (
    <>
      <p className="screen-only">
        <Link to="/caseload">{t('staffing.toCaseload')}</Link>
      </p>
      <PageTitle title={t('staffing.title')} />
      <p className="usa-intro">{t('staffing.intro')}</p>
      {data !== undefined && (
        <QuestionForm
          question={question}
          months={data.asIs.map(({ month }) => month)}
          duties={data.duties}
          onAsk={(asked) => setSearch(addressOf(asked))}
        />
      )}
      {error !== null ? (
        <Failure error={error} onTryAgain={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : (
        <WorkedOut staffing={data} isWorking={isPlaceholderData} />
      )}
    </>
  );
}

function WorkedOut({ staffing, isWorking }: { readonly staffing: Staffing; readonly isWorking: boolean }) {
  const { t } = useTranslation();
  const { asIs, changed, unweighed, duties, assumptions } = staffing;
  const [last, lastChanged] = [asIs.at(-1), changed.at(-1)];
  const isNothingChanged = !assumptions.some(({ code }) =>
    ['more-officers', 'other-weights', 'more-cases'].includes(code),
  );
  const labels = duties.filter(({ duty }) => unweighed.includes(duty)).map(({ label }) => label);
  return (
    <>
      <p role="status" className="staffing__sum">
        {isWorking
          ? t('shell.loading')
          : last === undefined || lastChanged === undefined || last.minutesLeft === null
            ? t('staffing.sumNoCapacity')
            : t('staffing.sum', {
                month: monthWords(last.month),
                asIs: numberWords(last.minutesLeft),
                changed: numberWords(lastChanged.minutesLeft ?? 0),
              })}
        {isNothingChanged && !isWorking && ` ${t('staffing.nothingChanged')}`}
      </p>
      {labels.length > 0 && (
        <Alert type="warning" slim>
          <p className="usa-alert__text">{t('staffing.unweighed', { duties: labels.join(', ') })}</p>
        </Alert>
      )}
      <Charts asIs={asIs} changed={changed} />
      <Assumptions assumptions={assumptions} duties={duties} />
    </>
  );
}
