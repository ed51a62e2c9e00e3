/** Maps what a release says of one case. */
import { CaseReading } from './case-reading.ts';
import { mapProceedings } from './proceedings.ts';
import type { CaseSource, DesiredEvent, ReleaseContext } from './shape.ts';

/**
 * The events that the rows of a case stand for, legs first. Pure: the same rows in the same release give the same events. Each
 * row gives at least one event unless `ignoredRule` names why not, and at most one event of a kind.
 */
export function mapCase(source: CaseSource, context: ReleaseContext): DesiredEvent[] {
  const reading = new CaseReading(source, context);
  mapProceedings(reading);
  for (const { table, line, id, reason } of source.refused) {
    reading.add('record.quarantined', reading.through, table, id, { line, reason, table });
  }
  return reading.events;
}
