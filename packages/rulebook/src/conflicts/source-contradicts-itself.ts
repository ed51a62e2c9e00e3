/** What a source said of itself that does not agree, as the import found it (`record.conflicted`). */
import type { Matter } from '../evaluate/matter.ts';

export function findSourceContradictions({ facts, answer }: Matter): void {
  for (const at of facts.conflicted) {
    answer.conflict(
      'source-contradicts-itself',
      'The source contradicts itself.',
      "A corrected entry of the source, or the court's own record of proceedings.",
      at,
    );
  }
}
