/** What giving comes to, or came to: the sums of both sides, and a line for each case that was chosen. */
import { useTranslation } from 'react-i18next';
import { numberWords } from '../../parts/numbers.ts';
import { NowWords } from './assignment-now.tsx';
import type { ListedCase } from './use-caseload.ts';
import type { Outcome, Preview } from './use-giving.ts';

interface OutcomesProps {
  readonly chosen: readonly ListedCase[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

type Side = Preview['receiver'];

/** Each officer once, with what all that were looked at take or give. */
function summed(previews: readonly Preview[]): readonly Side[] {
  const sides = new Map<string, Side>();
  for (const side of previews.flatMap(({ givers, receiver }) => [...givers, receiver])) {
    const { after } = sides.get(side.officer) ?? { after: side.before };
    sides.set(side.officer, {
      ...side,
      after: {
        cases: after.cases + side.after.cases - side.before.cases,
        minutesDue: after.minutesDue + side.after.minutesDue - side.before.minutesDue,
      },
    });
  }
  return [...sides.values()];
}

export function Outcomes({ chosen, outcomes }: OutcomesProps) {
  const { t } = useTranslation();
  const numbers = new Map(chosen.map(({ caseId, docketNumber }) => [caseId, docketNumber]));
  const lines = [...outcomes].map(([caseId, outcome]) => ({ number: numbers.get(caseId) ?? caseId, outcome }));
  const previews = lines.flatMap(({ outcome }) => (outcome.kind === 'seen' ? [outcome.preview] : []));
  if (lines.length === 0) return null;
  return (
    <>
      {previews.length > 0 && (
        <ul className="caseload__sides">
          {summed(previews).map(({ officer, name, before, after, minutesAvailable }) => (
            <li key={officer}>
              {t('caseload.outcome.side', {
                ...{ name, before: numberWords(before.minutesDue), after: numberWords(after.minutesDue) },
                ...{ casesBefore: numberWords(before.cases), casesAfter: numberWords(after.cases) },
                available: minutesAvailable === null ? t('caseload.noCapacity') : numberWords(minutesAvailable),
              })}
            </li>
          ))}
        </ul>
      )}
      <ul className="caseload__items">
        {lines.map(({ number, outcome }) => (
          <li key={number}>
            <strong>{number}</strong>: <Line outcome={outcome} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Line({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation();
  switch (outcome.kind) {
    case 'done':
      return t('caseload.outcome.done');
    case 'along':
      return t(outcome.isDone ? 'caseload.outcome.along' : 'caseload.outcome.goesAlong');
    case 'refused':
      return (
        <>
          <strong>{t('caseload.outcome.refused')}</strong> {outcome.sentence}{' '}
          {outcome.now !== undefined && <NowWords now={outcome.now} />}
        </>
      );
    case 'seen': {
      const { cases, minutes, warnings, acceptedBy, receiver } = outcome.preview;
      return (
        <>
          {cases.length === 1
            ? t('caseload.outcome.alone', { minutes: numberWords(minutes) })
            : t('caseload.outcome.family', {
                cases: numberWords(cases.length),
                minutes: numberWords(minutes),
                numbers: cases.map(({ docketNumber }) => docketNumber).join(', '),
              })}{' '}
          {warnings.map(({ code }) => (
            <strong key={code}>{t(`caseload.outcome.warning.${code}`, { to: receiver.name })} </strong>
          ))}
          {t(`caseload.outcome.acceptedBy.${acceptedBy}`, { to: receiver.name })}
        </>
      );
    }
  }
}
