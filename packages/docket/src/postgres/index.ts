/** The database under the docket: an embedded PostgreSQL of our own, or one at an address. */
export { attachDatabase, type DatabaseAttachment } from './attach.ts';
export { type DatabaseChoice, type DatabasePlace, defaultDataDir, resolveDatabase } from './resolve.ts';
export { DatabaseUnavailable } from './unavailable.ts';
