/** Giving cases that were chosen: looking at what it comes to, proposing, releasing, one after the other. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answered, api, newIdempotencyKey } from '../../api/client.ts';
import { Problem, sentenceOf } from '../../api/problem.ts';
import { type AssignmentNow, assignmentNowOf } from './assignment-now.tsx';
import type { ListedCase } from './use-caseload.ts';

/** What is to be done with the chosen cases. */
export interface Giving {
  /** To whom they are proposed; empty: they are taken off their officer. */
  readonly officer: string;
  readonly reason: string;
  readonly workingDays: number;
}

function askPreview(one: ListedCase, { officer, workingDays }: Giving) {
  return answered(api.POST('/caseload/proposals/preview', { body: { case: one.caseId, officer, workingDays } }));
}

export type Preview = Awaited<ReturnType<typeof askPreview>>;

/** What became of a case that was chosen. */
export type Outcome =
  | { readonly kind: 'seen'; readonly preview: Preview }
  | { readonly kind: 'done' }
  /** It goes with its family, which was looked at or given with another case. */
  | { readonly kind: 'along'; readonly isDone: boolean }
  | { readonly kind: 'refused'; readonly sentence: string; readonly now: AssignmentNow | undefined };

/** What went through stays so; everything else can be tried again. */
export function isDone(outcome: Outcome | undefined): boolean {
  return outcome?.kind === 'done' || (outcome?.kind === 'along' && outcome.isDone);
}

/** Whether it makes no sense to go on with the next: nobody is signed in, too much was asked, or no answer came. */
function endsAll(error: unknown): boolean {
  return !(error instanceof Problem) || error.status === 401 || error.status === 429;
}

export function useGiving() {
  const queries = useQueryClient();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const keys = useRef(new Map<string, string>());
  const tell = (caseId: string, outcome: Outcome): void =>
    setOutcomes((before) => new Map(before).set(caseId, outcome));

  /** Goes through the cases; those of a family that came along with an earlier one are not asked about again. */
  const each = async (
    cases: readonly ListedCase[],
    isDone: boolean,
    act: (
      one: ListedCase,
    ) => Promise<{ readonly outcome: Outcome; readonly along: readonly { readonly caseId: string }[] }>,
  ): Promise<void> => {
    const given = new Set<string>();
    for (const one of cases) {
      if (given.has(one.caseId)) {
        tell(one.caseId, { kind: 'along', isDone });
        continue;
      }
      try {
        const { outcome, along } = await act(one);
        for (const { caseId } of along) given.add(caseId);
        tell(one.caseId, outcome);
      } catch (error) {
        tell(one.caseId, { kind: 'refused', sentence: sentenceOf(error), now: assignmentNowOf(error) });
        if (endsAll(error)) return;
      }
    }
  };

  const look = useMutation({
    mutationFn: ({ cases, giving }: { readonly cases: readonly ListedCase[]; readonly giving: Giving }) => {
      setOutcomes(new Map());
      return each(cases, false, async (one) => {
        const preview = await askPreview(one, giving);
        return { outcome: { kind: 'seen', preview }, along: preview.cases };
      });
    },
  });
  const give = useMutation({
    mutationFn: ({ cases, giving }: { readonly cases: readonly ListedCase[]; readonly giving: Giving }) =>
      each(cases, true, async (one) => {
        const { officer, reason } = giving;
        const said = reason.trim();
        const named = { case: one.caseId, expectedSeq: one.seq };
        // Tried again unchanged it has the same key, so that it is done once.
        const text = JSON.stringify({ ...named, officer, said });
        const key = keys.current.get(text) ?? newIdempotencyKey();
        keys.current.set(text, key);
        const params = { header: { 'idempotency-key': key } };
        const { cases: along } = await answered(
          officer === ''
            ? api.POST('/caseload/release', { params, body: { ...named, reason: said } })
            : api.POST('/caseload/proposals', {
                params,
                body: { ...named, officer, ...(said === '' ? {} : { reason: said }) },
              }),
        );
        return { outcome: { kind: 'done' }, along };
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['caseload'] }),
  });
  return { outcomes, look, give, isBusy: look.isPending || give.isPending, forget: () => setOutcomes(new Map()) };
}
