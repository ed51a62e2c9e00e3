/**
 * Which events protect a person: a stay, a bar, a protection, a claim, an application, a filing that holds removal up or may,
 * a decision for the person. No refusal stops their recording. A wrong one costs a review; a missing one can cost a life.
 */
import type { CaseEvent, EventBody } from '../event.ts';
import { text } from '../fold/body.ts';

/** Kinds that protect, whatever their body says. */
export const protectiveKinds: ReadonlySet<string> = new Set([
  'stay.requested',
  'stay.granted',
  'protection.granted',
  'fear.claimed',
  'status.applied',
  'status.granted',
  'citizenship.claimed',
  'class.joined',
  'hold.placed',
  'order.vacated',
  'proceeding.reopened',
  'proceeding.administratively-closed',
  'proceeding.terminated',
  'proceeding.dismissed',
  'motion.filed',
  'case.certified',
  'review.petitioned',
  'habeas.filed',
  'court-matter.recorded',
  'application.filed',
  'counsel.entered',
  'accommodation.recorded',
  'juvenile.recorded',
  'custody.held-elsewhere',
  'departure-bond.posted',
  'checkin.completed',
  'checkin.excused',
  'condition.ended',
  'monitoring.ended',
]);

/** Kinds that protect where their body says so. */
export const protectiveBodies: Readonly<Record<string, (body: EventBody) => boolean>> = {
  'appeal.filed': (body) => text(body, 'by') !== 'dhs',
  'appeal.decided': isOneOf('decision', 'sustained', 'remanded', 'terminated'),
  'motion.decided': isOneOf('decision', 'granted'),
  'application.decided': isOneOf('decision', 'granted'),
  'order.entered': isOneOf('order', 'relief', 'termination'),
  'fear.decided': isOneOf('result', 'positive'),
  'citizenship.resolved': isOneOf('result', 'citizen'),
  'review.decided': isOneOf('decision', 'granted', 'remanded', 'vacated'),
};

function isOneOf(field: string, ...values: readonly string[]): (body: EventBody) => boolean {
  return (body) => values.includes(text(body, field) ?? '');
}

/** Whether recording the event protects the person. */
export function protects({ kind, body }: CaseEvent): boolean {
  // A kind is any text that was stored: one like `__proto__` has no entry of its own.
  const says = Object.hasOwn(protectiveBodies, kind) ? protectiveBodies[kind] : undefined;
  return protectiveKinds.has(kind) || (says?.(body) ?? false);
}
