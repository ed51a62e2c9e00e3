/** C36: the facts on which custody without bond turns. No answer on removal follows from them. */

import type { Matter } from '../evaluate/matter.ts';
import type { CaseEvent } from '../event.ts';
import { text } from '../fold/body.ts';
import { surelyBefore } from '../fold/dated.ts';
import { sectionOf } from './charges.ts';
import { custodyOf, mayBeHeld } from './custody-state.ts';
import type { Rule } from './rule.ts';

export const mandatoryCustody: Rule = {
  id: 'C36',
  name: 'Facts of mandatory custody',
  citations: [
    { cite: 'INA 236(c)', confidence: 'S' },
    { cite: 'Laken Riley Act, Pub. L. 119-1 (2025-01-29)', confidence: 'V' },
  ],
  period: { from: '2025-01-29', to: null },
  notEncoded: [
    'Whether custody is mandatory: only the facts that the law ties to it are gathered, for a judge to weigh.',
    'Release to protect a witness (236(c)(2), now (4)).',
    'A sentence of a year or more, on which one ground turns (236(c)(1)(C)): the charge alone is read.',
    'Admitting an offence without a charge: no event tells it.',
  ],
  uncertainties: [
    'Whether a charge that was closed still counts as an arrest under the Act: it is taken so.',
    'Whether the Act reaches an arrest of long ago, and what process it needs, is before the courts.',
  ],
  checkedOn: '2026-11-24',
  reads: [
    'charge.lodged',
    'criminal-charge.recorded',
    'criminal-charge.closed',
    'conviction.recorded',
    'custody.booked-in',
    'custody.released',
    'bond.decided',
    'custody.reviewed',
    'custody.review-due',
  ],
  sentence: {
    en: 'Before a final order, a person charged under the criminal or security grounds that section 236(c) names is held without bond; so is one charged as inadmissible for presence without admission, fraud or lack of documents who is also charged with, arrested for or convicted of burglary, theft, larceny, shoplifting, assault of an officer, or a crime of death or serious injury.',
    es: 'Antes de una orden definitiva, se detiene sin fianza a quien se imputa un motivo penal o de seguridad de los que nombra la sección 236(c); también a quien se imputa inadmisibilidad por presencia sin admisión, fraude o falta de documentos y además tiene cargos, arresto o condena por allanamiento, hurto, robo de mercancía, agresión a un agente o un delito con muerte o lesión grave.',
  },
  apply(matter) {
    const { facts, finality, answer } = matter;
    // After a final order section 241 governs (C30 to C32).
    if (finality.status === 'final') return;
    const custody = custodyOf(matter);
    if (!mayBeHeld(custody) && !(custody.held === 'untold' && isBondAsked(matter))) return;
    const lodged = facts.of('charge.lodged');
    const offences = [...facts.of('criminal-charge.recorded'), ...facts.of('conviction.recorded')];
    const gathered = mandatoryCustodyFacts([...lodged, ...offences].map(({ event }) => event));
    const isByAct = gathered.charges.length > 0 && gathered.offences.length > 0;
    if (gathered.criminalCharges.length === 0 && !isByAct) return;
    const ids = new Set([...gathered.criminalCharges, ...(isByAct ? [...gathered.charges, ...gathered.offences] : [])]);
    answer.review(
      'C36',
      'The record holds facts on which custody without bond turns; whether it does is for a judge to decide.',
      ...[...lodged, ...offences].filter(({ event }) => ids.has(event.id)),
    );
  },
};

/** Whether a judge was asked for bond, and nothing says that the person was released since. */
function isBondAsked({ facts }: Matter): boolean {
  const released = facts.of('custody.released');
  return facts.of('bond.decided').some((asked) => !released.some((at) => surelyBefore(asked, at)));
}

/** Grounds that the Laken Riley Act names: 212(a)(6)(A), (6)(C), (7). */
const groundsOfTheAct = ['212a6a', '212a6c', '212a7'];

/** Grounds of 236(c)(1)(A) to (D). 237(a)(2)(A)(i) alone among them turns on the sentence. */
const criminalGrounds = ['212a2', '237a2aii', '237a2b', '237a2c', '237a2d', '212a3b', '237a4b'];
const groundBySentence = '237a2ai';

/** Offences that the Act names, by a word of theirs; robbery is theft by force. The law of the place of the offence decides. */
const offencesOfTheAct =
  /burglar|robber|theft|thief|steal|stole|larcen|shoplift|assault|batter|death|injur|homicide|murder|manslaughter/i;

/**
 * The charges and offences of a case that C36 turns on, by event id: `charges` under the grounds of the Act, `offences`
 * that it names or that the record does not name, `criminalCharges` under section 236(c) itself. `events` are those that count.
 */
export function mandatoryCustodyFacts(events: readonly CaseEvent[]): {
  charges: string[];
  offences: string[];
  criminalCharges: string[];
} {
  const charges: string[] = [];
  const offences: string[] = [];
  const criminalCharges: string[] = [];
  for (const { id, kind, body } of events) {
    if (kind === 'charge.lodged') {
      const section = sectionOf(body) ?? '';
      if (groundsOfTheAct.some((ground) => section.startsWith(ground))) charges.push(id);
      if (section === groundBySentence || criminalGrounds.some((ground) => section.startsWith(ground))) {
        criminalCharges.push(id);
      }
    } else if (kind === 'criminal-charge.recorded' || kind === 'conviction.recorded') {
      const offence = text(body, 'offence');
      if (offence === undefined || offencesOfTheAct.test(offence)) offences.push(id);
    }
  }
  return { charges, offences, criminalCharges };
}
