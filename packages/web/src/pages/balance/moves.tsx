/** The moves of a suggestion: choose some, look at what they come to, propose them. */
import { Alert, Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { numberWords } from '../../parts/numbers.ts';
import { MoveLine } from './move-line.tsx';
import { isDone, keyOf, type Move, useMoves } from './use-suggestion.ts';

/** Moves that are drawn at first, and with each press of the button. */
const step = 25;

interface MovesProps {
  readonly moves: readonly Move[];
  readonly workingDays: number;
  readonly nameOf: (officer: string) => string;
  readonly whyMove: (move: Move) => string;
}

export function Moves({ moves, workingDays, nameOf, whyMove }: MovesProps) {
  const { t } = useTranslation();
  const [shownMoves, setShownMoves] = useState(step);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(new Map());
  const { outcomes, look, propose, isBusy } = useMoves(workingDays, reasons);
  const shown = moves.slice(0, shownMoves);
  const wanted = moves.filter((move) => chosen.has(keyOf(move)) && !isDone(outcomes.get(keyOf(move))));
  const isSeen = wanted.every((move) => outcomes.get(keyOf(move)) !== undefined);
  // What cannot even be looked at is not proposed; it is told why.
  const ready = wanted.filter((move) => {
    const outcome = outcomes.get(keyOf(move));
    return isSeen && !(outcome?.kind === 'refused' && outcome.at === 'preview');
  });
  const told = [...outcomes.values()];
  const proposed = told.filter(isDone).length;
  const refused = told.filter(({ kind }) => kind === 'refused').length;
  const choose = (keys: readonly string[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const key of keys) {
      if (isChosen) next.add(key);
      else next.delete(key);
    }
    setChosen(next);
  };
  return (
    <section aria-labelledby="moves">
      <h2 id="moves">{t('balance.moves.title', { moves: numberWords(moves.length) })}</h2>
      <p>{t('balance.moves.note')}</p>
      <p className="buttons screen-only">
        <Button type="button" unstyled disabled={isBusy} onClick={() => choose(shown.map(keyOf), true)}>
          {t('balance.moves.chooseShown', { moves: numberWords(shown.length) })}
        </Button>
        <Button type="button" unstyled disabled={isBusy || chosen.size === 0} onClick={() => setChosen(new Set())}>
          {t('balance.moves.chooseNone')}
        </Button>
      </p>
      <ol className="moves">
        {shown.map((move) => {
          const key = keyOf(move);
          return (
            <MoveLine
              key={key}
              move={move}
              why={whyMove(move)}
              nameOf={nameOf}
              isChosen={chosen.has(key)}
              isBusy={isBusy}
              onChoose={(isChosen) => choose([key], isChosen)}
              reason={reasons.get(key) ?? ''}
              onReason={(reason) => setReasons(new Map(reasons).set(key, reason))}
              outcome={outcomes.get(key)}
            />
          );
        })}
      </ol>
      {moves.length > shown.length && (
        <p className="screen-only">
          <Button type="button" unstyled onClick={() => setShownMoves(shownMoves + step)}>
            {t('balance.moves.more', { moves: numberWords(Math.min(step, moves.length - shown.length)) })}
          </Button>
        </p>
      )}
      <div role="status" className="moves__told">
        {isBusy && t('balance.moves.busy')}
        {!isBusy && (proposed > 0 || refused > 0) && (
          <Alert type={refused > 0 ? 'warning' : 'success'} slim>
            <p className="usa-alert__text">
              {t('balance.moves.told', { proposed: numberWords(proposed), refused: numberWords(refused) })}{' '}
              {refused > 0 && t('balance.moves.kept')}{' '}
              {proposed > 0 && <Link to="/caseload">{t('balance.waiting')}</Link>}
            </p>
          </Alert>
        )}
      </div>
      <p className="buttons screen-only">
        <Button
          type="button"
          outline={ready.length > 0}
          disabled={isBusy || wanted.length === 0}
          onClick={() => look.mutate(wanted)}
        >
          {t('balance.moves.look', { moves: numberWords(wanted.length) })}
        </Button>
        {ready.length > 0 && (
          <Button type="button" disabled={isBusy} onClick={() => propose.mutate(ready)}>
            {t('balance.moves.propose', { moves: numberWords(ready.length) })}
          </Button>
        )}
      </p>
      <p className="quiet screen-only">{t('balance.moves.nothingYet')}</p>
    </section>
  );
}
