/** B15: proceedings that rest on an order which they do not contain. */
import type { Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';
import { surelyBefore } from '../fold/dated.ts';
import type { Turn } from './B16-reopened-or-remanded.ts';
import { always, type Rule } from './rule.ts';

export const withholdingOnly: Rule = {
  id: 'B15',
  name: 'Withholding-only and other proceedings on another order',
  citations: [
    { cite: '8 CFR 208.31(e), 1208.31', confidence: 'V' },
    { cite: 'Riley v. Bondi (U.S. 2025-06-26)', confidence: 'V' },
  ],
  period: always,
  notEncoded: ['The order beneath is taken from the record only if the record holds it; the court release does not.'],
  checkedOn: null,
  reads: ['proceeding.opened', 'proceeding.completed', 'record.quarantined'],
  sentence: {
    en: 'In withholding-only and like proceedings the order beneath is already final; a decision on protection is no order of removal.',
    es: 'En los procesos de solo suspensión de expulsión y similares, la orden de base ya es definitiva; la decisión sobre la protección no es una orden de expulsión.',
  },
  apply(matter) {
    if (!matter.mayHideOrder) return;
    for (const leg of matter.facts.legsOnAnotherOrder) {
      matter.answer.review('B15', 'The proceeding rests on an order that this record does not hold.', leg);
    }
  },
};

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
  let isOpen = facts.legsOnAnotherOrder.length > 0;
  for (const row of facts.quarantined) {
    if (mayHoldOrder(text(row.event.body, 'table'))) isOpen = true;
  }
  for (const turn of turns) {
    const isUnread = turn.at.event.kind === 'proceeding.completed';
    const isOpenDecision = !turn.isPlain && turn.at.event.kind === 'appeal.decided';
    if (!isUnread && !isOpenDecision) continue;
    const isSettled = turns.some(
      (later) => later.isPlain && surelyBefore(turn.at, later.at) && clock.reached(later.at.latest),
    );
    if (isSettled || facts.orders.some((order) => surelyBefore(turn.at, order))) continue;
    isOpen = true;
    const why = isUnread
      ? 'How a proceeding ended cannot be read: it may have ended with an order of removal.'
      : 'What the Board decided may be an order of removal, and the record does not say so plainly.';
    answer.review(isUnread ? 'B1' : 'B17', why, turn.at);
  }
  return isOpen;
}
