/** A fair balance for the office: what the suggestion would do, and its moves to choose from. The page does nothing by itself. */
import { Alert, Button, Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { dayWords } from '../../parts/days.ts';
import { numberWords } from '../../parts/numbers.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import '../../parts/tables.css';
import '../../styles/planning.css';
import { Moves } from './moves.tsx';
import { Officers } from './officers.tsx';
import { useReasons } from './reason-words.ts';
import { type Left, type Suggestion, useSuggestion } from './use-suggestion.ts';

/** Working days for which a balance is looked for. */
const periods = [5, 10, 20, 40, 60] as const;

export function Page() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const workingDays = periods.find((days) => String(days) === address.get('days')) ?? 20;
  const { data, error, refetch, isFetching } = useSuggestion(workingDays);
  // Worked out anew because somebody asked, it is another: what was chosen of the one before is not chosen of it.
  const [round, setRound] = useState(0);
  return (
    <>
      <p className="screen-only">
        <Link to="/caseload">{t('balance.toCaseload')}</Link>
      </p>
      <PageTitle title={t('balance.title')} />
      <p className="usa-intro">{t('balance.intro')}</p>
      <div className="asked screen-only">
        <div>
          <Label htmlFor="days">{t('balance.days')}</Label>
          <Select
            id="days"
            name="days"
            value={workingDays}
            onChange={({ target }) => setAddress({ days: target.value })}
          >
            {periods.map((days) => (
              <option key={days} value={days}>
                {t('balance.period', { count: days })}
              </option>
            ))}
          </Select>
        </div>
        <Button
          type="button"
          outline
          disabled={isFetching}
          onClick={() => {
            setRound(round + 1);
            void refetch();
          }}
        >
          {t('balance.anew')}
        </Button>
      </div>
      {error !== null ? (
        <Failure error={error} onTryAgain={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : (
        <Suggested key={`${workingDays} ${round}`} suggestion={data} />
      )}
    </>
  );
}

function Suggested({ suggestion }: { readonly suggestion: Suggestion }) {
  const { t } = useTranslation();
  const { working, officers, moves, unplaced, apart, mostOverload } = suggestion;
  const names = new Map(officers.map(({ officer, name }) => [officer, name]));
  const nameOf = (officer: string): string => names.get(officer) ?? officer;
  const { whyMove, whyLeft } = useReasons(nameOf);
  return (
    <>
      <p>
        {t('balance.about', { through: dayWords(working.through), count: working.days })}{' '}
        {t('balance.mostOverload', {
          before: numberWords(mostOverload.before),
          after: numberWords(mostOverload.after),
        })}
      </p>
      <Officers officers={officers} />
      {moves.length === 0 ? (
        <Alert type="success" slim>
          <p className="usa-alert__text">{t('balance.noMoves')}</p>
        </Alert>
      ) : (
        <Moves moves={moves} workingDays={working.days} nameOf={nameOf} whyMove={whyMove} />
      )}
      <LeftAsItIs title={t('balance.left.unplaced')} units={unplaced} whyLeft={whyLeft} />
      <LeftAsItIs title={t('balance.left.apartTitle')} units={apart} whyLeft={whyLeft} />
    </>
  );
}

interface LeftProps {
  readonly title: string;
  readonly units: readonly Left[];
  readonly whyLeft: (unit: Left) => string;
}

/** Units that are drawn; more are counted. */
const mostLeft = 50;

function LeftAsItIs({ title, units, whyLeft }: LeftProps) {
  const { t } = useTranslation();
  if (units.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {units.slice(0, mostLeft).map((unit) => (
          <li key={unit.cases[0]?.caseId}>
            {unit.cases.map(({ docketNumber }) => docketNumber).join(', ')}: {whyLeft(unit)}
          </li>
        ))}
      </ul>
      {units.length > mostLeft && <p>{t('balance.left.more', { units: numberWords(units.length - mostLeft) })}</p>}
    </section>
  );
}
