/** Orders, appeals and motions. */
import { z } from 'zod';
import { body, countries, day, dollars, maybe, oneOf, reference, text, yesNoOrUnknown, yesOrNo } from './fields.ts';

const order = oneOf('removal', 'deportation', 'exclusion', 'voluntary-departure', 'relief', 'termination');
const alternate = z.strictObject(
  { order: maybe(order), countries: maybe(countries) },
  {
    error: 'an object with order and countries',
  },
);

export const orderKinds = {
  'order.entered': body({
    order,
    authority: maybe(oneOf('judge', 'board', 'expedited', 'administrative', 'reinstatement', 'stipulated')),
    priorOrderOn: maybe(day),
    form: maybe(oneOf('oral', 'written')),
    inAbsentia: maybe(yesOrNo),
    appeal: maybe(oneOf('reserved', 'waived', 'unknown')),
    countries: maybe(countries),
    asylumMerits: maybe(yesOrNo),
    departBy: maybe(day),
    departureKind: maybe(oneOf('pre-conclusion', 'at-conclusion')),
    bondRequired: maybe(yesOrNo),
    alternate: maybe(alternate),
    caseType: maybe(text),
    /** The hearing at which it was made. */
    hearing: maybe(reference),
  }),
  'order.vacated': body({}),
  'order.served': body({}),
  'departure-bond.posted': body({}),
  'departure.verified': body({ how: maybe(oneOf('removed', 'voluntary', 'other')) }),
  'death.recorded': body({}),
  'execution-wait.waived': body({}),
};

const appeal = maybe(reference);

export const appealKinds = {
  'appeal.waived': body({}),
  'appeal.filed': body({
    by: maybe(oneOf('respondent', 'dhs', 'both')),
    what: maybe(oneOf('case', 'bond', 'motion', 'interlocutory')),
  }),
  'appeal.rejected': body({ appeal, reason: maybe(oneOf('fee', 'late', 'other')), cureBy: maybe(day) }),
  'appeal.withdrawn': body({ appeal }),
  'appeal.decided': body({
    appeal,
    decision: oneOf('dismissed', 'sustained', 'remanded', 'terminated', 'withdrawn', 'other'),
    departBy: maybe(day),
  }),
  'case.certified': body({}),
};

export const motionKinds = {
  'motion.filed': body({
    motion: oneOf(
      'reopen',
      'reconsider',
      'rescind-in-absentia',
      'reopen-vawa',
      'stay',
      'recalendar',
      'procedural',
      'other',
    ),
    forum: maybe(oneOf('judge', 'board')),
    basis: maybe(oneOf('exceptional-circumstances', 'no-notice', 'in-custody', 'changed-conditions', 'joint', 'other')),
    qualified: maybe(yesNoOrUnknown),
  }),
  'motion.decided': body({ motion: maybe(reference), decision: oneOf('granted', 'denied', 'withdrawn', 'other') }),
  'bond.decided': body({
    amount: maybe(dollars),
    decision: maybe(
      oneOf(
        'amount-increased',
        'amount-decreased',
        'no-change',
        'no-bond',
        'zero-bond',
        'own-recognizance',
        'no-jurisdiction',
        'amelioration',
        'withdrawn',
        'other',
      ),
    ),
  }),
};
