/** Which filing a later event answers: a stay granted or denied, a mandate, the end of a habeas petition. */
import type { Clock } from '../clock.ts';
import { text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { surelyBefore } from '../fold/dated.ts';

/** Filings with what answered each by the day asked. */
export interface Answered {
  readonly answerTo: ReadonlyMap<Dated, Dated>;
  /** Filings that nothing answers. */
  readonly open: readonly Dated[];
  /** Answers that name no filing and answer none of these. */
  readonly orphans: readonly Dated[];
  /** Answers that name a filing which is not on record, or that came before it: they answer nothing. */
  readonly astray: readonly Dated[];
}

/**
 * Gives each answer to one filing at most: the one that it names in `field`, or else the first that surely came before it and
 * that nothing answers yet. So one denial never answers two requests. Both lists are in the order of their days.
 */
export function answersTo(filings: readonly Dated[], answers: readonly Dated[], field: string, clock: Clock): Answered {
  const answerTo = new Map<Dated, Dated>();
  const unnamed: Dated[] = [];
  const orphans: Dated[] = [];
  const astray: Dated[] = [];
  for (const answer of answers) {
    const id = text(answer.event.body, field);
    if (id === undefined) {
      unnamed.push(answer);
      continue;
    }
    const filing = filings.find((candidate) => candidate.event.id === id);
    if (filing === undefined || surelyBefore(answer, filing)) astray.push(answer);
    else if (clock.reached(answer.latest) && !answerTo.has(filing)) answerTo.set(filing, answer);
  }
  for (const answer of unnamed) {
    if (!clock.reached(answer.latest)) continue;
    const filing = filings.find((candidate) => !answerTo.has(candidate) && surelyBefore(candidate, answer));
    if (filing === undefined) orphans.push(answer);
    else answerTo.set(filing, answer);
  }
  return { answerTo, open: filings.filter((filing) => !answerTo.has(filing)), orphans, astray };
}
