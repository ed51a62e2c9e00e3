/** Made-up cases for property tests: few days, so that events fall on one another, and references that mostly lead somewhere. */
import fc from 'fast-check';
import { formatDay } from '../calendar/civil-day.ts';
import type { CaseDescription, CaseEvent, EventBody, EventDate } from '../event.ts';
import type { Coverage } from '../posture.ts';
import { eventKinds } from '../vocabulary/index.ts';
import { bodiesOf, firstDay, someEventDay } from './generate-bodies.ts';

const date: fc.Arbitrary<EventDate> = fc.oneof(
  { weight: 6, arbitrary: someEventDay },
  {
    weight: 1,
    arbitrary: fc
      .tuple(someEventDay, someEventDay)
      .map(([one, other]) => (one < other ? { earliest: one, latest: other } : { earliest: other, latest: one })),
  },
);

/** How often the kinds on which orders turn come, beside the others of their theme, which come once. */
const often: Readonly<Record<string, number>> = {
  'order.entered': 6,
  'appeal.filed': 4,
  'appeal.decided': 3,
  'motion.filed': 3,
  'motion.decided': 3,
  'stay.granted': 2,
  'stay.lifted': 2,
  'protection.granted': 2,
  'status.granted': 3,
  'fear.claimed': 2,
  'review.petitioned': 2,
  'habeas.filed': 2,
  'hold.placed': 2,
};

/** What a case is about beside its order: kinds that meet one another come together oftener than chance would have it. */
const themes: readonly (readonly [number, RegExp])[] = [
  [4, /^(order|appeal|motion|case\.certified|departure|proceeding|execution-wait|stay|protection|application|counsel)/],
  [2, /^(order|status|citizenship|class|protection)/],
  [2, /^(order|fear|protection|application|proceeding\.(opened|completed))/],
  [2, /^(order|review|mandate|habeas|court-matter|stay|motion)/],
  [2, /^(order|hold|custody|conviction|criminal|juvenile|supervision|bond)/],
  [1, /^(order|hearing|appearance|nta|case|family|departure|death|address|notice)/],
  [2, /./],
];

type KindAndBody = readonly [string, EventBody];

function kindsOf(theme: RegExp): fc.Arbitrary<KindAndBody> {
  return fc.oneof(
    ...eventKinds
      .filter((kind) => theme.test(kind))
      .map((kind) => ({
        weight: often[kind] ?? 1,
        arbitrary: bodiesOf(kind).map((body): KindAndBody => [kind, body]),
      })),
  );
}

const seq = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined, freq: 3 });
const choice = fc.nat({ max: 7 });

type Draft = readonly [KindAndBody, EventDate, number | undefined, number];

/** References that lead to a filing of the right kind, where the case has one and the lot falls on it. */
const filingOf: Readonly<Record<string, readonly [string, string]>> = {
  'appeal.decided': ['appeal', 'appeal.filed'],
  'appeal.rejected': ['appeal', 'appeal.filed'],
  'appeal.withdrawn': ['appeal', 'appeal.filed'],
  'motion.decided': ['motion', 'motion.filed'],
  'review.decided': ['petition', 'review.petitioned'],
  'mandate.issued': ['petition', 'review.petitioned'],
  'habeas.closed': ['petition', 'habeas.filed'],
  'stay.denied': ['request', 'stay.requested'],
  'stay.lifted': ['stay', 'stay.granted'],
};

function made(drafts: readonly Draft[], prefix: string): readonly CaseEvent[] {
  return drafts.map(([[kind, body], on, place, lot], index) => {
    const [field, filing] = filingOf[kind] ?? [];
    const filings =
      filing === undefined ? [] : drafts.flatMap(([[of]], at) => (of === filing ? [`${prefix}${at}`] : []));
    const named = filings[lot % (filings.length + 1)];
    const linked =
      field === undefined || named === undefined || typeof body[field] !== 'string'
        ? body
        : { ...body, [field]: named };
    const event = { id: `${prefix}${index}`, kind, on, body: linked };
    return place === undefined ? event : { ...event, seq: place };
  });
}

