/**
 * One case of a kind of change, as it may be shown: what happened as days from the order, the answer before and after. No
 * number, no date, no court, no country and no day on which it was asked: nothing that leads back to a person.
 */
import {
  type CaseEvent,
  type Deadline,
  eventPhrase,
  type Finality,
  parseDay,
  type RecordPosture,
} from '@opendocket/rulebook';

/** An answer with its days counted from day 0. */
export interface ExampleAnswer {
  readonly execution: RecordPosture['onRecord'];
  readonly stage: RecordPosture['stage'];
  readonly finality: { readonly status: Finality['status']; readonly day: number | null; readonly rule: string | null };
  readonly bars: readonly {
    readonly rule: string;
    readonly countries: 'all' | 'some';
    /** The last day, inside the bar; null where no end is on record. */
    readonly through: number | null;
  }[];
  readonly reviews: readonly { readonly rule: string; readonly why: string }[];
  readonly deadlines: readonly {
    readonly rule: string;
    readonly what: string;
    readonly for: Deadline['for'];
    readonly day: number;
  }[];
}

/** A case as it may be shown. Day 0 is that of the order, or of the first entry where there is no order. */
export interface Example {
  readonly timeline: readonly { readonly day: number; readonly what: string }[];
  readonly before: ExampleAnswer;
  readonly after: ExampleAnswer;
}

/** More entries than this are one person's story more than they are an example. */
const mostEntries = 8;

/** Kinds that tell how an order came and went, whatever the answer rests on. */
const tellingKinds = /^(order|appeal|motion|stay|protection)\./;

/**
 * The example that a case makes, unless it has more entries than `most`, or an entry whose day is not known exactly.
 * `standing` are the events that are not voided.
 */
export function exampleOf(
  standing: readonly CaseEvent[],
  before: RecordPosture,
  after: RecordPosture,
  asOf: string,
  most = mostEntries,
): Example | undefined {
  const because = new Set([...reasonsOf(before), ...reasonsOf(after)]);
  const entries: { readonly event: CaseEvent; readonly on: number }[] = [];
  for (const event of standing) {
    if (!tellingKinds.test(event.kind) && !because.has(event.id)) continue;
    const on = parseDay(event.on);
    if (on === undefined || entries.length >= Math.min(most, mostEntries)) return undefined;
    if (String(event.on) <= asOf) entries.push({ event, on });
  }
  entries.sort((one, other) => one.on - other.on);
  const zero = (entries.findLast(({ event }) => event.kind === 'order.entered') ?? entries[0])?.on;
  if (zero === undefined) return undefined;
  return {
    timeline: entries.map(({ event, on }) => ({ day: on - zero, what: eventPhrase(event, 'en') })),
    before: answerFrom(before, zero),
    after: answerFrom(after, zero),
  };
}

/** The better of two examples: the shorter one; of two as short, always the same one. */
export function simpler(one: Example, other: Example): Example {
  if (one.timeline.length !== other.timeline.length) return one.timeline.length < other.timeline.length ? one : other;
  return JSON.stringify(one) <= JSON.stringify(other) ? one : other;
}

function reasonsOf({ bars, reviews }: RecordPosture): readonly string[] {
  return [...bars, ...reviews].flatMap((finding) => finding.because);
}

function answerFrom(posture: RecordPosture, zero: number): ExampleAnswer {
  const day = (iso: string | null): number | null => {
    const found = parseDay(iso);
    return found === undefined ? null : found - zero;
  };
  const { status, on, rule } = posture.finality;
  return {
    execution: posture.onRecord,
    stage: posture.stage,
    finality: { status, day: day(on), rule },
    bars: posture.bars.map(({ rule, countries, until }) => ({
      rule,
      countries: countries === 'all' ? 'all' : 'some',
      through: day(until),
    })),
    // A reason that names a date or a number would lead back to the case.
    reviews: posture.reviews.map(({ rule, why }) => ({ rule, why: /\d{3}/.test(why) ? '' : why })),
    deadlines: posture.deadlines.map(({ rule, what, for: whose, on }) => ({
      rule,
      what,
      for: whose,
      day: day(on) ?? 0,
    })),
  };
}
