/**
 * Evaluation with reasons, on one core: cases of fifteen events through all rules, beside json-rules-engine on five of them,
 * in the same process.
 */
import {
  type CaseEvent,
  currentRulebook,
  evaluate,
  evaluateRecord,
  explainPosture,
  formatDay,
} from '@opendocket/rulebook';
import { Engine } from 'json-rules-engine';
import { median } from './machine.ts';

/** Cases a second. */
export interface EvaluationRates {
  readonly rulebook: number;
  readonly jsonRulesEngine: number;
  readonly withBars: number;
  /** Microseconds for the sentences of one case, median over the cases of the last round. */
  readonly explanation: number;
}

const asOf = '2026-11-24';
const asOfDay = 20_781;
const distinctCases = 2000;
const rounds = 5;

/** Fifteen events of one case, of the kinds that a court release feeds; the stories differ with the number. */
function storyOf(number: number): readonly CaseEvent[] {
  const began = asOfDay - 400 - (number % 3000);
  const decided = number % 4 === 0 ? asOfDay - 10 - (number % 15) : asOfDay - 300 + (number % 90);
  const day = (value: number): string => formatDay(value);
  const events: CaseEvent[] = [];
  const add = (kind: string, on: number, body: CaseEvent['body']): void => {
    events.push({ id: `e${events.length + 1}`, kind, on: day(on), body });
  };
  add('nta.filed', began, { court: 'BAL' });
  add('proceeding.opened', began, { because: 'initial', caseType: 'rmv', court: 'BAL' });
  add('case.described', began, { caseType: 'rmv', court: 'BAL', nationality: 'HN' });
  add('charge.lodged', began, { section: '212a6Ai' });
  add('custody.released', began + 2, { terms: 'other' });
  add('counsel.entered', began + 40, { form: 'E-28' });
  for (let hearing = 1; hearing <= 2; hearing += 1) {
    add('hearing.scheduled', began + hearing * 60, { calendar: 'master', court: 'BAL', hearing: `h${hearing}` });
    add('hearing.held', began + hearing * 90, { hearing: `h${hearing}` });
  }
  add('application.filed', began + 80, { relief: 'asylum' });
  if (number % 3 === 0) {
    add('venue.changed', began + 120, { court: 'NYC' });
    add('hearing.scheduled', began + 150, { calendar: 'individual', court: 'NYC', hearing: 'h3' });
    add('hearing.adjourned', began + 160, { hearing: 'h3', reason: 'other' });
    add('motion.filed', began + 170, { forum: 'judge', motion: 'other' });
    return events;
  }
  add('application.decided', decided, { decision: 'denied', relief: 'asylum' });
  add('order.entered', decided, {
    appeal: 'reserved',
    authority: 'judge',
    countries: ['HN'],
    form: 'oral',
    inAbsentia: false,
    order: 'removal',
  });
  if (number % 2 === 0) add('appeal.filed', decided + 9, { by: 'respondent', what: 'case' });
  else add('motion.filed', decided + 90, { basis: 'other', forum: 'judge', motion: 'reopen' });
  add('protection.granted', decided, { countries: ['GT'], protection: 'withholding' });
  return events;
}

/** Measures both; medians of several rounds. */
export async function evaluationRates(): Promise<EvaluationRates> {
  const cases = Array.from({ length: distinctCases }, (_, number) => storyOf(number));
  for (const events of cases) if (events.length !== 15) throw new Error(`a case has ${events.length} events`);
  let withBars = 0;
  const ours: number[] = [];
  const theirs: number[] = [];
  const engine = subset();
  for (let round = 0; round < rounds; round += 1) {
    withBars = 0;
    const turns = 25;
    let began = performance.now();
    for (let turn = 0; turn < turns; turn += 1) {
      for (const [number, events] of cases.entries()) {
        const posture = evaluateRecord({ case: { id: String(number), court: 'BAL' }, events, asOf }, currentRulebook);
        if (turn === 0 && posture.bars.length > 0) withBars += 1;
      }
    }
    ours.push((turns * cases.length) / ((performance.now() - began) / 1000));
    began = performance.now();
    for (const events of cases) await engine.run(factsOf(events));
    theirs.push(cases.length / ((performance.now() - began) / 1000));
  }
  return {
    rulebook: Math.round(median(ours)),
    jsonRulesEngine: Math.round(median(theirs)),
    withBars,
    explanation: explanationMicroseconds(cases),
  };
}

/** The sentences of each case from its answer and events, each case timed alone, in the two languages by turns. */
function explanationMicroseconds(cases: readonly (readonly CaseEvent[])[]): number {
  const questions = cases.map((events, number) => {
    const input = { case: { id: String(number), court: 'BAL' }, events, asOf };
    return { input, posture: evaluate(input, currentRulebook) };
  });
  let times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    times = questions.map(({ input, posture }, number) => {
      const began = performance.now();
      explainPosture(input, posture, currentRulebook, number % 2 === 0 ? 'en' : 'es');
      return (performance.now() - began) * 1000;
    });
  }
  return median(times);
}

/** What json-rules-engine is given: facts folded beforehand, so that only its rules are timed, and five of ours in its form. */
function factsOf(events: readonly CaseEvent[]): { readonly [fact: string]: unknown } {
  const order = events.find((event) => event.kind === 'order.entered');
  return {
    hasOrder: order !== undefined,
    daysSinceOrder: order === undefined ? -1 : asOfDay - Math.round(Date.parse(String(order.on)) / 86_400_000),
    appealPending: events.some((event) => event.kind === 'appeal.filed'),
    motionPending: events.some((event) => event.kind === 'motion.filed' && event.body.motion === 'reopen'),
    protectionInForce: events.some((event) => event.kind === 'protection.granted'),
    stayInForce: events.some((event) => event.kind === 'stay.granted'),
  };
}

function subset(): Engine {
  const is = (fact: string): { fact: string; operator: string; value: boolean } => ({
    fact,
    operator: 'equal',
    value: true,
  });
  const engine = new Engine();
  const rule = (type: string, all: { fact: string; operator: string; value: unknown }[]): void => {
    engine.addRule({ conditions: { all: [is('hasOrder'), ...all] }, event: { type } });
  };
  rule('C1', [{ fact: 'daysSinceOrder', operator: 'lessThanInclusive', value: 30 }]);
  rule('C2', [is('appealPending')]);
  rule('C3', [is('motionPending')]);
  rule('C10', [is('protectionInForce')]);
  rule('C28', [is('stayInForce')]);
  return engine;
}
