/** Commands for the tests of refusals. */
import type { CaseEvent } from '../event.ts';
import { type ProposedCommand, type Refusal, refusalsOf } from '../refusals/index.ts';

/** What refuses a command on Tuesday, November 24, 2026, unless the rest says another day. */
export function propose(proposed: readonly CaseEvent[], rest: Partial<ProposedCommand> = {}): readonly Refusal[] {
  return refusalsOf({ case: { id: 'synthetic' }, events: [], asOf: '2026-11-24', by: 'officer', ...rest, proposed });
}

/** The names of what refuses it. */
export function grounds(proposed: readonly CaseEvent[], rest: Partial<ProposedCommand> = {}): readonly string[] {
  return propose(proposed, rest).map(({ refusal }) => refusal);
}
