/**
 * A case as somebody may see it.
 *
 * The answer itself, whether and why in one word the order may be carried out, is that of the whole record (but a hidden bar for
 * some countries bars all: asked country by country, the answer would name them). All that goes
 * with it (bars, reviews, deadlines, conflicts, sentences) is worked out a second time from the shown events alone: so
 * nothing in it can come from what is hidden. What the whole record adds is shown as one protected bar or one protected
 * review, whatever it is and however many there are.
 */
import {
  type Bar,
  type CaseDescription,
  type CaseEvent,
  type Conflict,
  type Coverage,
  type Deadline,
  type EvaluateInput,
  evaluate,
  explainPosture,
  type Finality,
  type IsoDate,
  type Language,
  type Posture,
  type Review,
  type Rulebook,
  type Sentence,
  type Stage,
} from '@opendocket/rulebook';
import { describeCase, standingEvents } from '../case-facts.ts';
import type { CaseReading } from '../read-case.ts';
import { compartmentsOfCase, isWithin } from './closure.ts';
import { tellingFields } from './compartments.ts';
import type { CaseAccess } from './decide.ts';
import {
  executionOfWhole,
  finalityOfWhole,
  nextChangeNotShown,
  protectedBar,
  protectedReview,
  workedOutWhole,
} from './words.ts';

/** An event that is not shown: that there is one, because the record's own numbers tell, and no more. */
export interface HiddenEvent {
  readonly id: string;
  readonly kind: 'protected';
  readonly on: null;
}

/** A bar; one whose reason is protected has no rule, no countries and no end. */
export type ShownBar =
  | Bar
  | { readonly rule: null; readonly countries: null; readonly until: null; readonly because: readonly [] };

/** A review; a protected one has no rule, and says to contact the unit. */
export type ShownReview = Review | { readonly rule: null; readonly why: string; readonly because: readonly [] };

/** An answer as it is shown. */
export interface ShownPosture {
  readonly execution: Posture['execution'];
  /** Null where it would tell of something hidden. */
  readonly stage: Stage | null;
  /** `rule` is null, and so is `on`, where they would tell of something hidden. */
  readonly finality: Finality;
  readonly bars: readonly ShownBar[];
  readonly reviews: readonly ShownReview[];
  readonly deadlines: readonly Deadline[];
  readonly conflicts: readonly Conflict[];
  readonly missing: Posture['missing'];
  /** Null where it never changes, and where hidden records count. */
  readonly nextChangeOn: IsoDate | null;
  readonly rulebook: string;
}

/** A case as it is shown. */
export interface ShownCase {
  readonly caseId: string;
  readonly docketNumber: string;
  /** Seq of the last event that was known. */
  readonly headSeq: number;
  readonly asOf: IsoDate;
  /** ISO instant. */
  readonly knownAt: string;
  /** The country asked about. */
  readonly country: string | null;
  readonly description: CaseDescription;
  readonly coverage: Coverage;
  readonly posture: ShownPosture;
  readonly events: readonly (CaseEvent | HiddenEvent)[];
  readonly sentences: readonly Sentence[];
  /** What is not shown: how many events, wholly or in part, and whether the whole record has a bar or a review of its own. */
  readonly hidden: { readonly events: number; readonly bar: boolean; readonly review: boolean };
}

/** Whether an event of a shown case is hidden. */
export function isHidden(event: CaseEvent | HiddenEvent): event is HiddenEvent {
  return event.on === null;
}

/** How a case is shown. */
export interface Showing {
  readonly rulebook: Rulebook;
  readonly language?: Language | undefined;
  /** All events of the case that are on record today, where the reading is of an earlier moment: seals work at once. */
  readonly record?: readonly CaseEvent[] | undefined;
  /** Ids of the juveniles' cases that are not there for the reader: a link to one does not name it. */
  readonly notThere?: ReadonlySet<string> | undefined;
}

