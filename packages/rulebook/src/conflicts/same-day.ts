/** Whether two things surely happened on one day. */
import type { Span } from '../fold/dated.ts';

export function isSameDay(one: Span, other: Span): boolean {
  return one.earliest === one.latest && other.earliest === other.latest && one.earliest === other.earliest;
}
