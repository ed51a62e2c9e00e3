/** C26: members of classes, and the codes by which the court marks cases of class actions. */
import type { Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { classActionName } from '../parameters/class-actions.ts';
import { meaningOfCode } from './case-identifier-codes.ts';
import { entryToday } from './registry-today.ts';
import { always, type Rule } from './rule.ts';
import { termOf } from './status-in-effect.ts';

export const classRegistry: Rule = {
  id: 'C26',
  name: 'Class registry',
  citations: [
    { cite: 'American Baptist Churches v. Thornburgh, 760 F. Supp. 796 (N.D. Cal. 1991)', confidence: 'K-m' },
    { cite: 'J.O.P. v. DHS, settlement approved 2024-11-25 (D. Md.)', confidence: 'V' },
    { cite: 'Calderon Jimenez v. Mayorkas, settlement approved 2025-01-16 (D. Mass.)', confidence: 'V' },
    { cite: 'Ms. L. v. ICE, settlement of 2023 (S.D. Cal.)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'Whether a member has had what the class was promised (a decision on asylum, a new hearing): the bar stays for the whole term.',
    'What a settlement excepts, for example on grounds of public safety, and where a member must live: that of Calderon Jimenez is for New England alone.',
    'Who is a member of a class that nobody recorded, but for the codes of the court.',
  ],
  uncertainties: [
    'The terms of ABC, Mendez Rojas and Barahona-Gomez were not read; their entries rest on what is known of them.',
    "What the court's codes for the Protocols of 2019 (MP, RM) mean for an order made in absence is not settled by any source read; they are taken as marks of the docket.",
  ],
  checkedOn: '2026-11-24',
  reads: ['class.joined', 'case.identified'],
  sentence: {
    en: 'A member of a class whose settlement forbids removal is not removed while its term runs; after the term, and for other classes, a person must look.',
    es: 'A quien pertenece a una clase cuyo acuerdo prohíbe la expulsión no se le expulsa mientras dure el plazo; después, y en las demás clases, debe verlo una persona.',
  },
  apply(matter) {
    for (const joined of matter.facts.of('class.joined')) applyMembership(matter, joined);
    for (const marked of matter.facts.of('case.identified')) applyCode(matter, marked);
  },
};

/** The name of a case up to the "v.", in small letters alone: `J.O.P. v. DHS` and `jop` are one class. */
function keyOf(name: string): string {
  const [first = ''] = name.toLowerCase().split(/\s+vs?\.?\s+/);
  return first.replaceAll(/[^a-z]/g, '');
}

function applyMembership(matter: Matter, joined: Dated): void {
  const { answer, clock } = matter;
  const name = text(joined.event.body, 'class');
  const entry = name === undefined ? undefined : entryToday(matter, classActionName, keyOf(name));
  if (entry === undefined) {
    answer.review('C26', 'The person is a member of a class that the registry does not know.', joined);
    return;
  }
  if (entry.value !== 'bars') {
    answer.review('C26', 'The person is a member of a class.', joined);
    return;
  }
  // The later of the two terms: what was recorded for the person may go beyond the registry.
  const last = Math.max(entry.last, termOf(joined) ?? entry.last);
  if (clock.past(last)) {
    answer.review(
      'C26',
      "The person is a member of a class, and the term of the class's protection has passed.",
      joined,
    );
  } else answer.bar('C26', 'all', last, joined);
}

function applyCode({ answer, standing }: Matter, marked: Dated): void {
  const meaning = meaningOfCode(text(marked.event.body, 'code'));
  switch (meaning) {
    case 'docket':
      return;
    case 'class':
      answer.review(
        'C26',
        "The court's code marks the case as one of a class action; whether the person is a member is not told.",
        marked,
      );
      return;
    case 'child':
      answer.review(
        'C25',
        "The court's code marks the case as one of a child, or of someone who came as a child.",
        marked,
      );
      return;
    case 'departure-control':
      answer.review('C24', "The court's code marks the case as one of departure control.", marked);
      return;
    case 'stipulated':
      if (standing !== undefined) {
        answer.review('B14', "The court's code marks the order as stipulated.", marked, standing.order);
      }
      return;
    default:
      answer.review(
        'R1',
        'The court gave the case a code of which no rule of this rulebook knows the meaning.',
        marked,
      );
  }
}
