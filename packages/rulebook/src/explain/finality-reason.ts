/** Why an order is final on the day on which it is: the answer names the day and the rule, the events tell the rest. */
import { addDays } from '../calendar/civil-day.ts';
import type { CaseEvent, IsoDate } from '../event.ts';
import type { Posture } from '../posture.ts';
import { eventPhrase } from './event-words.ts';
import { listWords } from './plain-words.ts';
import type { Language } from './sentence.ts';

/** What settles finality on its own day, by the rule that says so. */
const settlingKinds: Readonly<Record<string, readonly string[]>> = {
  B1: ['appeal.decided', 'appeal.waived'],
  B8: ['motion.filed', 'review.petitioned'],
  B18: ['appeal.decided', 'appeal.withdrawn'],
};

/** The events behind an answer on finality. */
export interface BehindFinality {
  /** The newest orders of removal by the day asked; of one day, all of them. */
  readonly orders: readonly CaseEvent[];
  /** What settled the newest order on the very day on which it became final. */
  readonly settled: readonly CaseEvent[];
}

/** Finds the events behind an answer among those that count. */
export function behindFinality(
  standing: readonly CaseEvent[],
  { status, on, rule }: Posture['finality'],
  asOf: IsoDate,
): BehindFinality {
  if (status === 'no-order') return { orders: [], settled: [] };
  const kinds = settlingKinds[rule ?? ''] ?? [];
  const settled = standing.filter(
    (event) => on !== null && kinds.includes(event.kind) && lastDay(event) === on && isOfTheCase(event, standing),
  );
  return { orders: newestOrders(standing, asOf), settled };
}

/** How it came to be final, as the end of a sentence; undefined where only the rule's own words can tell. */
export function finalityReason(
  { orders, settled }: BehindFinality,
  { finality, deadlines }: Posture,
  language: Language,
): string | undefined {
  const es = language === 'es';
  const { status, on, rule } = finality;
  if (status !== 'final' || on === null) return undefined;
  if (settled.length > 0) {
    const words = listWords(
      settled.map((event) => eventPhrase(event, language)),
      language,
    );
    return es ? `ese día consta ${words}` : `that is the day of ${words}`;
  }
  const [order, ...others] = orders;
  if (rule !== 'B1' || order === undefined || others.length > 0) return undefined;
  if (order.body.inAbsentia === true && lastDay(order) === on) {
    return es
      ? 'se dictó en ausencia de la persona, y una orden así es definitiva de inmediato'
      : "it was made in the person's absence, and such an order is final at once";
  }
  const dayBefore = addDays(on, -1);
  if (!deadlines.some((deadline) => deadline.rule === 'B3' && deadline.on <= dayBefore)) return undefined;
  return es
    ? 'el plazo para apelar terminó el día anterior sin una apelación que cuente'
    : 'the time to appeal ended the day before without an appeal that counts';
}

/** An appeal of bond, of a motion or an interlocutory one settles nothing of the order. */
function isOfTheCase({ body }: CaseEvent, standing: readonly CaseEvent[]): boolean {
  const filed = standing.find(({ id }) => id === body.appeal);
  return filed === undefined || filed.body.what === undefined || filed.body.what === 'case';
}

function newestOrders(standing: readonly CaseEvent[], asOf: IsoDate): CaseEvent[] {
  let newest: CaseEvent[] = [];
  let day = '';
  for (const event of standing) {
    if (event.kind !== 'order.entered' || event.body.order === 'relief' || event.body.order === 'termination') continue;
    const on = firstDay(event);
    if (on > asOf || on < day) continue;
    newest = on === day ? [...newest, event] : [event];
    day = on;
  }
  return newest;
}

/** The first day on which an event may have happened. */
export function firstDay({ on }: CaseEvent): IsoDate {
  return typeof on === 'string' ? on : on.earliest;
}

function lastDay({ on }: CaseEvent): IsoDate {
  return typeof on === 'string' ? on : on.latest;
}
