/** A family link that leads to two cases at once. */
import type { Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';
import { type Dated, readSpan } from '../fold/dated.ts';

export function findTwoLeadCases(matter: Matter): void {
  const all = matter.facts.of('family.linked');
  if (all.length < 2) return;
  const links = all.filter(({ event }) => text(event.body, 'role') === 'rider');
  for (const [index, one] of links.entries()) {
    for (const other of links.slice(index + 1)) {
      if (text(one.event.body, 'lead') === text(other.event.body, 'lead') || !overlap(one, other)) continue;
      matter.answer.conflict(
        'two-lead-cases',
        'The case is recorded as a rider of two lead cases at once.',
        "The court's order that joined the cases, or that severed one of them.",
        one,
        other,
      );
      return;
    }
  }
}

/** Whether the one link surely held when the other began. */
function overlap(one: Dated, other: Dated): boolean {
  return holdsOn(one, other) && holdsOn(other, one);
}

function holdsOn({ event }: Dated, other: Dated): boolean {
  const severed = readSpan(event.body.severedOn);
  return severed === undefined ? event.body.severedOn == null : severed.earliest > other.latest;
}
