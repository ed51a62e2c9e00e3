/** D9: what an appeal or a motion costs. Facts, from which no answer follows; a fee unpaid in time is B4. */
import { always, type Rule } from './rule.ts';

export const fees: Rule = {
  id: 'D9',
  name: 'Fees of appeals and motions',
  citations: [
    { cite: 'Pub. L. 119-21 (2025-07-04)', confidence: 'V' },
    { cite: '8 CFR 1103.7(b); 1003.8; 1003.24', confidence: 'V' },
    { cite: 'Matter of Garcia Martinez, 29 I&N Dec. 169 (BIA)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'Whether a fee was paid or waived: what follows from one that was not is B4.',
    'Waiver: a person with counsel who is not detained is presumed able to pay (Garcia Martinez).',
    'The lower fee of a motion that rests only on an application without a fee ($950 from 2026-10-01, by one account).',
    'Fees of applications for relief.',
  ],
  uncertainties: [
    'That a joint motion, and one to rescind for want of notice, cost no fee was not read in the regulation itself.',
    'The fee of a motion in 2026 before October was not found; that of 2025 is shown. The fee of a motion to the Board after 2025 was not found.',
    "The amounts from 2026-10-01 come from an account of the amended regulation and of the court's page; neither was read.",
  ],
  checkedOn: '2026-11-24',
  reads: [],
  sentence: {
    en: 'An appeal of a removal order and a motion to reopen or reconsider cost a fee that changes each year; a bond appeal, a joint motion and a motion to rescind for want of notice cost none, and a waiver can be asked for.',
    es: 'Apelar una orden de expulsión y pedir que se reabra o reconsidere tiene un costo que cambia cada año; la apelación de una fianza, la moción conjunta y la de anulación por falta de aviso no lo tienen, y puede pedirse una exención.',
  },
};
