/** The law as pure TypeScript: events in, posture out. */
export {
  addBusinessDays,
  closingsOf,
  isBusinessDay,
  type Reading,
  rollToBusinessDay,
} from './calendar/business-days.ts';
export { addDays, type Day, dateOf, dayOf, daysBetween, formatDay, parseDay, weekday } from './calendar/civil-day.ts';
export { type Closure, closures, type Holiday, holidays } from './calendar/holidays.ts';
export type { Citation, Confidence } from './citation.ts';
export {
  type Duties,
  type Duty,
  type DutyKind,
  type DutyQuestion,
  dutiesOf,
  dutyKinds,
  dutyLabel,
  dutyWords,
  type HousePeriod,
  housePeriods,
} from './duties/index.ts';
export { applyCoverage, evaluate, evaluateRecord, isStale } from './evaluate/index.ts';
export type { CaseDescription, CaseEvent, EventBody, EventDate, EventSource, IsoDate, Json } from './event.ts';
export { eventPhrase, explainPosture, type Language, reasonWords, type Sentence } from './explain/index.ts';
export {
  confidenceWords,
  coverageRows,
  type Example,
  type ExceptionEdge,
  exceptionEdges,
  goodThrough,
  lawItems,
  type RuleTexts,
  rulebookPages,
  type TextsOfRules,
  valueWords,
} from './pages/index.ts';
export { parameters } from './parameters/index.ts';
export type { Parameter, ParameterStatus, Unit } from './parameters/parameter.ts';
export { parameterFaults } from './parameters/timelines.ts';
export * from './places/index.ts';
export type {
  Bar,
  Conflict,
  Coverage,
  CoverageSource,
  Deadline,
  EvaluateInput,
  Execution,
  Finality,
  FinalityStatus,
  Posture,
  RecordExecution,
  RecordInput,
  RecordPosture,
  Review,
  Stage,
} from './posture.ts';
export { coverageSources, executions, finalityStatuses, stages } from './posture.ts';
export {
  type Ground,
  type ProposedCommand,
  type Refusal,
  refusalGrounds,
  refusalsOf,
} from './refusals/index.ts';
export { refusalsPage } from './refusals/page.ts';
export { protects } from './refusals/protects.ts';
export { currentRulebook, type Rulebook, rulebookWith, type WatchedRulebook, watchedRulebook } from './rulebook.ts';
export { mandatoryCustodyFacts } from './rules/C36-mandatory-custody.ts';
export { rules } from './rules/index.ts';
export type { Rule } from './rules/rule.ts';
export {
  eventKinds,
  type FieldType,
  type FormField,
  fieldTypes,
  formOf,
  type Parsed,
  parseEvaluateInput,
  parseEvent,
} from './vocabulary/index.ts';
export { parseWhatIf, type WhatIfQuestion } from './what-if/index.ts';
