/** C24: witnesses, departure control, material witnesses, and holds of no other kind. */
import { applyHolds, type HoldKind } from './hold-in-force.ts';
import { always, type Rule } from './rule.ts';

export const witness: Rule = {
  id: 'C24',
  name: 'Witness, departure control and other holds',
  citations: [
    { cite: 'INA 241(c)(2)(A)(ii)', confidence: 'S' },
    { cite: '8 CFR 215.2–215.3', confidence: 'K-h' },
    { cite: '18 USC 3144', confidence: 'S' },
    { cite: 'Form I-854 (witnesses and informants)', confidence: 'S' },
  ],
  period: always,
  notEncoded: [
    'Who owns a hold: a release by anyone but its owner is refused when it is recorded, and a release on record is taken.',
    'Whether a stay under 241(c) still serves its purpose: only a term or a release ends a hold.',
  ],
  checkedOn: '2026-11-24',
  reads: ['hold.placed', 'hold.released'],
  sentence: {
    en: 'A hold for a witness, for departure control, by a material-witness order, or of another kind bars removal until its last day or until its owner releases it.',
    es: 'Una retención por un testigo, por control de salida, por orden de testigo material o de otro tipo impide la expulsión hasta su último día o hasta que la libere quien la impuso.',
  },
  apply(matter) {
    applyHolds(matter, 'C24', isOfNoOtherRule);
  },
};

const kindsOfOtherRules: ReadonlySet<HoldKind> = new Set(['imprisonment', 'unaccompanied-child', 'court-order']);

/** A hold of a kind that nobody knows bars as well: someone placed it. */
function isOfNoOtherRule(kind: HoldKind): boolean {
  return !kindsOfOtherRules.has(kind);
}
