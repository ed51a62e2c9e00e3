/** C29: deferred action of no kind named elsewhere, and statuses that no other rule knows. */
import type { Matter } from '../evaluate/matter.ts';
import type { Dated } from '../fold/dated.ts';
import { always, type Rule } from './rule.ts';
import { applyGrants, reviewPending, statusOf } from './status-in-effect.ts';

export const otherDeferredAction: Rule = {
  id: 'C29',
  name: 'Other deferred action',
  citations: [{ cite: 'INA 236; 8 CFR 236.21, by analogy', confidence: 'K-m' }],
  period: always,
  notEncoded: ['Applications to adjust status and others: pending they are a review, whatever they are for.'],
  unverified: 'No text rules deferred action of every kind; the rule is drawn by analogy.',
  checkedOn: null,
  reads: ['status.granted', 'status.terminated', 'status.applied', 'status.denied'],
  sentence: {
    en: 'Deferred action in effect bars removal until it ends with notice. A status that no rule knows is treated the same.',
    es: 'La acción diferida vigente impide la expulsión hasta que termine con aviso. Un estatus que ninguna regla conoce se trata igual.',
  },
  apply(matter) {
    applyGrants(matter, 'C29', 'deferred-action', 'bar');
    reviewPending(matter, 'C29', 'adjustment', 'lpr');
    reviewPending(matter, 'C29', 'other');
    applyUnknown(matter);
  },
};

/** What the rules know as granted: a word that is none of these may be any protection. */
const granted: ReadonlySet<string | undefined> = new Set([
  'asylee',
  'refugee',
  'lpr',
  'citizen',
  'tps',
  'ded',
  'daca',
  'deferred-action',
  'sij-deferred-action',
  'u-bona-fide',
  't-bona-fide',
  'vawa-deferred-action',
  'parole',
]);
const applied: ReadonlySet<string | undefined> = new Set([
  'tps',
  'u',
  't',
  'vawa',
  'asylum',
  'sij',
  'adjustment',
  'other',
]);

function applyUnknown({ facts, answer }: Matter): void {
  for (const grant of unknown(facts.of('status.granted'), granted)) {
    answer.bar('C29', 'all', undefined, grant);
    answer.review('C29', 'A status is on record that no rule of this rulebook knows.', grant);
  }
  for (const end of unknown(facts.of('status.terminated'), granted)) {
    answer.review('C29', 'A status is on record that no rule of this rulebook knows.', end);
  }
  for (const kind of ['status.applied', 'status.denied']) {
    for (const at of unknown(facts.of(kind), applied)) {
      answer.review(
        'C29',
        'An application for a status is on record, and the record does not say plainly for which.',
        at,
      );
    }
  }
}

function unknown(events: readonly Dated[], words: ReadonlySet<string | undefined>): readonly Dated[] {
  return events.length === 0 ? events : events.filter((at) => !words.has(statusOf(at)));
}
