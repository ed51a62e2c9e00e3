/**
 * Countries by ISO 3166-1 alpha-2, and the names by which court data calls them.
 *
 * The names of today come from the Unicode CLDR that the runtime carries; court names that differ, and historical names with
 * one plain successor, are listed here. A name that might mean two states today (Yugoslavia, Soviet Union) has no entry: a
 * protection from a country that is not known bars every country.
 */

/** A country: its ISO 3166-1 alpha-2 code (XK, user-assigned, for Kosovo) and its English name. */
export interface Country {
  readonly code: string;
  readonly name: string;
}

const codes =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI ' +
  'CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR ' +
  'GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV ' +
  'LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN ' +
  'PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV ' +
  'TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW';

/** Further names, as the court release or history has them. */
const otherNames: { readonly [code: string]: string } = {
  AG: 'Antiqua and Barbuda',
  BA: 'Bosnia-Herzegovina',
  BJ: "People's Republic of Benin|Dahomey",
  BN: 'Brunei Darussalam',
  BO: 'Plurinational State of Bolivia',
  BS: 'The Bahamas',
  BY: 'Byelorussia|Byelorussia (Belarus)',
  BF: 'Upper Volta',
  CC: 'Cocos Island|Cocos Islands|Keeling Islands',
  CD: 'Democratic Republic of Congo|Democratic Republic of the Congo|Congo, Democratic Republic of the|Zaire',
  CG: "People's Republic of the Congo|Republic of the Congo|Congo, Republic of the",
  CI: "Ivory Coast|Ivory Coast (Cote d'Ivoire)|Cote d'Ivoire",
  CN: "People's Republic of China|China, People's Republic of",
  CV: 'Cape Verde|Cabo Verde',
  CX: 'Christmas Islands',
  CZ: 'Czech Republic',
  DE: 'East Germany|West Germany|Federal Republic of Germany|German Democratic Republic',
  FK: 'Falkland Islands',
  FM: 'Federated States of Micronesia|Kosrae, Federated States of Micronesia|Pohnpei, Federated States of Micronesia',
  FO: 'Faeroe Island|Faeroe Islands',
  GB: 'Great Britain|England|Scotland|Wales|Northern Ireland',
  GM: 'The Gambia',
  GW: 'Guinea Bissau',
  HK: 'Hong Kong',
  HM: 'Heard and McDonald Islands',
  IR: 'Islamic Republic of Iran|Persia',
  KG: 'Kirghizia|Kirghizia (Kyrgyzstan)|Kirgizia',
  KH: 'Kampuchea|Khmer Republic',
  KM: 'Comoro Islands',
  KN: 'St. Christopher-Nevis|St. Kitts, West Indies|Saint Kiitts, West Indies|St. Kiitts, West Indies|St. Kitts',
  KP: "North Korea|Democratic People's Republic of Korea|Korea, North",
  KR: 'South Korea|Republic of Korea|Korea, South',
  LA: "Laos|Lao People's Democratic Republic",
  LK: 'Ceylon',
  MD: 'Moldavia|Moldavia (Moldova)|Republic of Moldova',
  MH: 'Republic of the Marshall Islands',
  MK: 'Macedonia|Former Yugoslav Republic of Macedonia',
  MM: 'Burma|Burma (Myanmar)|Myanmar',
  MO: 'Macau|Macao',
  MP: 'Northern Mariana Islands',
  NL: 'Holland',
  PS: 'Palestine|Palestinian|Gaza Strip|West Bank|Palestinian Territory',
  PW: 'The Republic of Palau|Republic of Palau',
  RE: 'Reunioun',
  RU: 'Russia|Russian Federation',
  SK: 'Slovak Republic',
  SR: 'Surinam|Dutch Guiana',
  SS: 'South Sudan, Republic of',
  SY: 'Syrian Arab Republic',
  SZ: 'Swaziland',
  TF: 'French Southern and Antarctic Lands',
  TJ: 'Tajikistan (Tadzhik)|Tadzhikistan',
  TL: 'East Timor',
  TR: 'Turkey|Turkiye',
  TW: 'Taiwan|Formosa',
  TZ: 'United Republic of Tanzania|Tanganyika',
  US: 'United States of America|USA',
  UZ: 'Uzebekistan',
  VA: 'Holy See|Vatican',
  VE: 'Bolivarian Republic of Venezuela',
  VG: 'British Virgin Islands|Virgin Islands, British',
  VI: 'Virgin Islands of the United States|United States Virgin Islands|U.S. Virgin Islands',
  VN: 'Viet Nam|South Vietnam|North Vietnam',
  VU: 'New Hebrides',
  WS: 'Western Samoa',
  YE: 'North Yemen|South Yemen|Yemen Arab Republic',
  ZM: 'Northern Rhodesia',
  ZW: 'Rhodesia|Southern Rhodesia',
};

const languages = {
  en: new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }),
  es: new Intl.DisplayNames(['es'], { type: 'region', fallback: 'none' }),
};

/** Names that read aloud as a list entry and not as a country: `Congo - Kinshasa`, `Hong Kong SAR China`. */
const spokenNames: Readonly<Record<'en' | 'es', { readonly [code: string]: string }>> = {
  en: {
    CD: 'Democratic Republic of the Congo',
    CG: 'Republic of the Congo',
    HK: 'Hong Kong',
    MO: 'Macao',
    SX: 'Sint Maarten',
    UM: 'United States Outlying Islands',
    VI: 'United States Virgin Islands',
  },
  es: {
    CG: 'República del Congo',
    HK: 'Hong Kong',
    MO: 'Macao',
    UM: 'Islas menores alejadas de los Estados Unidos',
    VI: 'Islas Vírgenes de los Estados Unidos',
  },
};

/** The name of a country, as it is spoken; undefined for a code that is none. */
export function countryName(code: string, language: 'en' | 'es' = 'en'): string | undefined {
  if (!known.has(code)) return undefined;
  return (
    spokenNames[language][code] ??
    languages[language]
      .of(code)
      ?.replaceAll('&', 'and')
      .replace(/^St\. /, 'Saint ')
  );
}

const known: ReadonlySet<string> = new Set(codes.split(' '));

/** All countries, by code. */
export const countries: readonly Country[] = [...known].map((code) => ({ code, name: countryName(code) ?? code }));

/** A name without what spellings differ in: case, accents, punctuation, "the", "and", "saint". */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z]+/g, ' ')
    .replace(/\bst\b/g, 'saint')
    .replace(/\b(the|and|of)\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

function namesToCodes(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (name: string, code: string): void => {
    const key = plain(name);
    const other = found.get(key);
    if (other !== undefined && other !== code) throw new Error(`${name} names both ${other} and ${code}`);
    if (key !== '') found.set(key, code);
  };
  for (const { code, name } of countries) {
    add(name, code);
    // Where the runtime's name has a bracket (Myanmar (Burma)), both parts are names.
    const bracket = /^(.*?) ?\((.*)\)$/.exec(name);
    if (bracket !== null) add(bracket[1] ?? '', code);
    for (const other of (otherNames[code] ?? '').split('|')) add(other, code);
  }
  return found;
}

const codeOfName = namesToCodes();

/** The code of a country by its name, in the court's wording, today's or a historical one; undefined where it has no match. */
export function countryFromName(name: string): string | undefined {
  return codeOfName.get(plain(name));
}
