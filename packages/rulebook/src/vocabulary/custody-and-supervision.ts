/**
 * Custody, supervision and monitoring, and the criminal record.
 *
 * A device is an item of inventory with an assignment: no field here can hold where a person is or was, and none says how
 * far a person is to be trusted.
 */
import { z } from 'zod';
import { body, day, maybe, oneOf, text, yesOrNo } from './fields.ts';

const technology = maybe(oneOf('ankle', 'wrist', 'app', 'phone'));
const reasons = z.union([text, z.array(text)], { error: 'a text or a list of texts' });

export const custodyKinds = {
  /** `toldThrough`: the last day of which the source tells; blank where it follows the custody to its end. */
  'custody.booked-in': body({ toldThrough: maybe(day) }),
  'custody.released': body({ terms: maybe(oneOf('bond', 'recognizance', 'supervision', 'parole', 'other')) }),
  'custody.held-elsewhere': body({ holder: maybe(text) }),
  'custody.review-due': body({}),
  'custody.reviewed': body({ decision: maybe(text) }),
};

export const supervisionKinds = {
  'supervision.ordered': body({ terms: maybe(text) }),
  /** A review of supervision, of a monitoring device too: what was decided, and the day of the next where one was set. */
  'supervision.reviewed': body({ decision: maybe(text), reviewOn: maybe(day) }),
  // What 8 CFR 241.4(l) and 241.13(i) ask of a revocation: see refusals/supervision.ts.
  'supervision.revoked': body({
    reasons: maybe(reasons),
    authority: maybe(text),
    changedCircumstances: maybe(text),
    violation: maybe(text),
    interviewOn: maybe(day),
    opportunityToRespond: maybe(yesOrNo),
  }),
  'condition.imposed': body({ condition: text, authority: maybe(text), reviewOn: maybe(day) }),
  'condition.ended': body({ condition: maybe(text) }),
  'monitoring.enrolled': body({ technology, device: maybe(text) }),
  'monitoring.changed': body({ technology, device: maybe(text) }),
  'monitoring.ended': body({ reason: maybe(text) }),
  'checkin.scheduled': body({ dueOn: day, mode: maybe(text) }),
  'checkin.completed': body({}),
  'checkin.missed': body({}),
  'checkin.excused': body({}),
  'accommodation.recorded': body({ kind: text }),
};

export const criminalRecordKinds = {
  'conviction.recorded': body({
    offence: maybe(text),
    court: maybe(text),
    convictedOn: maybe(day),
    holder: maybe(text),
    holderAsOf: maybe(day),
  }),
  'criminal-charge.recorded': body({}),
  'criminal-charge.closed': body({}),
};
