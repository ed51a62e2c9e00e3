/** Readers of orders and of the proceedings around them. */
import type { EventBody } from '../event.ts';
import { countries, flag, text } from './body.ts';
import type { Dated } from './dated.ts';
import { readSpan } from './dated.ts';
import type { Facts, OrderFact, StageMark } from './facts.ts';
import { add } from './facts.ts';

const orderKinds = new Set<string | undefined>([
  'removal',
  'deportation',
  'exclusion',
  'voluntary-departure',
  'relief',
  'termination',
]);
const authorities = new Set<string | undefined>([
  'judge',
  'board',
  'expedited',
  'administrative',
  'reinstatement',
  'stipulated',
]);

function isOrderKind(kind: string | undefined): kind is OrderFact['kind'] {
  return orderKinds.has(kind);
}

function isAuthority(authority: string | undefined): authority is OrderFact['authority'] {
  return authorities.has(authority);
}

function orderCountries(body: EventBody): readonly string[] {
  const named = countries(body, 'countries');
  const { alternate } = body;
  if (alternate === undefined || alternate === null) return named;
  const isRead = typeof alternate === 'object' && !Array.isArray(alternate);
  // What was ordered in the alternative and cannot be read may name any country.
  const others = countries(isRead ? Object(alternate) : { countries: alternate }, 'countries');
  return [...new Set([...named, ...others])].sort();
}

/** Reads `order.entered`. */
export function readOrder(facts: Facts, at: Dated): void {
  const { event, earliest, latest } = at;
  const { body } = event;
  const order = text(body, 'order');
  const kind = isOrderKind(order) ? order : 'unknown';
  const authority = text(body, 'authority');
  const form = text(body, 'form');
  const appeal = text(body, 'appeal');
  const fact: OrderFact = {
    event,
    earliest,
    latest,
    kind,
    ofRemoval: kind !== 'relief' && kind !== 'termination',
    authority: isAuthority(authority) ? authority : 'unknown',
    priorOrderOn: readSpan(body.priorOrderOn),
    form: form === 'oral' || form === 'written' ? form : 'unknown',
    inAbsentia: flag(body, 'inAbsentia'),
    appeal: appeal === 'reserved' || appeal === 'waived' ? appeal : 'unknown',
    countries: orderCountries(body),
    departBy: readSpan(body.departBy),
    departureKind: text(body, 'departureKind'),
    bondRequired: flag(body, 'bondRequired'),
    isDeportation: kind === 'deportation' || text(body, 'caseType') === 'dep',
  };
  facts.orders = add(facts.orders, fact);
  if (kind === 'relief') mark(facts, at, 'relief-granted');
  if (kind === 'termination') mark(facts, at, 'terminated');
}

function mark(facts: Facts, { event, earliest, latest }: Dated, stage: StageMark['stage']): void {
  facts.marks = add(facts.marks, { event, earliest, latest, stage });
}

/** Notes that the case is before the court from here on. */
export function markPending(facts: Facts, at: Dated): void {
  mark(facts, at, 'pending');
}

/** Case types whose leg rests on an order that is not made in it. */
const typesOnAnotherOrder = new Set(['who', 'rfr', 'cfr', 'aoc', 'csr']);

/** Reads `proceeding.opened`. */
export function readOpening(facts: Facts, at: Dated): void {
  mark(facts, at, 'pending');
  facts.doubtfulTurns = add(facts.doubtfulTurns, at);
  const caseType = text(at.event.body, 'caseType');
  if (caseType !== undefined && typesOnAnotherOrder.has(caseType.toLowerCase())) {
    facts.legsOnAnotherOrder = add(facts.legsOnAnotherOrder, at);
  }
}

/** Reads `proceeding.reopened` and `order.vacated`: no order stands after it. */
export function readVacating(facts: Facts, at: Dated): void {
  mark(facts, at, 'pending');
  facts.vacated = add(facts.vacated, at);
}

/** Reads `proceeding.terminated` and `proceeding.dismissed`. */
export function readTermination(facts: Facts, at: Dated): void {
  mark(facts, at, 'terminated');
  facts.doubtfulTurns = add(facts.doubtfulTurns, at);
}

/** Reads `proceeding.administratively-closed`. */
export function readClosure(facts: Facts, at: Dated): void {
  mark(facts, at, 'administratively-closed');
}

/** Completions of a leg that are no order. */
const completionsWithoutOrder: ReadonlySet<string | undefined> = new Set([
  'transfer',
  'change-of-venue',
  'withdrawn',
  'failure-to-prosecute',
  'admitted',
  'jurisdiction-to-board',
  'other-administrative',
  'not-a-removal-decision',
]);

/** Reads `proceeding.completed`: it ends a leg with no order, unless nobody knows how it ended. */
export function readCompletion(facts: Facts, at: Dated): void {
  const how = text(at.event.body, 'how');
  if (!completionsWithoutOrder.has(how)) facts.unreadDecisions = add(facts.unreadDecisions, at);
  facts.legDecisions = add(facts.legDecisions, at);
}
