/** The courts of appeals, the district courts, and stays from anyone. */
import { body, circuit, countries, day, district, maybe, oneOf, text, time, word, yesOrNo } from './fields.ts';

const from = oneOf('agency', 'judge', 'board', 'circuit', 'district', 'supreme-court');

export const federalCourtKinds = {
  'review.petitioned': body({ circuit: maybe(circuit), stayMotion: maybe(yesOrNo) }),
  'review.decided': body({ decision: maybe(word) }),
  'mandate.issued': body({}),
  'habeas.filed': body({ district: maybe(district), noticedOn: maybe(day) }),
  'habeas.closed': body({}),
  'court-matter.recorded': body({ matter: word, decision: maybe(text) }),
};

export const stayKinds = {
  'stay.requested': body({ from }),
  'stay.granted': body({ from, until: maybe(day), untilTime: maybe(time), countries: maybe(countries) }),
  'stay.denied': body({ from }),
  'stay.lifted': body({ from }),
};
