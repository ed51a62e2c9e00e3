/** The suggestion of a fair share, and what is done with the moves that were chosen of it. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answered, api, newIdempotencyKey } from '../../api/client.ts';
import { Problem, sentenceOf } from '../../api/problem.ts';

/** Reads the suggestion. It stays as it is while somebody works with it; opened again it is worked out anew. */
export function useSuggestion(workingDays: number) {
  return useQuery({
    queryKey: ['suggestion', workingDays],
    queryFn: () => answered(api.GET('/caseload/suggestion', { params: { query: { workingDays } } })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
}

export type Suggestion = NonNullable<ReturnType<typeof useSuggestion>['data']>;
export type Move = Suggestion['moves'][number];
export type Left = Suggestion['unplaced'][number];

/** A move of a suggestion is known by the first of its cases: no case is moved twice. */
export function keyOf({ cases }: Move): string {
  return cases[0]?.caseId ?? '';
}

async function askPreview(move: Move, workingDays: number) {
  return answered(
    api.POST('/caseload/proposals/preview', {
      body: { case: keyOf(move), officer: move.to, workingDays },
    }),
  );
}

export type MovePreview = Awaited<ReturnType<typeof askPreview>>;

/** What became of a move that was chosen. */
export type Outcome =
  | { readonly kind: 'seen'; readonly preview: MovePreview }
  | { readonly kind: 'proposed' }
  /** Its cases are of a family that was proposed with another move. */
  | { readonly kind: 'along' }
  /** `at`: of looking at it, or of proposing it. */
  | { readonly kind: 'refused'; readonly at: 'preview' | 'proposal'; readonly sentence: string };

export type Outcomes = ReadonlyMap<string, Outcome>;

/** A proposal that went through stays so; everything else can be tried again. */
export function isDone(outcome: Outcome | undefined): boolean {
  return outcome?.kind === 'proposed' || outcome?.kind === 'along';
}

/** Whether it makes no sense to go on with the next: nobody is signed in, too much was asked, or no answer came. */
function endsAll(error: unknown): boolean {
  return !(error instanceof Problem) || error.status === 401 || error.status === 429;
}

/** Looks at the chosen moves one after the other, and proposes them one after the other. What is refused hinders no other. */
export function useMoves(workingDays: number, reasons: ReadonlyMap<string, string>) {
  const [outcomes, setOutcomes] = useState<Outcomes>(new Map());
  const keys = useRef(new Map<string, string>());
  const tell = (key: string, outcome: Outcome): void => setOutcomes((before) => new Map(before).set(key, outcome));

  const look = useMutation({
    mutationFn: async (moves: readonly Move[]) => {
      for (const move of moves) {
        try {
          tell(keyOf(move), { kind: 'seen', preview: await askPreview(move, workingDays) });
        } catch (error) {
          tell(keyOf(move), { kind: 'refused', at: 'preview', sentence: sentenceOf(error) });
          if (endsAll(error)) return;
        }
      }
    },
  });
  const propose = useMutation({
    mutationFn: async (moves: readonly Move[]) => {
      const given = new Set<string>();
      for (const move of moves) {
        const key = keyOf(move);
        if (given.has(key)) {
          tell(key, { kind: 'along' });
          continue;
        }
        const reason = reasons.get(key)?.trim() ?? '';
        const body = {
          ...{ case: key, officer: move.to, expectedSeq: move.cases[0]?.seq ?? 0 },
          ...(reason === '' ? {} : { reason }),
        };
        // Tried again unchanged it has the same key, so that it is done once.
        const text = JSON.stringify(body);
        const idempotencyKey = keys.current.get(text) ?? newIdempotencyKey();
        keys.current.set(text, idempotencyKey);
        try {
          const { cases } = await answered(
            api.POST('/caseload/proposals', { params: { header: { 'idempotency-key': idempotencyKey } }, body }),
          );
          for (const { caseId } of cases) given.add(caseId);
          tell(key, { kind: 'proposed' });
        } catch (error) {
          tell(key, { kind: 'refused', at: 'proposal', sentence: sentenceOf(error) });
          if (endsAll(error)) return;
        }
      }
    },
  });
  return {
    outcomes,
    look,
    propose,
    isBusy: look.isPending || propose.isPending,
  };
}