/** Shows a case to who has `access` to it. */
export function redactCase(
  reading: CaseReading,
  access: Pick<CaseAccess, 'whole'>,
  { rulebook, language = 'en', record = reading.input.events, notThere }: Showing,
): ShownCase {
  const { input, posture } = reading;
  const whole: ReadonlySet<string> = new Set(access.whole);
  const walls = compartmentsOfCase(record);
  let hidden = 0;
  const shown: CaseEvent[] = [];
  const events = input.events.map((event): CaseEvent | HiddenEvent => {
    if (!isWithin(walls.get(event.id), whole)) {
      hidden += 1;
      return { id: event.id, kind: 'protected', on: null };
    }
    const told = withoutLead(withoutTelling(event, whole), notThere);
    if (told !== event) hidden += 1;
    shown.push(told);
    return told;
  });
  const asShown = (
    description: CaseDescription,
    answer: ShownPosture,
    sentences: readonly Sentence[],
    marks = { bar: false, review: false },
  ): ShownCase => ({
    caseId: reading.caseId,
    docketNumber: reading.docketNumber,
    headSeq: reading.headSeq,
    asOf: reading.asOf,
    knownAt: reading.knownAt,
    country: input.country ?? null,
    description,
    coverage: input.coverage ?? {},
    posture: answer,
    events,
    sentences,
    hidden: { events: hidden, ...marks },
  });
  if (hidden === 0) return asShown(input.case, posture, explainPosture(input, posture, rulebook, language));

  const seen: EvaluateInput = {
    ...input,
    case: describeCase(reading.caseId, standingEvents(shown), reading.asOf),
    events: shown,
  };
  const ofSeen = evaluate(seen, rulebook);
  const marks = {
    bar: posture.bars.some((bar) => !ofSeen.bars.some((other) => isSame(bar, other))),
    review: posture.reviews.some((review) => !ofSeen.reviews.some((other) => isSame(review, other))),
  };
  const sentences = explainPosture(seen, ofSeen, rulebook, language);
  return asShown(
    seen.case,
    combined(posture, ofSeen, marks, language),
    retold(sentences, posture, ofSeen, marks, language),
    marks,
  );
}

/** The event without the fields that tell of what the reader may not know. */
function withoutTelling(event: CaseEvent, whole: ReadonlySet<string>): CaseEvent {
  const telling = tellingFields(event);
  if (telling.size === 0) return event;
  const kept = Object.entries(event.body).filter(([field]) =>
    (telling.get(field) ?? []).every((compartment) => whole.has(compartment)),
  );
  if (kept.length === Object.keys(event.body).length) return event;
  return { ...event, body: Object.fromEntries(kept) };
}

/** The event without the number of a case that is not there for the reader. */
function withoutLead(event: CaseEvent, notThere: ReadonlySet<string> | undefined): CaseEvent {
  const { lead, ...rest } = event.body;
  if (event.kind !== 'family.linked' || typeof lead !== 'string' || notThere?.has(lead) !== true) return event;
  return { ...event, body: rest };
}

interface Marks {
  readonly bar: boolean;
  readonly review: boolean;
}

const isFinalityAsSeen = (whole: Finality, seen: Finality) => whole.status === seen.status && whole.on === seen.on;

/** The answer of the whole record, with what goes with it from the shown events alone. */
function combined(whole: Posture, seen: Posture, marks: Marks, language: Language): ShownPosture {
  const noBar = { rule: null, countries: null, until: null, because: [] } as const;
  const noReview = { rule: null, why: protectedReview[language], because: [] } as const;
  return {
    execution: executionShown(whole, seen),
    stage: whole.finality.status === seen.finality.status ? seen.stage : null,
    finality: isFinalityAsSeen(whole.finality, seen.finality)
      ? seen.finality
      : { status: whole.finality.status, on: null, rule: null },
    bars: marks.bar ? [...seen.bars, noBar] : seen.bars,
    reviews: marks.review ? [...seen.reviews, noReview] : seen.reviews,
    deadlines: seen.deadlines,
    conflicts: seen.conflicts,
    missing: whole.missing,
    nextChangeOn: null,
    rulebook: whole.rulebook,
  };
}

/**
 * A hidden bar that holds for some countries would be told country by country by who asks about each: to who may not know which,
 * it bars all.
 */
function executionShown(whole: Posture, seen: Posture): Posture['execution'] {
  const isOfCountries = whole.bars.some(
    (bar) => bar.countries !== 'all' && !seen.bars.some((other) => isSame(bar, other)),
  );
  return isOfCountries && whole.execution !== 'no-order' ? 'barred' : whole.execution;
}

/** The sentences on the shown events, with those in place that speak of the whole record. */
function retold(
  sentences: readonly Sentence[],
  whole: Posture,
  seen: Posture,
  marks: Marks,
  language: Language,
): readonly Sentence[] {
  const plain = (part: Sentence['part'], text: string): Sentence => ({
    part,
    rule: null,
    text,
    citations: [],
    because: [],
  });
  const isFinalityShown = isFinalityAsSeen(whole.finality, seen.finality);
  const of = (part: Sentence['part']) => sentences.filter((sentence) => sentence.part === part);
  return [
    // The sentence on the shown events counts bars and reasons, of which there may be more.
    plain('execution', executionOfWhole[executionShown(whole, seen)][language]),
    ...(isFinalityShown ? of('finality') : [plain('finality', finalityOfWhole[whole.finality.status][language])]),
    ...of('bar'),
    ...(marks.bar ? [plain('bar', protectedBar[language])] : []),
    ...of('review'),
    ...(marks.review ? [plain('review', protectedReview[language])] : []),
    ...of('conflict'),
    ...of('deadline'),
    ...of('missing'),
    plain('next', nextChangeNotShown[language]),
    ...of('note'),
    plain('note', workedOutWhole[language]),
  ];
}

function isSame(one: Bar | Review, other: Bar | Review): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
