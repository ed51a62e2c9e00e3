/** What members do at the server that belongs to no one case, for the staff's own audit. */
import { type Docket, inTransaction, type Json, recordStaffAct } from '@opendocket/docket';

/** One act. `member` is `nobody` where somebody tried who is no member. */
export interface ServerAct {
  readonly member: string;
  readonly action: 'signed-in' | 'signed-out' | 'sign-in-refused' | 'refused';
  readonly details: Json;
}

/** Writes an act to the audit of the staff. */
export type RecordServerAct = (act: ServerAct) => Promise<void>;

/** Writes acts to the chain of who did them. */
export function recordServerActs(docket: Docket): RecordServerAct {
  return (act) => inTransaction(docket.pool, (client) => recordStaffAct(client, { ...act, at: docket.clock() }));
}
