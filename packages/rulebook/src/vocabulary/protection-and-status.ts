/** Protections, fear screenings, statuses, citizenship, classes and holds. */
import { body, countries, country, day, maybe, oneOf, text, yesOrNo } from './fields.ts';

const protection = oneOf('withholding', 'cat-withholding', 'cat-deferral');
const screening = maybe(oneOf('credible', 'reasonable', 'third-country'));
const applied = oneOf('tps', 'u', 't', 'vawa', 'asylum', 'sij', 'adjustment', 'other');
const granted = oneOf(
  'asylee',
  'refugee',
  'lpr',
  'tps',
  'ded',
  'daca',
  'deferred-action',
  'sij-deferred-action',
  'u-bona-fide',
  't-bona-fide',
  'vawa-deferred-action',
  'parole',
  'citizen',
);
const hold = oneOf(
  'witness',
  'departure-control',
  'material-witness',
  'imprisonment',
  'unaccompanied-child',
  'court-order',
  'other',
);

export const protectionKinds = {
  'protection.granted': body({ protection, countries: maybe(countries) }),
  'protection.terminated': body({ protection, countries: maybe(countries) }),
  'fear.claimed': body({ screening, country: maybe(country) }),
  'fear.decided': body({
    screening,
    stage: maybe(oneOf('officer', 'judge')),
    result: oneOf('positive', 'negative'),
  }),
};

export const statusKinds = {
  'status.applied': body({ status: applied, country: maybe(country), primaFacie: maybe(yesOrNo) }),
  'status.granted': body({ status: granted, country: maybe(country), until: maybe(day) }),
  'status.denied': body({ status: applied }),
  'status.terminated': body({ status: granted }),
  'citizenship.claimed': body({ evidence: maybe(text) }),
  'citizenship.resolved': body({ result: oneOf('citizen', 'not-citizen') }),
  'class.joined': body({ class: text, until: maybe(day) }),
  'hold.placed': body({ hold, until: maybe(day) }),
  'hold.released': body({ hold }),
};
