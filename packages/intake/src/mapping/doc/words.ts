/** What the outcomes of the code tables mean, in a reader's words. Exhaustive: a new outcome without words is a type error. */
import type { ApplicationDecisionCode, Relief } from '../application-codes.ts';
import type { AppealKind, BoardDecision, BoardMotionDecision } from '../board-decisions.ts';
import type { BondDecision } from '../bond-decisions.ts';
import type { CompletedHow, Order, Outcome, Protection } from '../court-decisions.ts';
import type { Juvenile } from '../juvenile-codes.ts';
import type { MotionType } from '../motion-types.ts';

const orders: { readonly [order in Order]: string } = {
  removal: 'an order of removal (`order.entered`)',
  deportation: 'an order of deportation (`order.entered`)',
  exclusion: 'an order of exclusion (`order.entered`)',
  'voluntary-departure':
    'voluntary departure (`order.entered`); its last day is not in the release, so it is never final on its own',
  relief: 'relief, and so no order of removal (`order.entered` of relief)',
};

const protections: { readonly [protection in Protection]: string } = {
  withholding: 'withholding of removal',
  'cat-withholding': 'withholding under the Convention against Torture',
  'cat-deferral': 'deferral under the Convention against Torture',
};

const completions: { readonly [how in CompletedHow]: string } = {
  withdrawn:
    'the case is over because something was withdrawn; no order (`proceeding.completed`, `proceeding.terminated`)',
  'failure-to-prosecute':
    'the case is over because the government did not prosecute; no order (`proceeding.completed`, `proceeding.terminated`)',
  admitted:
    'the case is over because the person was admitted; no order (`proceeding.completed`, `proceeding.terminated`)',
  'jurisdiction-to-board': 'the case went to the Board; no order is read from it (`proceeding.completed`)',
  'other-administrative': 'the leg ended for an administrative reason; no order (`proceeding.completed`)',
  'not-a-removal-decision':
    'a decision that is neither an order nor relief from one; kept in the release’s words (`proceeding.completed`)',
};

/** How a leg ended. */
export function outcomeInWords(outcome: Outcome): string {
  switch (outcome.is) {
    case 'order':
      return withProtection(orders[outcome.order], outcome.protection);
    case 'terminated':
      return 'the proceeding was terminated; no order (`proceeding.terminated`)';
    case 'dismissed':
      return 'the proceeding was dismissed; no order (`proceeding.dismissed`)';
    case 'administratively-closed':
      return 'paused, and still pending (`proceeding.administratively-closed`)';
    case 'fear':
      return `the judge’s review of a claim of fear: ${outcome.result} (\`fear.decided\`)`;
    case 'application':
      return withProtection(
        `${outcome.relief} ${outcome.decision}; the order beneath it is not in the release (\`application.decided\`)`,
        outcome.protection,
      );
    case 'moved':
      return `the case goes on at another court: ${outcome.how.replaceAll('-', ' ')} (\`proceeding.completed\`, \`venue.changed\`)`;
    case 'completed':
      return completions[outcome.how];
    case 'unknown':
      return 'a decision that cannot be read: it may be an order (`record.conflicted`)';
  }
}

function withProtection(text: string, protection: Protection | undefined): string {
  return protection === undefined ? text : `${text}, with ${protections[protection]} (\`protection.granted\`)`;
}

export const boardDecisionsInWords: { readonly [decision in BoardDecision]: string } = {
  dismissed: 'the appeal failed (`appeal.decided`, dismissed)',
  sustained: 'the appeal succeeded (`appeal.decided`, sustained)',
  remanded: 'sent back to the judge: no order stands (`appeal.decided`, remanded)',
  terminated: 'the proceeding is over, with no order (`appeal.decided`, terminated)',
  withdrawn: 'the appeal was withdrawn (`appeal.decided`, withdrawn)',
  rejected: 'not taken in as an appeal (`appeal.rejected`); the release does not say why',
  closed: 'put aside: the appeal is still pending (no event)',
  pending: 'no decision: the appeal is still pending (no event)',
  other: 'decided, in a way that ends nothing by itself (`appeal.decided`, other): a person reviews it',
};

export const boardMotionsInWords: { readonly [decision in BoardMotionDecision]: string } = {
  granted: 'granted (`motion.decided`)',
  denied: 'denied (`motion.decided`)',
  withdrawn: 'withdrawn (`motion.decided`)',
  pending: 'still pending (no event)',
  other: 'other (`motion.decided`): a person reviews it',
};

