/**
 * R4: what withdraws an entry. A correction is always possible: it is a `record.corrected` that names an entry which stands,
 * and, where that entry protects the person, says why.
 */
import type { CaseEvent } from '../event.ts';
import { text } from '../fold/body.ts';
import type { CaseRecord } from './case-record.ts';
import { protects } from './protects.ts';
import { called, found, type Ground, nothing, type RefusalFamily } from './refusal.ts';

const citations: Ground['citations'] = [{ cite: 'OpenDocket design, principle 2: append only', confidence: 'V' }];

const ofNothing: Ground = {
  name: 'void-of-nothing',
  rule: 'R4',
  refused: 'a void of an entry that is not on record',
  instead: 'Name an entry of this case, such as e4.',
  citations,
};

const ofItself: Ground = {
  name: 'void-of-itself',
  rule: 'R4',
  refused: 'a void of itself, or voids that withdraw one another in a circle',
  instead: 'Name the entry that is wrong.',
  citations,
};

const alreadyVoided: Ground = {
  name: 'void-of-voided',
  rule: 'R4',
  refused: 'a void of an entry that was withdrawn already',
  instead: 'To bring an entry back, withdraw the correction that withdrew it.',
  citations,
};

const notACorrection: Ground = {
  name: 'void-by-other-kind',
  rule: 'R4',
  refused: 'a void by an event that is no correction',
  instead: 'Record a record.corrected that withdraws the entry and says why, and this event beside it.',
  citations,
};

const withoutReason: Ground = {
  name: 'void-without-reason',
  rule: 'R4',
  refused: 'a void of an entry that protects the person, with no reason',
  instead: 'Say why the entry is wrong (reason). What ended, but was not wrong, is not withdrawn: record its end.',
  citations,
};

export const voids: RefusalFamily = {
  grounds: [ofNothing, ofItself, alreadyVoided, notACorrection, withoutReason],
  alsoProtective: true,
  examine({ at, record }) {
    const { event } = at;
    const target = event.voids;
    if (target === undefined) return nothing;
    if (target === event.id) return found(ofItself, 'it withdraws itself');
    const entry = record.find(target);
    if (entry === undefined) return found(ofNothing, `it withdraws ${target}, which is not on record before it`);
    if (isInCircle(event, record)) return found(ofItself, 'what it withdraws leads back to itself');
    if (!record.stands(target)) return found(alreadyVoided, `${target}, ${called(entry)}, was withdrawn already`);
    if (event.kind !== 'record.corrected') return found(notACorrection, `it withdraws ${target}, and is no correction`);
    const reason = (text(event.body, 'reason') ?? '').trim();
    if (reason === '' && protects(entry))
      return found(withoutReason, `it withdraws ${target}, ${called(entry)}, and says no reason`);
    return nothing;
  },
};

/** Whether the entries that a void withdraws, one after another, lead back to it. */
function isInCircle(event: CaseEvent, record: CaseRecord): boolean {
  const seen = new Set<string>();
  for (let at = event.voids; at !== undefined && !seen.has(at); at = record.find(at)?.voids) {
    if (at === event.id) return true;
    seen.add(at);
  }
  return false;
}
