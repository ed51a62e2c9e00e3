/** Relief granted and removal ordered on one day. */
import type { Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';
import { type Dated, isTie } from '../fold/dated.ts';
import { isSameDay } from './same-day.ts';

/** Applications whose grant lets the person stay; withholding, protection from torture and waivers go with an order. */
const lettingStay: ReadonlySet<string> = new Set([
  'asylum',
  'adjustment',
  'cancellation-a',
  'cancellation-b',
  'suspension',
  'nacara',
  'registry',
  'hrifa',
  'removal-of-conditions',
]);

export function findReliefAndRemoval({ facts, answer }: Matter): void {
  const { orders, applicationDecisions } = facts;
  if (orders.length === 0) return;
  const reliefs: readonly Dated[] = [
    ...orders.filter((other) => other.kind === 'relief'),
    ...applicationDecisions.filter(
      ({ event }) => text(event.body, 'decision') === 'granted' && lettingStay.has(text(event.body, 'relief') ?? ''),
    ),
  ];
  if (reliefs.length === 0) return;
  for (const order of orders) {
    if (!order.ofRemoval || order.kind === 'unknown') continue;
    for (const relief of reliefs) {
      if (!isSameDay(relief, order) || !isTie(relief, order)) continue;
      answer.conflict(
        'relief-and-removal',
        'Relief was granted and removal ordered on the same day.',
        "The court's own order of that day.",
        relief,
        order,
      );
    }
  }
}
