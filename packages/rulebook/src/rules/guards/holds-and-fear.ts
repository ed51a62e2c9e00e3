/** C14, C23 to C26: fear claimed, holds, imprisonment, children, class members. */
import type { Matter } from '../../evaluate/matter.ts';
import { text } from '../../fold/body.ts';
import { isTie, surelyBefore } from '../../fold/dated.ts';
import { guard, guardedEvents, isEnded, lastDayOf } from './guard.ts';

export const fear = guard(
  {
    id: 'C14',
    name: 'Credible or reasonable fear',
    citations: [
      { cite: 'INA 235(b)(1)(B)', confidence: 'S' },
      { cite: '8 CFR 208.30–208.31', confidence: 'K-h' },
    ],
    reads: ['fear.claimed', 'fear.decided', 'order.entered'],
    en: 'From a claim of fear until it is finally decided nobody is removed.',
    es: 'Desde que se expresa temor y hasta que se decida definitivamente no se expulsa a nadie.',
  },
  (matter) => {
    const { answer, facts } = matter;
    const refused = guardedEvents(matter, 'fear.decided', 'stage', 'judge').filter(
      (decided) => text(decided.event.body, 'result') === 'negative',
    );
    for (const claim of guardedEvents(matter, 'fear.claimed')) {
      // A judge's order after the claim was made in proceedings that heard it.
      const isHeard = facts.orders.some(
        (order) => (order.authority === 'judge' || order.authority === 'board') && surelyBefore(claim, order),
      );
      if (!isHeard && !isEnded(matter, claim, refused)) answer.bar('C14', 'all', undefined, claim);
    }
  },
);

const holdRules: Readonly<Record<string, string>> = {
  imprisonment: 'C23',
  'unaccompanied-child': 'C25',
  'court-order': 'C9',
};

function ruleOfHold(hold: string | undefined): string {
  return (hold === undefined ? undefined : holdRules[hold]) ?? 'C24';
}

function applyHolds(matter: Matter): void {
  const { answer, clock } = matter;
  for (const hold of guardedEvents(matter, 'hold.placed')) {
    const kind = text(hold.event.body, 'hold');
    let isReleased = false;
    for (const release of guardedEvents(matter, 'hold.released', 'hold', kind)) {
      if (kind === undefined) continue;
      if (isTie(hold, release)) {
        answer.review(
          'R4',
          'A hold was placed and released, and the record does not say which came last.',
          hold,
          release,
        );
      } else if (surelyBefore(hold, release) && clock.reached(release.latest)) isReleased = true;
    }
    const last = lastDayOf(hold);
    if (isReleased || (last !== undefined && clock.past(last))) continue;
    answer.bar(ruleOfHold(kind), 'all', last, hold);
  }
}

export const witness = guard(
  {
    id: 'C24',
    name: 'Witness and other holds',
    citations: [
      { cite: 'INA 241(c)(2)(A)(ii); 8 CFR 215.2–215.3', confidence: 'S' },
      { cite: '18 USC 3144', confidence: 'K-h' },
    ],
    reads: ['hold.placed', 'hold.released'],
    en: 'A hold (witness, departure control, material witness or another) bars removal until it is released.',
    es: 'Una retención (testigo, control de salida, testigo material u otra) impide la expulsión hasta que se libere.',
  },
  applyHolds,
);

export const imprisonment = guard(
  {
    id: 'C23',
    name: 'Imprisonment',
    citations: [{ cite: 'INA 241(a)(4)', confidence: 'S' }],
    reads: ['hold.placed', 'custody.held-elsewhere', 'conviction.recorded'],
    en: 'A person who is serving a sentence is not removed before release, with exceptions.',
    es: 'Quien cumple una condena no es expulsado antes de ser liberado, con excepciones.',
  },
  (matter) => {
    for (const kind of ['custody.held-elsewhere', 'conviction.recorded']) {
      for (const at of guardedEvents(matter, kind)) {
        matter.answer.review('C23', 'Another authority may hold the person.', at);
      }
    }
  },
);

export const child = guard(
  {
    id: 'C25',
    name: 'Unaccompanied child',
    citations: [{ cite: '8 USC 1232', confidence: 'K-h' }],
    reads: ['juvenile.recorded', 'hold.placed'],
    en: 'An unaccompanied child has protections of its own; a person must look.',
    es: 'Un menor no acompañado tiene protecciones propias; debe verlo una persona.',
  },
  (matter) => {
    for (const at of guardedEvents(matter, 'juvenile.recorded')) {
      if (text(at.event.body, 'juvenile') !== 'accompanied') {
        matter.answer.review('C25', 'The record says that the person is, or was, a child.', at);
      }
    }
  },
);

export const classMember = guard(
  {
    id: 'C26',
    name: 'Class member',
    citations: [{ cite: 'ABC (1991); J.O.P. (2024); Ms. L.', confidence: 'K-m' }],
    reads: ['class.joined'],
    en: 'Members of some classes have protections of their own; a person must look.',
    es: 'Los miembros de ciertas demandas colectivas tienen protecciones propias; debe verlo una persona.',
  },
  (matter) => {
    for (const at of guardedEvents(matter, 'class.joined')) {
      matter.answer.review('C26', 'The person is a member of a class.', at);
    }
  },
);
