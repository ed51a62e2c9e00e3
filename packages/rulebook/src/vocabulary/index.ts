/** The vocabulary of events, and how events are read at the edge. */
export { type FieldType, type FormField, fieldTypes, formOf } from './forms.ts';
export { eventKinds } from './kinds.ts';
export { type Parsed, parseEvaluateInput, parseEvent } from './parse.ts';