function eventsOf(prefix: string, maxLength: number): fc.Arbitrary<readonly CaseEvent[]> {
  return fc.oneof(
    ...themes.map(([weight, theme]) => ({
      weight,
      arbitrary: fc
        .array(fc.tuple(kindsOf(theme), date, seq, choice), { maxLength })
        .map((drafts) => made(drafts, prefix)),
    })),
  );
}

/** Up to nine events of one case, ids `e0` onwards, of all kinds of the vocabulary, none of them withdrawing another. */
export const someEvents: fc.Arbitrary<readonly CaseEvent[]> = eventsOf('e', 9);

/** A few events more, whose ids do not meet those of `someEvents`. */
export const laterEvents: fc.Arbitrary<readonly CaseEvent[]> = eventsOf('later', 4);

/** A final order that nothing bars; its id does not meet those above. */
export const finalOrder: readonly CaseEvent[] = [
  {
    id: 'final-order',
    kind: 'order.entered',
    on: '2025-03-03',
    body: {
      order: 'removal',
      authority: 'judge',
      form: 'oral',
      inAbsentia: false,
      appeal: 'reserved',
      countries: ['HN'],
    },
  },
];

/** A day on or after the events. */
export const someDay: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 260 })
  .map((offset) => formatDay(firstDay + offset));

/** What is said of a case beside its events. */
export const someDescription: fc.Arbitrary<CaseDescription> = fc
  .tuple(
    fc.constantFrom(undefined, 'HN', 'SV', 'HT'),
    fc.constantFrom(undefined, '1', '4', '5', '9', 'dc'),
    fc.constantFrom(undefined, 'BAL', 'SFR', 'never-heard-of'),
    fc.constantFrom(undefined, true, false),
  )
  .map(([nationality, circuit, court, detained]) => ({
    id: 'synthetic',
    ...(nationality === undefined ? undefined : { nationality }),
    ...(circuit === undefined ? undefined : { circuit }),
    ...(court === undefined ? undefined : { court }),
    ...(detained === undefined ? undefined : { detained }),
  }));

const through = fc.constantFrom(undefined, '2026-05-31', '2026-11-24', '2027-12-31', '2027-12-31', '2027-12-31');

/** How far each source was checked. */
export const someCoverage: fc.Arbitrary<Coverage> = fc
  .record({
    court: through,
    circuit: through,
    district: through,
    uscis: through,
    agency: through,
    citizenship: through,
  })
  .map((days) => Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined)));

/** Every source checked through any day that a case here is asked for. */
export const fullCoverage: Coverage = {
  court: '2027-12-31',
  circuit: '2027-12-31',
  district: '2027-12-31',
  uscis: '2027-12-31',
  agency: '2027-12-31',
  citizenship: '2027-12-31',
};

/** A question about a case; `country` is not always asked. */
export interface MadeCase {
  readonly case: CaseDescription;
  readonly events: readonly CaseEvent[];
  readonly asOf: string;
  readonly country?: string;
}

/** A case and a question about it. Half of them rest on an order that is final already, so that a bar is what decides. */
export const someCase: fc.Arbitrary<MadeCase> = fc
  .tuple(
    someDescription,
    fc.tuple(fc.boolean(), someEvents),
    someDay,
    fc.constantFrom(undefined, undefined, undefined, 'HN', 'GT', 'never-heard-of'),
  )
  .map(([about, [isFinal, events], asOf, country]) => ({
    case: about,
    events: isFinal ? [...finalOrder, ...events] : events,
    asOf,
    ...(country === undefined ? undefined : { country }),
  }));

/** Instants at which things were recorded. */
export const someInstant: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 30 })
  .map((offset) => `${formatDay(firstDay + offset * 8)}T12:00:00Z`);

/** Withdrawals of events of `someEvents`, and of one another. */
export const someVoids: fc.Arbitrary<readonly CaseEvent[]> = fc
  .array(fc.tuple(fc.constantFrom('e', 'e', 'v'), fc.nat({ max: 8 })), { maxLength: 3 })
  .map((list) =>
    list.map(([prefix, index], at) => ({
      id: `v${at}`,
      kind: 'record.corrected',
      on: '2026-11-20',
      body: { reason: 'recorded in error' },
      voids: `${prefix}${index}`,
    })),
  );
