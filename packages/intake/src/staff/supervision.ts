/** Rows of supervision.csv as events. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { type Json, parseEvent } from '@opendocket/rulebook';
import { type DesiredEvent, eventKey } from '../mapping/shape.ts';
import { columnAt, staffTables, tableNumbers } from './tables.ts';

const record = 'supervision';

/** Kinds of events that a row may be, and the columns that each reads into its body (field by column). */
const kinds: ReadonlyMap<string, { readonly [column: string]: string }> = new Map([
  ['supervision.ordered', { reason: 'terms' }],
  ['supervision.reviewed', { decision: 'decision', review_on: 'reviewOn' }],
  ['checkin.scheduled', { due_on: 'dueOn', mode: 'mode' }],
  ['checkin.completed', {}],
  ['checkin.missed', {}],
  ['checkin.excused', {}],
  ['condition.imposed', { condition: 'condition', authority: 'authority', review_on: 'reviewOn' }],
  ['condition.ended', { condition: 'condition' }],
  ['monitoring.enrolled', { technology: 'technology', device: 'device' }],
  ['monitoring.changed', { technology: 'technology', device: 'device' }],
  ['monitoring.ended', { reason: 'reason' }],
  ['custody.review-due', {}],
  ['custody.reviewed', { decision: 'decision' }],
  ['notice.returned', {}],
  ['accommodation.recorded', { reason: 'kind' }],
  ['record.disputed', { about: 'event', reason: 'reason' }],
]);

const table = staffTables[tableNumbers.supervision];
const places = new Map(table?.columns.map(({ name }) => [name, columnAt(table, name)]));
/** Columns that some kinds read and others may not fill. */
const bodyColumns = [...new Set([...kinds.values()].flatMap((fields) => Object.keys(fields)))];

function cell(cells: readonly string[], name: string): string {
  return cells[places.get(name) ?? -1] ?? '';
}

/** The event that a readable row stands for; `kindOf` finds the kind of another row, for one that is about it. */
export function eventOfRow(cells: readonly string[], kindOf: (row: string) => string | undefined): DesiredEvent {
  const kind = cell(cells, 'kind');
  const fields = kinds.get(kind) ?? {};
  const body: { [field: string]: Json } = {};
  for (const [column, field] of Object.entries(fields).sort(([, a], [, b]) => (a < b ? -1 : 1))) {
    const value = cell(cells, column);
    if (value !== '' && column !== 'about') body[field] = value;
  }
  const about = cell(cells, 'about');
  const event = { kind, on: cell(cells, 'on'), body, record, row: cell(cells, 'row') };
  return about === '' ? event : { ...event, refersTo: { event: eventKey(record, about, kindOf(about) ?? '') } };
}

/** Why a row is no event: a code and a sentence, or nothing. */
export function faultOfRow(cells: readonly string[]): { readonly reason: string; readonly detail: string } | undefined {
  const kind = cell(cells, 'kind');
  const fields = kinds.get(kind);
  if (fields === undefined) {
    return {
      reason: 'unknown-kind',
      detail: `"${kind.slice(0, 60)}" is no kind of row of this file; it must be one of ${[...kinds.keys()].join(', ')}.`,
    };
  }
  const stray = bodyColumns.find((name) => cell(cells, name) !== '' && !(name in fields));
  if (stray !== undefined) {
    return { reason: 'stray-cell', detail: `A row ${kind} has nothing in the column ${stray}.` };
  }
  const { body, on, refersTo } = eventOfRow(cells, () => kind);
  const parsed = parseEvent({ id: 'row', kind, on, body: refersTo === undefined ? body : { ...body, event: 'row' } });
  if (parsed.ok) return undefined;
  return { reason: 'no-such-event', detail: (parsed.errors[0] ?? '').replace(/^Event "row"(, [a-z.-]+)?: /, 'In it ') };
}

/** Refuses rows that are no events. */
export async function refuseUnreadableSupervision(duck: DuckDBConnection): Promise<void> {
  await duck.run('CREATE TABLE unreadable (line BIGINT, reason VARCHAR, detail VARCHAR)');
  const unreadable = await duck.createAppender('unreadable');
  const rows = await duck.stream(
    `SELECT line::VARCHAR, array_to_string(cells, chr(31)) FROM supervision WHERE reason = '' AND NOT copy ORDER BY line`,
  );
  for (;;) {
    const chunk = await rows.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) break;
    const lines = chunk.getColumnVector(0);
    const texts = chunk.getColumnVector(1);
    for (let index = 0; index < chunk.rowCount; index += 1) {
      const fault = faultOfRow(String(texts.getItem(index)).split('\u001f'));
      if (fault === undefined) continue;
      unreadable.appendBigInt(BigInt(String(lines.getItem(index))));
      unreadable.appendVarchar(fault.reason);
      unreadable.appendVarchar(fault.detail);
      unreadable.endRow();
    }
  }
  unreadable.closeSync();
  await duck.run(
    `UPDATE supervision SET reason = u.reason, detail = u.detail FROM unreadable u WHERE supervision.line = u.line`,
  );
  await duck.run('DROP TABLE unreadable');
}
