/** Statuses that someone granted or applied for: which are on record, and which of them have plainly ended. */
import type { Day } from '../calendar/civil-day.ts';
import type { Matter } from '../evaluate/matter.ts';
import { countryCode, text, unknownCountry } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { isTie, readSpan, surelyBefore } from '../fold/dated.ts';

const none: readonly Dated[] = [];
const noneDenied: ReadonlyMap<Dated, Dated> = new Map();

/** The status that an event is about, as the vocabulary has it; undefined when the record does not say. */
export function statusOf(at: Dated): string | undefined {
  return text(at.event.body, 'status');
}

/** Grants of a status that no termination surely ended. One that may have been terminated stands, and is a review (R4). */
export function grantsOf(matter: Matter, status: string): readonly Dated[] {
  const granted = matter.facts.of('status.granted');
  if (granted.length === 0) return none;
  return granted.filter((grant) => statusOf(grant) === status && !isTerminated(matter, grant, status));
}

function isTerminated({ facts, clock, answer }: Matter, grant: Dated, status: string): boolean {
  let isOver = false;
  for (const end of facts.of('status.terminated')) {
    if (statusOf(end) !== status) continue;
    if (isTie(grant, end)) {
      answer.review(
        'R4',
        'A status was granted and terminated, and the record does not say which came last.',
        grant,
        end,
      );
    } else if (surelyBefore(grant, end) && clock.reached(end.latest)) isOver = true;
  }
  return isOver;
}

/** The last day of a term in the field `until`; undefined where none can be read, or it may lie before the grant. */
export function termOf(at: Dated): Day | undefined {
  const until = readSpan(at.event.body.until);
  return until === undefined || until.latest < at.latest ? undefined : until.latest;
}

/** Whether a grant of the same status surely followed: what came of the first is then told by the later one. */
export function isRenewed(grants: readonly Dated[], grant: Dated): boolean {
  return grants.some((other) => surelyBefore(grant, other));
}

/** What a status does once the last day of its own term has passed, with no end of it on record. */
export type AfterTerm = 'review' | 'bar';

/** Bars removal to any country for every grant of a status that is in effect. */
export function applyGrants(matter: Matter, rule: string, status: string, afterTerm: AfterTerm): void {
  const { answer, clock } = matter;
  const grants = grantsOf(matter, status);
  for (const grant of grants) {
    const last = termOf(grant);
    if (last === undefined || !clock.past(last)) {
      answer.bar(rule, 'all', last, grant);
    } else if (!isRenewed(grants, grant)) {
      if (afterTerm === 'review') {
        answer.review(rule, 'A status has run out, and no end of it is on record.', grant);
      } else {
        answer.bar(rule, 'all', undefined, grant);
        answer.review(
          rule,
          'The last day of a status has passed, and no notice of its end is on record: it is taken to go on.',
          grant,
        );
      }
    }
  }
}

/**
 * Applications for a status with no denial on record, and no later grant of what was applied for. A denial decides one of
 * them, the oldest that it can; a grant decides all that came before it.
 */
export function pendingFor(matter: Matter, status: string, ...grantedAs: readonly string[]): readonly Dated[] {
  return applicationsFor(matter, status, grantedAs).pending;
}

/** Applications for a status that are undecided, and those that were denied, each with its denial. */
export function applicationsFor(
  { facts, clock }: Matter,
  status: string,
  grantedAs: readonly string[],
): { pending: readonly Dated[]; denied: ReadonlyMap<Dated, Dated> } {
  const applied = facts.of('status.applied');
  if (applied.length === 0) return { pending: none, denied: noneDenied };
  const ofStatus = applied.filter((filed) => statusOf(filed) === status);
  if (ofStatus.length === 0) return { pending: none, denied: noneDenied };
  const decides = (filed: Dated, decision: Dated): boolean =>
    surelyBefore(filed, decision) && clock.reached(decision.latest);
  const grants = facts.of('status.granted').filter((granted) => grantedAs.includes(statusOf(granted) ?? ''));
  const denied = new Map<Dated, Dated>();
  for (const denial of facts.of('status.denied')) {
    if (statusOf(denial) !== status) continue;
    const isOpen = (filed: Dated): boolean =>
      !denied.has(filed) && !grants.some((grant) => decides(filed, grant) && surelyBefore(grant, denial));
    const filed = ofStatus.find((one) => isOpen(one) && decides(one, denial));
    if (filed !== undefined) denied.set(filed, denial);
  }
  const pending = ofStatus.filter((filed) => !denied.has(filed) && !grants.some((grant) => decides(filed, grant)));
  return { pending, denied };
}

/** A review for every application for a status that is pending. */
export function reviewPending(matter: Matter, rule: string, status: string, ...grantedAs: readonly string[]): void {
  for (const filed of pendingFor(matter, status, ...grantedAs)) {
    matter.answer.review(rule, 'An application for a status is on record, undecided.', filed);
  }
}

/** The country of a status, and whether it is only concluded from the person's nationality; undefined where neither is told. */
export function countryOfStatus(matter: Matter, at: Dated): { code: string; isConcluded: boolean } | undefined {
  const own = countryCode(at.event.body.country);
  if (own !== unknownCountry) return { code: own, isConcluded: false };
  const nationality = countryCode(matter.case.nationality);
  return nationality === unknownCountry ? undefined : { code: nationality, isConcluded: true };
}

/** Whether a grant of the same status for the same country surely followed. Another country's is another protection. */
export function isRenewedForCountry(matter: Matter, grants: readonly Dated[], grant: Dated): boolean {
  const country = countryOfStatus(matter, grant)?.code;
  return grants.some((other) => surelyBefore(grant, other) && countryOfStatus(matter, other)?.code === country);
}
