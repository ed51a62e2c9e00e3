/** C7: courts of appeals and the Supreme Court. */
import { tellAstray } from '../conflicts/names-nothing.ts';
import type { Matter } from '../evaluate/matter.ts';
import type { Dated } from '../fold/dated.ts';
import { mandateAfter, type Petitions, petitionsOf, stayMotions } from './petitions-for-review.ts';
import { always, type Rule } from './rule.ts';
import { applyStays, type Forum, forumOf, reviewRequests } from './stay-in-force.ts';

export const courtOfAppeals: Rule = {
  id: 'C7',
  name: 'Court of appeals and Supreme Court',
  citations: [
    { cite: 'INA 242(b)(3)(B)', confidence: 'S' },
    { cite: 'Nken v. Holder, 556 U.S. 418 (2009)', confidence: 'S' },
    { cite: 'FRAP 41 (the mandate)', confidence: 'K-h' },
  ],
  period: always,
  notEncoded: [
    'The terms of a stay beyond its countries and its last day: a stay on conditions bars like any other.',
    'The mandate of a court of appeals does not end a stay by the Supreme Court: only its term or its lifting does.',
    'A denial of a stay does not lift one that was granted before: the lifting is an event of its own.',
    'A petition for rehearing or for certiorari has no event: a petition that was decided is a review until the mandate.',
  ],
  uncertainties: [
    'Whether a stay ends with the decision where its own words say so: it is held until the mandate, a term or a lifting.',
  ],
  checkedOn: '2026-11-24',
  reads: [
    'review.petitioned',
    'review.decided',
    'mandate.issued',
    'stay.requested',
    'stay.granted',
    'stay.denied',
    'stay.lifted',
    'court-matter.recorded',
  ],
  sentence: {
    en: 'A petition for review does not stay removal by itself and needs a person to look; a stay by a court of appeals bars removal until its term, its lifting or the mandate, one by the Supreme Court until its term or its lifting.',
    es: 'La petición de revisión no suspende por sí sola la expulsión y debe revisarla una persona; la suspensión dictada por una corte de apelaciones impide la expulsión hasta su término, su levantamiento o el mandato, y la de la Corte Suprema hasta su término o su levantamiento.',
  },
  apply(matter) {
    const { facts, answer } = matter;
    const petitions = petitionsOf(matter);
    const stays = facts.stays.filter((stay) => forumOf(stay) === 'circuit');
    applyStays(matter, 'C7', isCircuitOrSupreme, (stay, forum) =>
      forum === 'circuit' ? mandateAfter(petitions, stay, stays) : undefined,
    );
    reviewRequests(matter, 'C7', isCircuitOrSupreme, (forum) =>
      forum === 'circuit' ? stayMotions(matter) : noFilings,
    );
    reviewPetitions(matter, petitions);
    for (const at of facts.of('court-matter.recorded')) {
      const why = 'A matter in a federal court is on record, from a source that does not tell it reliably.';
      answer.review('C7', why, at);
    }
  },
};

const noFilings: readonly Dated[] = [];

function isCircuitOrSupreme(forum: Forum): boolean {
  return forum === 'circuit' || forum === 'supreme-court';
}

function reviewPetitions(matter: Matter, { taken, astray }: Petitions): void {
  const { answer } = matter;
  for (const { filing, decision, mandate } of taken) {
    if (mandate !== undefined) continue;
    if (decision === undefined) {
      answer.review('C7', 'A petition for review is pending; it does not stay removal by itself.', filing);
    } else {
      const why = 'A court of appeals decided a petition for review, and its mandate is not on record.';
      answer.review('C7', why, ...new Set([filing, decision]));
    }
  }
  tellAstray(matter, astray);
}
