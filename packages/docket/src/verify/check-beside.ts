/** The check of the whole docket for who waits at a page: worked out beside the requests, and kept for a few minutes. */
import { AnswersBeside, type Beside } from '../answers-beside.ts';
import type { Progress } from '../long-work.ts';
import type { Docket } from '../open.ts';
import type { Head } from './head.ts';
import { type Verification, verify } from './index.ts';

/** What a check found, and when it was done. */
export interface DoneCheck {
  /** ISO instant. */
  readonly checkedAt: string;
  readonly found: Verification;
}

/** How long a check is told again before another begins. */
const keptMs = 5 * 60 * 1000;

class Checks {
  readonly underWay = new AnswersBeside<DoneCheck>({ mostAtOnce: 1, patienceMs: 1500 });
  readonly done = new Map<string, DoneCheck>();
}

const checks = new WeakMap<Docket, Checks>();

/** Checks all chains of the docket, and against a head that was kept elsewhere, or tells how far that is. */
export async function checkBeside(docket: Docket, compareWith: Head | undefined): Promise<Beside<DoneCheck>> {
  const own = checks.get(docket) ?? new Checks();
  checks.set(docket, own);
  const key = JSON.stringify(compareWith ?? null);
  const since = new Date(docket.clock().getTime() - keptMs).toISOString();
  for (const [asked, { checkedAt }] of own.done) if (checkedAt <= since) own.done.delete(asked);
  const kept = own.done.get(key);
  if (kept !== undefined) return { state: 'ready', answer: kept };
  return own.underWay.ask(key, async (progress) => {
    const onProgress = ({ done, total }: Progress): void => progress(done, total ?? 0);
    const found = await verify(docket, { compareWith, onProgress });
    const check = { checkedAt: docket.clock().toISOString(), found };
    own.done.set(key, check);
    return check;
  });
}
