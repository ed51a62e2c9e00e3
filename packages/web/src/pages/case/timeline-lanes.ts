/**
 * What the drawn timeline shows: marks and spans by lane. It draws what the entries say and works nothing out: whether a
 * stay is in force, or a clock has run, is said by the rules beside it.
 */
import { firstDay } from '../../parts/days.ts';

export const lanes = ['leg', 'order', 'stay', 'protection', 'custody', 'clock'] as const;
export type Lane = (typeof lanes)[number];

/** What the drawing reads of an entry. */
export interface DrawnEvent {
  readonly id: string;
  readonly kind: string;
  readonly on: string | { readonly earliest: string; readonly latest: string } | null;
  readonly told: string;
  readonly body?: Readonly<Record<string, unknown>> | undefined;
}

/** A day that lies ahead or behind: what the rules say ends or begins on it. */
export interface DrawnClock {
  readonly on: string;
  readonly told: string;
}

export interface Mark {
  readonly lane: Lane;
  readonly day: string;
  readonly told: string;
  /** The entry; null for a clock. */
  readonly id: string | null;
  /** Marks of one lane that would lie on another stand in rows. */
  readonly row: number;
  /** From 0, the first day, to 1, the last. */
  readonly place: number;
}

/** From an entry that opens something to the one that ends it. */
export interface Span {
  readonly lane: Lane;
  readonly from: number;
  readonly to: number;
  /** Whether no end is on record: it is drawn to the day asked about. */
  readonly isOpen: boolean;
}

export interface Drawing {
  readonly marks: readonly Mark[];
  readonly spans: readonly Span[];
  readonly years: readonly { readonly year: string; readonly place: number }[];
  /** Place of the day asked about. */
  readonly today: number;
  readonly rows: Readonly<Record<Lane, number>>;
}

const laneOfPrefix: Readonly<Record<string, Lane>> = {
  nta: 'leg',
  proceeding: 'leg',
  hearing: 'leg',
  appeal: 'leg',
  motion: 'leg',
  review: 'leg',
  mandate: 'leg',
  habeas: 'leg',
  application: 'leg',
  order: 'order',
  departure: 'order',
  stay: 'stay',
  hold: 'stay',
  protection: 'protection',
  status: 'protection',
  fear: 'protection',
  custody: 'custody',
  bond: 'custody',
  supervision: 'custody',
};

/** Kinds that open a span, and those that end it. */
const closing: Readonly<Record<string, readonly string[]>> = {
  'nta.filed': ['order.entered', 'proceeding.terminated', 'proceeding.dismissed', 'proceeding.completed'],
  'appeal.filed': ['appeal.decided', 'appeal.withdrawn', 'appeal.rejected'],
  'motion.filed': ['motion.decided'],
  'review.petitioned': ['review.decided', 'mandate.issued'],
  'stay.granted': ['stay.lifted'],
  'hold.placed': ['hold.released'],
  'protection.granted': ['protection.terminated'],
  'custody.booked-in': ['custody.released'],
  'supervision.ordered': ['supervision.revoked', 'custody.booked-in'],
};

/** Marks closer than this share of the width stand in different rows. */
const nearest = 0.014;
const mostRows = 4;

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The lane of a kind; undefined for what only the list tells. */
export function laneOf(kind: string): Lane | undefined {
  return laneOfPrefix[kind.split('.')[0] ?? ''];
}

/** Lays the entries out. `events` are those that count, oldest first. */
export function draw(events: readonly DrawnEvent[], clocks: readonly DrawnClock[], asOf: string): Drawing | undefined {
  const dated = events.flatMap((event) => {
    const lane = laneOf(event.kind);
    return lane === undefined || event.on === null ? [] : [{ ...event, lane, day: firstDay(event.on) }];
  });
  const days = [...dated.map(({ day }) => day), ...clocks.map(({ on }) => on), asOf]
    .map(dayNumber)
    .filter(Number.isFinite);
  if (dated.length + clocks.length === 0) return undefined;
  const [first, last] = [Math.min(...days) - 20, Math.max(...days) + 20];
  const placeOf = (day: string): number => (dayNumber(day) - first) / (last - first);

  const ends: Record<string, number[]> = {};
  const rows: Record<Lane, number> = { leg: 1, order: 1, stay: 1, protection: 1, custody: 1, clock: 1 };
  const place = (lane: Lane, at: number): number => {
    ends[lane] ??= [];
    const free = ends[lane];
    let row = free.findIndex((end) => at - end >= nearest);
    if (row === -1) row = free.length < mostRows ? free.length : 0;
    free[row] = at;
    rows[lane] = Math.max(rows[lane], row + 1);
    return row;
  };
  const marks = [
    ...dated.map(({ lane, day, told, id }) => ({ lane, day, told, id })),
    ...clocks.map(({ on, told }) => ({ lane: 'clock' as const, day: on, told, id: null })),
  ]
    .filter(({ day }) => Number.isFinite(dayNumber(day)))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map((mark): Mark => {
      const at = placeOf(mark.day);
      return { ...mark, place: at, row: place(mark.lane, at) };
    });

  const spans = dated.flatMap((event, index): Span[] => {
    const ending = closing[event.kind];
    if (ending === undefined) return [];
    const end = dated.slice(index + 1).find(({ kind }) => ending.includes(kind));
    const { until } = event.body ?? {};
    const endDay = end?.day ?? (typeof until === 'string' ? until : undefined);
    const from = placeOf(event.day);
    const to = placeOf(endDay ?? asOf);
    return to <= from || !Number.isFinite(to) ? [] : [{ lane: event.lane, from, to, isOpen: endDay === undefined }];
  });
  const [firstYear, lastYear] = [first, last].map((day) => new Date(day * 86_400_000).getUTCFullYear());
  const count = (lastYear ?? 0) - (firstYear ?? 0);
  const step = Math.max(1, Math.ceil(count / 12));
  const years = Array.from({ length: Math.floor(count / step) }, (_, index) => {
    const year = String((firstYear ?? 0) + 1 + index * step);
    return { year, place: placeOf(`${year}-01-01`) };
  });
  return { marks, spans, years, today: placeOf(asOf), rows };
}
