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
    'The fee of a motion in 2026 before October was not found; that of 2025 is shown. The fee of a motion to the Board after 2025 was not found.',
    "The amounts from 2026-10-01 come from an account of the amended regulation and of the court's page; neither was read.",
  ],
  checkedOn: null,
  reads: [],
  sentence: {
    en: 'An appeal of a removal order and a motion to reopen or reconsider cost a fee that changes each year; a bond appeal, a joint motion and a motion to rescind for want of notice cost none, and a waiver can be asked for.',
    es: 'Apelar una orden de expulsión y pedir que se reabra o reconsidere tiene un costo que cambia cada año; la apelación de una fianza, la moción conjunta y la de anulación por falta de aviso no lo tienen, y puede pedirse una exención.',
  },
};

/** D10: the yearly fee of an application for asylum. */
export const annualAsylumFee: Rule = {
  id: 'D10',
  name: 'Annual fee of an application for asylum',
  citations: [
    { cite: 'Pub. L. 119-21; 91 FR 22952 (FR Doc 2026-08333, in force from 2026-05-29)', confidence: 'V' },
    { cite: 'Memorandum of the Executive Office for Immigration Review of 2026-01-02', confidence: 'V' },
  ],
  period: { from: '2025-07-04', to: null },
  notEncoded: [
    "The last day to pay: in court it is the one that the judge's written order sets, at the agency 30 days from its notice; no event carries either.",
    'That the agency rejects an application whose fee is not paid, and ends the work permit that rests on it.',
  ],
  uncertainties: ['The amount from 2026-10-01 was not found; that of the year before is shown.'],
  checkedOn: null,
  reads: [],
  sentence: {
    en: "Each year in which an application for asylum is pending costs a fee: in court only on a judge's written order with a last day to pay, at the agency within 30 days of its notice.",
    es: 'Cada año en que una solicitud de asilo está pendiente tiene un costo: ante el tribunal solo si el juez lo ordena por escrito con fecha límite, ante la agencia dentro de 30 días de su aviso.',
  },
};

/** D11: what a person may owe after an arrest. */
export const apprehensionFees: Rule = {
  id: 'D11',
  name: 'Fees after an arrest',
  citations: [
    { cite: '8 USC 1814 (Pub. L. 119-21, section 100016), ordered removed in absentia', confidence: 'S' },
    { cite: '8 USC 1815 (Pub. L. 119-21, section 100017), apprehended between ports of entry', confidence: 'S' },
  ],
  period: { from: '2025-07-04', to: null },
  notEncoded: [
    'Who owes it: it is a debt to the treasury and never a condition of removal, of release or of a protection.',
    'The exception where the order in absentia is rescinded (8 USC 1814(c)).',
  ],
  uncertainties: [
    'A rule that would raise the fee of in absentia orders to $18,000 was proposed on 2026-05-20 (91 FR 29380); that it became final was not found.',
  ],
  checkedOn: null,
  reads: [],
  sentence: {
    en: 'A person ordered removed in absentia and arrested later, or apprehended between ports of entry, may owe a fee. It is a debt, and no answer about removal turns on it.',
    es: 'Una persona con orden de expulsión en ausencia y arrestada después, o aprehendida entre puertos de entrada, puede deber una tarifa. Es una deuda, y ninguna respuesta sobre la expulsión depende de ella.',
  },
};
