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

/**
 * How a protection or a status was ended, by whom, and when the person was given notice. Which of them an end needs is said in
 * refusals/: protection.ts and statuses.ts. `procedure`: `reopened` by a judge or the Board; after an `interview` by an asylum
 * officer; at a `hearing`; by `notice`; by `judgment` of a federal court; with the end of a designation; by memorandum of the
 * President; on assurances of another country; at the person's own request.
 */
const ending = {
  procedure: maybe(
    oneOf(
      'reopened',
      'interview',
      'hearing',
      'notice',
      'judgment',
      'designation-ended',
      'memorandum',
      'assurances',
      'own-request',
    ),
  ),
  authority: maybe(
    oneOf(
      'judge',
      'board',
      'uscis',
      'agency',
      'secretary',
      'attorney-general',
      'president',
      'district',
      'circuit',
      'supreme-court',
    ),
  ),
  noticeOn: maybe(day),
};
/** Whose a hold is, where it is not who recorded it: the office that asked for it. Only the owner releases it. */
const owner = maybe(text);

export const protectionKinds = {
  'protection.granted': body({ protection, countries: maybe(countries) }),
  'protection.terminated': body({ protection, countries: maybe(countries), ...ending }),
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
  'status.terminated': body({ status: granted, ...ending }),
  'citizenship.claimed': body({ evidence: maybe(text) }),
  'citizenship.resolved': body({ result: oneOf('citizen', 'not-citizen') }),
  'class.joined': body({ class: text, until: maybe(day) }),
  'hold.placed': body({ hold, until: maybe(day), owner }),
  'hold.released': body({ hold, owner }),
};
