/** One move of the suggestion: what goes where and why, a box to choose it, its reason where it needs one, and what became of it. */
import { Checkbox, Label, TextInput } from '@trussworks/react-uswds';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { numberWords } from '../../parts/numbers.ts';
import { isDone, keyOf, type Move, type MovePreview, type Outcome } from './use-suggestion.ts';

/** Docket numbers that a line shows; a family of more says how many there are. */
const fewCases = 6;

interface MoveLineProps {
  readonly move: Move;
  readonly why: string;
  readonly nameOf: (officer: string) => string;
  readonly isChosen: boolean;
  readonly isBusy: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly outcome: Outcome | undefined;
}

export function MoveLine(props: MoveLineProps) {
  const { move, why, nameOf, isChosen, isBusy, onChoose, reason, onReason, outcome } = props;
  const { t } = useTranslation();
  const id = keyOf(move);
  const shown = move.cases.slice(0, fewCases);
  const hidden = move.cases.length - shown.length;
  const isAlone = move.cases.length === 1;
  const numbers = shown.map(({ docketNumber }) => docketNumber).join(', ');
  const what = isAlone
    ? t('balance.move.case', { numbers })
    : t('balance.move.family', { cases: numberWords(move.cases.length), numbers });
  const label = t(move.from === null ? 'balance.move.given' : 'balance.move.moved', {
    what,
    minutes: numberWords(move.minutes),
    from: move.from === null ? '' : nameOf(move.from),
    to: nameOf(move.to),
  });
  const wantsReason =
    move.needsReason || (outcome?.kind === 'seen' && outcome.preview.warnings.some(({ code }) => code === 'language'));
  return (
    <li className="move">
      {isDone(outcome) ? (
        <p className="move__label">{label}</p>
      ) : (
        <Checkbox
          id={`move-${id}`}
          name={`move-${id}`}
          label={label}
          checked={isChosen}
          disabled={isBusy}
          onChange={({ target }) => onChoose(target.checked)}
        />
      )}
      <div className="move__more">
        <p>{why}</p>
        <p className="hint">
          {t('balance.move.open')}{' '}
          {shown.map(({ caseId, docketNumber }, index) => (
            <span key={caseId}>
              {index > 0 && ', '}
              <Link to={`/cases/${docketNumber}`}>{docketNumber}</Link>
            </span>
          ))}
          {hidden > 0 && ` ${t('balance.move.hidden', { cases: numberWords(hidden) })}`}
        </p>
        {wantsReason && isChosen && !isDone(outcome) && (
          <div className="screen-only">
            <Label htmlFor={`reason-${id}`}>{t('balance.move.reason', { to: nameOf(move.to) })}</Label>
            <TextInput
              id={`reason-${id}`}
              name={`reason-${id}`}
              type="text"
              maxLength={2000}
              value={reason}
              onChange={({ target }) => onReason(target.value)}
            />
          </div>
        )}
        {outcome !== undefined && <Told outcome={outcome} />}
      </div>
    </li>
  );
}

function Told({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation();
  switch (outcome.kind) {
    case 'seen':
      return <Seen preview={outcome.preview} />;
    case 'proposed':
      return <p className="told told--done">{t('balance.outcome.proposed')}</p>;
    case 'along':
      return <p className="told told--done">{t('balance.outcome.along')}</p>;
    case 'refused':
      return (
        <p className="told told--refused">
          <strong>{t('balance.outcome.refused')}</strong> {outcome.sentence}
        </p>
      );
  }
}

function Seen({ preview: { givers, receiver, warnings, acceptedBy } }: { readonly preview: MovePreview }) {
  const { t } = useTranslation();
  return (
    <ul className="told">
      {[...givers, receiver].map(({ officer, name, before, after }) => (
        <li key={officer}>
          {t('balance.outcome.side', {
            ...{ name, before: numberWords(before.minutesDue), after: numberWords(after.minutesDue) },
            ...{ casesBefore: numberWords(before.cases), casesAfter: numberWords(after.cases) },
          })}
        </li>
      ))}
      {warnings.map(({ code }) => (
        <li key={code}>{t(`balance.warning.${code}`, { to: receiver.name })}</li>
      ))}
      <li>{t(`balance.acceptedBy.${acceptedBy}`, { to: receiver.name })}</li>
    </ul>
  );
}
