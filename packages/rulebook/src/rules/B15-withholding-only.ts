/** B15: proceedings that rest on an order which they do not contain. */
import type { Day } from '../calendar/civil-day.ts';
import type { Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { surelyBefore } from '../fold/dated.ts';
import type { AppealFact, OrderFact } from '../fold/facts.ts';
import { lastDay } from './B03-appeal-time.ts';
import type { Turn } from './B16-reopened-or-remanded.ts';
import { always, type Rule } from './rule.ts';

export const withholdingOnly: Rule = {
  id: 'B15',
  name: 'Withholding-only and other proceedings on another order',
  citations: [
    { cite: '8 CFR 208.31(e), 1208.31(e) (referral to the judge; appeal to the Board)', confidence: 'V' },
    {
      cite: '8 CFR 1003.6(a) (a decision that may be appealed is not executed while it may be, or is)',
      confidence: 'V',
    },
    { cite: 'Riley v. Bondi (U.S. 2025-06-26)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'The order beneath is taken from the record only if the record holds it; the court release does not.',
    'A waiver of appeal of a decision on protection: the whole time to appeal is counted.',
  ],
  uncertainties: [
    'Whether removal waits for the Board in withholding-only proceedings under 1003.6(a), or only by practice: it waits here.',
  ],
  checkedOn: '2026-11-24',
  reads: [
    'proceeding.opened',
    'proceeding.completed',
    'record.quarantined',
    'fear.decided',
    'application.decided',
    'appeal.filed',
    'appeal.decided',
  ],
  sentence: {
    en: 'In withholding-only and like proceedings the order beneath is already final; a decision on protection is no order of removal, and one that denies it may be appealed to the Board.',
    es: 'En los procesos de solo suspensión de expulsión y similares, la orden de base ya es definitiva; la decisión sobre la protección no es una orden de expulsión, y la que la deniega puede apelarse ante la Junta.',
  },
  apply(matter) {
    applyAppealTime(matter);
    if (!matter.mayHideOrder) return;
    for (const leg of matter.facts.legsOnAnotherOrder) {
      matter.answer.review('B15', 'The proceeding rests on an order that this record does not hold.', leg);
    }
  },
};

/** A decision of a judge on protection alone, in proceedings that a positive fear of persecution or torture began. */
export interface ProtectionDecision {
  readonly decided: Dated;
  readonly isGrant: boolean;
}

const none: readonly ProtectionDecision[] = [];

/** The decisions of withholding-only proceedings that surely came after something, and have taken effect. */
export function protectionDecisionsAfter({ facts, clock }: Matter, since: Dated): readonly ProtectionDecision[] {
  let found = none;
  for (const decided of facts.applicationDecisions) {
    const decision = text(decided.event.body, 'decision');
    if (decision !== 'granted' && decision !== 'denied' && decision !== 'withdrawn' && decision !== 'abandoned')
      continue;
    if (!isOnProtection(decided) || !surelyBefore(since, decided) || !clock.reached(decided.latest)) continue;
    found = [...found, { decided, isGrant: decision === 'granted' }];
  }
  return found;
}

function isOnProtection({ event }: Dated): boolean {
  const relief = text(event.body, 'relief');
  return relief === 'withholding' || relief?.startsWith('cat') === true;
}

/** A positive finding of fear that leads to withholding-only proceedings: any but one in expedited removal. */
export function leadsToWithholdingOnly({ event }: Dated): boolean {
  return text(event.body, 'result') === 'positive' && text(event.body, 'screening') !== 'credible';
}

/** What began withholding-only proceedings: a positive finding, or the proceeding itself. */
function beginnings({ facts }: Matter): readonly Dated[] {
  const legs = facts.legsOnAnotherOrder.filter(({ event }) => text(event.body, 'caseType')?.toLowerCase() === 'who');
  return [...facts.of('fear.decided').filter(leadsToWithholdingOnly), ...legs];
}

const noDenials: ReadonlySet<Dated> = new Set();

/** The denials of protection in withholding-only proceedings. */
function denialsOf(matter: Matter): ReadonlySet<Dated> {
  const { facts } = matter;
  if (facts.applicationDecisions.length === 0) return noDenials;
  if (facts.legsOnAnotherOrder.length + facts.of('fear.decided').length === 0) return noDenials;
  const denials = new Set<Dated>();
  for (const beginning of beginnings(matter)) {
    for (const { decided, isGrant } of protectionDecisionsAfter(matter, beginning)) {
      // One beside or before an order of the court is of the proceedings that ended with the order.
      const isOfOrder = facts.orders.some((order) => isOfCourt(order) && !surelyBefore(order, decided));
      if (!isGrant && !isOfOrder) denials.add(decided);
    }
  }
  return denials;
}

function lastToAppeal({ answer }: Matter, denial: Dated): Day {
  return lastDay(denial.latest, answer.parameter('appeal-days', denial.latest), 'later');
}

/** Whether an appeal was taken in time from a denial of protection, and so is none of an order of removal. */
export function isOfProtectionDenied(matter: Matter, appeal: AppealFact): boolean {
  for (const denial of denialsOf(matter)) if (isFrom(appeal, denial, lastToAppeal(matter, denial))) return true;
  return false;
}

function isFrom(appeal: AppealFact, denial: Dated, last: Day): boolean {
  if (appeal.what === 'bond' || appeal.what === 'interlocutory') return false;
  return !surelyBefore(appeal, denial) && appeal.earliest <= last;
}

/** C1 and C2 for the denial of protection: the judge's decision may be appealed, and removal waits for that. */
function applyAppealTime(matter: Matter): void {
  const { answer, clock } = matter;
  for (const denial of denialsOf(matter)) {
    const last = lastToAppeal(matter, denial);
    if (!clock.past(last)) answer.bar('C1', 'all', last, denial);
    for (const appeal of matter.facts.appeals) {
      if (isOpen(matter, appeal, denial, last)) answer.bar('C2', 'all', undefined, denial, appeal);
    }
  }
}

/** Whether the immigration court or the Board made an order. */
export function isOfCourt({ authority }: OrderFact): boolean {
  return authority === 'judge' || authority === 'board' || authority === 'stipulated';
}

/** Whether a timely appeal of a denial is undecided, or came back and was not decided anew. */
function isOpen(matter: Matter, appeal: AppealFact, denial: Dated, last: Day): boolean {
  if (!isFrom(appeal, denial, last)) return false;
  return !appeal.ends.some((end) => {
    if (!matter.clock.reached(end.latest)) return false;
    if (end.how === 'dismissed' || end.how === 'withdrawn' || end.how === 'rejected') return true;
    return protectionDecisionsAfter(matter, end).length > 0;
  });
}

/** Tables of a release whose unreadable row may be an order. An unnamed table may be any. */
function mayHoldOrder(table: string | undefined): boolean {
  if (table === undefined) return true;
  const name = table.toLowerCase();
  // An appeal's row may be the Board ordering removal where the judge did not.
  return (
    name.includes('appeal') || name.includes('proceeding') || name.includes('tblcase') || name.includes('tbl_case')
  );
}

/**
 * Whether the record leaves open that there is an order which it does not show: a leg that rests on one, an end of a leg
 * or a row that nobody could read, a Board decision whose meaning is open. Says so in the answer where no other rule does.
 */
export function hiddenOrder(matter: Matter, turns: readonly Turn[]): boolean {
  const { facts, answer, clock } = matter;
  let mayHide = facts.legsOnAnotherOrder.length > 0;
  for (const row of facts.quarantined) {
    if (mayHoldOrder(text(row.event.body, 'table'))) mayHide = true;
  }
  for (const turn of turns) {
    const isUnread = turn.at.event.kind === 'proceeding.completed';
    const isOpenDecision = !turn.isPlain && turn.at.event.kind === 'appeal.decided';
    if (!isUnread && !isOpenDecision) continue;
    const isSettled = turns.some(
      (later) =>
        later.isPlain &&
        // A finding of fear takes an officer's order away, and none that a proceeding may have ended with.
        later.at.event.kind !== 'fear.decided' &&
        surelyBefore(turn.at, later.at) &&
        clock.reached(later.at.latest),
    );
    if (isSettled || facts.orders.some((order) => surelyBefore(turn.at, order))) continue;
    mayHide = true;
    const why = isUnread
      ? 'How a proceeding ended cannot be read: it may have ended with an order of removal.'
      : 'What the Board decided may be an order of removal, and the record does not say so plainly.';
    answer.review(isUnread ? 'B1' : 'B17', why, turn.at);
  }
  return mayHide;
}
