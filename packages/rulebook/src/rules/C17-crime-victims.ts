/** C17: petitions and deferred action of victims of crimes (U). */
import { always, type Rule } from './rule.ts';
import { applyGrants, reviewPending } from './status-in-effect.ts';

export const crimeVictims: Rule = {
  id: 'C17',
  name: 'U status: victims of crimes',
  citations: [
    { cite: 'INA 237(d)', confidence: 'S' },
    { cite: '8 CFR 214.14', confidence: 'V' },
    { cite: 'USCIS Policy Manual, volume 3, part C, chapters 5–7', confidence: 'V' },
    { cite: 'ICE Directive 11005.4 (2025-01-31)', confidence: 'V' },
    { cite: '8 USC 1367', confidence: 'S' },
  ],
  period: always,
  notEncoded: [
    'A stay that the agency grants on a petition, until its approval or its final denial (237(d)(1)), is a stay of its own (C6), ended as such.',
    'Confidentiality (8 USC 1367): who may see this bar, or that it exists, is for the access table; nothing known only from the abuser counts against the person.',
    'A place on the waiting list with no deferred action on record.',
  ],
  uncertainties: [
    'Immigration Center for Women and Children v. Noem (C.D. Cal. 2:25-cv-09848, on appeal): relief for people with pending petitions; its scope was not read, so a pending petition is a review.',
  ],
  checkedOn: '2026-11-24',
  reads: ['status.granted', 'status.terminated', 'status.applied', 'status.denied'],
  sentence: {
    en: 'Deferred action on a bona fide U petition bars removal until it ends with notice; a petition that is pending needs a person to look.',
    es: 'La acción diferida por una petición U de buena fe impide la expulsión hasta que termine con aviso; una petición pendiente debe revisarla una persona.',
  },
  apply(matter) {
    applyGrants(matter, 'C17', 'u-bona-fide', 'bar');
    reviewPending(matter, 'C17', 'u');
  },
};