export const appealKindsInWords: { readonly [kind in AppealKind]: string } = {
  case: 'an appeal of the decision of the case (`appeal.filed`, case)',
  bond: 'an appeal about bond (`appeal.filed`, bond): no order waits for it',
  motion: 'an appeal of a decision on a motion (`appeal.filed`, motion)',
  interlocutory: 'an appeal while the case goes on (`appeal.filed`, interlocutory)',
  'board-motion': 'a motion to the Board to reopen or reconsider (`motion.filed`, Board)',
  'circuit-remand':
    'a court of appeals sent the case back (`appeal.filed`, case, and `court-matter.recorded`): a person reviews it',
  unknown: 'a matter that cannot be read (`record.conflicted`)',
};

/** What a motion asks for. */
export function motionInWords({ motion, basis, endsProceeding }: MotionType): string {
  if (endsProceeding === true)
    return 'to end the proceeding with no order; granted beside an order it is a contradiction';
  const asked = {
    reopen: 'to reopen the case',
    reconsider: 'to reconsider a decision',
    'rescind-in-absentia': 'to rescind an order made in absentia, on a ground that the release does not name',
    stay: 'for a stay',
    recalendar: 'to put the case back on the calendar',
    procedural: 'for a day, a court, counsel or a form of hearing: it asks for nothing of an order',
    other: 'something else',
  }[motion];
  return basis === 'changed-conditions' ? `${asked}, because conditions in a country changed` : asked;
}

/** What a decision on an application is. */
export function applicationDecisionInWords(known: ApplicationDecisionCode): string {
  if (known.decision === undefined) return 'no decision: pending';
  const traits = [
    known.torture ? 'protection under the Convention against Torture, whatever was applied for' : '',
    known.full ? 'in full: asylum so granted makes an asylee (`status.granted`)' : '',
    known.movesOn ? 'goes on in the next leg; with no next leg it is pending' : '',
  ].filter((trait) => trait !== '');
  return [known.decision.replaceAll('-', ' '), ...traits].join('; ');
}

const reliefs: { readonly [relief in Relief]: string } = {
  asylum: 'asylum',
  withholding: 'withholding of removal',
  cat: 'protection under the Convention against Torture',
  'cancellation-a': 'cancellation of removal for a permanent resident',
  'cancellation-b': 'cancellation of removal for others',
  adjustment: 'adjustment of status',
  'voluntary-departure': 'voluntary departure',
  suspension: 'suspension of deportation',
  nacara: 'relief under NACARA',
  registry: 'registry',
  hrifa: 'relief under HRIFA',
  'removal-of-conditions': 'removal of the conditions of residence',
  'waiver-209c': 'waiver under INA 209(c)',
  'waiver-212c': 'waiver under former INA 212(c)',
  'waiver-212d': 'waiver under INA 212(d)',
  'waiver-212h': 'waiver under INA 212(h)',
  'waiver-212i': 'waiver under INA 212(i)',
  'waiver-237h': 'waiver under INA 237(a)(1)(H)',
  other: 'another relief, which no rule reads',
};

/** What an application is for. */
export function reliefInWords(relief: Relief): string {
  return `${reliefs[relief]} (\`${relief}\`)`;
}

export const bondDecisionsInWords: { readonly [decision in BondDecision]: string } = {
  'amount-increased': 'bond was raised to NEW_BOND',
  'amount-decreased': 'bond was lowered to NEW_BOND',
  'no-change': 'bond stays as it was',
  'no-bond': 'no bond: the person stays in custody',
  'zero-bond': 'a bond of nothing',
  'own-recognizance': 'release on own recognizance',
  'no-jurisdiction': 'not for the judge to decide',
  amelioration: 'the terms of release were eased',
  withdrawn: 'the request was withdrawn',
  other: 'something else: custody bars no removal, so it is not held against the case',
};

export const juvenilesInWords: { readonly [juvenile in Juvenile]: string } = {
  'unaccompanied-asylum': 'an unaccompanied child who asks for asylum',
  unaccompanied: 'an unaccompanied child',
  accompanied: 'a child with family',
  'released-or-18': 'a child who was released to a guardian, or has turned 18',
  'not-applicable': 'no longer, or never, a juvenile case',
  juvenile: 'a child',
  unknown: 'not known: a person reviews it',
};
