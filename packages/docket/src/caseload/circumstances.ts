/** What of a case its assignment has to respect: its family, its language. Read from its standing events. */
import type { CaseEvent, EventBody, IsoDate } from '@opendocket/rulebook';
import type { ClientBase, Pool } from 'pg';
import { isJuvenileCase, juvenileKinds } from '../access/juvenile.ts';
import { standingEvents } from '../case-facts.ts';
import { byCase } from '../case-pages.ts';
import { isCaseId } from '../docket-number.ts';
import { languageOfCourtName } from '../staff/languages.ts';
import { eventId } from '../stored-event.ts';

/** What an assignment has to respect. */
export interface Circumstances {
  /** Ids of the leads of the families that the case is linked to and not severed from; its own id where it is a lead. */
  readonly leads: readonly string[];
  /** ISO 639 code, or the court's name of a language that has none here; null where none is told. */
  readonly language: string | null;
  /** A juvenile's: only who is cleared for juveniles may have it, or know of it. */
  readonly isJuvenile: boolean;
}

/** The kinds of events that circumstances are read from, beside voids. */
const kinds: readonly string[] = ['family.linked', 'case.described', ...juvenileKinds];

interface Row {
  readonly case_id: string;
  readonly seq: number;
  readonly kind: string;
  readonly on_latest: IsoDate;
  readonly voids: number | null;
  readonly body: EventBody;
}

/** The circumstances of some cases on a day; a case that the docket does not know has none. */
export async function readCircumstances(
  client: ClientBase | Pool,
  caseIds: readonly string[],
  on: IsoDate,
): Promise<ReadonlyMap<string, Circumstances>> {
  const found = await client.query<Row>(
    `select case_id, seq, kind, on_latest, voids, body from docket.event
      where case_id = any($1::bigint[]) and (kind = any($2) or voids is not null) order by case_id, seq`,
    [caseIds, kinds],
  );
  const circumstances = new Map<string, Circumstances>();
  for (const [caseId, rows] of byCase(caseIds, found.rows)) {
    circumstances.set(caseId, circumstancesOf(rows.map(eventOf), on));
  }
  return circumstances;
}

/** The circumstances that events tell, those that void among them, in the order of their seq. */
export function circumstancesOf(events: readonly CaseEvent[], on: IsoDate): Circumstances {
  const leads = new Set<string>();
  let language: string | null = null;
  let describedOn = '';
  for (const { kind, on: when, body } of standingEvents(events)) {
    const day = typeof when === 'string' ? when : when.latest;
    if (kind === 'family.linked') {
      const { lead, severedOn } = body;
      if (typeof lead !== 'string' || !isCaseId(lead)) continue;
      if (typeof severedOn === 'string' && severedOn <= on) continue;
      leads.add(lead);
    } else if (kind === 'case.described' && typeof body.language === 'string' && day >= describedOn) {
      language = languageOfCourtName(body.language);
      describedOn = day;
    }
  }
  return { leads: [...leads].sort(byNumber), language, isJuvenile: isJuvenileCase(events) };
}

/** Ids of cases as numbers: by length, then by digits. */
export function byNumber(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
}

function eventOf({ seq, kind, on_latest, voids, body }: Row): CaseEvent {
  return { id: eventId(seq), kind, on: on_latest, body, ...(voids === null ? undefined : { voids: eventId(voids) }) };
}
