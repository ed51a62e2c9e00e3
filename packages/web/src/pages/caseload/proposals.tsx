/** The proposals that wait: those to answer, and those that can be taken back. A family is answered as one. */
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayWords } from '../../parts/days.ts';
import { numberWords } from '../../parts/numbers.ts';
import { Failure } from '../../parts/states.tsx';
import { assignmentNowOf, NowWords } from './assignment-now.tsx';
import { type Command, type Proposal, useCommand, useProposals } from './use-caseload.ts';

interface ProposalsProps {
  readonly isSupervisor: boolean;
}

/** Proposals of one family to one officer. */
interface Group {
  readonly first: Proposal;
  readonly cases: readonly Proposal[];
}

function grouped(items: readonly Proposal[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const one of items) {
    const key = JSON.stringify([one.family ?? one.caseId, one.to.officer]);
    const { first, cases } = groups.get(key) ?? { first: one, cases: [] };
    groups.set(key, { first, cases: [...cases, one] });
  }
  return [...groups.values()];
}

export function Proposals({ isSupervisor }: ProposalsProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useProposals();
  const [told, setTold] = useState('');
  const groups = grouped(data?.items ?? []);
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals">{t('caseload.proposals.title')}</h2>
      {error !== null && <Failure error={error} onTryAgain={() => void refetch()} />}
      {data !== undefined && groups.length === 0 && <p>{t('caseload.proposals.none')}</p>}
      <ul className="caseload__items">
        {groups.map((group) => (
          <Waiting
            key={`${group.first.caseId} ${group.first.seq}`}
            group={group}
            isSupervisor={isSupervisor}
            onTold={setTold}
          />
        ))}
      </ul>
      <p role="status" className="caseload__told">
        {told}
      </p>
    </section>
  );
}

interface WaitingProps {
  readonly group: Group;
  readonly isSupervisor: boolean;
  readonly onTold: (words: string) => void;
}

function Waiting({ group: { first, cases }, isSupervisor, onTold }: WaitingProps) {
  const { t } = useTranslation();
  const id = useId();
  const [why, setWhy] = useState('');
  const [isWhyMissing, setWhyMissing] = useState(false);
  const command = useCommand();
  const { from, to, by, byName, at, reason, language, isToAnswer, caseId, seq } = first;
  const now = assignmentNowOf(command.error);
  const numbers = cases.map(({ docketNumber }) => docketNumber).join(', ');
  // Once it is done the proposal is gone from the list, and what is told of it comes later: a promise outlives what is drawn.
  const give = (given: Command, words: () => string): void =>
    void command.mutateAsync(given).then(
      () => onTold(words()),
      () => undefined,
    );
  const answer = (accept: boolean): void => {
    if (!accept && why.trim() === '') {
      setWhyMissing(true);
      return;
    }
    setWhyMissing(false);
    give({ kind: 'answer', case: caseId, seq, accept, why }, () =>
      t(accept ? 'caseload.proposals.accepted' : 'caseload.proposals.declined', { numbers }),
    );
  };
  const withdraw = (): void =>
    give({ kind: 'withdraw', case: caseId, seq }, () => t('caseload.proposals.withdrawn', { numbers }));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    answer(true);
  };
  return (
    <li>
      <h3 className="caseload__what">
        {cases.length === 1 ? numbers : t('caseload.proposals.family', { cases: numberWords(cases.length), numbers })}
      </h3>
      <p>
        {t(from.officer === null ? 'caseload.proposals.fromNobody' : 'caseload.proposals.fromTo', {
          from: from.name ?? '',
          to: to.name,
          office: to.office ?? '',
        })}{' '}
        {language !== null && t('caseload.proposals.language', { language })}
      </p>
      <p className="quiet">
        {t('caseload.proposals.by', { by: byName ?? by, day: dayWords(at) })}{' '}
        {reason !== null && t('caseload.proposals.reason', { reason })}
      </p>
      {isToAnswer && (
        <form className="screen-only" onSubmit={submit} noValidate>
          {/* Reading the case before it is accepted asks for a purpose, as any case of another load does. */}
          <p>
            <Link to={`/cases/${first.docketNumber}`}>
              {t('caseload.proposals.open', { number: first.docketNumber })}
            </Link>
          </p>
          <Label htmlFor={id} error={isWhyMissing}>
            {t('caseload.proposals.why')}
          </Label>
          {isWhyMissing && (
            <p className="usa-error-message" id={`${id}-fault`} role="alert">
              {t('caseload.proposals.whyMissing')}
            </p>
          )}
          <TextInput
            id={id}
            name={id}
            type="text"
            maxLength={2000}
            value={why}
            aria-describedby={isWhyMissing ? `${id}-fault` : undefined}
            onChange={({ target }) => setWhy(target.value)}
          />
          <p className="buttons">
            <Button type="submit" disabled={command.isPending}>
              {t('caseload.proposals.accept')}
            </Button>
            <Button type="button" outline disabled={command.isPending} onClick={() => answer(false)}>
              {t('caseload.proposals.decline')}
            </Button>
          </p>
        </form>
      )}
      {!isToAnswer && isSupervisor && (
        <p className="screen-only">
          <Button type="button" outline disabled={command.isPending} onClick={withdraw}>
            {t('caseload.proposals.withdraw')}
          </Button>
        </p>
      )}
      {command.error !== null && <Failure error={command.error} />}
      {now !== undefined && (
        <p role="status">
          <NowWords now={now} />
        </p>
      )}
    </li>
  );
}
