/** Why a person must look: the sentence with which a rule says so, as it reads in a page, and in Spanish. */
import { dayWords } from './plain-words.ts';
import { conflictReasons, settlingWords } from './reasons/conflicts.ts';
import { courtAndStayReasons } from './reasons/courts-and-stays.ts';
import { custodyReasons } from './reasons/custody.ts';
import { holdAndCustodyReasons } from './reasons/holds-and-custody.ts';
import { orderReasons } from './reasons/orders.ts';
import { recordReasons } from './reasons/record.ts';
import { statusReasons } from './reasons/status.ts';
import type { Language } from './sentence.ts';

const spanishReasons: Readonly<Record<string, string>> = {
  ...orderReasons,
  ...courtAndStayReasons,
  ...statusReasons,
  ...holdAndCustodyReasons,
  ...custodyReasons,
  ...recordReasons,
  ...conflictReasons,
};

/** A value of the rulebook that nobody checked for too long: its name is the rulebook's own and no word for a reader. */
const ofAStaleValue = /^The value of \S+ was last checked on (\d{4}-\d{2}-\d{2}), which is too long ago\.$/;

/** Reasons that name a kind of event: what follows tells which event, in words. */
const ofAKind = /^No rule of this rulebook reads an event of the kind (\S+)\.$/;

/**
 * A reason in words, or undefined where it has no translation. A reason with a day in it has a translation by the same
 * sentence with `{day}` in the place of the day.
 */
export function reasonWords(why: string, language: Language): string | undefined {
  const kind = ofAKind.exec(why);
  if (kind !== null) {
    return language === 'es'
      ? 'Ninguna regla de este reglamento lee una de las entradas.'
      : 'No rule of this rulebook reads one of the entries.';
  }
  const checkedOn = ofAStaleValue.exec(why)?.[1];
  if (checkedOn !== undefined) {
    const day = dayWords(checkedOn, language);
    return language === 'es'
      ? `Un valor que usa esta regla se verificó por última vez el ${day}, hace demasiado tiempo.`
      : `A value that this rule uses was last checked on ${day}, which is too long ago.`;
  }
  if (language === 'en') return why.replaceAll(isoDay, (day) => dayWords(day, language));
  const days = [...(why.match(isoDay) ?? [])];
  const known = spanishReasons[why.replaceAll(isoDay, '{day}')];
  return known?.replaceAll('{day}', () => dayWords(days.shift() ?? '', language));
}

/** What would settle a contradiction; one with no translation is told as it was written. */
export function settledByWords(settledBy: string, language: Language): string {
  const words = language === 'es' ? (settlingWords[settledBy] ?? settledBy) : settledBy;
  const lead = language === 'es' ? 'Lo aclararía lo siguiente:' : 'What would settle it:';
  return `${lead} ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

const isoDay = /\b\d{4}-\d{2}-\d{2}\b/g;
