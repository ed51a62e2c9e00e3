/** C8 and C9: what courts do on a filing, before any judge rules. Keyed by circuit, and by district. */
import type { Parameter } from './parameter.ts';

const circuits = ['1', '2', '4', '5', '6', '7', '8', '10', '11', 'dc'];

/**
 * The words of `circuit-stay-practice`: `temporary-stay`, the first motion for a stay stays removal; `stay-by-clerk`, the clerk
 * enters a stay on a motion that is in order; `review`, no practice is known.
 */
const circuitPractice: readonly Parameter[] = [
  {
    name: 'circuit-stay-practice',
    key: '9',
    rule: 'C8',
    value: 'temporary-stay',
    unit: 'word',
    appliesTo: 'the first motion for a stay of removal in a petition for review in the Ninth Circuit',
    from: null,
    to: null,
    announcedOn: null,
    status: 'enacted',
    source:
      'Ninth Circuit General Order 6.4(c)(1) and order on stays of removal of 2019-04-01; De Leon v. INS, 115 F.3d 643 (9th Cir. 1997), as told in Leiva-Perez v. Holder, 640 F.3d 962 (2011); a panel of November 2025 describes the practice as going on',
    confidence: 'V',
    sourceKind: 'secondary',
    lastCheckedOn: '2026-07-15',
    allowanceDays: 180,
  },
  {
    name: 'circuit-stay-practice',
    key: '3',
    rule: 'C8',
    value: 'stay-by-clerk',
    unit: 'word',
    appliesTo: 'a motion for a stay of removal in the Third Circuit that meets the four terms of its standing order',
    from: '2015-08-05',
    to: null,
    announcedOn: '2015-08-05',
    status: 'enacted',
    source:
      'Standing order of the Third Circuit of August 2015, as told at ca3blog.com; whether it still stands was not found',
    confidence: 'K-m',
    sourceKind: 'secondary',
    lastCheckedOn: '2026-07-15',
    allowanceDays: 180,
  },
  ...circuits.map(
    (circuit): Parameter => ({
      name: 'circuit-stay-practice',
      key: circuit,
      rule: 'C8',
      value: 'review',
      unit: 'word',
      appliesTo: 'a motion for a stay of removal in this court of appeals',
      from: null,
      to: null,
      announcedOn: null,
      status: 'enacted',
      source: 'No practice of stays without an order was found; INA 242(b)(3)(B): a petition stays nothing by itself',
      confidence: 'K-m',
      sourceKind: 'secondary',
      lastCheckedOn: '2026-07-15',
      allowanceDays: 180,
    }),
  ),
];

function maryland(
  name: string,
  value: number | string,
  unit: Parameter['unit'],
  { appliesTo, from, to, source }: Pick<Parameter, 'appliesTo' | 'from' | 'to' | 'source'>,
): Parameter {
  return {
    name,
    key: 'mdd',
    rule: 'C9',
    value,
    unit,
    appliesTo,
    from,
    to,
    announcedOn: from === '2025-05-28' ? from : '2025-05-21',
    status: 'enacted',
    source,
    confidence: 'V',
    sourceKind: 'secondary',
    lastCheckedOn: '2026-07-15',
    allowanceDays: 180,
  };
}

const first = {
  appliesTo: 'petitions for habeas corpus filed for a person in custody in the District of Maryland',
  from: '2025-05-20',
  to: '2025-05-27',
  source: 'D. Md. Standing Order 2025-01 of 2025-05-21, for petitions from 2025-05-20 on',
};

const amended = {
  appliesTo: first.appliesTo,
  from: '2025-05-28',
  to: null,
  source: 'D. Md. Amended Standing Order 2025-01 of 2025-05-28 (copy at Wikisource)',
};

/** The words of `district-standing-order`: from when it restrains, `from-filing` or `from-notice` by the clerk. */
const standingOrders: readonly Parameter[] = [
  maryland('district-standing-order', 'from-filing', 'word', first),
  maryland('district-standing-order', 'from-notice', 'word', amended),
  maryland('district-standing-order-days', 2, 'business days', first),
  maryland('district-standing-order-days', 2, 'business days', amended),
  // It ends at this hour of the last day. The rule counts the whole of that day.
  maryland('district-standing-order-hour', 16, 'hours', first),
  maryland('district-standing-order-hour', 16, 'hours', amended),
];

export const courtPractice: readonly Parameter[] = [...circuitPractice, ...standingOrders];
