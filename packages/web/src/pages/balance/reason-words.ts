/** Why a move is suggested, and why a case stays where it is: the codes of the suggestion in words. */
import { useTranslation } from 'react-i18next';
import { languagesWords } from '../../parts/language-names.ts';
import { numberWords } from '../../parts/numbers.ts';
import type { Left, Move } from './use-suggestion.ts';

/** Sentences of the suggestion. `nameOf`: the name of an officer by id. */
export function useReasons(nameOf: (officer: string) => string) {
  const { t } = useTranslation();
  const whyMove = (move: Move): string => {
    const { because, from, to, minutes, excess, room, languages, needsReason } = move;
    const [receiver, giver] = [nameOf(to), from === null ? '' : nameOf(from)];
    const why =
      because === 'overload'
        ? t('balance.why.overload', {
            ...{ from: giver, to: receiver, minutes: numberWords(minutes) },
            ...{ excess: numberWords(excess ?? 0), room: numberWords(room ?? 0) },
          })
        : t(`balance.why.${because}`, { from: giver, to: receiver });
    if (languages.length === 0) return why;
    const told = languagesWords(languages);
    return `${why} ${needsReason ? t('balance.language.nobody', { languages: told }) : t('balance.language.works', { to: receiver, languages: told })}`;
  };
  const whyLeft = ({ because, minutes, languages }: Left): string => {
    if (because !== 'no-room') return t(`balance.left.${because}`);
    return languages.length === 0
      ? t('balance.left.noRoom', { minutes: numberWords(minutes) })
      : t('balance.left.noRoomSpoken', { minutes: numberWords(minutes), languages: languagesWords(languages) });
  };
  return { whyMove, whyLeft };
}
