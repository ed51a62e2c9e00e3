/** C37: the reading of the law by which everyone who entered without inspection is held without a bond hearing. */
import type { Matter } from '../evaluate/matter.ts';
import type { InForce } from '../parameters/timelines.ts';
import { courtByCode } from '../places/courts.ts';
import { sectionsCharged } from './charges.ts';
import { custodyOf, mayBeHeld } from './custody-state.ts';
import type { Rule } from './rule.ts';

export const noBond: Rule = {
  id: 'C37',
  name: 'Detention without a bond hearing',
  citations: [
    { cite: 'INA 235(b)(2)(A) and 236(a)', confidence: 'S' },
    { cite: 'Matter of Q. Li, 29 I&N Dec. 66 (BIA 2025)', confidence: 'V' },
    { cite: 'Matter of Yajure Hurtado, 29 I&N Dec. 216 (BIA 2025-09-05)', confidence: 'V' },
    {
      cite: 'Maldonado Bautista v. Santacruz (C.D. Cal.), class judgment of 2025-12-18, vacatur of Yajure Hurtado of 2026-02-18',
      confidence: 'V',
    },
    { cite: 'Rhoney v. Barbosa da Cunha (U.S. 26-104), certiorari granted 2026-10-01', confidence: 'V' },
  ],
  period: { from: '2025-05-15', to: null },
  notEncoded: [
    'Whether this person entered without inspection and was arrested in the interior, and whether the person is of a class that a court named.',
    'How long detention may last without a hearing under the constitution (3d, 6th; 5th en banc, Sosnava Rodriguez).',
    'Matter of W-F-D-, 29 I&N Dec. 854 (BIA 2026): a judge has no bond to decide after a final order, and this rule is silent there.',
  ],
  uncertainties: [
    'The grant of certiorari of 2026-10-01 and the positions of the 1st, 4th, 7th and 9th to 11th Circuits rest on one source. An account of June 2026 confirms the 2d, 5th, 6th and 8th, and has the 3d reject it before the decision named here.',
    'The Supreme Court took the question on 2026-10-01 and had not decided it in the sources read.',
    'Eleventh Circuit: the mandate was withheld on 2026-05-13 and hearing en banc was sought; no ruling on that was found. D.C. Circuit: no decision found.',
    'What became of Maldonado Bautista on appeal was not found.',
    "The circuit is that of the case's court, which a transfer to another place of detention can change.",
  ],
  checkedOn: '2026-11-24',
  reads: ['charge.lodged', 'custody.booked-in', 'custody.released', 'custody.reviewed', 'custody.review-due'],
  sentence: {
    en: 'The agency and the Board hold that everyone present without admission is detained without a bond hearing. Courts of appeals differ, and the circuit of detention decides; a person must look.',
    es: 'La agencia y la Junta sostienen que toda persona presente sin admisión se detiene sin audiencia de fianza. Las cortes de apelaciones difieren y decide el circuito de la detención; debe verlo una persona.',
  },
  apply(matter) {
    const { answer, finality } = matter;
    if (finality.status === 'final') return;
    const custody = custodyOf(matter);
    if (!mayBeHeld(custody)) return;
    // Someone charged only with what happened after admission was admitted.
    const sections = sectionsCharged(matter);
    if (sections?.every((section) => !section.startsWith('212')) === true) return;
    const { because } = custody;
    switch (positionOf(matter)) {
      case 'upholds':
        answer.review(
          'C37',
          'The person is held. The court of appeals of this circuit upholds detention without a bond hearing for people who entered without inspection.',
          ...because,
        );
        break;
      case 'rejects':
        answer.review(
          'C37',
          'The person is held. The court of appeals of this circuit holds that people who entered without inspection and were arrested in the interior have a right to a bond hearing.',
          ...because,
        );
        break;
      default:
        answer.review(
          'C37',
          'The person is held. Whether people who entered without inspection have a right to a bond hearing is not settled in this circuit, or the circuit is not known.',
          ...because,
        );
    }
  },
};

/** What the newest decision of the circuit says on the day asked; undefined where there is none. */
function positionOf(matter: Matter): InForce['value'] | undefined {
  const { answer, clock, case: about } = matter;
  const circuit = about.circuit ?? (about.court === undefined ? undefined : courtByCode(about.court)?.circuit);
  if (circuit === undefined) return undefined;
  const span = answer.registrySpans('no-bond-position', circuit).findLast(({ from }) => clock.reached(from));
  if (span === undefined || clock.past(span.to)) return undefined;
  answer.use(span);
  return span.value;
}
