/** Events about the record itself. */
import { body, count, maybe, reference, text } from './fields.ts';

export const recordKinds = {
  'record.corrected': body({ reason: maybe(text) }),
  'record.disputed': body({ event: reference, reason: maybe(text) }),
  'record.withdrawn-by-source': body({ event: reference }),
  // Who may see the reasons of an answer, never the answer: an order seals an entry, another opens it again.
  'record.sealed': body({ event: reference }),
  'record.unsealed': body({ event: reference }),
  'record.quarantined': body({ table: maybe(text), line: maybe(count), reason: maybe(text) }),
  'record.conflicted': body({ what: maybe(text), detail: maybe(text) }),
};
