/** One case with very many events: how long its answer takes, and how that grows with their number. */
import { type CaseEvent, currentRulebook, evaluateRecord, formatDay } from '@opendocket/rulebook';
import { median } from './machine.ts';

/** Milliseconds for one answer, and how many times longer four times the events take; 4 is in proportion, 16 is quadratic. */
export interface LargeCase {
  readonly what: string;
  readonly milliseconds: number;
  readonly growth: number;
}

const most = 10_000;
const rounds = 5;
const firstDay = 18_000;

type Body = CaseEvent['body'];

const removal: Body = {
  order: 'removal',
  authority: 'judge',
  form: 'oral',
  inAbsentia: false,
  appeal: 'reserved',
  countries: ['HN'],
};

const shapes: readonly (readonly [string, readonly (readonly [string, Body])[]])[] = [
  [
    'hearings, check-ins, notices',
    [
      ['hearing.scheduled', { hearing: 'h1' }],
      ['checkin.scheduled', { dueOn: '2026-01-05' }],
      ['notice.sent', { what: 'hearing' }],
    ],
  ],
  [
    'orders and appeals',
    [
      ['order.entered', removal],
      ['appeal.filed', { by: 'respondent', what: 'case' }],
    ],
  ],
  [
    'orders and motions',
    [
      ['order.entered', removal],
      ['motion.filed', { motion: 'reopen' }],
    ],
  ],
  [
    'stays and liftings',
    [
      ['stay.granted', { from: 'judge' }],
      ['stay.lifted', { from: 'judge' }],
      ['order.entered', removal],
    ],
  ],
  [
    'bookings and releases',
    [
      ['custody.booked-in', {}],
      ['custody.released', {}],
      ['order.entered', removal],
    ],
  ],
];

function caseOf(count: number, kinds: readonly (readonly [string, Body])[]): readonly CaseEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const [kind, body] = kinds[index % kinds.length] ?? ['nta.served', {}];
    return { id: `e${index}`, kind, on: formatDay(firstDay + (index % 2500)), body };
  });
}

function timeOf(events: readonly CaseEvent[]): number {
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now();
    evaluateRecord({ case: { id: 'large' }, events, asOf: '2026-11-24' }, currentRulebook);
    return performance.now() - began;
  });
  return median(times);
}

/** Measures each kind of large case. */
export function largeCases(): readonly LargeCase[] {
  return shapes.map(([what, kinds]) => {
    const quarter = timeOf(caseOf(most / 4, kinds));
    const whole = timeOf(caseOf(most, kinds));
    return { what, milliseconds: whole, growth: whole / quarter };
  });
}
