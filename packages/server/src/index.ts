/** The HTTP API of the docket. */
export { type Access, type Asked, type Endpoint, endpoint, InvalidRequest, nothing } from './endpoint.ts';
