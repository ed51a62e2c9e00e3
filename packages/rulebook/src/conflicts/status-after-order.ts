/** A lasting status that was granted while an order of removal stood: the one speaks against the other. */
import type { Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';
import { surelyBefore } from '../fold/dated.ts';

const lasting: ReadonlySet<string> = new Set(['asylee', 'refugee', 'lpr', 'citizen']);

export function findStatusAfterOrder(matter: Matter): void {
  const { standing, answer } = matter;
  if (standing === undefined) return;
  for (const granted of matter.facts.of('status.granted')) {
    if (!lasting.has(text(granted.event.body, 'status') ?? '') || !surelyBefore(standing.order, granted)) continue;
    answer.conflict(
      'status-after-order',
      'A lasting status was granted while an order of removal stood.',
      'The notice of the grant, and the order that reopened or ended the proceedings.',
      standing.order,
      granted,
    );
  }
}
