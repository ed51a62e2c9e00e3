/** C25: unaccompanied children. */
import type { Day } from '../calendar/civil-day.ts';
import type { Matter } from '../evaluate/matter.ts';
import { countryCode, text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { surelyBefore } from '../fold/dated.ts';
import { isReinstated } from './B12-reinstatement.ts';
import { isOfCourt } from './B15-withholding-only.ts';
import { applyHolds } from './hold-in-force.ts';
import { always, type Rule } from './rule.ts';

export const unaccompaniedChild: Rule = {
  id: 'C25',
  name: 'Unaccompanied child',
  citations: [
    { cite: '8 USC 1232(a)(2), (a)(5)(D), (b)(3)', confidence: 'V' },
    { cite: '6 USC 279(g)(2)', confidence: 'S' },
  ],
  period: always,
  notEncoded: [
    'Whether a child from a contiguous country may be returned under 1232(a)(2): a screening that no event records; a review.',
    'Habitual residence, which counts like nationality for a contiguous country: only nationality is read.',
    'Age and family, which make a child unaccompanied (6 USC 279(g)(2)), are taken from the code of the source alone.',
  ],
  uncertainties: [
    'Whether a child who was released to a parent, or turned 18, keeps the protections of the first determination is disputed; an order that the immigration court made is taken to have met 1232(a)(5)(D), any other is a review.',
  ],
  checkedOn: '2026-11-24',
  reads: ['hold.placed', 'hold.released', 'juvenile.recorded', 'case.described', 'order.entered'],
  sentence: {
    en: 'An unaccompanied child goes to the Department of Health and Human Services within 72 hours, and unless the country is Mexico or Canada only the immigration court may order removal; a hold bars removal until it is released.',
    es: 'Un menor no acompañado pasa al Departamento de Salud y Servicios Humanos dentro de 72 horas y, salvo que el país sea México o Canadá, solo el tribunal de inmigración puede ordenar la expulsión; una retención impide la expulsión hasta que se libere.',
  },
  apply(matter) {
    const { answer, facts } = matter;
    for (const { hold } of applyHolds(matter, 'C25', (kind) => kind === 'unaccompanied-child')) {
      answer.deadline('C25', 'transfer-to-hhs', 'agency', transferBy(matter, hold));
    }
    if (matter.finality.status === 'no-order') return;
    for (const at of facts.of('juvenile.recorded')) if (!isSuperseded(matter, at)) applyCode(matter, at);
  },
};

/** 72 hours are three days; nothing in the statute lets them roll. */
function transferBy({ answer }: Matter, hold: Dated): Day {
  return hold.earliest + Math.floor(answer.parameter('child-transfer-hours', hold.earliest) / 24);
}

/**
 * What the code of a source says of the child today. `none`: by 6 USC 279(g)(2) the person is no unaccompanied child, for a
 * parent or guardian is there. `was`: the code says that the child was released or turned 18, and not which, nor to whom.
 */
function readCode(at: Dated): 'none' | 'was' | 'is' {
  switch (text(at.event.body, 'juvenile')) {
    case 'accompanied':
    case 'not-applicable':
      return 'none';
    case 'released-or-18':
      return 'was';
    default:
      return 'is';
  }
}

/** Whether a later entry surely says that the person is no longer, or never was, what this one says. */
function isSuperseded({ facts, clock }: Matter, at: Dated): boolean {
  if (readCode(at) === 'none') return true;
  return facts
    .of('juvenile.recorded')
    .some((later) => readCode(later) !== 'is' && surelyBefore(at, later) && clock.reached(later.latest));
}

function applyCode(matter: Matter, at: Dated): void {
  const { answer, orders } = matter;
  const outside = orders.map(({ order }) => order).filter((order) => !isOfCourt(order) && !isReinstated(matter, order));
  if (readCode(at) === 'was') {
    if (outside.length > 0) {
      answer.review(
        'C25',
        'The record says that the person was a child alone, and the order was not made by the immigration court.',
        at,
        ...outside,
      );
    }
    return;
  }
  const expedited = outside.filter((order) => order.authority === 'expedited');
  if (isUnaccompanied(at) && expedited.length > 0 && !isContiguous(matter))
    answer.bar('C25', 'all', undefined, at, ...expedited);
  answer.review('C25', 'The record says that the person is, or was, a child.', at);
}

function isUnaccompanied(at: Dated): boolean {
  return (text(at.event.body, 'juvenile') ?? '').startsWith('unaccompanied');
}

/** The countries that touch the United States (1232(a)(2)(A)). */
const contiguous: ReadonlySet<string> = new Set(['MX', 'CA']);

/** Whether every nationality on record is of a contiguous country; where none is, or one cannot be read, the child has the wider protection. */
function isContiguous({ facts, case: about }: Matter): boolean {
  const told = [about.nationality, ...facts.arrivals.map(({ event }) => event.body.nationality)]
    .filter((nationality) => nationality !== undefined && nationality !== null)
    .map(countryCode);
  return told.length > 0 && told.every((country) => contiguous.has(country));
}
