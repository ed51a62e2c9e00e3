/** The caseload: for an officer the own one, for a supervisor that of the office. Figures, proposals, cases, and what is said against figures. */
import { Label, Select } from '@trussworks/react-uswds';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '../../app/session.tsx';
import { dayWords } from '../../parts/days.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import '../../parts/tables.css';
import '../../styles/caseload.css';
import { CaseList } from './case-list.tsx';
import { Contests } from './contests.tsx';
import { Duties } from './duties.tsx';
import { LoadSum } from './load-sum.tsx';
import { Officers } from './officers.tsx';
import { Proposals } from './proposals.tsx';
import { useLoad } from './use-caseload.ts';

/** Working days for which a load is counted. */
const periods = [5, 10, 20, 40, 60] as const;

export function Page() {
  const { t } = useTranslation();
  const { member } = useSession();
  const [address, setAddress] = useSearchParams();
  const workingDays = periods.find((days) => String(days) === address.get('days')) ?? 5;
  const isSupervisor = member.role === 'supervisor';
  const { data, error, refetch } = useLoad(isSupervisor ? 'office' : 'own', workingDays);
  const names = new Map((data?.officers ?? []).map(({ officer, name }) => [officer, name]));
  const nameOf = (officer: string): string => names.get(officer) ?? officer;
  return (
    <>
      <PageTitle title={t(isSupervisor ? 'caseload.titleOffice' : 'caseload.titleOwn')} />
      <p className="usa-intro">{t(isSupervisor ? 'caseload.introOffice' : 'caseload.introOwn')}</p>
      {isSupervisor && (
        <p className="screen-only caseload__links">
          <Link to="/caseload/balance">{t('caseload.toBalance')}</Link>{' '}
          <Link to="/caseload/staffing">{t('caseload.toStaffing')}</Link>
        </p>
      )}
      <Proposals isSupervisor={isSupervisor} />
      <section aria-labelledby="figures">
        <h2 id="figures">{t('caseload.figures.title')}</h2>
        <div className="asked screen-only">
          <div>
            <Label htmlFor="days">{t('caseload.days')}</Label>
            <Select
              id="days"
              name="days"
              value={workingDays}
              onChange={({ target }) => setAddress({ days: target.value }, { preventScrollReset: true })}
            >
              {periods.map((days) => (
                <option key={days} value={days}>
                  {t('caseload.period', { count: days })}
                </option>
              ))}
            </Select>
          </div>
        </div>
        {error !== null ? (
          <Failure error={error} onTryAgain={() => void refetch()} />
        ) : data === undefined ? (
          <Loading />
        ) : (
          <>
            <p>{t('caseload.figures.about', { through: dayWords(data.working.through), count: data.working.days })}</p>
            <LoadSum load={data.total} withoutCapacity={isSupervisor ? data.withoutCapacity : 0} />
            {isSupervisor ? (
              <Officers officers={data.officers} unassigned={data.unassigned} />
            ) : (
              <Duties caption={t('caseload.duties.captionOwn')} duties={data.total.byDuty} />
            )}
          </>
        )}
      </section>
      <CaseList
        officers={isSupervisor ? (data?.officers ?? []) : undefined}
        nameOf={nameOf}
        workingDays={workingDays}
      />
      <Contests isSupervisor={isSupervisor} />
    </>
  );
}
