/** What an officer says against the own figures, and what the supervisor answers. Both stay on record. */
import { Button, Label, Textarea } from '@trussworks/react-uswds';
import { type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayWords } from '../../parts/days.ts';
import { numberWords } from '../../parts/numbers.ts';
import { Failure } from '../../parts/states.tsx';
import { type Command, type Contest, useCommand, useContests } from './use-caseload.ts';

interface ContestsProps {
  readonly isSupervisor: boolean;
}

export function Contests({ isSupervisor }: ContestsProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useContests();
  return (
    <section aria-labelledby="contests">
      <h2 id="contests">{t('caseload.contests.title')}</h2>
      <p>{t(isSupervisor ? 'caseload.contests.aboutOffice' : 'caseload.contests.aboutOwn')}</p>
      {error !== null && <Failure error={error} onTryAgain={() => void refetch()} />}
      {data?.items.length === 0 && <p>{t('caseload.contests.none')}</p>}
      <ul className="caseload__items">
        {(data?.items ?? []).map((one) => (
          <Said key={`${one.officer} ${one.seq}`} contest={one} isSupervisor={isSupervisor} />
        ))}
      </ul>
      {!isSupervisor && (
        <StatementForm
          label={t('caseload.contests.say')}
          submit={t('caseload.contests.submit')}
          done={t('caseload.contests.said')}
          commandOf={(statement) => ({ kind: 'contest', statement })}
        />
      )}
    </section>
  );
}

/** The figures that are kept with a statement, in the order in which they are shown. */
const kept = ['minutesDue', 'minutesAvailable', 'tasks', 'overdue', 'unweighed', 'cases'] as const;

function Said({
  contest: { officer, name, seq, statement, figures, at, answer },
  isSupervisor,
}: {
  readonly contest: Contest;
  readonly isSupervisor: boolean;
}) {
  const { t } = useTranslation();
  return (
    <li>
      <h3 className="caseload__what">{t('caseload.contests.heading', { name, day: dayWords(at) })}</h3>
      <blockquote className="caseload__quote">{statement}</blockquote>
      <p className="quiet">
        {t('caseload.contests.figures')}{' '}
        {kept
          .flatMap((figure) => {
            const value = figures[figure];
            if (value === undefined) return [];
            const words = typeof value === 'number' ? numberWords(value) : t('caseload.noCapacity');
            return [t(`caseload.contests.figure.${figure}`, { words })];
          })
          .join('; ')}
      </p>
      {answer === null ? (
        <p>{t('caseload.contests.unanswered')}</p>
      ) : (
        <>
          <p>
            {t('caseload.contests.answered', {
              by: answer.byName ?? answer.by,
              day: dayWords(answer.at),
            })}
          </p>
          <blockquote className="caseload__quote">{answer.statement}</blockquote>
        </>
      )}
      {answer === null && isSupervisor && (
        <StatementForm
          label={t('caseload.contests.answer', { name })}
          submit={t('caseload.contests.submitAnswer')}
          done=""
          commandOf={(words) => ({ kind: 'answer-contest', officer, seq, statement: words })}
        />
      )}
    </li>
  );
}

interface StatementFormProps {
  readonly label: string;
  readonly submit: string;
  /** What is said once it is on record. */
  readonly done: string;
  readonly commandOf: (statement: string) => Command;
}

function StatementForm({ label, submit, done, commandOf }: StatementFormProps) {
  const id = useId();
  const [statement, setStatement] = useState('');
  const command = useCommand();
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    command.mutate(commandOf(statement), { onSuccess: () => setStatement('') });
  };
  return (
    <form className="screen-only" onSubmit={send}>
      <Label htmlFor={id}>{label}</Label>
      <Textarea
        id={id}
        name={id}
        rows={3}
        required
        maxLength={4000}
        value={statement}
        onChange={({ target }) => setStatement(target.value)}
      />
      {command.error !== null && <Failure error={command.error} />}
      <p>
        <Button type="submit" disabled={command.isPending}>
          {submit}
        </Button>
      </p>
      <p role="status" className="caseload__told">
        {command.isSuccess ? done : ''}
      </p>
    </form>
  );
}
