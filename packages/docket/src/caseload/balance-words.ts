/** The sentences of a suggestion, in English: each says no more than the codes and values beside it. */
import type { BalanceLeft, BalanceMove } from './balance-input.ts';

/** Why this one, and why there. */
export function whyMove(move: Omit<BalanceMove, 'why'>): string {
  const { because, from, to, minutes, excess, room } = move;
  switch (because) {
    case 'family':
      return `The family is with several officers; ${to} has the most of its work and room for the rest.`;
    case 'overload':
      return (
        `${from} has ${excess} minutes beyond a fair share; ${to} has room for ${room}${inLanguage(move)}, ` +
        `and these are ${minutes}.`
      );
    case 'nobody':
    case 'left': {
      const had = because === 'nobody' ? 'Nobody has it' : `${from} takes no cases any more`;
      return `${had}; ${to} has room${inLanguage(move)}${minutes > 0 ? ` for its ${minutes} minutes` : ''}.`;
    }
  }
}

/** Why a unit stays where it is. */
export function whyLeft({ because, caseIds, minutes, languages }: Omit<BalanceLeft, 'why'>): string {
  switch (because) {
    case 'apart':
      return `The family of ${caseIds.length} cases is with several officers, and none of them has room for all of it.`;
    case 'no-taker':
      return 'Nobody with a known capacity may have it, by language and clearance.';
    case 'no-room':
      return languages.length === 0
        ? `Nobody has room for its ${minutes} minutes.`
        : `Nobody who works in ${languages.join(', ')} has room for its ${minutes} minutes.`;
  }
}

function inLanguage({ languages, needsReason }: Pick<BalanceMove, 'languages' | 'needsReason'>): string {
  if (languages.length === 0) return '';
  return needsReason
    ? `, though nobody in the office works in ${languages.join(', ')}`
    : ` and works in ${languages.join(', ')}`;
}
