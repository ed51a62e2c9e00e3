/**
 * Kinds that nearly every case carries and few rules ask for. The fold passes over them; the first rule that asks with
 * `facts.of(kind)` has them read.
 */
export const kindsReadOnDemand: ReadonlySet<string> = new Set(['charge.lodged']);
