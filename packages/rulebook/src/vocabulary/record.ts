/** Events about the record itself. */
import { body, count, maybe, reference, text } from './fields.ts';

export const recordKinds = {
  'record.corrected': body({ reason: maybe(text) }),
  'record.disputed': body({ event: reference, reason: maybe(text) }),
  'record.withdrawn-by-source': body({ event: reference }),
  'record.quarantined': body({ table: maybe(text), line: maybe(count), reason: maybe(text) }),
  'record.conflicted': body({ what: maybe(text), detail: maybe(text) }),
};
