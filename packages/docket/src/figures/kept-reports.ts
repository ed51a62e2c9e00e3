/**
 * Reports for pages: counted once and kept, so that a page costs a look and not a count of the docket. A report for another day
 * or instant works every case out and can take minutes; it is counted beside the requests, and whoever asks meanwhile is told
 * how far it is.
 */
import type { IsoDate } from '@opendocket/rulebook';
import { AnswersBeside } from '../answers-beside.ts';
import type { Progress } from '../long-work.ts';
import type { Docket } from '../open.ts';
import { readDay, readInstant } from '../read-case.ts';
import { type Report, readFigures } from './index.ts';
import { type ShownReport, shownReport } from './shown-report.ts';

/** What a page asks. */
export interface ReportQuestion {
  /** The civil day for all cases; today at each case's court if not given. */
  readonly asOf?: IsoDate | undefined;
  /** ISO instant: what was recorded later is not known. Now if not given. */
  readonly knownAt?: string | undefined;
}

/** A report, or how far its count is. */
export type KeptReport =
  | { readonly state: 'ready'; readonly countedAt: string; readonly report: ShownReport }
  | { readonly state: 'counting'; readonly done: number; readonly of: number };

/** How long a report of what is known now is kept. One of what was known at an instant stays as it is. */
const freshMs = 15 * 60 * 1000;
/** The most reports that are kept; the oldest go first. */
const mostKept = 50;
const counts = new WeakMap<Docket, AnswersBeside<KeptReport>>();

/**
 * The report that is kept for a question, or the beginning of its count.
 * @throws DocketFailure `bad-argument` for a day or an instant that cannot be read
 */
export async function keptReport(docket: Docket, question: ReportQuestion): Promise<KeptReport> {
  const now = docket.clock();
  const asOf = question.asOf === undefined ? undefined : readDay(question.asOf);
  const known = question.knownAt === undefined ? undefined : readInstant(question.knownAt);
  const isPast = known !== undefined && known <= now.toISOString();
  const knownAt = isPast ? known : undefined;
  const key = [docket.rulebook.id, asOf ?? 'today', knownAt ?? 'now'].join(' ');
  // For "today" the day itself moves, whatever the instant.
  const staysAsItIs = isPast && asOf !== undefined;
  const since = staysAsItIs ? new Date(0) : new Date(now.getTime() - freshMs);
  const found = await docket.pool.query<{ counted_at: string; report: Report }>(
    'select counted_at, report from docket.kept_report where question = $1 and counted_at > $2',
    [key, since.toISOString()],
  );
  const kept = found.rows[0];
  if (kept !== undefined) return { state: 'ready', countedAt: kept.counted_at, report: shownReport(kept.report) };
  const underWay = counts.get(docket) ?? new AnswersBeside<KeptReport>({ mostAtOnce: 2, patienceMs: 1500 });
  counts.set(docket, underWay);
  const counted = await underWay.ask(key, async (progress) => {
    const onProgress = ({ done, total }: Progress): void => progress(done, total ?? 0);
    return keep(docket, key, await readFigures(docket, { asOf, knownAt, onProgress }));
  });
  return counted.state === 'ready' ? counted.answer : { state: 'counting', done: counted.done, of: counted.of };
}

async function keep(docket: Docket, key: string, report: Report): Promise<KeptReport> {
  const countedAt = docket.clock().toISOString();
  await docket.pool.query(
    `insert into docket.kept_report (question, counted_at, report) values ($1, $2, $3)
     on conflict (question) do update set counted_at = excluded.counted_at, report = excluded.report`,
    [key, countedAt, JSON.stringify(report)],
  );
  await docket.pool.query(
    `delete from docket.kept_report where question in
       (select question from docket.kept_report order by counted_at desc, question offset $1)`,
    [mostKept],
  );
  return { state: 'ready', countedAt, report: shownReport(report) };
}
