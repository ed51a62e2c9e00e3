/** The courts of appeals, the district courts, and stays from anyone. */
import {
  body,
  circuit,
  countries,
  day,
  district,
  maybe,
  oneOf,
  reference,
  text,
  time,
  word,
  yesOrNo,
} from './fields.ts';

const from = oneOf('agency', 'judge', 'board', 'circuit', 'district', 'supreme-court');

/** The id of the petition that something answers; without one it answers one petition, the first that it can. */
const petition = maybe(reference);

export const federalCourtKinds = {
  'review.petitioned': body({ circuit: maybe(circuit), stayMotion: maybe(yesOrNo) }),
  'review.decided': body({ petition, decision: maybe(word) }),
  'mandate.issued': body({ petition }),
  'habeas.filed': body({ district: maybe(district), noticedOn: maybe(day) }),
  'habeas.closed': body({ petition }),
  'court-matter.recorded': body({ matter: word, decision: maybe(text) }),
};

export const stayKinds = {
  'stay.requested': body({ from }),
  'stay.granted': body({
    from,
    request: maybe(reference),
    until: maybe(day),
    untilTime: maybe(time),
    countries: maybe(countries),
  }),
  'stay.denied': body({ from, request: maybe(reference) }),
  'stay.lifted': body({ from, stay: maybe(reference) }),
};
