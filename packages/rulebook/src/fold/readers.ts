/** Which reader takes which kind of event. A kind that is in neither list is read by no rule, and is a review (R1). */
import { text } from './body.ts';
import type { Dated } from './dated.ts';
import type { Facts } from './facts.ts';
import { add } from './facts.ts';
import { kindsReadOnDemand } from './on-demand.ts';
import { readAppeal, readAppealEnd, readCertification, readMotion, readRuling } from './read-appeals.ts';
import {
  markPending,
  readClosure,
  readCompletion,
  readOpening,
  readOrder,
  readTermination,
  readVacating,
} from './read-orders.ts';

/** Puts an event among the facts. */
export type Reader = (facts: Facts, at: Dated) => void;

/**
 * Kinds that their rules read as the history of the case, and that nothing in an answer turns on: hearings, notices,
 * families, what a person under supervision wears (C33: inventory, and no more), a check-in that was missed (it lifts no bar),
 * a review of supervision.
 */
const history = [
  'nta.served',
  'hearing.scheduled',
  'hearing.held',
  'hearing.adjourned',
  'hearing.cancelled',
  'appearance.recorded',
  'notice.returned',
  'venue.changed',
  'family.linked',
  'monitoring.enrolled',
  'monitoring.changed',
  'monitoring.ended',
  'checkin.missed',
  'supervision.reviewed',
  'criminal-charge.closed',
  // A seal decides who may see an entry, not what follows from it.
  'record.sealed',
  'record.unsealed',
  // A correction works through what it voids, before any event is read.
  'record.corrected',
] as const;

/** Kinds that their rules read as they stand, by `facts.of(kind)`. */
const collectedKinds: readonly string[] = [
  'death.recorded',
  'execution-wait.waived',
  'fear.claimed',
  'fear.decided',
  'hold.placed',
  'hold.released',
  'custody.held-elsewhere',
  'conviction.recorded',
  'juvenile.recorded',
  'status.applied',
  'status.granted',
  'status.denied',
  'status.terminated',
  'citizenship.claimed',
  'citizenship.resolved',
  'class.joined',
  'case.identified',
  'custody.booked-in',
  'custody.released',
  'custody.review-due',
  'custody.reviewed',
  'supervision.ordered',
  'supervision.revoked',
  'condition.imposed',
  'condition.ended',
  'checkin.scheduled',
  'checkin.completed',
  'checkin.excused',
  'criminal-charge.recorded',
  'review.petitioned',
  'review.decided',
  'mandate.issued',
  'habeas.filed',
  'habeas.closed',
  'court-matter.recorded',
  'bond.decided',
  'accommodation.recorded',
];

/** Takes part of an event into a list of the facts. */
const readers: readonly (readonly [string, Reader])[] = [
  ['nta.filed', markPending],
  ['proceeding.opened', readOpening],
  ['proceeding.reopened', readVacating],
  ['proceeding.recalendared', markPending],
  ['proceeding.administratively-closed', readClosure],
  ['proceeding.terminated', readTermination],
  ['proceeding.dismissed', readTermination],
  ['proceeding.completed', readCompletion],
  ['order.entered', readOrder],
  ['order.vacated', readVacating],
  [
    'order.served',
    (facts, at) => {
      facts.served = add(facts.served, at);
    },
  ],
  [
    'departure-bond.posted',
    (facts, at) => {
      facts.bonds = add(facts.bonds, at);
    },
  ],
  [
    'departure.verified',
    (facts, at) => {
      facts.departures = add(facts.departures, at);
    },
  ],
  [
    'appeal.waived',
    (facts, at) => {
      facts.waivers = add(facts.waivers, at);
    },
  ],
  ['appeal.filed', readAppeal],
  ['appeal.rejected', readAppealEnd],
  ['appeal.withdrawn', readAppealEnd],
  ['appeal.decided', readAppealEnd],
  ['case.certified', readCertification],
  ['motion.filed', readMotion],
  ['motion.decided', readRuling],
  [
    'stay.requested',
    (facts, at) => {
      facts.stayRequests = add(facts.stayRequests, at);
    },
  ],
  [
    'stay.granted',
    (facts, at) => {
      facts.stays = add(facts.stays, at);
      facts.stayAnswers = add(facts.stayAnswers, at);
    },
  ],
  [
    'stay.denied',
    (facts, at) => {
      facts.stayAnswers = add(facts.stayAnswers, at);
    },
  ],
  [
    'stay.lifted',
    (facts, at) => {
      facts.stayEnds = add(facts.stayEnds, at);
    },
  ],
  [
    'protection.granted',
    (facts, at) => {
      facts.protections = add(facts.protections, at);
    },
  ],
  [
    'protection.terminated',
    (facts, at) => {
      facts.protectionEnds = add(facts.protectionEnds, at);
    },
  ],
  [
    'application.filed',
    (facts, at) => {
      facts.applications = add(facts.applications, at);
    },
  ],
  [
    'application.decided',
    (facts, at) => {
      facts.applicationDecisions = add(facts.applicationDecisions, at);
    },
  ],
  [
    'counsel.entered',
    (facts, at) => {
      facts.counselEntered = add(facts.counselEntered, at);
    },
  ],
  [
    'counsel.withdrew',
    (facts, at) => {
      facts.counselWithdrew = add(facts.counselWithdrew, at);
    },
  ],
  [
    'case.described',
    (facts, at) => {
      facts.arrivals = add(facts.arrivals, at);
    },
  ],
  [
    // Of the notices one begins a period; the others are history.
    'notice.sent',
    (facts, at) => {
      if (text(at.event.body, 'what') === 'briefing-schedule') facts.collect(at);
    },
  ],
  [
    'address.changed',
    (facts, at) => {
      facts.moves = add(facts.moves, at);
    },
  ],
];

/** The reader of each kind; `undefined` in the table is a kind that the fold passes over: history, or read on demand. */
export const readerOfKind: ReadonlyMap<string, Reader | undefined> = new Map<string, Reader | undefined>([
  ...history.map((kind): [string, undefined] => [kind, undefined]),
  ...[...kindsReadOnDemand].map((kind): [string, undefined] => [kind, undefined]),
  ...collectedKinds.map((kind): [string, Reader] => [kind, readCollected]),
  ...readers,
]);

function readCollected(facts: Facts, at: Dated): void {
  facts.collect(at);
  if (at.event.kind === 'death.recorded') facts.deaths = add(facts.deaths, at);
  if (at.event.kind === 'fear.decided') facts.legDecisions = add(facts.legDecisions, at);
}

/** Reads an event of a kind that no rule knows. */
export function readUnknown(facts: Facts, at: Dated): void {
  facts.unread = add(facts.unread, at);
}

/** Doubts about the record. They work as soon as they are known, whatever day they carry: a report as of an earlier day
 * must not rest on a row that is now known to be unreadable, gone, in conflict or disputed. */
export const doubtReaders: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [
    'record.quarantined',
    (facts, at) => {
      facts.quarantined = add(facts.quarantined, at);
    },
  ],
  [
    'record.conflicted',
    (facts, at) => {
      facts.conflicted = add(facts.conflicted, at);
    },
  ],
  [
    'record.withdrawn-by-source',
    (facts, at) => {
      facts.withdrawn = add(facts.withdrawn, at);
    },
  ],
  [
    'record.disputed',
    (facts, at) => {
      facts.disputed = add(facts.disputed, at);
    },
  ],
]);
