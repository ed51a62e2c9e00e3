/** The HTTP API of the docket. */

export { apiDocument } from './api-document.ts';
export {
  ConfigurationFault,
  readConfiguration,
  type ServerConfiguration,
  variableNames,
} from './configuration.ts';
export {
  type Access,
  type Asked,
  type Endpoint,
  endpoint,
  InvalidRequest,
  nothing,
  type ServerSide,
} from './endpoint.ts';
export { endpoints } from './endpoints/index.ts';
export { Problem, type ProblemBody, type ProblemCode } from './http/problem.ts';
export { type Jobs, startJobs } from './jobs.ts';
export { type RunningServer, startServer } from './listen.ts';
export { buildServer, type ServerParts } from './server.ts';
export { type Scheduled, timetable } from './timetable.ts';
