/** C16: asylees, refugees, permanent residents and citizens, and claims of citizenship. */
import type { Matter } from '../evaluate/matter.ts';
import { countryCode, text, unknownCountry } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { isTie, surelyBefore } from '../fold/dated.ts';
import type { OrderFact } from '../fold/facts.ts';
import { always, type Rule } from './rule.ts';
import { countryOfStatus, grantsOf, statusOf } from './status-in-effect.ts';

export const lastingStatus: Rule = {
  id: 'C16',
  name: 'Asylee, refugee, permanent resident, citizen',
  citations: [
    { cite: 'INA 208(c)(1)(A)', confidence: 'S' },
    { cite: '8 CFR 1001.1(p)', confidence: 'K-h' },
    { cite: 'Matter of Lok, 18 I&N Dec. 101 (BIA 1981)', confidence: 'V' },
    { cite: 'ICE Directive 16001.2 (2015-11-10)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'Whether a claim of citizenship is probative: every claim on record counts, also one with no evidence on record.',
    'Whether the procedure for ending asylum (8 CFR 208.24) was followed: the recorded termination is taken.',
    'The flag of permanent residence in the court release: it has no date, and a final order of the court ends the status.',
    'That a conditional residence runs out: it ends by a termination or a final order, not by a date.',
  ],
  uncertainties: [
    'Whether permanent residence revives while a court of appeals reviews the final order: the engine takes it as ended (Lok), unless the court decides for the person.',
    'Whether a refugee can be removed with the status never terminated (INA 207(c)(4)): the bar stays until a termination is on record.',
  ],
  checkedOn: '2026-11-24',
  reads: ['status.granted', 'status.terminated', 'citizenship.claimed', 'citizenship.resolved', 'order.entered'],
  sentence: {
    en: 'A citizen is never removed, and a claim of citizenship stops removal until it is resolved. An asylee is not returned to the country of nationality or of danger, a refugee is not removed while that status stands, and a permanent resident keeps that status until an order is final.',
    es: 'A un ciudadano nunca se le expulsa, y una afirmación de ciudadanía detiene la expulsión hasta que se resuelva. A quien tiene asilo no se le devuelve al país de su nacionalidad ni al de peligro, a un refugiado no se le expulsa mientras rija ese estatus, y un residente permanente conserva ese estatus hasta que una orden sea definitiva.',
  },
  apply(matter) {
    for (const status of ['asylee', 'refugee', 'lpr', 'citizen']) {
      for (const grant of grantsOf(matter, status)) applyGrant(matter, grant, status);
    }
    reviewEndedCitizenship(matter);
    applyClaims(matter);
  },
};

function applyGrant(matter: Matter, grant: Dated, status: string): void {
  const { answer, standing, country: asked } = matter;
  if (standing !== undefined && isAfter(grant, standing.order)) {
    answer.bar('C16', 'all', undefined, grant);
    answer.review('C16', 'A status was granted after the order: the two are in conflict.', grant, standing.order);
    return;
  }
  if (status === 'lpr' && endsResidence(matter)) return;
  const own = status === 'asylee' ? countriesOfAsylum(matter, grant) : undefined;
  if (own === undefined) {
    answer.bar('C16', 'all', undefined, grant);
    return;
  }
  answer.bar('C16', own, undefined, grant);
  if (standing !== undefined && (asked === undefined || !own.includes(asked))) {
    answer.review(
      'C11',
      'The person has asylum: another country than the one protected from needs a person to look.',
      grant,
    );
  }
}

/** The country that the grant names and that of nationality, to which nobody with asylum is returned (INA 208(c)(1)(A)). */
function countriesOfAsylum(matter: Matter, grant: Dated): readonly string[] | undefined {
  const named = countryOfStatus(matter, grant)?.code;
  if (named === undefined) return undefined;
  const nationality = countryCode(matter.case.nationality);
  return nationality === unknownCountry || nationality === named ? [named] : [named, nationality].sort();
}

/** Whether a status is later than an order, or may be. A reinstated order is as old as the order that it revives. */
function isAfter(grant: Dated, order: OrderFact): boolean {
  if (!surelyBefore(grant, order)) return true;
  if (order.authority !== 'reinstatement') return false;
  return order.priorOrderOn === undefined || grant.latest >= order.priorOrderOn.earliest;
}

const courts: ReadonlySet<string> = new Set(['judge', 'board', 'stipulated']);

/**
 * Whether a final order ended the permanent residence that came before it (1001.1(p)). An order that an officer made does not:
 * the law gives officers none against a permanent resident, so such an order speaks against itself.
 */
function endsResidence({ standing, finality }: Matter): boolean {
  return standing !== undefined && finality.status === 'final' && courts.has(standing.order.authority);
}

/** Only a court takes citizenship away, and what the person is then has to be looked up. */
function reviewEndedCitizenship({ facts, answer }: Matter): void {
  for (const end of facts.of('status.terminated')) {
    if (statusOf(end) === 'citizen') {
      answer.review('C16', 'The record says that citizenship ended; only a judgment of a court ends it.', end);
    }
  }
}

function applyClaims({ facts, clock, answer }: Matter): void {
  const claims = facts.of('citizenship.claimed');
  const resolved = facts.of('citizenship.resolved');
  const isNot = (at: Dated): boolean => text(at.event.body, 'result') === 'not-citizen';
  for (const claim of claims) {
    const refusals = resolved.filter(isNot);
    if (refusals.some((end) => surelyBefore(claim, end) && clock.reached(end.latest))) continue;
    answer.bar('C16', 'all', undefined, claim);
    answer.review('C16', 'The person may be a citizen of the United States: escalate this at once.', claim);
    const tied = refusals.find((end) => isTie(claim, end));
    if (tied !== undefined) {
      answer.review(
        'R4',
        'Citizenship was claimed and refused, and the record does not say which came last.',
        claim,
        tied,
      );
    }
  }
  for (const found of resolved) {
    if (isNot(found)) continue;
    answer.bar('C16', 'all', undefined, found);
    answer.review('C16', 'The person may be a citizen of the United States: escalate this at once.', found);
  }
}
