/** What the end of a protection or of a status must say of itself: by which procedure, by whom, after which notice. */
import { text } from '../fold/body.ts';
import { type Dated, readSpan } from '../fold/dated.ts';

/** One way in which something can be ended. */
export interface Procedure {
  readonly procedure: string;
  readonly authorities: readonly string[];
  /** How many days of notice at least come before the end; absent where no notice is needed. */
  readonly noticeDays?: number;
}

/** What is missing in, or wrong with, an end: each completes "it lacks …". */
export function endingFaults(at: Dated, allowed: readonly Procedure[]): readonly string[] {
  const { body } = at.event;
  const named = text(body, 'procedure');
  const procedure = allowed.find((one) => one.procedure === named);
  const faults: string[] = [];
  if (procedure === undefined) {
    faults.push(`a procedure by which it can end: ${alternatives(allowed.map((one) => one.procedure))} (procedure)`);
  }
  const authorities = procedure?.authorities ?? [...new Set(allowed.flatMap((one) => one.authorities))];
  if (!authorities.includes(text(body, 'authority') ?? '')) {
    faults.push(`an authority that may end it: ${alternatives(authorities)} (authority)`);
  }
  const needsNotice = procedure === undefined ? allowed.every(hasNotice) : hasNotice(procedure);
  if (!needsNotice) return faults;
  const notice = readSpan(body.noticeOn);
  const days = procedure?.noticeDays ?? 0;
  if (notice === undefined) faults.push('the day of the notice to the person (noticeOn)');
  else if (notice.latest + days > at.latest) {
    faults.push(
      days === 0 ? 'a notice before its end (noticeOn)' : `a notice at least ${days} days before its end (noticeOn)`,
    );
  }
  return faults;
}

function hasNotice({ noticeDays }: Procedure): boolean {
  return noticeDays !== undefined;
}

function alternatives(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  return quoted.length < 2 ? (quoted[0] ?? '') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
