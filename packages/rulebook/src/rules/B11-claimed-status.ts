/** B11: a claim of status in expedited removal. */
import type { Matter } from '../evaluate/matter.ts';
import { mayBeYes, text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { surelyBefore } from '../fold/dated.ts';
import type { OrderFact } from '../fold/facts.ts';
import { isReinstated } from './B12-reinstatement.ts';
import { always, type Rule } from './rule.ts';

export const claimedStatus: Rule = {
  id: 'B11',
  name: 'Claimed status in expedited removal',
  citations: [
    { cite: 'INA 235(b)(1)(C)', confidence: 'S' },
    { cite: '8 CFR 235.6(a)(1)(ii) (status verified or found by a judge: removal proceedings)', confidence: 'V' },
    { cite: '8 CFR 235.3(b)(5), 1235.6(a)(2)(ii)', confidence: 'K-h' },
  ],
  period: always,
  notEncoded: [
    'Whether the claim was made under oath or under penalty of perjury, as the statute asks: a claim on record is taken as one.',
    'How a claimed-status review ended: the record does not say it plainly, so its end is a review.',
    'A claim of citizenship outside expedited removal (C16).',
  ],
  checkedOn: '2026-11-24',
  reads: [
    'order.entered',
    'citizenship.claimed',
    'citizenship.resolved',
    'status.granted',
    'status.terminated',
    'case.described',
    'proceeding.opened',
    'proceeding.completed',
  ],
  sentence: {
    en: 'Expedited removal of a person who claims to be a citizen, a permanent resident, a refugee or an asylee waits until a judge has reviewed the claim.',
    es: 'La expulsión acelerada de quien afirma ser ciudadano, residente permanente, refugiado o asilado espera a que un juez revise esa afirmación.',
  },
  apply(matter) {
    const { orders, answer } = matter;
    for (const { order } of orders) {
      if (order.authority !== 'expedited' || isReinstated(matter, order)) continue;
      applyCitizenship(matter, order);
      applyStatus(matter, order);
      for (const leg of reviewLegs(matter)) {
        const end = endOf(matter, leg);
        if (end === undefined) answer.bar('B11', 'all', undefined, leg, order);
        else {
          answer.review(
            'B11',
            'A review of claimed status ended, and the record does not say plainly how.',
            leg,
            end,
            order,
          );
        }
      }
    }
  },
};

function applyCitizenship(matter: Matter, order: OrderFact): void {
  const { answer, facts } = matter;
  const resolved = facts.of('citizenship.resolved');
  const refuted = resolved.filter(({ event }) => text(event.body, 'result') === 'not-citizen');
  for (const claim of facts.of('citizenship.claimed')) {
    if (!isFollowed(matter, claim, refuted)) answer.bar('B11', 'all', undefined, claim, order);
  }
  for (const found of resolved) {
    if (text(found.event.body, 'result') !== 'not-citizen' && !isFollowed(matter, found, refuted)) {
      answer.bar('B11', 'all', undefined, found, order);
    }
  }
}

const statuses = new Set(['lpr', 'refugee', 'asylee', 'citizen']);

/** A status on record is more than a claim of it. A review by a judge takes the place of the record. */
function applyStatus(matter: Matter, order: OrderFact): void {
  const { answer, facts } = matter;
  for (const granted of facts.of('status.granted')) {
    const status = text(granted.event.body, 'status');
    if (status === undefined || !statuses.has(status)) continue;
    if (!isFollowed(matter, granted, endsOf(matter, status))) answer.bar('B11', 'all', undefined, granted, order);
  }
  for (const described of facts.arrivals) {
    if (!mayBeYes(described.event.body, 'lawfulPermanentResident')) continue;
    if (!isFollowed(matter, described, [...endsOf(matter, 'lpr'), ...reviewsEnded(matter)])) {
      answer.bar('B11', 'all', undefined, described, order);
    }
  }
}

function endsOf({ facts }: Matter, status: string): readonly Dated[] {
  return facts.of('status.terminated').filter(({ event }) => text(event.body, 'status') === status);
}

/** Whether something surely came after it and has taken effect. */
function isFollowed({ clock }: Matter, at: Dated, ends: readonly Dated[]): boolean {
  return ends.some((end) => surelyBefore(at, end) && clock.reached(end.latest));
}

/** The proceedings in which a judge reviews claimed status. */
function reviewLegs({ facts }: Matter): readonly Dated[] {
  return facts.legsOnAnotherOrder.filter(({ event }) => text(event.body, 'caseType')?.toLowerCase() === 'csr');
}

function reviewsEnded(matter: Matter): readonly Dated[] {
  return reviewLegs(matter).flatMap((leg) => endOf(matter, leg) ?? []);
}

/** What ended a review: not a change of court, and nothing that cannot be read. */
function endOf({ facts, clock }: Matter, leg: Dated): Dated | undefined {
  return facts.legDecisions.find((end) => {
    const how = text(end.event.body, 'how');
    const isEnd = how !== undefined && how !== 'unknown' && how !== 'transfer' && how !== 'change-of-venue';
    return end.event.kind === 'proceeding.completed' && isEnd && surelyBefore(leg, end) && clock.reached(end.latest);
  });
}
