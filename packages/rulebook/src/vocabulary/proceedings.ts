/** Events of the proceeding before the immigration court, and what a source says of the case as a whole. */
import { body, country, day, maybe, oneOf, reference, text, time, word, yesOrNo } from './fields.ts';

const hearing = maybe(reference);
const court = maybe(text);

export const caseKinds = {
  'case.described': body({
    nationality: maybe(country),
    language: maybe(text),
    court,
    caseType: maybe(text),
    detained: maybe(yesOrNo),
    lawfulPermanentResident: maybe(yesOrNo),
    entryOn: maybe(day),
  }),
  'case.identified': body({ code: text, meaning: maybe(text) }),
  'family.linked': body({ role: oneOf('lead', 'rider'), lead: text, severedOn: maybe(day) }),
  'juvenile.recorded': body({
    juvenile: oneOf(
      'unaccompanied',
      'unaccompanied-asylum',
      'accompanied',
      'released-or-18',
      'juvenile',
      'not-applicable',
      'unknown',
    ),
  }),
};

export const proceedingKinds = {
  'nta.served': body({}),
  'nta.filed': body({ court }),
  'proceeding.opened': body({
    court,
    because: maybe(oneOf('initial', 'transfer', 'reopened', 'recalendared', 'remanded', 'unknown')),
    caseType: maybe(text),
  }),
  'proceeding.reopened': body({ because: maybe(oneOf('new-leg', 'motion', 'remand', 'unknown')) }),
  'proceeding.administratively-closed': body({}),
  'proceeding.recalendared': body({}),
  'proceeding.terminated': body({}),
  'proceeding.dismissed': body({}),
  'proceeding.completed': body({ how: word, code: maybe(text), meaning: maybe(text) }),
  'hearing.scheduled': body({
    hearing,
    hearingOn: maybe(day),
    time: maybe(time),
    calendar: maybe(oneOf('master', 'individual', 'custody')),
    court,
    medium: maybe(text),
  }),
  'hearing.held': body({ hearing }),
  'hearing.adjourned': body({ hearing, reason: maybe(text) }),
  'hearing.cancelled': body({ hearing }),
  'appearance.recorded': body({ hearing, appeared: oneOf('yes', 'no', 'waived') }),
  'notice.sent': body({ what: maybe(text), method: maybe(text) }),
  'notice.returned': body({}),
  'address.changed': body({ agency: maybe(text) }),
  'venue.changed': body({ court }),
  'counsel.entered': body({ form: maybe(text) }),
  'counsel.withdrew': body({}),
  'application.filed': body({ relief: word }),
  'application.decided': body({
    relief: word,
    decision: oneOf('granted', 'denied', 'withdrawn', 'abandoned', 'not-adjudicated', 'other'),
  }),
  'charge.lodged': body({ section: maybe(text) }),
};
