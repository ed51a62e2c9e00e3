/** An answer (a denial, a lifting, a mandate, the end of a petition) that names a filing which the record does not hold. */
import type { Matter } from '../evaluate/matter.ts';
import type { Dated } from '../fold/dated.ts';

/** Says of each of these events that what it names is not on record, or came after it. Such an event answers nothing. */
export function tellAstray({ answer }: Matter, astray: readonly Dated[]): void {
  for (const at of astray) {
    answer.conflict(
      'names-nothing-on-record',
      'This names something that is not on record, or not plainly, so it was not counted.',
      'The filing that it names, or a corrected entry of the answer.',
      at,
    );
  }
}
