/** What cannot come after what it follows: an order after the person's death, a hearing held after a verified departure. */
import type { Matter } from '../evaluate/matter.ts';
import { surelyBefore } from '../fold/dated.ts';

export function findOrderAfterDeath({ facts, answer }: Matter): void {
  const [death] = facts.deaths;
  if (death === undefined) return;
  for (const other of facts.deaths) {
    if (other.earliest <= death.latest) continue;
    answer.conflict(
      'two-days-of-death',
      "The person's death is recorded on two days.",
      'The certificate of death.',
      death,
      other,
    );
  }
  const order = facts.orders.find((later) => surelyBefore(death, later));
  if (order === undefined) return;
  answer.conflict(
    'order-after-death',
    "An order was entered after the day of the person's death.",
    "The certificate of death, and the court's own order.",
    death,
    order,
  );
}

const returns = ['nta.served', 'custody.booked-in'] as const;

/** Only what shows that the person was before the court again explains a hearing after a departure. */
export function findHearingAfterDeparture(matter: Matter): void {
  const { facts, answer } = matter;
  const left = facts.departures.at(-1);
  if (left === undefined) return;
  const held = matter.facts.of('hearing.held').find((hearing) => surelyBefore(left, hearing));
  if (held === undefined) return;
  const back = [
    ...facts.marks.filter((mark) => mark.stage === 'pending'),
    ...returns.flatMap((kind) => matter.facts.of(kind)),
  ];
  if (back.some((at) => !surelyBefore(at, left) && !surelyBefore(held, at))) return;
  answer.conflict(
    'hearing-after-departure',
    'A hearing was held after the person verifiably left, and nothing on record brought the case back.',
    'The proof of the departure, and the record of proceedings of the hearing.',
    left,
    held,
  );
}
