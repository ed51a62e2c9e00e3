/**
 * What the id of a rule gives away. A stored posture, a task or a figure names rules and no events: who may not know of a
 * compartment is not shown that a rule of it applies to a case.
 */
import { type RecordCompartment, recordCompartments } from './compartments.ts';

/**
 * `protected`: the rule applies only where records of these compartments are. `either`: it applies to ordinary records too,
 * and then gives nothing away; which it is, the events on which it rests say.
 */
export interface RuleCompartments {
  readonly protected: readonly RecordCompartment[];
  readonly either: readonly RecordCompartment[];
}

const ordinary: RuleCompartments = { protected: [], either: [] };
const ofAsylum: RuleCompartments = { protected: ['asylum'], either: [] };
const of1367: RuleCompartments = { protected: ['protected-1367'], either: [] };
const mayBeAsylum: RuleCompartments = { protected: [], either: ['asylum'] };
const mayBe1367: RuleCompartments = { protected: [], either: ['protected-1367'] };
const mayBeAsylumOr1367: RuleCompartments = { protected: [], either: ['asylum', 'protected-1367'] };
/** Rules on the record as such: what they found may be in any record. */
const mayBeAny: RuleCompartments = { protected: [], either: recordCompartments };

/** Every rule of the rulebook; a test sees to it. */
export const ruleCompartments: Readonly<Record<string, RuleCompartments>> = {
  A1: ordinary,
  A2: ordinary,
  A3: ordinary,
  A4: ordinary,
  A5: ordinary,
  A6: ordinary,
  A7: ordinary,
  A8: ordinary,
  B1: mayBe1367,
  B2: ordinary,
  B3: mayBeAsylum,
  B4: ordinary,
  B5: ordinary,
  B6: ordinary,
  B7: ordinary,
  B8: mayBe1367,
  B9: ordinary,
  B10: mayBeAsylum,
  B11: mayBeAsylum,
  B12: mayBeAsylum,
  B13: mayBeAsylum,
  B14: ordinary,
  B15: ofAsylum,
  B16: mayBe1367,
  B17: mayBeAsylum,
  B18: ordinary,
  C1: mayBeAsylum,
  C2: mayBe1367,
  C3: mayBeAsylumOr1367,
  C4: mayBe1367,
  C5: of1367,
  C6: mayBe1367,
  C7: ordinary,
  C8: ordinary,
  C9: ordinary,
  C10: ofAsylum,
  C11: mayBeAsylum,
  C12: ordinary,
  C13: ordinary,
  C14: ofAsylum,
  C15: ofAsylum,
  C16: mayBeAsylum,
  C17: of1367,
  C18: of1367,
  C19: of1367,
  C20: ordinary,
  C21: ordinary,
  C22: ordinary,
  C23: ordinary,
  C24: { protected: [], either: ['witness'] },
  C25: ordinary,
  C26: mayBeAsylum,
  C27: ordinary,
  C28: mayBe1367,
  C29: mayBe1367,
  C30: ordinary,
  C31: ordinary,
  C32: ordinary,
  C33: ordinary,
  C34: ordinary,
  C35: ordinary,
  C36: ordinary,
  C37: ordinary,
  R1: mayBeAny,
  R2: mayBeAny,
  R3: mayBeAny,
  R4: mayBeAny,
  R5: mayBeAny,
  D1: mayBe1367,
  D2: mayBeAsylumOr1367,
  D3: mayBeAsylum,
  D4: mayBeAsylum,
  D5: ofAsylum,
  D6: ordinary,
  D7: ordinary,
  D8: ordinary,
  D9: mayBeAsylumOr1367,
  D10: ofAsylum,
  D11: ordinary,
};

/** The walls behind which a rule's id stands. A rule that nobody classified stands behind all. */
export function compartmentsOfRule(rule: string): readonly RecordCompartment[] {
  const found = Object.hasOwn(ruleCompartments, rule) ? ruleCompartments[rule] : undefined;
  return found?.protected ?? recordCompartments;
}
