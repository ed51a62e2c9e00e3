/**
 * Kinds that nearly every case carries and that few ask for. The fold passes over them; the first who asks with
 * `facts.of(kind)` has them read.
 */

/** Those on which an answer can turn by a rule. */
export const kindsReadOnDemand: ReadonlySet<string> = new Set(['charge.lodged']);

/** Those that the search for contradictions alone reads. Hearings are the most numerous events of a docket. */
export const kindsOfContradictions: ReadonlySet<string> = new Set([
  'nta.served',
  'hearing.scheduled',
  'hearing.held',
  'appearance.recorded',
  'family.linked',
]);

const onDemand: ReadonlySet<string> = new Set([...kindsReadOnDemand, ...kindsOfContradictions]);

/** Whether a kind is read only when someone asks for it. */
export function isReadOnDemand(kind: string): boolean {
  return onDemand.has(kind);
}
