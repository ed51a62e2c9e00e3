/** Days, countries and lists in words. Written out here, so that an explanation is the same on every machine. */
import { dateOf, parseDay } from '../calendar/civil-day.ts';
import type { EventDate, IsoDate } from '../event.ts';
import { countryName } from '../places/index.ts';
import type { Language } from './sentence.ts';

const months: Readonly<Record<Language, readonly string[]>> = {
  en: [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
    ...['November', 'December'],
  ],
  es: [
    ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre'],
    ...['noviembre', 'diciembre'],
  ],
};

/** `November 23, 2026`, `23 de noviembre de 2026`; what is no day reads as it is. */
export function dayWords(iso: IsoDate, language: Language): string {
  const day = parseDay(iso);
  if (day === undefined) return iso;
  const { year, month, dayOfMonth } = dateOf(day);
  const name = months[language][month - 1] ?? '';
  return language === 'es' ? `${dayOfMonth} de ${name} de ${year}` : `${name} ${dayOfMonth}, ${year}`;
}

/** The earliest day of a span of which the source knows only the end (docs on the mapping). */
const nothingEarlierKnown = '1900-01-01';

/** When something happened, after a noun: `dated November 23, 2026`, `dated between … and …`, `dated on or before …`. */
export function datedWords(on: EventDate, language: Language): string {
  const es = language === 'es';
  if (typeof on === 'string' || on.earliest === on.latest) {
    const day = dayWords(typeof on === 'string' ? on : on.latest, language);
    return es ? `con fecha del ${day}` : `dated ${day}`;
  }
  if (on.earliest <= nothingEarlierKnown) {
    const day = dayWords(on.latest, language);
    return es ? `con fecha a más tardar del ${day}` : `dated on or before ${day}`;
  }
  const [earliest, latest] = [dayWords(on.earliest, language), dayWords(on.latest, language)];
  return es ? `con fecha entre el ${earliest} y el ${latest}` : `dated between ${earliest} and ${latest}`;
}

/** `a, b and c`. */
export function listWords(items: readonly string[], language: Language): string {
  if (items.length < 2) return items.join('');
  const last = items.at(-1) ?? '';
  const and = language === 'es' ? (/^h?i(?!e)/i.test(last) ? 'e' : 'y') : 'and';
  return `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** `any country`, or the countries by name. */
export function countriesWords(countries: 'all' | readonly string[], language: Language): string {
  if (countries === 'all') return language === 'es' ? 'cualquier país' : 'any country';
  return listWords(
    countries.map((code) => countryWords(code, language)),
    language,
  );
}

/** Countries whose English name takes an article within a sentence. */
const withArticle: ReadonlySet<string> = new Set(
  'AE AX BS CC CD CF CG CK DO FK FO GB GM HM IM IO KM KY MH MP MV NL PH PN PS SB TC TF UM US VA VG VI'.split(' '),
);

/** A country by name, as a sentence has it after "to": `the Dominican Republic`, `la República Dominicana`. */
export function countryWords(code: string, language: Language): string {
  const name = countryName(code, language);
  if (name === undefined) return language === 'es' ? 'un país que no se conoce' : 'a country that is not known';
  if (language === 'es')
    return name.startsWith('República') ? `la ${name}` : /^Islas? /.test(name) ? islands(name) : name;
  return withArticle.has(code) ? `the ${name}` : name;
}

function islands(name: string): string {
  return name.startsWith('Islas') ? `las ${name}` : `la ${name}`;
}
