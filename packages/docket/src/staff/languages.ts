/** Languages: codes for those in which members work, and the court's names for those in which people are heard. */

/** ISO 639 code and the court's names (tblLanguage) for it. What is not here keeps the court's name: no member works in it. */
const courtNames = `
sq ALBANIAN; am AMHARIC; ar ARABIC; arq ALGERIAN ARABIC; arz ARABIC, EGYPTIAN; hy ARMENIAN; ase SIGN LANGUAGE--AMERICAN
az AZERBAIJANI; bm BAMBARA; be BELARUSAN; be BYELORUSSIAN; bn BENGALI; bs BOSNIAN; bg BULGARIAN; my BURMESE
km CAMBODIAN; yue CANTONESE; ceb CEBUANO; hr CROATIAN; cs CZECH; da DANISH; nl DUTCH; en ENGLISH; et ESTONIAN; ee EWE
fa FARSI; fa FARSI-IRANIAN-PERSIAN; prs FARSI - AFGANI - DARI; cdo FOO CHOW; fr FRENCH; ff FULA; ff FULANI; ff PULAAR
cab GARIFUNA; ka GEORGIAN - SOVIET REPUBLIC; de GERMAN; el GREEK; gu GUJARATI; ht CREOLE; ha HAUSA; he HEBREW; hi HINDI
hu HUNGARIAN; ig IGBO/IBO; is ICELANDIC; ilo ILOCANO; id INDONESIAN; it ITALIAN; ixl IXIL; jac JACALTECO, EASTERN
jam JAMICIAN CREOLE ENGLISH; ja JAPANESE; cak CAKCHIQUEL; acr CUBULCO ACHI; agu AGUACATECO; kk KAZAKH; kek KEKCHI
kjb KONJOBAL; knj KONJOBAL, WESTERN (AKATEKO); rw KINYARWANDA; rw RWANDA; rn KURUNDI; ky KIRGHIZ; ky KYRGYZSTANI
ko KOREAN; kri KRIO; ku KURDISH; kmr KURMANJI; lo LAO; lv LATVIAN; ln LINGALA; lt LITHUANIAN; lg LUGANDA; mk MACEDONIAN
ms MALAY; ml MALAYALAM/INDIAN; mam MAM; zh MANDARIN; mnk MANDINKA; mr MARATHI; mn MONGOLIAN; miq MISKITO; ne NEPALI
no NORWEGIAN; om OROMA; pcm PIDGIN, NIGERIAN; wes PIDGIN ENGLISH; poc POCOMAM; poc POKOMAM; poh POQOMCHI; pl POLISH
pt PORTUGUESE; pa PUNJABI; ps PUSHTU; qu QUECHUA; quc QUICHE; ro ROMANIAN-MOLDOVAN; ru RUSSIAN; sm SAMOAN; sr SERBIAN
sh SERBO-CROATIAN; si SINHALESE; sk SLOVAK; sl SLOVENIAN; so SOMALI; snk SONINKE; es SPANISH; sw SWAHILI - ENGLISH
sw SWAHILI-FRENCH; sv SWEDISH; tl TAGALOG; ta TAMIL; te TELUGU; th THAI; bo TIBETAN; ti TIGRIGNA - ERITREAN; to TONGAN
tr TURKISH; tk TURKMEN; tg TAJIKI; tw TWI; tzo TZOTZIL; tzj TZUTUJIL; ug UIGUR; uk UKRAINIAN; ur URDU; uz UZBEK
vi VIETNAMESE; wo WOLOF; yo YORUBA; zu ZULU`;

/** Names that tell no language. */
const noLanguage: ReadonlySet<string> = new Set([
  '',
  'UNKNOWN LANGUAGE',
  '???',
  '<ALL>',
  'SAMPLE',
  'IN ABSENTIA/UNKNOWN',
]);

const codeOfName: ReadonlyMap<string, string> = new Map(
  courtNames
    .trim()
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .map((entry) => [entry.slice(entry.indexOf(' ') + 1), canonical(entry.slice(0, entry.indexOf(' ')))]),
);

/**
 * The language of a case, as the court names it, by its ISO 639 code where we know it and by the court's name otherwise;
 * null where the court's name tells no language.
 */
export function languageOfCourtName(name: string): string | null {
  const asked = name.trim().toUpperCase();
  return noLanguage.has(asked) ? null : (codeOfName.get(asked) ?? asked);
}

/** The code by which a language is kept (`spa` is `es`); nothing where the text is no code of ISO 639. */
export function readLanguage(text: string): string | undefined {
  const code = text.trim().toLowerCase();
  if (!/^[a-z]{2,3}$/.test(code)) return undefined;
  const kept = canonical(code);
  // Every code of two letters has a name; of those with three only the common ones do.
  return kept.length === 3 || names.of(kept) !== undefined ? kept : undefined;
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

function canonical(code: string): string {
  return (Intl.getCanonicalLocales(code)[0] ?? code).split('-')[0] ?? code;
}
