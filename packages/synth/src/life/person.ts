import { isoDay } from '../calendar.ts';
import { nationalityChoice } from '../calibration.ts';
import type { Court } from '../codes/courts.ts';
import type { Stream } from '../random.ts';
import type { Person } from './shape.ts';

/** Towns near the courts, and the first digits of their ZIP codes. Some names are not plain ASCII, as in the real thing. */
const towns: Readonly<Record<string, readonly (readonly [town: string, zip: string])[]>> = {
  FL: [
    ['MIAMI', '331'],
    ['HIALEAH', '330'],
    ['ORLANDO', '328'],
    ['KISSIMMEE', '347'],
    ['TAMPA', '336'],
    ['WEST PALM BEACH', '334'],
  ],
  NY: [
    ['BROOKLYN', '112'],
    ['BRONX', '104'],
    ['QUEENS', '114'],
    ['NEW YORK', '100'],
    ['HEMPSTEAD', '115'],
    ['BUFFALO', '142'],
  ],
  TX: [
    ['HOUSTON', '770'],
    ['DALLAS', '752'],
    ['SAN ANTONIO', '782'],
    ['EL PASO', '799'],
    ['AUSTIN', '787'],
    ['PE\u00d1ITAS', '785'],
    ['IRVING', '750'],
  ],
  CA: [
    ['LOS ANGELES', '900'],
    ['SAN FRANCISCO', '941'],
    ['SAN JOS\u00c9', '951'],
    ['SAN DIEGO', '921'],
    ['LA CA\u00d1ADA', '910'],
    ['OAKLAND', '946'],
    ['BAKERSFIELD', '933'],
  ],
  IL: [
    ['CHICAGO', '606'],
    ['CICERO', '608'],
    ['WAUKEGAN', '600'],
  ],
  NJ: [
    ['NEWARK', '071'],
    ['ELIZABETH', '072'],
    ['PATERSON', '075'],
    ['UNION CITY', '070'],
  ],
  GA: [
    ['ATLANTA', '303'],
    ['NORCROSS', '300'],
    ['DALTON', '307'],
  ],
  MA: [
    ['BOSTON', '021'],
    ['LAWRENCE', '018'],
    ['CHELSEA', '021'],
  ],
  TN: [
    ['MEMPHIS', '381'],
    ['NASHVILLE', '372'],
  ],
  NC: [
    ['CHARLOTTE', '282'],
    ['RALEIGH', '276'],
    ['DURHAM', '277'],
  ],
  CO: [
    ['DENVER', '802'],
    ['AURORA', '800'],
    ['CA\u00d1ON CITY', '812'],
  ],
  PR: [
    ['SAN JUAN', '009'],
    ['MAYAG\u00dcEZ', '006'],
  ],
  NM: [
    ['CHAPARRAL', '880'],
    ['ESPA\u00d1OLA', '875'],
  ],
  VA: [
    ['ANNANDALE', '220'],
    ['RICHMOND', '232'],
    ['WOODBRIDGE', '221'],
  ],
  MD: [
    ['BALTIMORE', '212'],
    ['HYATTSVILLE', '207'],
    ['SILVER SPRING', '209'],
  ],
};

function townOf(random: Stream, court: Court): readonly [string, string] {
  const known = towns[court.state];
  const town = known?.[random.below(known.length)];
  return town ?? [court.city, `${500 + court.number}`];
}

/** A person, as far as the release describes one: nationality and language, a month of birth, a sex, a town. */
export function makePerson(random: Stream, court: Court, filedOn: number, young: boolean): Person {
  const nationality = nationalityChoice.pick(random);
  const language = nationality.languages.pick(random);
  const [city, zip] = townOf(random, court);
  const age = young
    ? 365 * 5 + random.below(365 * 12)
    : 365 * 18 + Math.floor(365 * 40 * random.unit() * random.unit());
  const [year = '1990', month = '01'] = isoDay(filedOn - age).split('-');
  const moved = random.chance(0.3);
  const [newCity, newZip] = townOf(random, court);
  return {
    nationality,
    language,
    birth: random.chance(0.54) ? `${Number(month)}/${year}` : '',
    sex: random.chance(0.55) ? (random.chance(0.62) ? 'M' : 'F') : '',
    city,
    state: court.state,
    zip: `${zip}${10 + random.below(90)}`,
    movedOn: moved ? filedOn + 20 + random.below(900) : 1_000_000_000,
    newCity,
    newZip: `${newZip}${10 + random.below(90)}`,
  };
}
